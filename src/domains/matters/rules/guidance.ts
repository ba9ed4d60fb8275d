import { type Facts, readsOf, type Truth, truthOf, valueIn } from '#kit/feel'
import type { Words } from '#kit/words'
import type { DocumentType, Term } from '#rules/documents'
import type { Ask, Fee, Give, MatterBody, Need, Rule, Step } from './body.ts'
import { nextQuestion, waitingOf } from './question.ts'
import { settle } from './settle.ts'

/** The words behind the codes of a body. */
export type Dictionary = { terms: ReadonlyMap<string, Term>; types: ReadonlyMap<string, DocumentType> }

/** What is known about the applicant: answers by term, what was left open on purpose, document types on file and valid. */
export type Situation = { answers: Facts; unsure: ReadonlySet<string>; wallet: ReadonlySet<string> }

/** `certain`: whatever is answered next; `possible`: it depends. What is excluded is not listed. */
export type Certainty = 'certain' | 'possible'

/** How a material gets there: brought by the applicant, on file already, fetched by the city, or data alone (免提交). */
export type NeedWay = 'bring' | 'wallet' | 'fetch' | 'data'

export type GuideRule = { rule: Rule; standing: 'holds' | 'fails' | 'open' }
export type GuideNeed = { need: Need; name: Words; certainty: Certainty; way: NeedWay }
export type GuideStep = { step: Step; certainty: Certainty }
export type GuideGive = { give: Give; name: Words; certainty: Certainty }
/** `amount` in fen; null while it depends on what is not known. */
export type GuideFee = { fee: Fee; certainty: Certainty; amount: number | null }
export type GuideAsk = { ask: Ask; term: Term; certainty: Certainty }

/** What a matter asks of one situation (办事指引), as far as the situation is known. */
export type Guide = {
  /** Whether the applicant may: a hard condition that fails says no. */
  eligible: 'yes' | 'no' | 'open'
  rules: readonly GuideRule[]
  needs: readonly GuideNeed[]
  steps: readonly GuideStep[]
  gives: readonly GuideGive[]
  fees: readonly GuideFee[]
  /** Fields of the form. */
  asks: readonly GuideAsk[]
  /** Longest way through the steps in working days, without the steps that stop the clock. */
  longest: number
  /** What the answers come to: hidden fields are null. */
  facts: Facts
  /** The question that decides most of what is open; null: nothing is left to ask. */
  question: Term | null
  /** How many conditions, materials, steps, results and fees an answer can still decide. */
  undecided: number
}

/** Narrows a matter down to one situation; on what is not known it answers `possible`, never a guess. */
export function guide(body: MatterBody, situation: Situation, dictionary: Dictionary): Guide {
  const facts = settle(body.asks, situation.answers)
  const rules = body.rules.map((rule) => ({ rule, standing: standings[String(truthOf(rule.test, facts)) as Key] }))
  const steps = standing(body.steps, facts).map(([step, certainty]) => ({ step, certainty }))
  const fees = standing(body.fees, facts).map(([fee, certainty]) => ({ fee, certainty, amount: amountOf(fee, facts) }))
  const waiting = waitingOf(openConditions(body, facts), { asks: body.asks, facts, dictionary })
  const eligible = eligibleBy(rules)
  return {
    eligible,
    rules,
    steps,
    fees,
    needs: standing(body.needs, facts).map(([need, certainty]) => ({
      need,
      certainty,
      name: nameOf(need.doc, dictionary),
      way: wayOf(need, situation.wallet, dictionary),
    })),
    gives: standing(body.gives, facts).map(([give, certainty]) => ({
      give,
      certainty,
      name: nameOf(give.doc, dictionary),
    })),
    asks: standing(body.asks, facts).flatMap(([ask, certainty]) => {
      const term = dictionary.terms.get(ask.term)
      return term === undefined ? [] : [{ ask, term, certainty }]
    }),
    longest: longestWay(steps.map(({ step }) => step)),
    facts,
    // Whoever may not apply need not be asked for more.
    question: eligible === 'no' ? null : nextQuestion(waiting, body.asks, situation.unsure),
    undecided: waiting.length,
  }
}

type Key = 'true' | 'false' | 'unknown'
const standings = { true: 'holds', false: 'fails', unknown: 'open' } as const satisfies Record<
  Key,
  GuideRule['standing']
>

function eligibleBy(rules: readonly GuideRule[]): Guide['eligible'] {
  const hard = rules.filter(({ rule }) => rule.hard).map(({ standing: is }) => is)
  if (hard.includes('fails')) return 'no'
  return hard.includes('open') ? 'open' : 'yes'
}

/** What is not excluded, each with how sure it is. */
function standing<T extends { when?: string }>(
  parts: readonly T[],
  facts: Facts,
): readonly (readonly [T, Certainty])[] {
  return parts.flatMap((part) => {
    const truth: Truth = truthOf(part.when, facts)
    return truth === false ? [] : [[part, truth === true ? 'certain' : 'possible'] as const]
  })
}

/** A condition that is not decided yet. A hard condition is worth asking first: it may end the matter. */
export type OpenCondition = { reads: readonly string[]; weight: number }

function openConditions(body: MatterBody, facts: Facts): readonly OpenCondition[] {
  const whens = [...body.needs, ...body.steps, ...body.gives, ...body.fees].flatMap(({ when }) => when ?? [])
  const amounts = body.fees.flatMap((fee) =>
    typeof fee.amount === 'string' && truthOf(fee.when, facts) !== false && valueIn(fee.amount, facts) === 'unknown'
      ? [fee.amount]
      : [],
  )
  const undecided = (test: string): boolean => truthOf(test, facts) === 'unknown'
  return [
    ...body.rules
      .filter(({ test }) => undecided(test))
      .map(({ test, hard }) => ({ reads: readsOf(test), weight: hard ? 2 : 1 })),
    ...whens.filter(undecided).map((when) => ({ reads: readsOf(when), weight: 1 })),
    ...amounts.map((amount) => ({ reads: readsOf(amount), weight: 1 })),
  ]
}

function amountOf(fee: Fee, facts: Facts): number | null {
  if (typeof fee.amount === 'number') return fee.amount
  const value = valueIn(fee.amount, facts)
  return typeof value === 'number' ? Math.round(value) : null
}

function wayOf(need: Need, wallet: ReadonlySet<string>, { types }: Dictionary): NeedWay {
  if (need.form === 'data') return 'data'
  if (wallet.has(need.doc)) return 'wallet'
  return types.get(need.doc)?.fetch == null ? 'bring' : 'fetch'
}

function nameOf(doc: string, { types }: Dictionary): Words {
  return types.get(doc)?.name ?? { zh: doc, en: doc }
}

/** Steps without `after` run beside each other; a step waits for those before it that take place. */
function longestWay(steps: readonly Step[]): number {
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const known = new Map<string, number>()
  const daysTo = (step: Step): number => {
    const seen = known.get(step.key)
    if (seen !== undefined) return seen
    known.set(step.key, 0)
    const before = step.after.flatMap((key) => byKey.get(key) ?? []).map(daysTo)
    const days = Math.max(0, ...before) + (step.stops === undefined ? step.allow : 0)
    known.set(step.key, days)
    return days
  }
  return Math.max(0, ...steps.map(daysTo))
}
