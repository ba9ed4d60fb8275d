import type { Request } from '#rules/hotline'
import type { Ranked } from '../classify/types.ts'
import type { CutMessage } from '../message.ts'

/** What was learnt says of a request. Null where no model is in force. */
export type Said = { classes: readonly Ranked[]; units: readonly Ranked[]; known: number } | null

/** What the house knows when a request has come in. */
export type AtIntake = {
  request: Request
  /** Somebody has taken the request from the pool: it is his to decide. */
  taken: boolean
  message: CutMessage
  said: Said
  /** By class: the confidence from which the city lets the house dispatch; no entry: never. */
  thresholds: ReadonlyMap<string, number>
  /** Classes about the conduct of officials, and those that are no longer in use. */
  closedClasses: ReadonlySet<string>
  /** What the dispatch catalogue says for the surest class at the place of the request; null: nothing. */
  catalogue: { org: string; row: string } | null
}

export type Going = { classCode: string; unit: string; row: string | null; confidence: number }
/** Why a person decides; the first reason that holds. */
export const keptBackReasons = [
  'no-model',
  'channel',
  'decided',
  'emergency',
  'secret',
  'person-wanted',
  'question',
  'accuses',
  'odd-text',
  'unknown-words',
  'class-not-open',
  'unsure',
  'unit-unsure',
  'catalogue-differs',
] as const
export type KeptBack = (typeof keptBackReasons)[number]
export type Automatic = { goes: Going } | { keptBack: KeptBack }

/** Ways in where nobody of ours has listened yet. A call, a visit, a transfer has a person at its beginning. */
const UNHEARD: readonly Request['channel'][] = ['web', 'app', 'api', 'sms', 'mail']
/** Share of the message's features that the model must have seen. */
const KNOWN_ENOUGH = 0.5

/**
 * Whether the house may classify and dispatch a request by itself (自动派单): only where the city has opened the class, class
 * and unit are surer than its threshold, nothing about the request asks for a person, and the catalogue does not differ.
 */
export function dispatchByItself(at: AtIntake): Automatic {
  const { said, catalogue, thresholds } = at
  if (said === null) return { keptBack: 'no-model' }
  const forPerson = needsPerson(at)
  if (forPerson !== null) return { keptBack: forPerson }
  if (isOdd(at.message)) return { keptBack: 'odd-text' }
  if (said.known < KNOWN_ENOUGH) return { keptBack: 'unknown-words' }
  const [best, unit] = [said.classes[0], said.units[0]]
  const threshold = best && thresholds.get(best.label)
  if (best === undefined || threshold === undefined || at.closedClasses.has(best.label))
    return { keptBack: 'class-not-open' }
  if (best.confidence < threshold) return { keptBack: 'unsure' }
  if (unit === undefined || unit.confidence < threshold) return { keptBack: 'unit-unsure' }
  if (catalogue !== null && catalogue.org !== unit.label) return { keptBack: 'catalogue-differs' }
  return {
    goes: { classCode: best.label, unit: unit.label, row: catalogue?.row ?? null, confidence: best.confidence },
  }
}

/** What about the request itself asks for a person, whatever the text says. */
function needsPerson({ request, taken }: AtIntake): KeptBack | null {
  if (!UNHEARD.includes(request.channel)) return 'channel'
  if (request.state !== 'received' || request.classCode !== null || taken) return 'decided'
  if (request.emergencyWords.length > 0 || request.urgency === 'life' || request.urgency === 'urgent')
    return 'emergency'
  const { person, official, orgs } = request.about
  if (person || official || orgs.length > 0 || request.demand === 'report') return 'accuses'
  if (request.secrecy === 'protected' || request.secrecy === 'clue') return 'secret'
  if (request.needsAgent) return 'person-wanted'
  // A question is first answered at the desk (直办); a unit gets it only when the desk cannot.
  return request.demand === 'consult' ? 'question' : null
}

const FEWEST_WORDS = 4
const MOST_WORDS = 1500
/** Below this share of different words a text repeats itself. */
const VARIED = 0.15
const REPEATING_FROM = 40
/** Somebody speaks to the machine and not about a matter. */
const TO_THE_MACHINE =
  /忽略.{0,12}(指令|规则|要求|提示)|(系统|开发者)(提示|指令|消息)|提示词|置信度|自动派(单|给)|ignore.{0,20}(rule|instruction|prompt)|system\s*prompt|dispatch\s*to|assistant/i

/** A text that is hardly any, endless or strange: a person reads it before anything is done. */
export function isOdd(message: CutMessage): boolean {
  const words = [...message.subject, ...message.text]
  return new Set(words).size < FEWEST_WORDS || words.length > MOST_WORDS || isStrange(message)
}

/** A text that repeats itself without end, or speaks to the machine: nothing is suggested for it. */
export function isStrange({ subject, text }: CutMessage): boolean {
  const words = [...subject, ...text]
  if (words.length >= REPEATING_FROM && new Set(words).size / words.length < VARIED) return true
  return TO_THE_MACHINE.test(words.join('')) || TO_THE_MACHINE.test(words.join(' '))
}

/** Below these nothing is suggested: better no word than a guess. */
const SURE = 0.25
const HARDLY_KNOWN = 0.3

/** Whether what was said is worth suggesting to a person at all. */
export function isSure(confidence: number, known: number): boolean {
  return confidence >= SURE && known >= HARDLY_KNOWN
}
