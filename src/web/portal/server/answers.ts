import { data, redirect } from 'react-router'
import { Refused } from '#kit/ruling'
import { say } from '#kit/words'
import { STATUS } from '#platform/http/problem'
import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import type { Visit } from './visit.ts'

/** What an action answers when something is to be put right. */
export type Wrong = { errors: readonly FieldError[]; values: Readonly<Record<string, string>> }

/** Draws the page again with its errors: 422, everything typed kept. */
export function wrong(
  errors: readonly FieldError[],
  values: Record<string, string> = {},
  status = 422,
): ReturnType<typeof data<Wrong>> {
  return data({ errors, values }, { status })
}

/** Post/Redirect/Get. */
export function seeOther(path: string): Response {
  return redirect(path, 303)
}

export function notFound(): ReturnType<typeof data<null>> {
  return data(null, { status: 404 })
}

/** Does `work`; a refusal of the rules becomes an error of the page, everything else goes on as a fault. */
export async function attempt<T>(
  visit: Visit,
  values: Record<string, string>,
  work: () => Promise<T>,
): Promise<{ done: true; value: T } | { done: false; answer: ReturnType<typeof wrong> }> {
  try {
    return { done: true, value: await work() }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { field = '', kind } = error.refusal
    const text = textOf(error, visit)
    return { done: false, answer: wrong([{ field, text }], values, kind === 'too-many' ? STATUS[kind] : 422) }
  }
}

/** A refusal as a page of its own: its status and its words; anything else stays what it is. */
export function refusedPage(error: unknown, visit: Visit): unknown {
  return error instanceof Refused ? data({ text: textOf(error, visit) }, { status: STATUS[error.refusal.kind] }) : error
}

/** The words of a refusal in the language of the page. */
export function textOf({ refusal }: Refused, visit: Visit): string {
  const words = visit.book[refusal.code]
  return words === undefined ? refusal.code : say(words, visit.look.locale, refusal.facts)
}
