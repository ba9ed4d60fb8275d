import { asHouse, type Heard, heardEvent, loadForUpdate, performAny } from '#domains/casework'
import { classNames, suggestUnitIn } from '#domains/hotline'
import { Refused } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { BY_ITSELF, type Request } from '#rules/hotline'
import { openThresholds } from '../../queries/models/thresholds.ts'
import { type Suggestions, suggestIn } from '../../queries/suggest/suggest-in.ts'
import { type Automatic, dispatchByItself, type Going } from '../../rules/index.ts'
import { markAutomatic, markKeptBack, noteSuggestion, suggestionsOf } from '../../store/suggestions.ts'

/**
 * A request has come in: what is suggested for it is written down, and where everything speaks for it the house classifies and
 * dispatches it by itself. Heard of twice, it does nothing twice.
 */
export async function onIntake(ctx: Ctx, heard: Heard): Promise<void> {
  const goes = await ctx.transaction('insight.suggest', (tx) => note(tx, heard))
  if (goes === null) return
  try {
    await ctx.transaction('hotline.dispatch', (tx) => dispatch(tx, heard.caseId))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // The rules of the hotline have the last word; a person then sees the suggestion.
    await ctx.transaction('insight.suggest', async (tx) => markKeptBack(tx, heard.caseId, 'refused'))
  }
}

async function note(tx: Tx, { caseId, eventNo }: Heard): Promise<Going | null> {
  const heard = await heardEvent(tx, { caseId, eventNo })
  const stored = heard && (await loadForUpdate(tx, caseId))
  const request = heard?.state as Request | undefined
  if (!stored || !request || isHistory(request)) return null
  if ((await suggestionsOf(tx, caseId)).some(({ automatic }) => automatic)) return null
  const suggestions = await suggestIn(tx, request)
  const { model, unitModel, known, rankedClasses, rankedUnits } = suggestions
  noteSuggestion(tx, caseId, { kind: 'class', model: model?.id ?? null, ranked: rankedClasses, known })
  if (unitModel) noteSuggestion(tx, caseId, { kind: 'unit', model: unitModel.id, ranked: rankedUnits, known })
  const decided = await decide(tx, { request, taken: takenTasks(stored), suggestions })
  if ('goes' in decided) return decided.goes
  markKeptBack(tx, caseId, decided.keptBack)
  return null
}

/** Taken over from another system, or settled before it was heard of: nothing of ours was suggested for it. */
function isHistory({ channel, state }: Request): boolean {
  return channel === 'import' || state === 'closed' || state === 'archived'
}

type Stored = NonNullable<Awaited<ReturnType<typeof loadForUpdate>>>

function takenTasks({ facts }: Stored): ReadonlySet<string> {
  return new Set(Object.keys(facts.taken))
}

type Deciding = { request: Request; taken: ReadonlySet<string>; suggestions: Suggestions }

async function decide(tx: Tx, { request, taken, suggestions }: Deciding): Promise<Automatic> {
  const { cut, model, unitModel, known, rankedClasses, rankedUnits } = suggestions
  const best = rankedClasses[0]?.label
  const [row] = best === undefined ? [] : await suggestUnitIn(tx, { class: best, place: request.place })
  const names = await classNames(tx)
  return dispatchByItself({
    request,
    taken: request.tasks.some(({ id }) => taken.has(id)),
    message: cut,
    said: model && unitModel && { classes: rankedClasses, units: rankedUnits, known },
    thresholds: await openThresholds(tx),
    closedClasses: new Set([...names.values()].filter((one) => one.conduct || !one.selectable).map(({ code }) => code)),
    catalogue: row ? { org: row.org, row: row.row } : null,
  })
}

/** Asks again under the lock, for somebody may have taken it meanwhile; then the three steps of the desk, as the house. */
async function dispatch(tx: Tx, caseId: string): Promise<void> {
  const stored = await loadForUpdate(tx, caseId)
  if (!stored) return
  const request = stored.facts.state as Request
  const suggestions = await suggestIn(tx, request)
  const decided = await decide(tx, { request, taken: takenTasks(stored), suggestions })
  if ('keptBack' in decided) return markKeptBack(tx, caseId, decided.keptBack)
  const { classCode, unit, row, confidence } = decided.goes
  const house = asHouse(tx, 'insight')
  const reason = { code: BY_ITSELF, text: reasonText(suggestions, confidence) }
  for (const command of [
    { type: 'classify', classCode, urgency: null, demand: null, statutory: null },
    { type: 'register' },
    { type: 'dispatch', lead: unit, assists: [], catalogueRow: row, deviation: reason },
  ])
    await performAny(house, caseId, command)
  markAutomatic(tx, caseId)
}

/** What the journal says of it, readable by the resident too. */
function reasonText({ model, unitModel, classes }: Suggestions, confidence: number): string {
  const words = classes[0]?.words.join('、') ?? ''
  const because = words === '' ? '' : `，依据词语：${words}`
  return `系统自动派单（分类模型第${model?.no}版、单位模型第${unitModel?.no}版，把握${Math.floor(confidence * 100)}%${because}）。工作人员可以更正。`
}
