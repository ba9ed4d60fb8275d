import { allow, refuse } from '#kit/ruling'
import { endTasks, isOpen, openNow, type TaskChange } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import { recharged } from './charges.ts'
import type { CommandOf, Offered } from './commands.ts'
import { cited } from './correction.ts'
import type { Decide, Decision, Now } from './decision.ts'
import type { Event } from './events.ts'
import { awaitsEarlier, itemsAfterForm, lacking, openConditions, withPapers } from './items.ts'
import type { ApplicationCase, Item } from './state.ts'
import { frontTask } from './submit.ts'
import { endOf } from './times.ts'
import { listed, tell } from './told.ts'

type Supply = CommandOf<'supply'>

/** The applicant hands in papers or corrects the form: at a notice, for what may come later, or of his own accord. */
export const supply: Decide<'supply'> = (one, command, moment) => {
  const { offered, corrected } = command
  const { body } = moment.world.version
  if (offered.length + corrected.length === 0) return refuse('invalid', 'applications.items-needed', {}, 'offered')
  const strange = corrected.find((term) => !mayCorrect(one, term))
  if (strange !== undefined) return refuse('conflict', 'applications.not-to-correct', { term: strange }, 'corrected')
  const [open] = openConditions(body, moment.world.facts)
  if (open !== undefined) return refuse('invalid', 'applications.form-incomplete', { condition: open }, 'form')
  const asked = corrected.length > 0 ? itemsAfterForm(one.items, moment.world) : one.items
  const wrong = offered.find(({ key }) => !maySupply(asked, key, moment))
  if (wrong !== undefined) return refuse('conflict', 'applications.not-to-supply', { key: wrong.key }, 'offered')
  const items = handedIn(asked, offered)
  const isFront = one.state === 'received' || one.state === 'correction'
  return isFront ? atTheFront(one, items, command, moment) : whileHandled(one, items, command, moment)
}

/** Only a field that a notice names may change: a form is not rewritten while it is being handled. */
function mayCorrect(one: ApplicationCase, term: string): boolean {
  return one.state === 'correction' && openAsks(one).includes(term)
}

/** Fields named by the notice that waits for its answer. */
function openAsks({ corrections }: ApplicationCase): readonly string[] {
  return corrections
    .filter(({ offList, answeredAt }) => !offList && answeredAt === null)
    .flatMap(({ items }) => items.flatMap(({ cites }) => (cites?.kind === 'ask' ? [cited(cites)] : [])))
}

/** What is in order stays as it is; what was to come later may come until its day. */
function maySupply(items: readonly Item[], key: string, { now }: Now): boolean {
  const item = items.find((line) => line.key === key)
  if (item === undefined || item.state === 'ok' || item.state === 'pledged') return false
  return item.dueAt === null || now.toISOString() <= item.dueAt
}

function handedIn(items: readonly Item[], offered: readonly Offered[]): readonly Item[] {
  return items.map((item) =>
    withPapers(
      item,
      offered.filter(({ key }) => key === item.key),
    ),
  )
}

/** Before acceptance: on the day on which the set is complete the days to look at it begin anew (art. 32(5)). */
function atTheFront(one: ApplicationCase, items: readonly Item[], command: Supply, moment: Now): Decision {
  const { world, now } = moment
  const corrected = [...one.corrections.flatMap(({ answered }) => answered), ...command.corrected]
  const left = lacking(items.filter(({ source, state }) => source !== 'inherited' || state !== 'missing'))
  const answered = left.length === 0 && openAsks(one).every((term) => corrected.includes(term))
  const waits = awaitsEarlier({ items })
  const complete = one.state === 'correction' ? answered : awaitsEarlier(one) && !waits
  const tasks: TaskChange[] = complete
    ? [
        ...endTasks(one.tasks, 'finish', 'supplied', ({ kind }) => kind === 'correct'),
        ...(waits ? [] : [openNow(moment, { kind: 'accept', org: one.acceptance.org })]),
      ]
    : []
  const due = endOf({ from: now.toISOString(), days: world.version.body.clock.tell }, world).dueAt
  const names = items.filter(({ key }) => left.includes(key)).map(({ name }) => name)
  const told = complete
    ? tell('applications.told.supplied-complete', { due: dayInWords(due) })
    : left.length > 0
      ? tell('applications.told.still-lacking', { items: listed(names) })
      : tell('applications.told.supplied')
  const keys = command.offered.map(({ key }) => key)
  const event: Event = {
    type: 'applications.supplied',
    keys,
    corrected: command.corrected,
    complete,
    items: changed(one.items, items),
    tasks,
    told,
  }
  return allow([event, ...newCharges(one, command, moment)])
}

/** After acceptance: a clerk looks at it, and the steps that wait for it open when it is in order. */
function whileHandled(one: ApplicationCase, items: readonly Item[], command: Supply, moment: Now): Decision {
  const isAsked = (kind: string): boolean => one.tasks.some((task) => isOpen(task) && task.kind === kind)
  const outstanding = items.some(({ state, dueAt }) => state === 'later' && dueAt !== null)
  const toCheck = items.some(({ state }) => state === 'offered')
  return allow([
    {
      type: 'applications.supplied',
      keys: command.offered.map(({ key }) => key),
      corrected: [],
      complete: false,
      items: changed(one.items, items),
      tasks: [
        ...(outstanding ? [] : endTasks(one.tasks, 'finish', 'supplied', ({ kind }) => kind === 'supply')),
        ...(toCheck && !isAsked('check') ? [openNow(moment, { kind: 'check', org: one.acceptance.org })] : []),
      ],
      told: tell('applications.told.supplied'),
    },
  ])
}

function newCharges(one: ApplicationCase, { corrected }: Supply, { world }: Now): readonly Event[] {
  const charges = recharged(one.charges, world.version.body, world.facts)
  const differ = corrected.length > 0 && JSON.stringify(charges) !== JSON.stringify(one.charges)
  return differ ? [{ type: 'applications.charged', charges }] : []
}

function changed(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return after.filter((item) => JSON.stringify(before.find(({ key }) => key === item.key)) !== JSON.stringify(item))
}

/** The result of an earlier matter of the same application arrives, or will not (前一事项的结果). */
export const inherit: Decide<'inherit'> = (one, { key, document }, moment) => {
  const item = one.items.find((line) => line.key === key)
  if (item === undefined || item.source !== 'inherited' || item.state === 'ok')
    return refuse('conflict', 'applications.not-to-supply', { key }, 'key')
  const line: Item =
    document === null
      ? { ...item, source: null, state: 'missing', dueAt: null }
      : { ...item, document, trust: 'A', state: 'ok', problem: null, dueAt: null }
  const items = one.items.map((other) => (other.key === key ? line : other))
  const released = one.state === 'received' && awaitsEarlier(one) && !awaitsEarlier({ items })
  return allow([
    {
      type: 'applications.inherited',
      key,
      document,
      items: [line],
      tasks: released ? [frontTask(one, moment)] : [],
      told:
        document === null
          ? tell('applications.told.not-inherited', { item: item.name })
          : tell('applications.told.inherited'),
    },
  ])
}
