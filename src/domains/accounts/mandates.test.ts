import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creditCheck } from '#kit/credit-code'
import { sql } from '#platform/db/tx'
import { numbered, type Residents, residents } from '#tests/support/accounts'
import {
  acceptMandate,
  actFor,
  actingChoices,
  addFirm,
  closeOwnAccount,
  declineMandate,
  exportAccount,
  finishPhoneChange,
  finishPhoneLink,
  grantMandate,
  holderFacts,
  keepRequest,
  keptRequests,
  onHoldersMerged,
  ownMandates,
  partyOf,
  recordMandate,
  registerHolder,
  revokeMandate,
  startPhoneChange,
  startPhoneLink,
} from './index.ts'

let house: Residents
const merged: { from: string; into: string }[] = []

beforeAll(async () => {
  house = await residents()
  onHoldersMerged(async (_, both) => void merged.push(both))
})
afterAll(() => house.stop())

const code = (name: string) => ({ refusal: { code: name } })
const everything = { scope: 'all', months: 3 } as const

describe('a firm', () => {
  it('is added by whom the register names, and by nobody else; strangers learn nothing', async () => {
    const [boss, other] = [await house.somebody('卢盛'), await house.somebody('丁一')]
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
    const [elder, helper] = [await house.somebody('蒋秀英'), await house.somebody('蒋晓')]
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
    const [giver, helper] = [await house.somebody('邵平'), await house.somebody('邵安')]
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
    const [giver, right, wrong] = [
      await house.somebody('毛宁'),
      await house.somebody('毛安'),
      await house.somebody('毛冒'),
    ]
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
    const [elder, helper] = [await house.somebody('贺奶奶'), await house.somebody('贺孙')]
    const days = { validFrom: '2026-12-20', validTo: '2027-12-19' }
    const given = { giver: elder.portal.person.id, helper: helper.portal.person.id, proofNote: '授权委托书原件' }
    await recordMandate(house.desk, house.clerk, { ...given, terms: { scope: 'all', ...days } })
    expect(await actingChoices(house.resident, helper.portal)).toMatchObject([{ as: 'helper', until: '2027-12-19' }])
    expect(await house.told('mandate-recorded', given.giver)).toBe(1)
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
    expect(await house.told('phone-linked', holder.id)).toBe(1)
  })

  it('a phone is not taken from an account with a checked identity', async () => {
    const owner = await house.somebody('章平')
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
    const { portal, phone } = await house.somebody('汤圆')
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
    expect(await house.told('phone-linked', mine.portal.person.id)).toBe(1)
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
    const { portal, token, phone } = await house.somebody('尤里')
    const helper = await house.somebody('尤娜')
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
