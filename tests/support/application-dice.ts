import fc from 'fast-check'
import {
  type ApplicationCase,
  awaitsEarlier,
  type CardCause,
  type Command,
  type CommandType,
  commandTable,
  commandTypes,
  lacking,
  type Opening,
  possible,
} from '#rules/applications'
import { type Doer, isOpen } from '#rules/casework'
import type { MatterBody } from '#rules/matters'
import { BODIES, HOUSE, need, officer, opening, paper, RESIDENT, stepOf, words } from './application-scene.ts'

/** What the dice decide in the random lives of an application: who applies for what, and who gives which command. */
const DAY = 86_400_000
const law = { law: '行政许可法', article: '第四十五条' }
const because = { code: 'test', text: '说明原因' }

/** Matters of every kind: in line and side by side, with special procedures, fees, second persons, and at once. */
const bodies: readonly Partial<MatterBody>[] = [
  {},
  {
    needs: [need('identity'), need('lease', { laterDays: 5, pledgeDays: 30 }), need('plan', { necessity: 'optional' })],
    steps: [
      stepOf('review', { needs: ['lease'] }),
      stepOf('visit', { kind: 'site-visit', after: ['review'] }),
      stepOf('experts', { kind: 'expert-review', stops: law, allow: 7 }),
      stepOf('public', { kind: 'notice', when: 'area > 100' }),
    ],
    fees: [{ key: 'book', name: words('工本费'), amount: 'area', basis: law, reducible: true }],
    fourEyes: true,
    acceptance: 'department',
  },
  {
    steps: [stepOf('ask', { kind: 'consult' }), stepOf('test', { kind: 'testing', stops: law, after: ['ask'] })],
    clock: { tell: 5, legal: 20, promise: 8, extend: 10, joint: false },
    fees: [{ key: 'book', name: words('工本费'), amount: 1000, basis: law, reducible: false }],
    range: 'all',
  },
  { handling: 'instant', steps: [], gives: [], clock: { tell: 5, legal: 20, promise: 0, extend: 0, joint: false } },
  { clock: { tell: 5, legal: 20, promise: 30, extend: 10, joint: true }, delivery: ['post', 'download'] },
]

const dice = fc.record({ flag: fc.boolean(), pick: fc.nat(9), at: fc.nat(5), days: fc.integer({ min: -1, max: 16 }) })
export type Dice = typeof dice extends fc.Arbitrary<infer D> ? D : never
export const step = fc.record({
  type: fc.nat(1000),
  wait: fc.oneof({ weight: 5, arbitrary: fc.nat(8 * 3_600_000) }, { weight: 1, arbitrary: fc.nat(20 * DAY) }),
  rightSide: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  dice,
})
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
export const start = fc.record({
  body: fc.constantFrom(...bodies),
  way: fc.constantFrom('whole', 'online', 'short', 'later', 'pledge', 'inherit', 'renew'),
  area: fc.constantFrom(80, 120),
})
export type Start = typeof start extends fc.Arbitrary<infer S> ? S : never

export function openingFor({ way }: Start): Opening {
  const [identity, lease] = [paper('identity'), paper('lease')]
  const handed = { ...opening, offered: [identity, lease] }
  const only = { ...opening, offered: [identity] }
  switch (way) {
    case 'online':
      return { ...handed, channel: 'online', receivedAt: null }
    case 'short':
      return only
    case 'later':
      return { ...only, later: ['lease'] }
    case 'pledge':
      return { ...only, pledged: ['lease'] }
    case 'inherit':
      return { ...opening, offered: [lease], inherited: ['identity'] }
    case 'renew':
      return { ...handed, renews: { document: 'old', until: '2026-02-20' } }
    default:
      return handed
  }
}

const CITES = [
  { kind: 'need', key: 'lease' },
  { kind: 'need', key: 'identity' },
  { kind: 'ask', term: 'area' },
  null,
] as const
const CAUSES: readonly CardCause[] = ['off-line', 'illegal-fee', 'no-reason', 'refused-lawful', 'other']
const WAYS = ['download', 'counter', 'post'] as const

type Make = (dice: Dice, one: ApplicationCase, now: Date) => Command
const openTask = (one: ApplicationCase, at: number, kind?: string): string => {
  const open = one.tasks.filter((task) => isOpen(task) && (kind === undefined || task.kind === kind))
  return open[at % Math.max(1, open.length)]?.id ?? 'none'
}
const stepTask = (one: ApplicationCase, at: number): string => {
  const open = one.tasks.filter((task) => isOpen(task) && isStepLike(one, task.id))
  return open[at % Math.max(1, open.length)]?.id ?? 'none'
}
const isStepLike = (one: ApplicationCase, id: string): boolean =>
  one.steps.some(({ task }) => task === id) || one.consults.some(({ task }) => task === id)
