import { describe, expect, it } from 'vitest'
import { redactFields, withoutNumbers } from './process/prepare.ts'

const hide = async (texts: readonly string[]): Promise<string[]> =>
  texts.map((text) => withoutNumbers(text).replaceAll('张三丰', '〔姓名〕'))

describe('what staff write down', () => {
  it('loses names and numbers in every free field, and nothing else', async () => {
    const command = {
      type: 'supervise',
      reason: { code: 'late', text: '张三丰来电，13812345678' },
      form: 'ordinary',
      note: '请回张三丰',
    }
    expect(await redactFields(command, hide)).toEqual({
      type: 'supervise',
      reason: { code: 'late', text: '〔姓名〕来电，〔电话〕' },
      form: 'ordinary',
      note: '请回〔姓名〕',
    })
  })
  it('keeps the landline of the office that a reply names', () => {
    expect(withoutNumbers('请拨打0531-12345678咨询，或加13812345678')).toBe('请拨打0531-12345678咨询，或加〔电话〕')
  })
  it('is left as it was written where nothing had to go', async () => {
    const command = { type: 'comment', text: '已联系施工单位，明日停工整改。' }
    expect(await redactFields(command, hide)).toEqual(command)
  })
})
