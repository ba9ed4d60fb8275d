import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemCtx } from '#platform/create-ctx'
import { sql } from '#platform/db/tx'
import { CITY, staff, type TestHouse, testHouse } from '#tests/support/ctx'
import { profiles as delivered } from './data/profiles.ts'
import {
  type CalendarChanged,
  calendarFor,
  calendarYear,
  chooseProfile,
  confirmCalendarYear,
  editProfile,
  explanation,
  loadCalendarYear,
  NATIONAL,
  onCalendarChanged,
  profileByCode,
  profileFor,
  profiles,
  seedDeadlines,
  setCalendarDay,
  setOfficeHours,
} from './index.ts'
import { dueAt, localDate } from './rules/index.ts'

let house: TestHouse
const heard: CalendarChanged[] = []

beforeAll(async () => {
  house = await testHouse()
  await house.clock('2026-11-22T10:00:00+08:00')
  const national = systemCtx(house.source, NATIONAL, 'seed')
  await national.transaction('deadlines.edit', seedDeadlines)
  await national.transaction('deadlines.edit', seedDeadlines)
  onCalendarChanged(async (_, event) => {
    heard.push(event)
  })
})
afterAll(async () => house.stop())

const editor = () => house.as(staff({ may: ['deadlines.read', 'deadlines.edit'] }))
const officer = () => house.as(staff({ may: ['deadlines.read'] }))
const inDays = async (start: string, amount: number) => {
  const calendar = await officer().reading('deadlines.read', calendarFor)
  const due = dueAt(new Date(start), { amount, unit: 'working-day' }, [], calendar)
  return { date: localDate(due.at), provisional: due.provisional }
}

describe('the delivered reference data', () => {
  it('is loaded once, is read by every city, and changes nobody else', async () => {
    const year = await calendarYear(officer(), 2026)
    expect(year).toMatchObject({ city: CITY, version: 1, confirmed: true, confirmedUntil: '2026-12-31' })
    expect(year.workingDays).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
    expect(year.days).toHaveLength(39)
    await expect(house.system().transaction('deadlines.edit', seedDeadlines)).rejects.toThrow('under 000000')
  })

  it('gives back every profile as it was written, with the Jinan one in force', async () => {
    const list = await profiles(officer())
    expect(list.chosen).toBe('jinan-paper')
    for (const body of delivered) {
      expect(await profileByCode(officer(), body.code)).toEqual({ ...body, version: 1, city: NATIONAL })
    }
    expect((await officer().reading('deadlines.read', (tx) => profileFor(tx))).code).toBe('jinan-paper')
  })

  it('cannot be written by a city, whatever the program says', async () => {
    const write = house.system().transaction('deadlines.edit', async (tx) =>
      tx.run(sql`insert into deadlines.calendars (city, version, confirmed_from, confirmed_until, hours, note, changed_at)
        values ('000000', 99, '2019-01-01', '2030-12-31', '[]', 'x', ${tx.now})`),
    )
    await expect(write).rejects.toThrow('row-level security')
  })
})

