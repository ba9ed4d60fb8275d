import { Refused } from '#kit/ruling'
import { say } from '#kit/words'
import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import { textOf } from '../server/answers.ts'
import { type UploadedFile, uploadLimits } from '../server/form.ts'
import type { Visit } from '../server/visit.ts'
import { words } from './words.ts'

/** The limits in words, for hints and errors. */
export const uploadFacts = { most: uploadLimits.files, size: uploadLimits.bytes / 1024 / 1024 } as const

type Sort = 'jpeg' | 'png' | 'pdf' | 'heic' | 'other'

/** What a file is by its first bytes, not by its name. */
export function sortOf(bytes: Uint8Array): Sort {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.includes('%PDF-')) return 'pdf'
  return /^....ftyp(hei[cfmsx]|hev[cmsx]|mif1|msf1)/s.test(head) ? 'heic' : 'other'
}

/** Files that can be taken, and a sentence about each that cannot; the others stay. */
export function sortFiles(visit: Visit): { good: readonly UploadedFile[]; errors: readonly FieldError[] } {
  const { files, overflow } = visit.form
  const faults = files.map((file) => ({ file, fault: faultOf(file) }))
  const sentence = (code: UploadFault, name = ''): string =>
    say(words[code], visit.look.locale, { ...uploadFacts, name })
  const errors = faults.flatMap(({ file, fault }) =>
    fault === null ? [] : [{ field: file.field, text: sentence(fault, file.name) }],
  )
  const last = files.at(-1)?.field ?? ''
  return {
    good: faults.flatMap(({ file, fault }) => (fault === null ? [file] : [])),
    errors: overflow ? [...errors, { field: last, text: sentence('too-many') }] : errors,
  }
}

type UploadFault = 'too-large' | 'heic' | 'wrong-kind' | 'too-many'

function faultOf({ tooLarge, bytes }: UploadedFile): UploadFault | null {
  if (tooLarge) return 'too-large'
  const sort = sortOf(bytes)
  if (sort === 'heic') return 'heic'
  return sort === 'other' ? 'wrong-kind' : null
}

/** Hands on each file that can be taken; each that cannot is named. */
export async function takeFiles(
  visit: Visit,
  take: (file: UploadedFile) => Promise<void>,
): Promise<readonly FieldError[]> {
  const { good, errors } = sortFiles(visit)
  const found = [...errors]
  for (const file of good) {
    try {
      await take(file)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      found.push({ field: file.field, text: `“${file.name}”：${textOf(error, visit)}` })
    }
  }
  return found
}
