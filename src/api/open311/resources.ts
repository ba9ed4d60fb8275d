import { attachForResident } from '#domains/casework'
import { type Desk, fileRequest, openServices, publicRequests } from '#domains/hotline'
import type { Ctx } from '#platform/context'
import type { BlobStore } from '#platform/files/blobs'
import { Failure } from './failure.ts'
import type { Sent } from './fields.ts'
import type { Answer } from './format.ts'
import { type Fields, readQuery, shown } from './query.ts'
import { receipt, requestList, tokenAnswer } from './requests.ts'
import { serviceDefinition, serviceList } from './services.ts'
import { readSubmission } from './submission.ts'

export async function servicesOf(ctx: Ctx): Promise<Answer> {
  return serviceList(await openServices(ctx), ctx.locale)
}

export async function serviceOf(ctx: Ctx, code: string): Promise<Answer> {
  const known = (await openServices(ctx)).some((one) => one.code === code)
  if (!known) throw new Failure(404, 'open311.unknown-service', { given: shown(code) })
  return serviceDefinition(code, ctx.locale)
}

export async function requestsAsked(ctx: Ctx, fields: Fields): Promise<Answer> {
  const now = await ctx.reading('casework.read', async (tx) => tx.now)
  return requestList(await publicRequests(ctx, readQuery(fields, now)), ctx.locale)
}

export async function oneRequest(ctx: Ctx, number: string): Promise<Answer> {
  const found = await publicRequests(ctx, { numbers: [number], limit: 1, skip: 0 })
  if (found.length === 0) throw new Failure(404, 'open311.unknown-request', { given: shown(number) })
  return requestList(found, ctx.locale)
}

export async function tokenOf(ctx: Ctx, token: string): Promise<Answer> {
  const found = await publicRequests(ctx, { numbers: [token], limit: 1, skip: 0 })
  if (found.length === 0) throw new Failure(404, 'open311.unknown-token', { given: shown(token) })
  return tokenAnswer(token)
}

type House = { desk: Desk; blobs: BlobStore }

/** A request from another city's app: the same intake as every other, classified by the service that was chosen. */
export async function fileOne({ desk, blobs }: House, ctx: Ctx, { fields, files, key }: Sent): Promise<Answer> {
  const services = new Map((await openServices(ctx)).map((one) => [one.code, one]))
  const { serviceCode, ...submission } = readSubmission(fields, (code) => services.get(code))
  // Made from the key, so that a repeat with the same pictures is the same request.
  const draft = files.length === 0 ? undefined : key === undefined ? ctx.id() : `open311:${key}`
  for (const file of files) await attachForResident(ctx, blobs, { file, draft: draft ?? null, caseId: null })
  const filed = await fileRequest(desk, ctx, {
    ...submission,
    channel: 'api',
    key,
    draft,
    decisions: [{ type: 'classify', classCode: serviceCode, urgency: null, demand: null, statutory: null }],
  })
  const [listed] = await publicRequests(ctx, { numbers: [filed.number], limit: 1, skip: 0 })
  return receipt({ ...filed, isPublic: listed !== undefined }, ctx.locale)
}
