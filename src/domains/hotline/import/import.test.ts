import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/db/tx'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { edgeWords } from '../edge-words.ts'
import { importMessages } from './import-messages.ts'
import { importRequests } from './import-requests.ts'
import { knownMappings, mappingSchema } from './mapping.ts'
import { placeFinder } from './place-finder.ts'
import { readInstant } from './times.ts'

describe('times of old files', () => {
  it('are read as the city’s own time, from text and from spreadsheet numbers', () => {
    expect(readInstant('2019/2/28 11:25:05')?.toISOString()).toBe('2019-02-28T03:25:05.000Z')
    expect(readInstant('2019/04/08 9:05:00')?.toISOString()).toBe('2019-04-08T01:05:00.000Z')
    expect(readInstant('43678')?.toISOString()).toBe('2019-07-31T16:00:00.000Z')
    expect(readInstant('43782.472465277802')?.toISOString()).toBe('2019-11-13T03:20:21.000Z')
  })
  it('are refused where no such day or hour exists', () => {
    for (const bad of [
      '2019/2/29 1:00:00',
      '2019/13/1 1:00:00',
      '2019/1/1 25:00:00',
      '60',
      'tomorrow',
      '',
      '2019-1-1T',
      '99999999',
    ])
      expect(readInstant(bad), bad).toBeUndefined()
  })
})

describe('places in messages', () => {
  it('are found by name, the narrow one before the wide one, the subject before the text', () => {
    const find = placeFinder({ 云泽: '990100000000', 甲一区: '990101000000', 甲二区: '990102000000' })
    expect(find('云泽甲一区路灯不亮', '甲二区也一样')).toBe('990101000000')
    expect(find('路灯不亮', '在云泽')).toBe('990100000000')
    expect(find('路灯', '不亮')).toBeNull()
  })
})

describe('an earlier system is taken over', () => {
  let house: TestHotline
  beforeAll(async () => {
    house = await testHotline()
  })
  afterAll(async () => house.stop())

  const line = (id: string, time: string, subject: string, detail: string): string =>
    JSON.stringify({ id, subject, time, detail })
  const content = [
    line('2', '2026/2/28 9:00:00', '甲一区路灯不亮', '路灯坏了，没有路灯，晚上很黑。'),
    line('1', '46081.5', '小区物业收费', '物业费太高，物业公司不作为。'),
    line('3', '2026/2/30 9:00:00', '坏的时间', '物业'),
    line('4', '2026/2/28 9:30:00', '无关文字', '啊啊啊啊'),
    line('4', '2026/2/28 9:31:00', '再来一次', '物业'),
    '{not json',
    line('5', '2026/2/28 9:40:00', '太长', '路'.repeat(9000)),
  ].join('\n')
  const asked = {
    content,
    source: 'test',
    placeOf: placeFinder({ 甲一区: '990101000000' }),
    dispatch: true,
    fallbackClass: '150402',
    words: edgeWords,
    progress: () => undefined,
  }

  it('message by message, in order of time, once, with every refused row named', async () => {
    const moved: string[] = []
    const moveTo = async (at: Date): Promise<void> => void moved.push(at.toISOString())
    const first = await importMessages(house.desk, house.system('import'), { ...asked, moveTo })
    expect(first).toMatchObject({ rows: 7, taken: 3, earlier: 0, unclassified: 0 })
    expect(first.dispatched + first.undispatched).toBe(3)
    expect(first.refused.map(({ row, id }) => [row, id])).toEqual([
      [3, '3'],
      [5, '4'],
      [6, ''],
      [7, '5'],
    ])
    expect([...moved].sort()).toEqual(moved)
    const again = await importMessages(house.desk, house.system('import'), asked)
    expect(again).toMatchObject({ taken: 0, earlier: 3 })
    const [lamp] = await rows(
      sql`select r.class_code, r.state, r.place, r.received_at from hotline.requests r where r.external_number = '2'`,
    )
    expect(lamp).toMatchObject({
      classCode: '010403',
      state: 'dispatched',
      place: '990101000000',
      receivedAt: new Date('2026-02-28T01:00:00Z'),
    })
  })

  it('orders keep their number, deadline and unit; units nobody knows are named', async () => {
    const csv = [
      'Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Status,Due Date,Resolution Description,Incident Address,City,Longitude,Latitude,Open Data Channel Type,Location Type,Landmark',
      '1,02/20/2026 08:00:00 AM,,NYPD,Noise - Residential,Loud Music,In Progress,03/20/2026 08:00:00 AM,,1 INVENTED STREET,TOWN,-73.9,40.8,PHONE,,',
      '2,02/20/2026 08:00:00 AM,02/21/2026 08:00:00 AM,DOT,Street Condition,Pothole,Closed,,The hole was filled.,2 INVENTED STREET,TOWN,,,ONLINE,,',
      '3,02/20/2026 08:00:00 AM,,XYZ,Rodent,Rats,Open,,,3 INVENTED STREET,TOWN,,,MOBILE,,',
      '4,13/45/2026 08:00:00 AM,,NYPD,Noise,Noise,Open,,,,,,,PHONE,,',
      '1,02/20/2026 08:00:00 AM,,NYPD,Noise - Residential,Loud Music,In Progress,,,,,,,PHONE,,',
    ].join('\n')
    const input = {
      bytes: Buffer.from(csv),
      mapping: mappingSchema.parse(knownMappings.nyc),
      words: edgeWords,
      progress: () => undefined,
    }
    const report = await importRequests(house.desk, house.system('import'), input)
    expect(report).toMatchObject({ rows: 5, open: 2, closed: 1, earlier: 1, unmatched: { XYZ: 1 } })
    expect(report.refused.map(({ row }) => row)).toEqual([5])
    const found = await rows(sql`select external_number as no, state, due_at, ended_at, lead_org is not null as led
      from hotline.requests where source = 'nyc-311' order by external_number`)
    expect(found).toEqual([
      { no: '1', state: 'dispatched', dueAt: new Date('2026-03-20T12:00:00Z'), endedAt: null, led: true },
      expect.objectContaining({ no: '2', state: 'closed', endedAt: new Date('2026-02-21T12:00:00Z'), led: true }),
      expect.objectContaining({ no: '3', state: 'registered', led: false }),
    ])
  })

  async function rows(statement: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
    return house.system().reading('casework.read', (tx) => tx.rows(statement))
  }
})
