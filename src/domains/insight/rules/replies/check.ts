import { answersTo } from './answered.ts'
import { originalityOf } from './copies.ts'
import { fitOf } from './fit.ts'
import { pointsOf } from './points.ts'
import { privacyOf } from './private.ts'
import { plainOf, readabilityOf } from './readability.ts'
import { sentencesOf } from './sentences.ts'
import { type Raw, substanceOf } from './substance.ts'
import {
  type CheckedPoint,
  type Part,
  parts,
  type ReplyCheck,
  type ReplyFinding,
  type ReplyInput,
  type RuleSettings,
  replyRules,
} from './types.ts'
import { forbiddenIn } from './wording.ts'

/** Longer replies are read up to here; nobody writes them, and time grows with the text. */
const READ_AT_MOST = 8000

/**
 * Reads a reply as the centre would: does it answer each point, name deed, day, contact and basis, belong to this
 * request, say something of its own, keep people's data, and use plain words. It advises; people decide.
 */
export function checkReply(input: ReplyInput): ReplyCheck {
  const text = input.reply.text.slice(0, READ_AT_MOST)
  const { subject, demand } = input.request
  const asked = input.request.text.slice(0, READ_AT_MOST)
  const request = { ...input.request, text: asked }
  const sentences = sentencesOf(text)
  const points = answersTo(pointsOf(request), sentences, request)
  const raw: Raw[] = [
    ...missing(points),
    ...substanceOf({ demand, unit: input.unit, text, sentences, points }),
    ...fitOf(request, { text, at: input.reply.at, sentences }),
    ...originalityOf({ text, sentences, asked, earlier: input.earlier ?? [] }),
    ...privacyOf(text, `${subject}\n${asked}`),
    ...plainOf(text, sentences),
  ]
  const findings = [...levelled(raw, input.settings ?? {}), ...worded(text, input)]
  const { grade, characters, perSentence } = readabilityOf(text, sentences)
  const scores = scoresOf(points, findings, input.settings ?? {})
  return { points, findings, scores, readability: { grade, characters, perSentence } }
}

function missing(points: readonly CheckedPoint[]): Raw[] {
  return points.flatMap(({ state }, i) =>
    state === 'answered'
      ? []
      : [{ code: state === 'missed' ? 'point-missed' : 'point-partly', where: null, facts: { point: i + 1 } } as const],
  )
}

/** What the city has switched off falls away; the gravest comes first. */
function levelled(raw: readonly Raw[], settings: RuleSettings): ReplyFinding[] {
  return raw.flatMap(({ code, where, facts = {} }) => {
    const { level } = settings[code] ?? replyRules[code]
    return level === 'off' ? [] : [{ code, level, where, facts }]
  })
}

/** Words have levels of their own; the rule as a whole can be switched off. */
function worded(text: string, { words, settings = {} }: ReplyInput): ReplyFinding[] {
  return settings['forbidden-word']?.level === 'off' ? [] : forbiddenIn(text, words)
}

/** Each part out of a hundred: the share of points answered, or a hundred less what each kind of finding takes. */
function scoresOf(
  points: readonly CheckedPoint[],
  findings: readonly ReplyFinding[],
  settings: RuleSettings,
): Readonly<Record<Part, number>> {
  const codes = [...new Set(findings.map(({ code }) => code))]
  const lost = (part: Part): number =>
    codes
      .filter((code) => replyRules[code].part === part)
      .reduce((sum, code) => sum + (settings[code] ?? replyRules[code]).weight, 0)
  const value = { answered: 1, partly: 0.5, missed: 0 }
  const share = points.length === 0 ? 1 : points.reduce((sum, { state }) => sum + value[state], 0) / points.length
  const full = (part: Part): number => (part === 'points' ? Math.round(share * 100) : 100)
  return Object.fromEntries(parts.map((part) => [part, Math.max(0, full(part) - lost(part))])) as Record<Part, number>
}
