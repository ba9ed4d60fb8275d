import {
  type AccountDesk,
  actFor,
  addFirm,
  finishPhoneLink,
  finishSignIn,
  type Portal,
  registerHolder,
  residentSession,
  startPhoneLink,
  startSignIn,
} from '#domains/accounts'
import {
  answerDraft,
  chooseDelivery,
  openDraft,
  startDraft,
  submitApplication,
  uploadFile,
} from '#domains/applications'
import type { Ctx } from '#platform/context'
import { createCtx } from '#platform/create-ctx'
import { sql } from '#platform/db/tx'
import { fillInRestaurant } from '#tests/support/restaurant'
import { CITY, type WholeHouse } from '#tests/support/whole-house'
import { residentGrants } from '../../src/main/domains.ts'
import { demoFirms, demoPersons } from '../../src/seed/services/people.ts'
import { SECRET } from './secret.ts'

/** Somebody at the residents' pages: his cookie, and who he is. */
export type SignedIn = { token: string; portal: Portal }

/** A number that passes every check and stands nowhere else. */
export const NUMBER = '990101199001011230'

/** Residents of the house, who sign in by codes that the test reads. */
export function residentsOf(house: WholeHouse) {
  let code = ''
  const { accounts } = house.app.house
  const sendCode: AccountDesk['codes']['sendCode'] = async (_, message) => {
    code = message.code
  }
  const desk: AccountDesk = { ...accounts, codes: { ...accounts.codes, sendCode } }
  const resident = createCtx(house.app.source, { actor: { kind: 'resident', grants: residentGrants }, city: CITY })
  const again = (): Promise<unknown> =>
    house.system().transaction('accounts.own', (tx) => tx.run(sql`delete from platform.phone_sends`))
  const session = async (token: string): Promise<SignedIn> => {
    const portal = await residentSession(desk, resident, token)
    if (portal === null) throw new Error('nobody is signed in')
    return { token, portal }
  }
  const signIn = async (phone: string): Promise<SignedIn> => {
    await again()
    await startSignIn(desk, resident, { phone, attempt: phone })
    const found = await finishSignIn(desk, resident, { phone, attempt: phone, code, userAgent: '' })
    if (found.outcome !== 'in') throw new Error(found.outcome)
    return session(found.token)
  }
  return {
    resident,
    signIn,
    /** An invented person of the demo, checked at the counter; `firm`: he acts for the firm that he represents. */
    async checked(key: string, firm?: string): Promise<SignedIn> {
      const person = demoPersons.find((one) => one.key === key) ?? fail(key)
      const { name, citizenNumber: idNumber, phone } = person
      const { holder } = await registerHolder(desk, house.system(), { kind: 'person', name, idNumber })
      await again()
      await startPhoneLink(desk, house.system(), { holder: holder.id, phone })
      await finishPhoneLink(desk, house.system(), { holder: holder.id, phone, code })
      const { token, portal } = await signIn(phone)
      if (firm === undefined) return { token, portal }
      const { creditCode } = demoFirms.find((one) => one.key === firm) ?? fail(firm)
      const added = await addFirm(desk, resident, { portal, creditCode })
      await actFor(desk, resident, { portal, holder: added.id })
      return session(token)
    },
  }
}

function fail(what: string): never {
  throw new Error(`there is no ${what}`)
}

/** What is planted: in the form, in the address a result goes to, and in the names of files. */
const answers = {
  representativeName: SECRET.name,
  representativeNumber: NUMBER,
  phone: SECRET.phone,
  premisesAddress: SECRET.home,
  signText: `${SECRET.name}小馆`,
}
const paper = { name: `${SECRET.name}${SECRET.phone}.pdf`, bytes: Buffer.from(`%PDF-1.4\n% ${SECRET.name}\n%%EOF`) }

/** Fills in a bundle with secrets in every place there is; answers the draft. */
export async function fillInSecrets(house: WholeHouse, resident: Ctx, who: Portal): Promise<string> {
  const desk = house.app.house.applications
  const draft = await fillInRestaurant({ desk, resident }, who, answers)
  const applicant = { signed: who, visitor: 'browser' }
  const open = await openDraft(desk, resident, applicant, draft)
  for (const { material, state } of open?.composed.materials ?? [])
    if (state === 'uploaded') await uploadFile(desk, resident, applicant, { draft, doc: material, file: paper })
  const to = { name: SECRET.name, phone: SECRET.phone, address: SECRET.home }
  await chooseDelivery(desk, resident, applicant, { draft, way: 'post', to })
  return draft
}

/** The bundle sent, and another draft of the same left open. */
export async function applySecretly(
  house: WholeHouse,
  resident: Ctx,
  who: Portal,
): Promise<{ number: string; cases: readonly string[]; draft: string }> {
  const draft = await fillInSecrets(house, resident, who)
  const desk = house.app.house.applications
  const applicant = { signed: who, visitor: 'browser' }
  const sent = await submitApplication(desk, resident, applicant, { draft, key: 'privacy', pledged: true })
  const left = await startDraft(desk, resident, applicant, { what: { bundle: 'restaurant' }, place: null })
  await answerDraft(desk, resident, applicant, { draft: left.draft, answers: { signText: answers.signText } })
  return { number: sent.number, cases: sent.cases.map(({ number }) => number), draft: left.draft }
}
