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
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer()
      if (part.filename !== '' || bytes.byteLength > 0) body.files.push({ name: part.filename, bytes })
    } else if (!Object.hasOwn(Object.prototype, part.fieldname)) {
      body[part.fieldname] = part.value
    }
  }
  return body
}
