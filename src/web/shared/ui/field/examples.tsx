import type { ReactElement } from 'react'
import { Check, Choice, Select, TextArea, TextField } from './field.tsx'
import { Checks, DateField } from './many-fields.tsx'

const kinds = [
  { value: 'help', label: '求助', hint: '遇到困难' },
  { value: 'praise', label: '表扬' },
]
const groups = [{ label: '榆林区', options: [{ value: '990101001000', label: '柳荫街道' }] }]

export const examples: Record<string, ReactElement> = {
  text: <TextField name="address" label="具体位置" hint="例如：某某路 12 号" optional value="柳荫路" />,
  wrong: <TextField name="phone" type="tel" label="手机号" hint="11 位" error="请核对手机号。" value="138" />,
  area: <TextArea name="text" label="发生了什么事？" heading />,
  select: <Select name="place" label="街道" empty="说不清" groups={groups} value="990101001000" />,
  choice: <Choice name="kind" label="哪一种？" options={kinds} value="praise" error="请选一种。" />,
  check: <Check name="secrecy" label="为我的身份保密" hint="由热线中心转达" checked />,
  unit: <TextField name="area" label="面积" inputMode="numeric" unit="平方米" value="86" />,
  date: (
    <DateField
      name="opens"
      label="哪天开业？"
      hint="例如 2026 年 12 月 1 日"
      values={{ 'opens-year': '2026' }}
      error="没有这一天。"
    />
  ),
  checks: <Checks name="kinds" label="经营哪些？" options={kinds} chosen={['praise']} />,
}
