import type { FastifyRequest } from 'fastify'
import { readUpload, type UploadedFile } from '#platform/http/upload'
import { Failure } from './failure.ts'
import type { Fields } from './query.ts'

/** What came with a POST: fields, pictures, and the key that makes a repeat harmless. */
export type Sent = { fields: Fields; files: readonly UploadedFile[]; key: string | undefined }

/** Query or form fields as text; whatever else a parser made of them is left out. */
export function fieldsOf(given: unknown): Fields {
  if (typeof given !== 'object' || given === null) return {}
  const isText = (value: unknown): value is string => typeof value === 'string'
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter(isText) : isText(value) ? value : undefined,
    ]),
  )
}

/** Reads a form, with or without files. Arguments in the address count too, as the specification's examples have them. */
export async function sentBy(request: FastifyRequest): Promise<Sent> {
  const key = request.headers['idempotency-key']
  const keyed = { key: typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key) ? key : undefined }
  const inAddress = fieldsOf(request.query)
  if (request.isMultipart()) {
    const { files, ...rest } = await readUpload(request)
    return { fields: { ...inAddress, ...fieldsOf(rest) }, files, ...keyed }
  }
  const type = request.headers['content-type'] ?? ''
  if (request.body !== undefined && request.body !== null && !type.startsWith('application/x-www-form-urlencoded')) {
    throw new Failure(400, 'open311.bad-content-type')
  }
  return { fields: { ...inAddress, ...fieldsOf(request.body) }, files: [], ...keyed }
}
