import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holds, type Staff } from '#platform/actor'
import { sql, type Tx } from '#platform/db/tx'
import { type TestHouse, testHouse } from '#tests/support/ctx'
import {
  addRosterLine,
  endStandIn,
  liftRecusal,
  orderRecusal,
  removeRosterLine,
  setStandIn,
} from './commands/edit-absence.ts'
import { endDuty, giveDuty } from './commands/edit-duties.ts'
import { addOrg, changeOrg, closeOrg } from './commands/edit-orgs.ts'
import { addPlace, closePlace } from './commands/edit-places.ts'
import { addSection, changeSection } from './commands/edit-sections.ts'
import { addUser, changeUser, disableUser, enableUser } from './commands/edit-users.ts'
import { fillDirectory } from './commands/fill.ts'
import { findOrgs, orgByCode, orgById, orgForPlace } from './queries/orgs.ts'
import { isRecused, sectionsOf, usersWith } from './queries/people.ts'
import { findPlaces, placeName, placesUnder } from './queries/places.ts'
import { staffActor } from './queries/staff.ts'
import { staffDetail } from './queries/staff-list.ts'

let house: TestHouse
const person = (account: string, org: string, role: 'unit-clerk' | 'officer' | 'unit-head' | 'administrator') => ({
  ...{ account, name: account, org },
  duties: [{ role }],
})

beforeAll(async () => {
  house = await testHouse()
  await house.clock('2026-03-02T01:00:00Z')
  const place = '990100000000'
  const unit = { kind: 'city-unit' as const, parent: 'gov', place }
  await fillDirectory(house.system(), {
    places: [
      { code: place, name: '云泽市' },
      { code: '990101000000', name: '明湖区' },
      { code: '990101001000', name: '柳园街道' },
    ],
    orgs: [
      { code: 'gov', name: '市政府', kind: 'city-government', parent: null, place },
      { ...unit, code: 'chengguan', name: '城管局', sections: ['执法科'] },
      { ...unit, code: 'gongan', name: '公安局' },
      { code: 'minghu', name: '明湖区政府', kind: 'district', parent: 'gov', place: '990101000000' },
      { code: 'liuyuan', name: '柳园街道', kind: 'street', parent: 'minghu', place: '990101001000' },
    ],
    users: [
      person('clerk', 'chengguan', 'unit-clerk'),
      person('officer', 'chengguan', 'officer'),
      person('officer2', 'chengguan', 'officer'),
      person('head', 'chengguan', 'unit-head'),
      person('police', 'gongan', 'officer'),
      person('admin', 'gov', 'administrator'),
    ],
    passwordHash: 'none',
  })
})
afterAll(async () => house.stop())

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => house.system().reading('directory.read', work)
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (failure: unknown) => (failure instanceof Error ? failure.message : String(failure)),
  )
async function idOf(account: string): Promise<string> {
  const found = await read((tx) =>
    tx.one<{ id: string }>(sql`select u.id from directory.users u where u.account = ${account}`),
  )
  return found.id
}
const org = async (code: string): Promise<string> => (await read((tx) => orgByCode(tx, code)))?.id ?? 'none'
async function actor(account: string): Promise<Staff> {
  const id = await idOf(account)
  const staff = await read((tx) => staffActor(tx, id))
  if (staff === null) throw new Error(`${account} cannot act`)
  return staff
}
const by = async (account: string) => house.as(await actor(account))

