import {
  answerDraft,
  chooseDelivery,
  draftView,
  openDraft,
  type Sent,
  startDraft,
  submitApplication,
  uploadFile,
} from '#domains/applications'
import type { Portal } from '#rules/accounts'
import type { TermValue } from '#rules/documents'
import type { TestServices } from './services.ts'

/** What the firm answers: it has its licence, a signboard, two hundred square metres and no sewer of its own. */
const answers: Record<string, TermValue> = {
  hasBusinessLicence: true,
  premisesArea: 200,
  hasSignboard: true,
  drainsToSewer: false,
  signText: '晴禾小馆',
  signWidth: 4,
  signHeight: 1,
  signLights: false,
  foodKinds: ['hot'],
  onlineFood: false,
  foodManager: '白启航',
  staffCount: 6,
  dailyWaste: 20,
  fumeTreatment: 'scrubber',
  taxMode: 'general',
}
/** A file as a firm would scan it. */
export const paper = (name: string) => ({ name: `${name}.pdf`, bytes: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF`) })

/** Fills in the bundle as this firm, page by page, until nothing is open; `own`: what it says otherwise. Answers the draft. */
export async function fillInRestaurant(
  city: Pick<TestServices, 'desk' | 'resident'>,
  who: Portal,
  own: Record<string, TermValue> = {},
): Promise<string> {
  const { desk, resident } = city
  const applicant = { signed: who, visitor: 'browser' }
  const { draft } = await startDraft(desk, resident, applicant, { what: { bundle: 'restaurant' }, place: null })
  const view = async () => {
    const open = await openDraft(desk, resident, applicant, draft)
    if (!open) throw new Error('the draft is gone')
    return draftView(resident, applicant, open)
  }
  for (let round = 0; round < 4; round += 1) {
    const { questions } = await view()
    const said = { ...answers, ...own }
    const open = questions.filter(({ value, term: { code } }) =>
      code in own ? value !== own[code] : value === null && code in answers,
    )
    const page = open.map(({ term }) => [term.code, valueFor(said[term.code], term.options)] as const)
    const faults = await answerDraft(desk, resident, applicant, { draft, answers: Object.fromEntries(page) })
    if (faults.length > 0) throw new Error(`answers are refused: ${JSON.stringify(faults)}`)
  }
  for (const { doc, state } of (await view()).materials)
    if (state === 'missing') await uploadFile(desk, resident, applicant, { draft, doc, file: paper(doc) })
  await chooseDelivery(desk, resident, applicant, { draft, way: 'download', to: null })
  const { faults } = await view()
  if (faults.length > 0) throw new Error(`the draft is not complete: ${JSON.stringify(faults)}`)
  return draft
}

function valueFor(value: TermValue | undefined, options: readonly { code: string }[]): TermValue {
  const [first] = options
  if (first === undefined) return value ?? ''
  return Array.isArray(value) ? [first.code] : first.code
}

/** Sends the bundle: several cases at several bodies. */
export async function sendRestaurant(city: TestServices, who: Portal, key: string): Promise<Sent> {
  const draft = await fillInRestaurant(city, who)
  const applicant = { signed: who, visitor: 'browser' }
  return submitApplication(city.desk, city.resident, applicant, { draft, key, pledged: false })
}
