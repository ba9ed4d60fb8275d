import { describe, expect, it } from 'vitest'
import { goodBody } from '#tests/support/matter-body'
import type { MatterBody } from './body.ts'
import { columns, merged } from './columns.ts'
import { emptyBody } from './empty-body.ts'

const cells = (body: MatterBody) => columns.map(({ key, write }) => [key, write(body)] as const)
const readBack = (body: MatterBody, into: MatterBody): MatterBody =>
  merged(
    into,
    columns.flatMap(({ read, write }) => {
      const text = write(body)
      const part = text === '' ? undefined : read(text)
      return part === undefined ? [] : [part]
    }),
  )

describe('the columns of the catalogue table', () => {
  const body = goodBody({
    fees: [
      {
        key: 'card',
        name: { zh: '工本费', en: 'fee' },
        amount: 1050,
        basis: { law: '某办法', article: '第一条' },
        reducible: true,
      },
    ],
  })

  it('are read as they are written', () => {
    expect(readBack(body, body)).toEqual(body)
    expect(cells(readBack(body, emptyBody('', '01', 3)))).toEqual(cells(body))
  })
  it('change only what a filled cell says', () => {
    const [promise] = columns.filter(({ key }) => key === 'clock.promise')
    const part = promise?.read('6')
    expect(part && merged(body, [part])).toEqual({ ...body, clock: { ...body.clock, promise: 6 } })
  })
  it('keep the English beside a Chinese text that stays', () => {
    const english = goodBody({
      rules: [{ key: 'area', test: 'floorArea >= 8', say: { zh: '面积', en: 'area' }, hard: true }],
    })
    expect(readBack(english, english).rules[0]?.say).toEqual({ zh: '面积', en: 'area' })
  })
  it('refuse what they cannot read', () => {
    const read = (key: string, text: string) => columns.find((one) => one.key === key)?.read(text)
    expect(read('type', '无此类型')).toBeUndefined()
    expect(read('type', '1')).toEqual({ type: '01' })
    expect(read('type', '行政许可')).toEqual({ type: '01' })
    expect(read('needs', 'plan｜floor-plan')).toBeUndefined()
    expect(read('clock.promise', '1e300')).toBeUndefined()
    expect(read('trips', '99999999999999999999')).toBeUndefined()
    expect(read('subject', '自然人^外星人')).toBeUndefined()
  })
})
