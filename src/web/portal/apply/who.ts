import type { Portal } from '#domains/accounts'
import type { Applicant, ApplicationView, CaseView, Draft } from '../ports/applications.ts'
import { notFound, seeOther } from '../server/answers.ts'
import { needSignIn } from '../server/signed.ts'
import type { Visit } from '../server/visit.ts'

export function applicantOf(visit: Visit): Applicant {
  return { signed: needSignIn(visit), visitor: visit.jar.get('onedoor-visit') ?? '' }
}

/** The draft behind the page; whoever has sent or dropped it finds what he has. */
export async function openDraft(visit: Visit, id: string | undefined): Promise<{ who: Applicant; draft: Draft }> {
  const who = applicantOf(visit)
  const draft = await visit.port.applicationDraft(visit.ctx, who, id ?? '')
  if (draft === null) throw seeOther('/me/applications?done=gone')
  return { who, draft }
}

export async function openApplication(
  visit: Visit,
  number: string | undefined,
): Promise<{ who: Portal; view: ApplicationView }> {
  const who = needSignIn(visit)
  const view = await visit.port.applicationView(visit.ctx, who, number ?? '')
  if (view === null) throw notFound()
  return { who, view }
}

export type OpenCase = { who: Portal; view: ApplicationView; one: CaseView }

/** One case of an application, by its own number or by that of an application which has only one. */
export async function openCase(visit: Visit, number: string | undefined): Promise<OpenCase> {
  const { who, view } = await openApplication(visit, number)
  const one = view.cases.find((each) => each.number === number) ?? (view.cases.length === 1 ? view.cases[0] : undefined)
  if (one === undefined) throw seeOther(`/applications/${view.number}`)
  return { who, view, one }
}
