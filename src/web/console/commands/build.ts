import { correctionsOf } from './corrections.ts'
import type { CommandForm, Field } from './field.ts'

export type Answers = Readonly<Record<string, unknown>>

/** The command as the API takes it, made from the answers of its form. */
export function commandOf(type: string, form: CommandForm, answers: Answers): Record<string, unknown> {
  const body: Record<string, unknown> = { type }
  for (const field of form.fields) {
    if (isAsked(field, answers)) body[field.name] = answerOf(field, answers[field.name])
  }
  return form.shape ? form.shape(body) : body
}

/** Whether a question is asked, given the other answers. */
export function isAsked(field: Field, answers: Answers): boolean {
  return field.when === undefined || answers[field.when.field] === field.when.is
}

function answerOf(field: Field, answer: unknown): unknown {
  if (field.kind === 'reason') return hasReason(answer) ? answer : null
  if (field.kind === 'corrections') return correctionsOf(answer)
  if (field.kind === 'orgs' || field.kind === 'files' || field.kind === 'knowledge' || field.kind === 'many')
    return Array.isArray(answer) ? answer : []
  if (answer === undefined || answer === '') return null
  if (field.kind === 'day' && typeof answer === 'object' && answer !== null && 'format' in answer) return dayOf(answer)
  return answer
}

function hasReason(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'code' in answer && Boolean(answer.code)
}

/** The end of the chosen day in the city. */
function dayOf(picked: { format: unknown }): string | null {
  return typeof picked.format === 'function' ? `${String(picked.format('YYYY-MM-DD'))}T18:00:00+08:00` : null
}
