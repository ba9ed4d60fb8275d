import type { FastifyRequest } from 'fastify'
import { faultOfForm } from '#platform/http/upload'
import type { Upload } from '../port.ts'

/** What a form brought: texts by name, files in their order. */
export type Form = {
  get(name: string): string
  has(name: string): boolean
  all(name: string): readonly string[]
  files: readonly UploadedFile[]
  /** More files came than are taken, or the form itself is too long. */
  overflow: boolean
}

/** `field`: the input it was chosen in. */
export type UploadedFile = Upload & { field: string; tooLarge: boolean }

export const uploadLimits = { files: 6, bytes: 10 * 1024 * 1024 } as const

export const emptyForm: Form = makeForm(new URLSearchParams(), [], false)

/** Reads the form of a POST, plain or with files. */
export async function readForm(request: FastifyRequest): Promise<Form> {
  if (request.isMultipart()) return readMultipart(request)
  return makeForm(new URLSearchParams(typeof request.body === 'string' ? request.body : ''), [], false)
}

async function readMultipart(request: FastifyRequest): Promise<Form> {
  const fields = new URLSearchParams()
  const files: UploadedFile[] = []
  let overflow = false
  const limits = { files: uploadLimits.files, fileSize: uploadLimits.bytes, fields: 40, fieldSize: 100_000, parts: 60 }
  // A file that is too large is cut and told of, and the rest of the form is still read.
  const options = { limits, throwFileSizeLimit: false }
  try {
    for await (const part of request.parts(options)) {
      if (part.type === 'field') {
        fields.append(part.fieldname, typeof part.value === 'string' ? part.value : '')
        continue
      }
      const bytes = await part.toBuffer()
      if (part.filename !== '' && (bytes.length > 0 || part.file.truncated)) {
        const { fieldname: field, filename: name, mimetype: mediaType } = part
        files.push({ field, name, mediaType, bytes, tooLarge: part.file.truncated })
      }
    }
  } catch (error) {
    if (!isLimit(error)) throw faultOfForm(error)
    overflow = true
  }
  return makeForm(fields, files, overflow)
}

function isLimit(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    String(error.code).startsWith('FST_') &&
    String(error.code).endsWith('_LIMIT')
  )
}

function makeForm(fields: URLSearchParams, files: readonly UploadedFile[], overflow: boolean): Form {
  return {
    get: (name) => tidy(fields.get(name) ?? ''),
    has: (name) => fields.has(name),
    all: (name) => fields.getAll(name).map(tidy),
    files,
    overflow,
  }
}

/** Text that can be stored: no NUL, no lone halves of surrogate pairs. */
export function wellFormed(text: string): string {
  return Buffer.from(text.replaceAll('\u0000', ''), 'utf8').toString('utf8')
}

/** Browsers send CR LF. */
function tidy(text: string): string {
  return wellFormed(text.replaceAll('\r\n', '\n')).trim()
}
