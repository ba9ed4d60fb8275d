import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creditCheck } from '#kit/credit-code'
import { sql } from '#platform/db/tx'
import { numbered, people, type Residents, residents } from '#tests/support/accounts'
import {
  actingChoices,
  addFirm,
  devicesOf,
  finishSignIn,
  finishUnifiedSignIn,
  giveIdentity,
  holderById,
  holderFacts,
  onHoldersMerged,
  registerHolder,
  signOut,
  signOutDevices,
  startAnew,
  startSignIn,
} from './index.ts'

let house: Residents
const merged: { from: string; into: string }[] = []

beforeAll(async () => {
  house = await residents()
  onHoldersMerged(async (_, both) => void merged.push(both))
})
afterAll(() => house.stop())

const code = (name: string) => ({ refusal: { code: name } })
const came = { address: new URL('http://here/'), kept: { state: '', nonce: '', verifier: '' }, userAgent: '' }
const firmCode = `91990101MA0000001${creditCheck('91990101MA0000001')}`

describe('signing in by a code', () => {
  it('opens an account at the first time and finds it again, without a password', async () => {
    const first = await house.signIn('139 0000 0901')
    expect(first.portal.person).toMatchObject({ kind: 'person', level: 0 })
    const again = await house.signIn('13900000901')
    expect(again.portal.person.id).toBe(first.portal.person.id)
    expect(again.token).not.toBe(first.token)
    expect(await house.portal(first.token)).not.toBeNull()
  })

  it('takes a code once, for the attempt it was sent for, and never a wrong one', async () => {
    await startSignIn(house.desk, house.resident, { phone: '13900000902', attempt: 'a' })
    const digits = house.sent.at(-1)?.code ?? ''
    const tried = { phone: '13900000902', attempt: 'a', userAgent: '' }
    const wrong = digits === '000000' ? '111111' : '000000'
    expect(await finishSignIn(house.desk, house.resident, { ...tried, code: wrong })).toEqual({ outcome: 'wrong' })
    const elsewhere = { ...tried, attempt: 'b', code: digits }
    expect(await finishSignIn(house.desk, house.resident, elsewhere)).toEqual({ outcome: 'wrong' })
    const right = { ...tried, code: digits }
    expect((await finishSignIn(house.desk, house.resident, right)).outcome).toBe('in')
    expect(await finishSignIn(house.desk, house.resident, right)).toEqual({ outcome: 'wrong' })
  })

  it('ends at signing out, on one device or on all', async () => {
    const [one, two, three] = [
      await house.signIn('13900000903'),
      await house.signIn('13900000903'),
      await house.signIn('13900000903'),
    ]
    await signOut(house.desk, house.resident, one.token)
    expect(await house.portal(one.token)).toBeNull()
    const devices = await devicesOf(house.resident, three.portal)
    expect(devices.map(({ device, own }) => ({ device, own }))).toEqual([
      { device: 'iPhone · Safari', own: true },
      { device: 'iPhone · Safari', own: false },
    ])
    await signOutDevices(house.desk, house.resident, { portal: three.portal, session: two.portal.session })
    expect(await house.portal(two.token)).toBeNull()
    await signOutDevices(house.desk, house.resident, { portal: three.portal })
    expect(await house.portal(three.token)).toBeNull()
  })

  it('does not sign out the devices of somebody else', async () => {
    const [mine, other] = [await house.signIn('13900000904'), await house.signIn('13900000905')]
    await signOutDevices(house.desk, house.resident, { portal: mine.portal, session: other.portal.session })
    expect(await house.portal(other.token)).not.toBeNull()
  })

  it('ends after twelve idle hours, and after thirty days in any case', async () => {
    const { token, portal } = await house.signIn('13900000906')
    const shift = (by: string, column: string) =>
      house.system().transaction('accounts.own', (tx) =>
        tx.run(sql`update accounts.sessions set
        last_seen_at = case when ${column} = 'seen' then now() - ${by}::interval else last_seen_at end,
        expires_at = case when ${column} = 'end' then now() - ${by}::interval else expires_at end
        where id = ${portal.session}`),
      )
    await shift('13 hours', 'seen')
    expect(await house.portal(token)).toBeNull()
    await shift('1 hour', 'seen')
    expect(await house.portal(token)).not.toBeNull()
    await shift('1 second', 'end')
    expect(await house.portal(token)).toBeNull()
  })

  it('gives nobody the account of who had the phone before', async () => {
    const former = await house.somebody('冯远志')
    await house
      .system()
      .transaction('accounts.own', (tx) =>
        tx.run(
          sql`update accounts.accounts set used_at = now() - interval '200 days' where id = ${former.portal.account}`,
        ),
      )
    await expect(house.signIn(former.phone)).rejects.toThrow('dormant')
    const { token } = await startAnew(house.desk, house.resident, { phone: former.phone, userAgent: '' })
    const now = await house.portal(token)
    expect(now?.person.level).toBe(0)
    expect(now?.person.id).not.toBe(former.portal.person.id)
    expect((await house.signIn(former.phone)).portal.person.id).toBe(now?.person.id)
  })
})

