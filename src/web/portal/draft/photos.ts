import { Refused } from '#kit/ruling'
import { type Locale, say } from '#kit/words'
import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import { words } from '../pages/request/photos/words.ts'
import type { Attached } from '../port.ts'
import { textOf } from '../server/answers.ts'
import { type Form, type UploadedFile, uploadLimits } from '../server/form.ts'
import type { Visit } from '../server/visit.ts'

/** The limits in words, for hints and errors. */
export const photoFacts = { most: uploadLimits.files, size: uploadLimits.bytes / 1024 / 1024 } as const

/** Sorts what came into photographs to keep and sentences about the rest. */
function sortPhotos(
  form: Form,
  room: number,
  locale: Locale,
): { good: readonly UploadedFile[]; errors: readonly FieldError[] } {
  const errors: FieldError[] = []
  const wrong = (code: keyof typeof words, name = ''): void => {
    errors.push({ field: 'photos', text: say(words[code], locale, { ...photoFacts, name }) })
  }
  const fit = form.files.filter((file) => {
    if (file.tooLarge) wrong('too-large', file.name)
    else if (!isPicture(file.bytes)) wrong('wrong-kind', file.name)
    return !file.tooLarge && isPicture(file.bytes)
  })
  if (form.overflow || fit.length > room) wrong('too-many')
  return { good: fit.slice(0, Math.max(0, room)), errors }
}

/** Stores what can be stored; each photograph that cannot is named, and the others stay. */
export async function storePhotos(
  visit: Visit,
  room: number,
  store: (file: UploadedFile) => Promise<Attached>,
): Promise<{ kept: readonly Attached[]; errors: readonly FieldError[] }> {
  const { good, errors } = sortPhotos(visit.form, room, visit.look.locale)
  const kept: Attached[] = []
  const found = [...errors]
  for (const file of good) {
    try {
      kept.push(await store(file))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      found.push({ field: 'photos', text: `“${file.name}”：${textOf(error, visit)}` })
    }
  }
  return { kept, errors: found }
}

/** By what the file is, not by what it is called: JPEG or PNG. */
function isPicture(bytes: Uint8Array): boolean {
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte)
  return jpeg || png
}

export function sizeInWords(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
}
