import { allow, type Ruling, refuse } from '#kit/ruling'

const LONGEST = 30

/** What a copy is for, in a few words on one line: it is printed across the paper. */
export function checkPurpose(text: string): Ruling<string> {
  const purpose = text.replace(/\s+/g, ' ').trim()
  if (purpose === '') return refuse('invalid', 'documents.purpose-empty', {}, 'purpose')
  const length = [...purpose].length
  if (length > LONGEST) return refuse('invalid', 'documents.purpose-long', { most: LONGEST, now: length }, 'purpose')
  return allow(purpose)
}
