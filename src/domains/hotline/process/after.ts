import { asHouse, perform, recordContact } from '#domains/casework'
import { countUse } from '#domains/knowledge'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import type { Event, Request } from '#rules/hotline'
import type { HotlineProcess } from '../desk.ts'
import { requestById, saveFacts } from '../queries/facts.ts'
import { referenceOf } from '../store.ts'

/**
 * What belongs to a step beyond its own case, in the same transaction: the typed facts for reports, and the other side of
 * a merge (并单 takes two cases, so that neither can say something else than the other).
 */
export async function afterStep(
  tx: Tx,
  process: HotlineProcess,
  state: Request,
  events: readonly Event[],
): Promise<void> {
  const before = events.some((event) => event.type === 'hotline.unmerged') ? await requestById(tx, state.id) : undefined
  if (events.length > 0) saveFacts(tx, state)
  for (const event of events) {
    if (event.type === 'hotline.classified') await protectConduct(tx, process, state)
    if (event.type === 'hotline.answered-directly') countCitations(tx, event.phase.sources)
    writeContact(tx, state, event)
    if (event.type === 'hotline.merged') await absorb(tx, process, state, event.phase.parent)
    if (event.type === 'hotline.unmerged' && before?.parent) {
      await perform(tx, process, before.parent, { type: 'release', child: state.id, childNumber: state.number })
    }
  }
}

/** An entry that is cited often is worth its owner's care; one that is never cited may be in the way. */
function countCitations(tx: Tx, sources: readonly string[]): void {
  for (const id of sources) countUse(tx, { id, kind: 'cited', day: localDate(tx.now) })
}

/** Every attempt to reach the resident is in the list of contacts (联系记录): the rate of contact rests on it. */
function writeContact(tx: Tx, { id: caseId }: Request, event: Event): void {
  if (event.type === 'hotline.contacted') {
    const { channel, reached, note } = event
    recordContact(tx, { caseId, channel, direction: 'out', outcome: reached ? 'reached' : 'not-reached', note })
  }
  if (event.type !== 'hotline.called-back') return
  const { channel, result } = event.callBack
  if (result !== 'asked' && (channel === 'phone' || channel === 'visit'))
    recordContact(tx, { caseId, channel, direction: 'out', outcome: result, note: '' })
}

async function absorb(tx: Tx, process: HotlineProcess, child: Request, parent: string): Promise<void> {
  const { id, number, clock } = child
  await perform(tx, process, parent, { type: 'absorb', child: id, childNumber: number, childDueAt: clock.dueAt })
}

const CONDUCT = { code: 'about-conduct', text: '您反映的是工作人员作风问题，您的身份按保密要求处理。' }

/** Complaints about the conduct of officials are protected, whoever finds out that they are (济南市12345条例 art. 32). */
async function protectConduct(tx: Tx, process: HotlineProcess, state: Request): Promise<void> {
  if (state.secrecy !== 'open' || state.classCode === null) return
  const { classes } = await referenceOf(tx)
  if (classes.get(state.classCode)?.conduct !== true) return
  await perform(asHouse(tx, 'hotline'), process, state.id, {
    type: 'set-secrecy',
    secrecy: 'protected',
    reason: CONDUCT,
  })
}
