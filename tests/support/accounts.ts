import {
  type AccountDesk,
  createAccountDesk,
  finishSignIn,
  finishUnifiedSignIn,
  holderById,
  type Portal,
  residentSession,
  startSignIn,
} from '#domains/accounts'
import { createVault, type Vault } from '#domains/parties'
import { citizenCheck } from '#kit/citizen-number'
import type { Ctx } from '#platform/context'
import { keysOf } from '#platform/crypto/keys'
import { sql } from '#platform/db/tx'
import { residentPermissions } from '#rules/directory'
import { quietLog, staff, type TestHouse, testHouse } from './ctx.ts'
import { type Vouching, vouching } from './vouching.ts'

/** Invented people: region prefix 99, right check characters. */
export const people = {
  lan: { name: '秦若兰', idNumber: '990101199203160023', phone: '13900000011' },
  hang: { name: '白启航', idNumber: '990103198807050130', phone: '13900000012' },
} as const

/** Residents and the counter on a database of their own, with a unified identity that says what the test wants. */
export type Residents = TestHouse & {
  desk: AccountDesk
  vault: Vault
  /** The codes that were sent to telephones. */
  sent: { phone: string; code: string }[]
  resident: Ctx
  clerk: Ctx
  /** Whom the unified identity vouches for next. */
  vouch: Vouching['vouch']
  /** Firms as the register has them, by code. */
  firms: Map<string, { name: string; representative: { name: string; idNumber: string } }>
  /** Signs in by a code; answers token and who is signed in. */
  signIn(phone: string): Promise<{ token: string; portal: Portal }>
  /** The same, checked by the unified identity. */
  checked(person: { name: string; idNumber: string; phone: string }): Promise<{ token: string; portal: Portal }>
  portal(token: string): Promise<Portal | null>
  /** A person with a checked identity under a number and on a phone of his own. */
  somebody(name: string): Promise<{ portal: Portal; token: string; phone: string }>
  /** How many messages of a kind went to a holder. */
  told(template: string, holder: string): Promise<number>
}

/** A citizen number with its check character. */
export function numbered(digits: string): string {
  return `${digits}${citizenCheck(digits)}`
}

export async function residents(): Promise<Residents> {
  const house = await testHouse()
  await house.clock('2026-11-20T02:00:00Z')
  const keys = keysOf(new Uint8Array(32).fill(7))
  const vault = createVault({ url: house.database.urls.vault, keys, log: quietLog(), testClock: true })
  const sent: Residents['sent'] = []
  const firms: Residents['firms'] = new Map()
  const unified = vouching()
  const desk = createAccountDesk({
    keys,
    vault,
    sendCode: async (_, message) => void sent.push(message),
    firms: async (_, code) => firms.get(code),
    unified,
  })
  const grants = residentPermissions.map((permission) => ({ permission, scope: { kind: 'city' as const } }))
  const resident = house.as({ kind: 'resident', grants })
  const { signIn, portal } = ways(house, desk, { resident, sent })
  const { vouch } = unified
  const checked: Residents['checked'] = async (person) => {
    const { token, portal: before } = await signIn(person.phone)
    vouch({ ...person, subject: person.idNumber, level: 2, firms: [] })
    const came = { address: new URL('http://here/'), kept: { state: '', nonce: '', verifier: '' }, userAgent: '' }
    const raised = await finishUnifiedSignIn(desk, resident, { ...came, signed: before })
    return { token: raised.token, portal: (await portal(raised.token)) ?? fail(token) }
  }
  let made = 0
  return {
    ...house,
    desk,
    vault,
    sent,
    firms,
    resident,
    clerk: house.as(staff({ may: ['accounts.find'] })),
    vouch,
    signIn,
    portal,
    checked,
    async somebody(name) {
      made += 1
      const phone = `1390000${String(1000 + made)}`
      const idNumber = numbered(`99010119900101${String(made).padStart(3, '0')}`)
      return { ...(await checked({ name, idNumber, phone })), phone }
    },
    told: (template, holder) =>
      house.system().reading('accounts.own', async (tx) => {
        const { party } = (await holderById(tx, holder)) ?? { party: null }
        const sentTo = sql`select 1 from notices.messages where template = ${template} and party = ${party}`
        return (await tx.rows(sentTo)).length
      }),
    async stop() {
      await vault.close()
      await house.stop()
    },
  }
}

function ways(
  house: TestHouse,
  desk: AccountDesk,
  { resident, sent }: Pick<Residents, 'resident' | 'sent'>,
): Pick<Residents, 'signIn' | 'portal'> {
  const portal: Residents['portal'] = (token) => residentSession(desk, resident, token)
  return {
    portal,
    async signIn(phone) {
      // A test does not wait for the next code of a phone.
      await house.system().transaction('accounts.own', (tx) => tx.run(sql`delete from platform.phone_sends`))
      const attempt = `attempt ${sent.length}`
      await startSignIn(desk, resident, { phone, attempt })
      const code = sent.at(-1)?.code ?? ''
      const answer = await finishSignIn(desk, resident, {
        phone,
        attempt,
        code,
        userAgent: 'Mozilla/5.0 (iPhone) Safari/1',
      })
      if (answer.outcome !== 'in') throw new Error(answer.outcome)
      return { token: answer.token, portal: (await portal(answer.token)) ?? fail(phone) }
    },
  }
}

function fail(whom: string): never {
  throw new Error(`${whom} is not signed in`)
}