describe('organisations', () => {
  it('are added below another, found by code and name, renamed and closed with a successor', async () => {
    const admin = await by('admin')
    const parent = await org('chengguan')
    const fields = { kind: 'city-unit' as const, parent, place: '990100000000' }
    const { id } = await addOrg(admin, { ...fields, code: 'zhifa', name: '执法支队' }, 'key-1')
    expect((await addOrg(admin, { ...fields, code: 'zhifa', name: '执法支队' }, 'key-1')).id).toBe(id)
    const other = await addOrg(admin, { ...fields, code: 'huanwei', name: '环卫中心' })
    expect((await read((tx) => orgById(tx, id)))?.path).toBe('/0001/0001/0001/')
    expect((await read((tx) => orgById(tx, other.id)))?.path).toBe('/0001/0001/0002/')
    expect(await refusal(addOrg(admin, { ...fields, code: 'zhifa', name: '重复' }))).toBe('directory.org-code-taken')
    await changeOrg(admin, { id, name: '综合执法支队' })
    expect((await read((tx) => findOrgs(tx, { q: '综合执法' }))).map((found) => found.id)).toEqual([id])
    expect(await refusal(closeOrg(admin, { id: parent, successor: null }))).toBe('directory.org-has-children')
    await closeOrg(admin, { id, successor: other.id })
    expect((await read((tx) => orgById(tx, id)))?.active).toBe(false)
    expect(await refusal(closeOrg(admin, { id, successor: null }))).toBe('directory.org-closed')
  })

  it('answer for the place itself, else for the nearest above', async () => {
    const found = await read((tx) => orgForPlace(tx, '990101001000', ['street', 'district']))
    expect(found?.code).toBe('liuyuan')
    expect((await read((tx) => orgForPlace(tx, '990101099000', ['street', 'district'])))?.code).toBe('minghu')
    expect(await read((tx) => orgForPlace(tx, '990199000000', 'street'))).toBeUndefined()
  })
})

describe('places', () => {
  it('are added in place, named from the city down, and end with a successor', async () => {
    const admin = await by('admin')
    await addPlace(admin, { code: '990101002000', name: '桂浦街道', from: '2026-01-01' })
    expect(await read((tx) => placeName(tx, '990101002000'))).toBe('云泽市 · 明湖区 · 桂浦街道')
    expect(await refusal(addPlace(admin, { code: '990177001000', name: '无', from: '2026-01-01' }))).toBe(
      'directory.no-such-place',
    )
    await closePlace(admin, { code: '990101002000', to: '2026-02-01', successor: '990101001000' })
    expect((await read((tx) => placesUnder(tx, '990101000000'))).map((place) => place.name)).toEqual(['柳园街道'])
    expect(await read((tx) => findPlaces(tx, { q: '100%_' }))).toEqual([])
  })
})

describe('people and posts', () => {
  it('come with a first password, get posts that fit their organisation, and lose them', async () => {
    const admin = await by('admin')
    const chengguan = await org('chengguan')
    const weak = { account: 'newman', name: '新人', org: chengguan, password: 'newman' }
    expect(await refusal(addUser(admin, weak))).toBe('directory.password-too-weak')
    const { id } = await addUser(admin, { ...weak, password: 'First-password-1' })
    expect(await refusal(addUser(admin, { ...weak, password: 'First-password-1' }))).toBe('directory.account-taken')
    expect(await refusal(giveDuty(admin, { user: id, role: 'dispatcher', org: chengguan }))).toBe(
      'directory.role-not-seated',
    )
    const duty = await giveDuty(admin, { user: id, role: 'officer', org: chengguan, skills: ['噪声'] })
    expect((await read((tx) => usersWith(tx, { org: chengguan, skill: '噪声' }))).map((one) => one.id)).toEqual([id])
    expect(await refusal(giveDuty(admin, { user: id, role: 'administrator', org: await org('gov') }))).toBe(
      'directory.posts-apart',
    )
    await endDuty(admin, { id: duty.id })
    expect((await read((tx) => staffActor(tx, id)))?.grants).toEqual([])
    await disableUser(admin, { id })
    expect(await read((tx) => staffActor(tx, id))).toBeNull()
    await enableUser(admin, { id })
    expect((await read((tx) => staffActor(tx, id)))?.account).toBe('newman')
  })

  it('begin and end on their day without anybody doing anything', async () => {
    const admin = await by('admin')
    const user = await idOf('police')
    const from = new Date('2026-03-10T00:00:00Z')
    await giveDuty(admin, {
      user,
      role: 'unit-head',
      org: await org('gongan'),
      from,
      to: new Date('2026-03-20T00:00:00Z'),
    })
    expect(holds(await actor('police'), 'hotline.sign-off')).toBe(false)
    await house.clock('2026-03-10T00:00:00Z')
    expect(holds(await actor('police'), 'hotline.sign-off')).toBe(true)
    await house.clock('2026-03-20T00:00:00Z')
    expect(holds(await actor('police'), 'hotline.sign-off')).toBe(false)
  })
})

