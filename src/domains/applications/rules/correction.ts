import { allow, refuse } from '#kit/ruling'
import type { Words } from '#kit/words'
import { endTasks, openNow } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import { inTime } from './acceptance.ts'
import type { Decide, Now } from './decision.ts'
import type { Event } from './events.ts'
import { isBlank } from './front-desk.ts'
import type { ApplicationCase, CorrectionItem, Item } from './state.ts'
import { endOf } from './times.ts'
import { listed, tell } from './told.ts'

/**
 * The correction notice (补正告知): everything at once, within the days to tell (art. 32(4)). What the pinned version does not
 * ask, or what a second notice brings up anew, goes beside the list: it stops nothing and binds nobody.
 */
export const askCorrection: Decide<'ask-correction'> = (one, { items }, moment) => {
  const timely = inTime(one, moment)
  if (!timely.allowed) return timely
  if (items.length === 0) return refuse('invalid', 'applications.items-needed', {}, 'items')
  if (items.some(({ problem }) => isBlank(problem))) return refuse('invalid', 'applications.text-needed', {}, 'items')
  const onList = items.filter((item) => isOnList(one, item, moment))
  const beside = items.filter((item) => !onList.includes(item))
  return allow([
    ...(beside.length > 0 ? [noticeBeside(beside)] : []),
    ...(onList.length > 0 ? [notice(one, onList, moment)] : []),
  ])
}

/** A second notice may only name what the first named, or what has come in since. */
function isOnList(one: ApplicationCase, { cites }: CorrectionItem, { world }: Now): boolean {
  if (cites === null) return false
  const named = cites.kind === 'need' ? cites.key : cites.term
  const isAsked =
    cites.kind === 'need'
      ? one.items.some(({ key, state, document }) => key === named && (state !== 'waived' || document !== null))
      : world.version.body.asks.some(({ term }) => term === named) && world.facts[named] !== null
  const earlier = one.corrections.filter(({ offList }) => !offList)
  const isKnown = earlier.some(
    ({ items, answered }) =>
      answered.includes(named) || items.some((item) => item.cites !== null && cited(item.cites) === named),
  )
  return isAsked && (earlier.length === 0 || isKnown)
}

export function cited(cites: NonNullable<CorrectionItem['cites']>): string {
  return cites.kind === 'need' ? cites.key : cites.term
}

function notice(one: ApplicationCase, asked: readonly CorrectionItem[], moment: Now): Event {
  const { world, now } = moment
  const due = endOf({ from: now.toISOString(), days: world.rules.correctDays }, world).dueAt
  const items = one.items.flatMap((item): Item[] => {
    const about = asked.find(({ cites }) => cites?.kind === 'need' && cites.key === item.key)
    if (about === undefined) return []
    return [{ ...item, state: item.document === null ? 'missing' : 'bad', problem: about.problem }]
  })
  return {
    type: 'applications.correction-asked',
    asked,
    offList: false,
    items,
    tasks: [
      ...endTasks(one.tasks, 'finish', 'correction', ({ kind }) => kind === 'accept' || kind === 'pre-check'),
      openNow(moment, { kind: 'correct', side: 'applicant', org: one.acceptance.org }),
    ],
    told: tell('applications.told.correction-asked', {
      items: listed(asked.map((item) => inWords(one, item, moment))),
      due: dayInWords(due),
    }),
  }
}

function noticeBeside(asked: readonly CorrectionItem[]): Event {
  const items = listed(asked.map(({ problem }) => ({ zh: problem, en: problem })))
  return {
    type: 'applications.correction-asked',
    asked,
    offList: true,
    told: tell('applications.told.off-list', { items }),
  }
}

function inWords(one: ApplicationCase, { cites, problem }: CorrectionItem, { world }: Now): Words {
  const named = cites === null ? '' : cited(cites)
  const name =
    cites?.kind === 'need' ? one.items.find(({ key }) => key === named)?.name : (world.termNames[named] ?? undefined)
  const { zh, en } = name ?? { zh: named, en: named }
  return { zh: `${zh}（${problem}）`, en: `${en} (${problem})` }
}
