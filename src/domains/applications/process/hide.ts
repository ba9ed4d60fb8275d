import { terms } from '#domains/documents'
import { type Known, redact } from '#kit/redact'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import type { Term, TermType, TermValue } from '#rules/documents'
import { openForm } from '../store-forms.ts'

/** Takes what tells who the applicant is out of a text. */
export type Hide = (text: string) => string

/**
 * How free text about an application is cleaned: names, numbers and homes that stand in its form never reach the journal.
 * Whoever writes may read the form, so that nothing can be tried out by seeing which words disappear.
 */
export async function hidingForm(tx: Tx, keys: Keys, application: string): Promise<Hide> {
  const [form, dictionary] = await Promise.all([openForm(tx, keys, application), terms(tx)])
  const answers = Object.entries(form?.answers ?? {}).flatMap(([code, value]) => {
    const term = dictionary.get(code)
    return term ? [{ term, value }] : []
  })
  const post = form?.postTo
  const known: Known = {
    names: [...textsOf(answers, 'person-name'), ...(post ? [post.name] : [])],
    phones: [...textsOf(answers, 'phone'), ...(post ? [post.phone] : [])],
    addresses: [
      ...textsOf(
        answers.filter(({ term }) => term.sensitivity !== 'open'),
        'address',
      ),
      ...(post ? [post.address] : []),
    ],
    keepOffices: true,
  }
  return (text) => redact(text, known).text
}

function textsOf(answers: readonly { term: Term; value: TermValue }[], type: TermType): string[] {
  return answers.flatMap(({ term, value }) => (term.type === type && typeof value === 'string' ? [value] : []))
}