const wanted = (one: ApplicationCase): string[] => {
  const keys = one.items.filter(({ state }) => ['missing', 'bad', 'later'].includes(state)).map(({ key }) => key)
  return keys.length > 0 || askedTerms(one).length > 0 ? keys : ['lease']
}
const askedTerms = (one: ApplicationCase): string[] =>
  one.corrections.flatMap(({ items, answeredAt, offList }) =>
    answeredAt === null && !offList ? items.flatMap(({ cites }) => (cites?.kind === 'ask' ? [cites.term] : [])) : [],
  )

export const makers: Readonly<Record<CommandType, Make>> = {
  submit: () => ({ type: 'submit', opening }),
  supply: ({ flag }, one) => {
    const keys = flag ? wanted(one) : wanted(one).slice(0, 1)
    return { type: 'supply', offered: keys.map((key) => paper(key)), corrected: flag ? askedTerms(one) : [] }
  },
  withdraw: ({ flag }) => ({ type: 'withdraw', reason: flag ? '不办了' : null }),
  rate: () => ({ type: 'rate', grade: 4, reasons: [], text: null }),
  'pre-check': ({ flag }) => ({
    type: 'pre-check',
    outcome: flag ? 'fit' : 'not-fit',
    remarks: flag ? null : '缺材料',
  }),
  'check-item': ({ flag, at }, one) => {
    const key = one.items.find(({ state }) => state === 'offered')?.key ?? one.items[at]?.key ?? 'none'
    return { type: 'check-item', key, outcome: flag ? 'ok' : 'bad', problem: '看不清', compared: flag }
  },
  'ask-correction': ({ at, flag }) => {
    const cites = [CITES[at % CITES.length] ?? null, ...(flag ? [CITES[(at + 1) % CITES.length] ?? null] : [])]
    return { type: 'ask-correction', items: cites.map((one) => ({ cites: one, problem: '请补正' })) }
  },
  accept: ({ pick }, one) => {
    const fits = one.items.some(({ state }) => state === 'pledged') ? 'pledge' : isLater(one) ? 'tolerant' : 'normal'
    return { type: 'accept', mode: pick > 0 ? fits : 'normal' }
  },
  'refuse-acceptance': ({ pick }) => ({
    type: 'refuse-acceptance',
    kind: (['not-needed', 'not-ours', 'not-qualified'] as const)[pick % 3] ?? 'not-qualified',
    reason: '不属于',
    rightBody: '另一机关',
  }),
  return: () => ({ type: 'return', reason: '逾期未补正' }),
  assign: ({ at }, one) => ({ type: 'assign', task: openTask(one, at), officer: 'officer-1' }),
  'finish-step': ({ at, pick }, one) => ({
    type: 'finish-step',
    task: stepTask(one, at),
    result: pick === 0 ? 'disagree' : 'agree',
    opinion: '已审查',
    officers: 2,
  }),
  consult: ({ flag }) => ({ type: 'consult', org: flag ? BODIES.fire : BODIES.health, question: '是否同意', days: 3 }),
  'stop-clock': ({ days, flag }) => ({
    type: 'stop-clock',
    kind: flag ? 'hearing' : 'appraisal',
    basis: '第四十五条',
    days,
    notice: '依法进行',
  }),
  'end-stop': ({ at }, one) => {
    const open = one.stops.filter(({ to }) => to === null)
    return { type: 'end-stop', task: open[at % Math.max(1, open.length)]?.task ?? 'none', result: '完成' }
  },
  'request-extension': ({ days }) => ({ type: 'request-extension', days, reason: because }),
  'rule-extension': ({ pick }) => ({
    type: 'rule-extension',
    ruling: pick > 2 ? 'granted' : 'refused',
    reason: because,
  }),
  decide: ({ flag }) => ({ type: 'decide', outcome: flag ? 'granted' : 'refused', reasons: '理由', basis: '依据' }),
  'confirm-decision': ({ pick }) => ({
    type: 'confirm-decision',
    ruling: pick > 2 ? 'confirmed' : 'sent-back',
    reason: because,
  }),
  'note-issued': () => ({ type: 'note-issued', results: [{ doc: 'food-permit', document: 'doc', number: 'n' }] }),
  'hand-over': ({ at }) => ({ type: 'hand-over', way: WAYS[at % 3] ?? 'download', tracking: 'SF1' }),
  'check-pledge': ({ pick }) => ({
    type: 'check-pledge',
    outcome: (['kept', 'to-fix', 'broken'] as const)[pick % 3] ?? 'kept',
    finding: '核查情况',
    days: 5,
  }),
  'repair-credit': () => ({ type: 'repair-credit', reason: '已整改' }),
  supervise: ({ pick, flag, days }, _one, now) => ({
    type: 'supervise',
    cause: CAUSES[pick % CAUSES.length] ?? 'other',
    ...(flag ? { colour: 'red' as const } : {}),
    reason: '请说明',
    dueAt: flag ? null : new Date(now.getTime() + days * DAY).toISOString(),
  }),
  'answer-supervision': ({ at }, one) => ({
    type: 'answer-supervision',
    task: openTask(one, at, 'answer-supervision'),
    answer: '情况说明',
  }),
  'waive-charge': () => ({ type: 'waive-charge', key: 'book', reason: '困难' }),
  comment: () => ({ type: 'comment', text: '记一笔' }),
  inherit: ({ pick }) => ({ type: 'inherit', key: 'identity', document: pick < 2 ? null : 'doc-earlier' }),
  paid: () => ({ type: 'paid', key: 'book', payment: 'p1' }),
  refund: () => ({ type: 'refund', key: 'book', reason: '多缴' }),
  refunded: () => ({ type: 'refunded', key: 'book' }),
  recompute: () => ({ type: 'recompute' }),
  wake: () => ({ type: 'wake' }),
}