describe('the head of a unit', () => {
  it('edits sections, rosters and stand-ins of the own unit, and nothing else', async () => {
    const head = await by('head')
    const [chengguan, gongan] = [await org('chengguan'), await org('gongan')]
    const section = await addSection(head, { org: chengguan, name: '督查科' })
    expect((await read((tx) => sectionsOf(tx, chengguan))).map((one) => one.name).sort()).toEqual(['执法科', '督查科'])
    await changeUser(head, { id: await idOf('officer'), section: section.id })
    expect(await refusal(changeSection(head, { id: section.id, active: false }))).toBe('directory.section-has-people')
    expect(await refusal(addSection(head, { org: gongan, name: '别科' }))).toBe('directory.only-own-unit')
    expect(await refusal(giveDuty(head, { user: await idOf('clerk'), role: 'unit-head', org: chengguan }))).toBe(
      'directory.only-own-unit',
    )
    expect(await refusal(changeUser(head, { id: await idOf('officer'), name: '改名' }))).toBe('directory.only-own-unit')
    const strange = { absent: await idOf('officer'), standIn: await idOf('police'), to: null }
    expect(await refusal(setStandIn(head, strange))).toBe('directory.only-own-unit')
    expect(await refusal(addSection(await by('clerk'), { org: chengguan, name: '无权' }))).toBe('platform.not-allowed')
  })
})

describe('absence', () => {
  it('gives the stand-in the work of the absent and takes it away again', async () => {
    const head = await by('head')
    const [absent, standIn, chengguan] = [await idOf('officer'), await idOf('officer2'), await org('chengguan')]
    const leave = {
      user: absent,
      kind: 'leave' as const,
      from: new Date('2026-03-20T00:00:00Z'),
      to: new Date('2026-03-25T00:00:00Z'),
    }
    const line = await addRosterLine(head, leave)
    const onDuty = async () =>
      (await read((tx) => usersWith(tx, { org: chengguan, role: 'officer' }))).map((one) => one.account)
    expect(await onDuty()).toEqual(['officer2'])
    const own = async () =>
      (await actor('officer2')).grants
        .filter((grant) => grant.permission === 'hotline.work')
        .map((grant) => grant.scope)
    const { id } = await setStandIn(head, { absent, standIn, to: null })
    expect(await own()).toEqual([{ kind: 'self' }, { kind: 'self', of: absent }])
    await endStandIn(head, { id })
    expect(await own()).toEqual([{ kind: 'self' }])
    await removeRosterLine(head, { id: line.id })
    expect(await onDuty()).toEqual(['officer', 'officer2'])
    expect(await refusal(setStandIn(head, { absent, standIn: absent, to: null }))).toBe('directory.own-stand-in')
  })
})

describe('recusal', () => {
  it('holds from the order until it is lifted, and shows in the file of the person', async () => {
    const head = await by('head')
    const user = await idOf('officer')
    const facts = { accused: [], place: '990101001000' }
    expect(await read((tx) => isRecused(tx, user, facts))).toBeNull()
    const { id } = await orderRecusal(head, { user, kind: 'place', target: '990101000000', reason: '住在该区' })
    expect(await read((tx) => isRecused(tx, user, facts))).toBe('declared-place')
    expect((await read((tx) => staffDetail(tx, user)))?.recusals).toHaveLength(1)
    await liftRecusal(head, { id })
    expect(await read((tx) => isRecused(tx, user, facts))).toBeNull()
    expect(await read((tx) => isRecused(tx, user, { accused: ['/0001/0001/'] }))).toBe('accused-unit')
  })
})

describe('the second wall', () => {
  it('shows nothing of another city and lets nothing be written into it, whatever the statement says', async () => {
    const stranger = house.as({ kind: 'system', name: 'test', grants: [] }, '990200')
    const seen = await stranger.reading('directory.read', (tx) => tx.rows(sql`select 1 from directory.users`))
    expect(seen).toEqual([])
    const write = stranger.transaction('directory.edit', (tx) =>
      tx.run(sql`insert into directory.versions (city, stamp) values ('990100', ${tx.id()})`),
    )
    expect(await refusal(write)).toMatch(/row-level security/)
  })
})