describe('identity', () => {
  it('stands in the vault alone, and the application role cannot read it', async () => {
    const { portal } = await house.checked(people.lan)
    expect(portal.person).toMatchObject({ level: 2, name: '秦**' })
    const app = new pg.Pool({ connectionString: house.database.urls.app, max: 1 })
    await expect(app.query('select * from parties.filings')).rejects.toThrow(/permission denied/)
    await app.query("select set_config('app.city', '990100', false)")
    for (const table of ['holders', 'accounts', 'sessions', 'mandates', 'requests']) {
      const { rows } = await app.query(`select t::text as line from accounts.${table} t`)
      const text = rows.map(({ line }) => String(line)).join('\n')
      expect(text).not.toContain('秦若兰')
      expect(text).not.toContain(people.lan.idNumber)
      expect(text).not.toContain(people.lan.phone)
    }
    await app.query("select set_config('app.city', '990200', false)")
    expect((await app.query('select 1 from accounts.holders')).rows).toEqual([])
    await app.end()
  })

  it('fills in forms, and every reading is written down', async () => {
    const { portal } = await house.checked(people.lan)
    expect(await holderFacts(house.desk, house.resident, portal.person)).toEqual({
      personName: people.lan.name,
      citizenNumber: people.lan.idNumber,
      phone: people.lan.phone,
    })
    const owner = new pg.Pool({ connectionString: house.database.urls.owner, max: 1 })
    await owner.query("select set_config('app.city', '990100', false)")
    const { rows } = await owner.query(
      "select actor_kind from parties.read_trail where purpose = 'holder' and $1 = any(parties)",
      [portal.person.party],
    )
    await owner.end()
    expect(rows).toEqual([{ actor_kind: 'resident' }])
  })

  it('that somebody only gives opens nothing of whom it belongs to', async () => {
    const real = await house.checked(people.hang)
    const { portal } = await house.signIn('13900000910')
    const named = { name: people.hang.name, idNumber: people.hang.idNumber }
    await giveIdentity(house.desk, house.resident, { portal, named })
    const after = await house.signIn('13900000910')
    expect(after.portal.person).toMatchObject({ level: 1, name: '白**' })
    expect(after.portal.person.id).not.toBe(real.portal.person.id)
    await expect(
      addFirm(house.desk, house.resident, { portal: after.portal, creditCode: firmCode }),
    ).rejects.toMatchObject(code('accounts.check-needed'))
  })

  it('is checked for its form, and fixed once it was checked', async () => {
    const { portal } = await house.signIn('13900000911')
    const give = (named: { name: string; idNumber: string }) =>
      giveIdentity(house.desk, house.resident, { portal, named })
    await expect(give({ name: '', idNumber: people.lan.idNumber })).rejects.toMatchObject(code('accounts.name-empty'))
    await expect(give({ name: '张三', idNumber: '990101199203160024' })).rejects.toMatchObject({
      refusal: { code: 'kit.citizen-number-mistyped', field: 'idNumber' },
    })
    const checked = await house.checked(people.lan)
    const again = { portal: checked.portal, named: { name: '别人', idNumber: people.hang.idNumber } }
    await expect(giveIdentity(house.desk, house.resident, again)).rejects.toMatchObject(code('accounts.identity-fixed'))
  })
})

describe('the unified identity', () => {
  const claims = { subject: 'sub-1', level: 2, firms: [] } as const

  it('links the account in use to what the counter knows, and tells who keeps things by holder', async () => {
    const idNumber = numbered('99010119491231002')
    const { holder } = await registerHolder(house.desk, house.clerk, { kind: 'person', name: '宋知微', idNumber })
    const { portal } = await house.signIn('13900000920')
    house.vouch({ ...claims, name: '宋知微', idNumber, phone: '13900000920' })
    const { token } = await finishUnifiedSignIn(house.desk, house.resident, { ...came, signed: portal })
    expect((await house.portal(token))?.person.id).toBe(holder.id)
    expect(merged).toContainEqual({ from: portal.person.id, into: holder.id })
    const found = await house.system().reading('accounts.own', (tx) => holderById(tx, portal.person.id))
    expect(found?.id).toBe(holder.id)
    expect((await house.signIn('13900000920')).portal.person.id).toBe(holder.id)
  })

  it('does not take over the account of another on the same phone', async () => {
    const { portal: grandmother } = await house.signIn('13900000921')
    const named = { name: '罗桂香', idNumber: numbered('99010119500101001') }
    await giveIdentity(house.desk, house.resident, { portal: grandmother, named })
    house.vouch({
      ...claims,
      subject: 'son',
      name: '罗小川',
      idNumber: numbered('99010119800101003'),
      phone: '13900000921',
    })
    const { token } = await finishUnifiedSignIn(house.desk, house.resident, { ...came, signed: null })
    const son = await house.portal(token)
    expect(son?.person.id).not.toBe(grandmother.person.id)
    expect((await house.signIn('13900000921')).portal.person.id).toBe(grandmother.person.id)
  })

  it('refuses to put another identity into an account that has one', async () => {
    const { portal } = await house.somebody('何静')
    house.vouch({
      ...claims,
      subject: 'stranger',
      name: '陌生人',
      idNumber: numbered('99010119810101009'),
      phone: null,
    })
    await expect(finishUnifiedSignIn(house.desk, house.resident, { ...came, signed: portal })).rejects.toMatchObject(
      code('accounts.unified-other'),
    )
  })

  it('brings the firms it vouches for', async () => {
    const firm = { creditCode: firmCode, name: '云泽市初晴商贸有限公司' }
    house.vouch({
      ...claims,
      subject: 'boss',
      name: '钱多',
      idNumber: numbered('99010119820101005'),
      phone: null,
      firms: [firm],
    })
    const { token } = await finishUnifiedSignIn(house.desk, house.resident, { ...came, signed: null })
    const portal = (await house.portal(token)) ?? expect.fail('not signed in')
    const [choice] = await actingChoices(house.resident, portal)
    expect(choice).toMatchObject({
      as: 'representative',
      holder: { kind: 'firm', name: firm.name, creditCode: firmCode },
    })
  })
})
