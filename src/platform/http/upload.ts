import type { FastifyRequest } from 'fastify'

export type UploadedFile = { name: string; bytes: Uint8Array }

const MOST_FILES = 6
const MOST_BYTES = 20 * 1024 * 1024

/** Limits of @fastify/multipart for every upload of the house. */
export const uploadLimits = {
  fileSize: MOST_BYTES,
  files: MOST_FILES,
  fields: 40,
  fieldSize: 64 * 1024,
  parts: 60,
  headerPairs: 50,
}

/** Reads a multipart form: plain fields by name, and all files together under `files`. */
export async function readUpload(
  request: FastifyRequest,
): Promise<Record<string, unknown> & { files: UploadedFile[] }> {
  const body: Record<string, unknown> & { files: UploadedFile[] } = { files: [] }
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer()
        if (part.filename !== '' || bytes.byteLength > 0) body.files.push({ name: part.filename, bytes })
      } else if (!Object.hasOwn(Object.prototype, part.fieldname)) {
        body[part.fieldname] = part.value
      }
    }
  } catch (error) {
    throw faultOfForm(error)
  }
  return body
}

/** What reading a form with files can throw, as a fault of its sender: limits say so themselves, a form that breaks off not. */
export function faultOfForm(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error ? error : new TornForm()
}

class TornForm extends Error {
  readonly statusCode = 400
  constructor() {
    super('the form breaks off or cannot be read')
  }
}