describe('an edited calendar', () => {
  it('computes over an unknown year only provisionally, until its notice is loaded and confirmed', async () => {
    expect(await inDays('2026-12-30T09:00:00+08:00', 3)).toEqual({ date: '2027-01-04', provisional: true })
    await expect(confirmCalendarYear(editor(), 2027)).rejects.toMatchObject({
      refusal: { code: 'deadlines.year-not-loaded' },
    })
    await loadCalendarYear(editor(), {
      year: 2027,
      source: '关于2027年部分节假日安排的通知（测试）',
      breaks: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUp: [] }],
    })
    expect(await inDays('2026-12-30T09:00:00+08:00', 3)).toEqual({ date: '2027-01-05', provisional: true })
    await expect(confirmCalendarYear(editor(), 2028)).rejects.toMatchObject({ refusal: { code: 'deadlines.year-gap' } })
    expect(await confirmCalendarYear(editor(), 2027)).toMatchObject({ confirmedUntil: '2027-12-31' })
    expect(await inDays('2026-12-30T09:00:00+08:00', 3)).toEqual({ date: '2027-01-05', provisional: false })
  })

  it('tells whoever recomputes open cases, with a higher version and the first date that changed', async () => {
    heard.length = 0
    const { version } = await setCalendarDay(editor(), {
      date: '2026-12-07',
      kind: 'off',
      name: '测试节',
      source: '测试',
    })
    expect(heard).toEqual([{ type: 'deadlines.calendar-changed', city: CITY, version, from: '2026-12-07' }])
    expect(await inDays('2026-12-04T09:00:00+08:00', 1)).toMatchObject({ date: '2026-12-08' })
    await setCalendarDay(editor(), { date: '2026-12-07', kind: 'normal', name: null, source: '测试' })
    expect(await inDays('2026-12-04T09:00:00+08:00', 1)).toMatchObject({ date: '2026-12-07' })
    expect(heard[1]?.version).toBe(version + 1)
  })

  it('can take back a national holiday for the city alone', async () => {
    await setCalendarDay(editor(), { date: '2026-10-07', kind: 'normal', name: null, source: '测试' })
    expect(await inDays('2026-09-30T09:00:00+08:00', 1)).toMatchObject({ date: '2026-10-07' })
    const other = systemCtx(house.source, '990200', 'test')
    const days = (await calendarYear(other, 2026)).days.map((day) => day.date)
    expect(days).toContain('2026-10-07')
  })

  it('corrects slips when the same notice is loaded again', async () => {
    const notice = {
      year: 2028,
      source: '2028年通知（测试）',
      breaks: [{ name: '元旦', from: '2028-01-01', to: '2028-01-05', makeUp: [] }],
    }
    await loadCalendarYear(editor(), notice)
    await loadCalendarYear(editor(), {
      ...notice,
      breaks: [{ name: '元旦', from: '2028-01-01', to: '2028-01-03', makeUp: [] }],
    })
    expect((await calendarYear(officer(), 2028)).days.map((day) => day.date)).toEqual([
      '2028-01-01',
      '2028-01-02',
      '2028-01-03',
    ])
  })

  it('is kept in step by editors at the same time', async () => {
    const dates = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17']
    const before = (await calendarYear(officer(), 2026)).version
    await Promise.all(
      dates.map((date) => setCalendarDay(editor(), { date, kind: 'off', name: '停电', source: '测试' })),
    )
    const year = await calendarYear(officer(), 2026)
    expect(year.version).toBe(before + 4)
    expect(year.days.map((day) => day.date)).toEqual(expect.arrayContaining(dates))
  })

  it('sets the office hours from which closing time follows', async () => {
    await setOfficeHours(editor(), [{ from: '08:30', to: '17:30' }])
    const calendar = await officer().reading('deadlines.read', calendarFor)
    const due = dueAt(
      new Date('2026-03-02T10:00:00+08:00'),
      { amount: 5, unit: 'working-day', endsAtClosingTime: true },
      [],
      calendar,
    )
    expect(due.at.toISOString()).toBe('2026-03-09T09:30:00.000Z')
    const wrong = setOfficeHours(editor(), [{ from: '12:00', to: '09:00' }])
    await expect(wrong).rejects.toMatchObject({ refusal: { code: 'deadlines.office-hours' } })
  })

  it('refuses notices that cannot be right', async () => {
    const load = (from: string, to: string, ...makeUp: string[]) =>
      loadCalendarYear(editor(), { year: 2029, source: '测试', breaks: [{ name: '元旦', from, to, makeUp }] })
    await expect(load('2029-01-03', '2029-01-01')).rejects.toMatchObject({
      refusal: { code: 'deadlines.break-length' },
    })
    await expect(load('2028-01-01', '2028-01-02')).rejects.toMatchObject({ refusal: { code: 'deadlines.other-year' } })
    await expect(load('2029-01-01', '2029-01-02', '2029-01-03')).rejects.toMatchObject({
      refusal: { code: 'deadlines.make-up-on-weekday' },
    })
    await expect(load('2029-01-01', '2029-01-07', '2029-01-06')).rejects.toMatchObject({
      refusal: { code: 'deadlines.day-twice' },
    })
  })

  it('is not for everybody to edit', async () => {
    const edit = setCalendarDay(officer(), { date: '2026-12-21', kind: 'off', name: '测试', source: '测试' })
    await expect(edit).rejects.toMatchObject({ refusal: { kind: 'forbidden' } })
  })

  it('explains a period day by day', async () => {
    const answer = await explanation(officer(), new Date('2026-02-13T09:00:00+08:00'), {
      amount: 2,
      unit: 'working-day',
    })
    expect(answer.days.filter((day) => day.counted).map((day) => [day.date, day.nth])).toEqual([
      ['2026-02-14', 1],
      ['2026-02-24', 2],
    ])
    expect(answer.days[2]).toMatchObject({ date: '2026-02-15', reason: { zh: '春节放假，不计入' } })
  })
})

describe('profiles', () => {
  it("become the city's own with the first edit, and an edit from an old version is refused", async () => {
    const { version: _, city: __, ...body } = await profileByCode(officer(), 'weifang-2021')
    expect(await editProfile(editor(), { ...body, maxReturns: 1 }, 1)).toEqual({ version: 2 })
    expect(await profileByCode(officer(), 'weifang-2021')).toMatchObject({ version: 2, city: CITY, maxReturns: 1 })
    await expect(editProfile(editor(), body, 1)).rejects.toMatchObject({
      refusal: { code: 'deadlines.profile-changed' },
    })
    expect((await profileByCode(systemCtx(house.source, '990200', 'test'), 'weifang-2021')).version).toBe(1)
  })

  it('are chosen by the city; an unknown one is refused', async () => {
    await chooseProfile(editor(), 'guangdong-2022')
    expect((await officer().reading('deadlines.read', (tx) => profileFor(tx))).code).toBe('guangdong-2022')
    await expect(chooseProfile(editor(), 'nowhere')).rejects.toMatchObject({
      refusal: { code: 'deadlines.profile-unknown' },
    })
  })
})
