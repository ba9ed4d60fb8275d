import { caseForResident, eventsOf } from '#domains/casework'
import { orgFacts } from '#domains/directory'
import { documentById, documentTypes, terms } from '#domains/documents'
import { versionById } from '#domains/matters'
import { type Locale, say } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Portal } from '#rules/accounts'
import type { ApplicationCase } from '#rules/applications'
import { type Application, applicationsOfHolder, casesOfApplication } from '../store.ts'
import { readsOfForm } from '../store-forms.ts'
import { viewWords } from '../view-words.ts'
import { caseViewOf, isOver, waitsForApplicant } from './case-view.ts'
import { isOwn, ownApplication } from './own.ts'

const MOST = 200

/** The applications of the holder for whom the account acts, newest first. */
export async function myApplications(ctx: Ctx, portal: Portal) {
  return ctx.reading('applications.own', async (tx) => {
    const found = await applicationsOfHolder(tx, portal.acting.id, MOST)
    return Promise.all(found.filter((one) => isOwn(portal, one)).map((one) => lineOf(tx, one, ctx.locale)))
  })
}

async function lineOf(tx: Tx, application: Application, locale: Locale) {
  const cases = await statesOf(tx, application)
  const open = cases.filter((one) => !isOver(one))
  const waits = cases.some(waitsForApplicant)
  const shown = (waits ? cases.find(waitsForApplicant) : open[0]) ?? cases[0]
  const dues = open.flatMap(({ clock }) => clock.dueAt ?? [])
  return {
    number: application.number,
    title: titleOf(application, locale),
    filedAt: application.submittedAt.toISOString(),
    stateWords: shown ? say(viewWords[`applications.lived.${shown.state}`], locale) : '',
    waitsForYou: waits,
    over: open.length === 0,
    dueAt: dues.length === 0 ? null : (dues.sort().at(-1) ?? null),
    cases: cases.length,
  }
}

function titleOf({ titleZh, titleEn }: Application, locale: Locale): string {
  return say({ zh: titleZh, en: titleEn }, locale)
}

async function statesOf(tx: Tx, { id }: Application): Promise<readonly ApplicationCase[]> {
  const links = await casesOfApplication(tx, id)
  const found = await Promise.all(links.map(({ number }) => caseForResident<ApplicationCase>(tx, number)))
  return found.flatMap((one) => (one ? [one.state] : []))
}

/** One's own application with all its cases; null: there is none, or it is another's. */
export async function applicationView(ctx: Ctx, portal: Portal, number: string) {
  return ctx.reading('applications.own', async (tx) => {
    const application = await ownApplication(tx, portal, number)
    if (!application) return null
    const [cases, reads] = await Promise.all([statesOf(tx, application), readsOfForm(tx, application.id)])
    const { locale } = ctx
    return {
      number: application.number,
      title: titleOf(application, locale),
      now: tx.now.toISOString(),
      filedAt: application.submittedAt.toISOString(),
      holder: portal.acting.name,
      actsForOther: portal.acting.id !== portal.person.id,
      receiptHash: application.receiptHash,
      hashes: application.hashes.map(({ name, sha256 }) => ({ name: say(name, locale), sha256 })),
      cases: await Promise.all(cases.map((one) => viewOf(tx, one, application, locale))),
      reads: reads.map(({ at, orgName, purpose }) => ({
        unit: orgName,
        purpose: say(viewWords[`applications.read.${purpose}`], locale),
        at: at.toISOString(),
      })),
    }
  })
}

async function viewOf(tx: Tx, one: ApplicationCase, { delivery }: Application, locale: Locale) {
  const orgIds = [one.org, ...one.tasks.map((task) => task.org)]
  const [journal, orgs, types, dictionary, version, results] = await Promise.all([
    eventsOf(tx, one.id),
    orgFacts(tx, orgIds),
    documentTypes(tx),
    terms(tx),
    versionById(tx, one.matter.version),
    Promise.all(one.results.map(({ document }) => documentById(tx, document))),
  ])
  const view = caseViewOf(one, {
    locale,
    journal,
    nameOf: (org) => orgs.get(org)?.name ?? '',
    docName: (doc) => namedIn(types, doc, locale),
    termName: (term) => namedIn(dictionary, term, locale),
    checkUrl: (id) => {
      const identifier = results.find((result) => result?.id === id)?.identifier
      return identifier ? `/check/${encodeURIComponent(identifier)}` : null
    },
  })
  const office = version?.body.offices[0]
  return {
    ...view,
    asked: view.asked.map((item) => ({
      ...item,
      question: item.kind === 'ask' ? questionOf(dictionary, item.key) : null,
    })),
    delivery,
    counter: office
      ? {
          name: say(office.name, locale),
          address: say(office.address, locale),
          hours: say(office.hours, locale),
          phone: office.phone,
        }
      : null,
  }
}

type Named = { name: { zh: string; en: string } }

function namedIn(dictionary: ReadonlyMap<string, Named>, code: string, locale: Locale): string {
  const found = dictionary.get(code)
  return found ? say(found.name, locale) : code
}

/** The question that is to be answered anew; what was answered before stays sealed until it is sent again. */
function questionOf(dictionary: Awaited<ReturnType<typeof terms>>, code: string | null) {
  const term = code === null ? undefined : dictionary.get(code)
  return term ? { term, need: true, shown: true, value: null, source: null, wantedBy: [] } : null
}