function isLater(one: ApplicationCase): boolean {
  return one.items.some(({ state, source }) => state === 'later' && source !== 'inherited')
}

/** Mostly somebody who stands on the right side; who asked and who rules are often two. */
export function giver(
  one: ApplicationCase,
  type: CommandType,
  { rightSide, dice: { at, flag } }: Step,
  command: Command,
): Doer {
  if (!rightSide) return [RESIDENT, officer(BODIES.fire), officer(BODIES.market, 'b'), HOUSE][at % 4] ?? HOUSE
  const { side } = commandTable[type]
  if (side === 'own' || side === 'applicant') return RESIDENT
  if (side === 'house') return HOUSE
  if (side === 'watch') return officer(BODIES.bureau)
  const named = 'task' in command ? one.tasks.find(({ id }) => id === command.task)?.org : undefined
  return officer(named ?? (side === 'desk' ? one.acceptance.org : one.org), flag ? 'a' : 'b')
}

const ENDS: readonly CommandType[] = ['withdraw', 'refuse-acceptance', 'return']

/** The command that carries an application on, as an ordinary day would. */
export function onward(one: ApplicationCase, { pick }: Dice): CommandType {
  const has = (kind: string): boolean => one.tasks.some((task) => isOpen(task) && task.kind === kind)
  switch (one.state) {
    case 'received':
      if (awaitsEarlier(one)) return 'inherit'
      if (has('pre-check')) return 'pre-check'
      return lacking(one.items).length > 0 ? 'ask-correction' : 'accept'
    case 'correction':
      return 'supply'
    case 'accepted':
      if (has('check')) return 'check-item'
      if (has('supply') && pick < 5) return 'supply'
      if (one.tasks.some((task) => isOpen(task) && isStepLike(one, task.id))) return 'finish-step'
      return one.stops.some(({ to }) => to === null) ? 'end-stop' : 'inherit'
    case 'deciding':
      return has('rule-extension') ? 'rule-extension' : 'decide'
    case 'confirming':
      return 'confirm-decision'
    case 'decided':
      return one.charges.some(({ state }) => state === 'due') ? 'paid' : has('make') ? 'note-issued' : 'hand-over'
    default:
      return has('check-pledge') ? 'check-pledge' : pick < 3 ? 'answer-supervision' : 'rate'
  }
}

export function typeFor(one: ApplicationCase, { type, dice: d }: Step): CommandType {
  if (type % 12 === 0) return commandTypes[type % commandTypes.length] ?? 'wake'
  if (type % 12 < 5) return onward(one, d)
  const open = possible(one).filter((candidate) => d.pick === 0 || !ENDS.includes(candidate))
  return open[type % Math.max(1, open.length)] ?? 'wake'
}
