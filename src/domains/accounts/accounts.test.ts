import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Portal } from '#domains/accounts'
import { citizenCheck } from '#kit/citizen-number'
import { creditCheck } from '#kit/credit-code'
import { sql } from '#platform/db/tx'
import { people, type Residents, residents } from '#tests/support/accounts'
import {
  acceptMandate,
  actFor,
  actingChoices,
  addFirm,
  closeOwnAccount,
  declineMandate,
  devicesOf,
  exportAccount,
  finishPhoneChange,
  finishPhoneLink,
  finishSignIn,
  finishUnifiedSignIn,
  giveIdentity,
  grantMandate,
  holderById,
  holderFacts,
  keepRequest,
  keptRequests,
  onHoldersMerged,
  ownMandates,
  partyOf,
  recordMandate,
  registerHolder,
  revokeMandate,
  signOut,
  signOutDevices,
  startAnew,
  startPhoneChange,
  startPhoneLink,
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
/** How many messages of a kind went to a holder. */
async function told(template: string, holder: string): Promise<number> {
  return house.system().reading('accounts.own', async (tx) => {
    const { party } = (await holderById(tx, holder)) ?? { party: null }
    const rows = await tx.rows(sql`select 1 from notices.messages where template = ${template} and party = ${party}`)
    return rows.length
  })
}

const everything = { scope: 'all', months: 3 } as const

/** A person with a checked identity under a number of his own. */
let made = 0
async function somebody(name: string): Promise<{ portal: Portal; token: string; phone: string }> {
  made += 1
  const phone = `1390000${String(1000 + made)}`
  const idNumber = numbered(`99010119900101${String(made).padStart(3, '0')}`)
  return { ...(await house.checked({ name, idNumber, phone })), phone }
}

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
    const former = await somebody('冯远志')
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
    const { portal } = await somebody('何静')
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

describe('a firm', () => {
  it('is added by whom the register names, and by nobody else; strangers learn nothing', async () => {
    const [boss, other] = [await somebody('卢盛'), await somebody('丁一')]
    const own = `91990103MA0000002${creditCheck('91990103MA0000002')}`
    const idNumber = (await holderFacts(house.desk, house.resident, boss.portal.person)).citizenNumber
    house.firms.set(own, { name: '云泽市卢盛五金店', representative: { name: '卢盛', idNumber: String(idNumber) } })
    const unknown = `91990103MA0000003${creditCheck('91990103MA0000003')}`
    for (const creditCode of [own, unknown]) {
      const asked = addFirm(house.desk, house.resident, { portal: other.portal, creditCode })
      await expect(asked).rejects.toMatchObject(code('accounts.not-representative'))
    }
    const firm = await addFirm(house.desk, house.resident, { portal: boss.portal, creditCode: own })
    expect(firm).toMatchObject({ kind: 'firm', name: '云泽市卢盛五金店', level: 2 })
    await actFor(house.desk, house.resident, { portal: boss.portal, holder: firm.id })
    expect(await house.portal(boss.token)).toMatchObject({ acting: { id: firm.id }, mandate: null, scope: 'all' })
    await expect(actFor(house.desk, house.resident, { portal: other.portal, holder: firm.id })).rejects.toMatchObject(
      code('accounts.not-for-you'),
    )
    const party = await house.system().reading('accounts.own', (tx) => partyOf(tx, firm.id))
    expect(party).toBe(boss.portal.person.party)
  })
})

describe('a mandate', () => {
  it('holds once accepted, for what it names, and ends at once when revoked', async () => {
    const [elder, helper] = [await somebody('蒋秀英'), await somebody('蒋晓')]
    const invited = { phone: helper.phone, name: '蒋晓' }
    const terms = { scope: ['catering'], months: 1 }
    const { id } = await grantMandate(house.desk, house.resident, { portal: elder.portal, invited, terms })
    expect(await actingChoices(house.resident, helper.portal)).toEqual([])
    await acceptMandate(house.desk, house.resident, { portal: helper.portal, id })
    await actFor(house.desk, house.resident, { portal: helper.portal, holder: elder.portal.person.id })
    const acting = await house.portal(helper.token)
    expect(acting).toMatchObject({ acting: { id: elder.portal.person.id }, mandate: id, scope: ['catering'] })
    const passing = {
      portal: acting ?? helper.portal,
      invited: { phone: '13900000999', name: '别人' },
      terms: everything,
    }
    await expect(grantMandate(house.desk, house.resident, passing)).rejects.toMatchObject(
      code('accounts.not-passed-on'),
    )
    await revokeMandate(house.desk, house.resident, { portal: elder.portal, id })
    expect((await house.portal(helper.token))?.acting.id).toBe(helper.portal.person.id)
  })

  it('ends by itself after its last day', async () => {
    const [giver, helper] = [await somebody('邵平'), await somebody('邵安')]
    const invited = { phone: helper.phone, name: '邵安' }
    const terms = { scope: 'all', months: 1 } as const
    const { id } = await grantMandate(house.desk, house.resident, { portal: giver.portal, invited, terms })
    await acceptMandate(house.desk, house.resident, { portal: helper.portal, id })
    await actFor(house.desk, house.resident, { portal: helper.portal, holder: giver.portal.person.id })
    await house.clock('2026-12-19T15:59:00Z')
    expect((await house.portal(helper.token))?.mandate).toBe(id)
    await house.clock('2026-12-19T16:00:00Z')
    expect((await house.portal(helper.token))?.mandate).toBeNull()
    await house.clock('2026-12-20T02:00:00Z')
  })

  it('is seen by nobody but the phone and name it was offered to', async () => {
    const [giver, right, wrong] = [await somebody('毛宁'), await somebody('毛安'), await somebody('毛冒')]
    const grant = (phone: string, name: string) =>
      grantMandate(house.desk, house.resident, { portal: giver.portal, invited: { phone, name }, terms: everything })
    const { id } = await grant(wrong.phone, '毛安')
    expect((await ownMandates(house.desk, house.resident, wrong.portal)).offered).toEqual([])
    for (const portal of [wrong.portal, right.portal])
      await expect(acceptMandate(house.desk, house.resident, { portal, id })).rejects.toMatchObject(
        code('accounts.no-such-mandate'),
      )
    const offered = await grant(right.phone, '毛安')
    await declineMandate(house.desk, house.resident, { portal: right.portal, id: offered.id })
    await expect(
      acceptMandate(house.desk, house.resident, { portal: right.portal, id: offered.id }),
    ).rejects.toMatchObject(code('accounts.no-such-mandate'))
    await expect(
      revokeMandate(house.desk, house.resident, { portal: wrong.portal, id: offered.id }),
    ).rejects.toMatchObject(code('accounts.no-such-mandate'))
    await expect(grant(giver.phone, '毛宁')).rejects.toMatchObject(code('accounts.not-to-oneself'))
    const { given } = await ownMandates(house.desk, house.resident, giver.portal)
    expect(given.map(({ helper, state }) => [helper, state])).toEqual([
      ['毛**', 'declined'],
      ['毛**', 'asked'],
    ])
  })

  it('shown on paper is recorded by a clerk and holds at once', async () => {
    const [elder, helper] = [await somebody('贺奶奶'), await somebody('贺孙')]
    const days = { validFrom: '2026-12-20', validTo: '2027-12-19' }
    const given = { giver: elder.portal.person.id, helper: helper.portal.person.id, proofNote: '授权委托书原件' }
    await recordMandate(house.desk, house.clerk, { ...given, terms: { scope: 'all', ...days } })
    expect(await actingChoices(house.resident, helper.portal)).toMatchObject([{ as: 'helper', until: '2027-12-19' }])
    expect(await told('mandate-recorded', given.giver)).toBe(1)
    await expect(
      recordMandate(house.desk, house.resident, { ...given, terms: { scope: 'all', ...days } }),
    ).rejects.toMatchObject(code('platform.sign-in-needed'))
  })
})

describe('at the counter', () => {
  const given = { kind: 'person', name: '高远', idNumber: numbered('99010119830101001') } as const

  it('an applicant is found by number or made known, masked, whoever asks first', async () => {
    const both = await Promise.all([0, 1].map(() => registerHolder(house.desk, house.clerk, given)))
    expect(new Set(both.map(({ holder }) => holder.id)).size).toBe(1)
    expect(both[0]?.holder).toMatchObject({ name: '高**', level: 2 })
    expect(await registerHolder(house.desk, house.clerk, { ...given, phone: '13900000930' })).toMatchObject({
      known: true,
    })
    await expect(registerHolder(house.desk, house.clerk, { ...given, name: '高进' })).rejects.toMatchObject(
      code('accounts.name-differs'),
    )
  })

  it('an online account is checked by the card and a code that the applicant reads out', async () => {
    const { portal } = await house.signIn('13900000931')
    const named = { name: '马兰', idNumber: numbered('99010119840101009') }
    const { holder } = await registerHolder(house.desk, house.clerk, { kind: 'person', ...named })
    const linking = { holder: holder.id, phone: '13900000931' }
    await house.system().transaction('accounts.own', (tx) => tx.run(sql`delete from platform.phone_sends`))
    await startPhoneLink(house.desk, house.clerk, linking)
    const digits = house.sent.at(-1)?.code ?? ''
    const wrong = digits === '000000' ? '111111' : '000000'
    expect(await finishPhoneLink(house.desk, house.clerk, { ...linking, code: wrong })).toBe(false)
    expect(await finishPhoneLink(house.desk, house.clerk, { ...linking, code: digits })).toBe(true)
    expect((await house.signIn('13900000931')).portal.person).toMatchObject({ id: holder.id, level: 2 })
    expect(merged).toContainEqual({ from: portal.person.id, into: holder.id })
    expect(await told('phone-linked', holder.id)).toBe(1)
  })

  it('a phone is not taken from an account with a checked identity', async () => {
    const owner = await somebody('章平')
    const named = { name: '章安', idNumber: numbered('99010119850101001') }
    const { holder } = await registerHolder(house.desk, house.clerk, { kind: 'person', ...named })
    const linking = { holder: holder.id, phone: owner.phone }
    await house.system().transaction('accounts.own', (tx) => tx.run(sql`delete from platform.phone_sends`))
    await startPhoneLink(house.desk, house.clerk, linking)
    const digits = house.sent.at(-1)?.code ?? ''
    await expect(finishPhoneLink(house.desk, house.clerk, { ...linking, code: digits })).rejects.toMatchObject(
      code('accounts.phone-taken'),
    )
  })

  it('only a clerk may ask', async () => {
    await expect(registerHolder(house.desk, house.resident, given)).rejects.toMatchObject(
      code('platform.sign-in-needed'),
    )
  })
})

describe('one’s own data', () => {
  it('can be taken along, by their owner', async () => {
    const { portal, phone } = await somebody('汤圆')
    const exported = await exportAccount(house.desk, house.resident, portal)
    expect(exported).toMatchObject({ level: 2, identity: { name: '汤圆', phone }, keptRequests: 0 })
  })

  it('move to a new phone that is proved and free', async () => {
    const [mine, other] = [await house.signIn('13900000940'), await house.signIn('13900000941')]
    const change = async (phone: string): Promise<boolean> => {
      await house.system().transaction('accounts.own', (tx) => tx.run(sql`delete from platform.phone_sends`))
      await startPhoneChange(house.desk, house.resident, { portal: mine.portal, phone })
      return finishPhoneChange(house.desk, house.resident, {
        portal: mine.portal,
        phone,
        code: house.sent.at(-1)?.code ?? '',
      })
    }
    await expect(change('13900000941')).rejects.toMatchObject(code('accounts.phone-taken'))
    expect(await change('13900000942')).toBe(true)
    // The earlier number hears of it, too: it may have been somebody else who changed it.
    expect(await told('phone-linked', mine.portal.person.id)).toBe(1)
    expect((await house.signIn('13900000942')).portal.account).toBe(mine.portal.account)
    expect((await house.signIn('13900000940')).portal.account).not.toBe(mine.portal.account)
    expect((await house.signIn('13900000941')).portal.account).toBe(other.portal.account)
  })

  it('keep requests sealed: the table does not tell who filed what', async () => {
    const { portal } = await house.signIn('13900000943')
    const key = { number: '20261120A123456', code: 'ABCD2345' }
    await keepRequest(house.desk, house.resident, { portal, key })
    await keepRequest(house.desk, house.resident, { portal, key })
    expect(await keptRequests(house.desk, house.resident, portal)).toMatchObject([key])
    const lines = await house
      .system()
      .reading('accounts.own', (tx) =>
        tx.rows<{ line: string }>(sql`select encode(r.sealed, 'escape') || r::text as line from accounts.requests r`),
      )
    expect(JSON.stringify(lines)).not.toContain(key.number)
  })

  it('go when the account is closed; what was checked is found again when he comes back', async () => {
    const { portal, token, phone } = await somebody('尤里')
    const helper = await somebody('尤娜')
    const invited = { phone: helper.phone, name: '尤娜' }
    const { id } = await grantMandate(house.desk, house.resident, { portal, invited, terms: everything })
    await acceptMandate(house.desk, house.resident, { portal: helper.portal, id })
    const idNumber = String((await holderFacts(house.desk, house.resident, portal.person)).citizenNumber)
    await closeOwnAccount(house.desk, house.resident, portal)
    expect(await house.portal(token)).toBeNull()
    expect(await actingChoices(house.resident, helper.portal)).toEqual([])
    expect((await house.signIn(phone)).portal.person.id).not.toBe(portal.person.id)
    const back = await house.checked({ name: '尤里', idNumber, phone })
    expect(back.portal.person.id).toBe(portal.person.id)
  })
})

/** A citizen number with its check character. */
function numbered(digits: string): string {
  return `${digits}${citizenCheck(digits)}`
}
