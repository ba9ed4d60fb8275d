import type { Described, JournalLine, Viewer } from '#domains/casework'
import { documentTypes, terms } from '#domains/documents'
import { versionById } from '#domains/matters'
import type { Words } from '#kit/words'
import type { Tx } from '#platform/db/tx'
import { type ApplicationCase, cardCauses } from '#rules/applications'
import { applicationById, casesOfApplication } from '../store.ts'

/** The facts of an application case for the case page: no value of the form, no identity; the form opens by its own door. */
export async function describeApplication(
  state: ApplicationCase,
  viewer: Viewer,
  journal: readonly JournalLine[],
  tx: Tx,
): Promise<Described> {
  const [asks, siblings, application, types] = await Promise.all([
    asksOf(tx, state),
    casesOfApplication(tx, state.application.id),
    applicationById(tx, state.application.id),
    documentTypes(tx),
  ])
  const { tasks: _tasks, holder: _holder, party: _party, id: _id, cards, supervisions, results, ...facts } = state
  const mine = (org: string): boolean => viewer.centre || org === viewer.org
  return {
    ...facts,
    asks,
    delivery: application?.delivery ?? null,
    siblings: siblings.filter(({ number }) => number !== state.number).map(({ number }) => number),
    results: results.map((result) => ({ ...result, name: types.get(result.doc)?.name ?? null })),
    cards: cards.filter(({ org }) => mine(org)).map((card) => ({ ...card, cause: cardCauses[card.cause] })),
    supervisions: supervisions.filter(({ org }) => mine(org)),
    notes: notesFor(journal, viewer),
  }
}

/** Fields of the pinned form by name: what a correction may cite. */
async function asksOf(tx: Tx, { matter }: ApplicationCase): Promise<readonly { term: string; name: Words }[]> {
  const [version, dictionary] = await Promise.all([versionById(tx, matter.version), terms(tx)])
  return (version?.body.asks ?? []).map(({ term }) => ({
    term,
    name: dictionary.get(term)?.name ?? { zh: term, en: term },
  }))
}

type Note = { no: number; at: string; kind: 'note'; orgName: string | null; text: string }

/** Notes among staff: a unit reads its own, whoever sees the whole city reads all. */
function notesFor(journal: readonly JournalLine[], viewer: Viewer): readonly Note[] {
  return journal.flatMap(({ no, at, type, by, data }): Note[] => {
    if (type !== 'applications.commented' || typeof data.text !== 'string') return []
    if (!viewer.centre && !(by.kind === 'staff' && by.org === viewer.org)) return []
    const orgName = by.kind === 'staff' ? by.orgName : null
    return [{ no, at: at.toISOString(), kind: 'note', orgName, text: data.text }]
  })
}

/** What the search finds a case by: the matter, never a value of the form. */
export function searchTextOf({ matter, application }: ApplicationCase): string {
  return [matter.name.zh, matter.name.en, application.number, application.bundle ?? ''].join('\n')
}
