import { z } from 'zod'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { BlobStore } from '#platform/files/blobs'
import { floodGate, isOwnMachine } from '#platform/http/flood'
import { type Caller, type Route, route } from '#platform/http/route'
import { attachToRequest } from './commands/attach.ts'
import { fileRequest } from './commands/file-request.ts'
import type { Proof } from './commands/prove.ts'
import { addToRequest, rateRequest, sendMessage, withdrawRequest } from './commands/respond.ts'
import type { Desk } from './desk.ts'
import { trackRequest } from './queries/track.ts'
import * as schemas from './schemas.ts'

const tag = 'requests'
const code = z.string().max(64).optional().describe('Query code, where it is not in the header')

type Asking = {
  params: { number: string }
  headers: Readonly<Record<string, string | undefined>>
  caller: Caller
}

/** Number, code (header before body or address line) and where the question comes from, for the limits alone. */
function proofOf({ params, headers, caller }: Asking, given: string | undefined): Proof {
  return { number: params.number, code: headers['x-query-code'] ?? given ?? '', address: caller.address }
}

/** The routes of residents and of other systems that send requests in. */
export function requestRoutes(desk: Desk, { blobs }: { blobs: BlobStore }): readonly Route[] {
  return [intake(desk), tracking(desk), ...responses(desk), attaching(desk, blobs)]
}

/** A shared address may send this many at once without a session, and so many a minute after; it is slowed, never shut out. */
const FLOW = { burst: 120, perMinute: 60 }

function intake(desk: Desk): Route {
  const gate = floodGate(FLOW)
  const slow = (ctx: Ctx, { address }: Caller): void => {
    if (ctx.actor.kind !== 'resident' || isOwnMachine(address)) return
    const seconds = gate(address)
    if (seconds > 0) reject('too-many', 'platform.too-many', { seconds })
  }
  return route({
    method: 'POST',
    path: '/api/requests',
    permission: 'public',
    tag,
    creates: true,
    status: 201,
    summary: 'Send in a request; with a staff session, take one down for a caller',
    body: schemas.newRequest,
    output: schemas.receipt,
    handle: async (ctx, { body, key, caller }) => {
      slow(ctx, caller)
      const filed = await fileRequest(desk, ctx, { ...body, ...asStaff(ctx, body), key })
      const { emergency } = filed
      return { ...filed, emergency: emergency && { ...emergency, words: [...emergency.words] } }
    },
  })
}

/** What only staff may say about how a request came in and what is done at once; from others it is left out. */
function asStaff(ctx: Ctx, body: z.output<typeof schemas.newRequest>) {
  const { channel, call, decisions, urgency } = body
  if (ctx.actor.kind === 'staff') return { channel: channel ?? ('phone' as const), call, decisions, urgency }
  if (decisions !== undefined || call !== undefined)
    reject('forbidden', 'platform.not-allowed', { permission: 'hotline.receive' })
  return { channel: 'api' as const, call: undefined, decisions: undefined, urgency: undefined }
}

function tracking(desk: Desk): Route {
  return route({
    method: 'GET',
    path: '/api/requests/{number}',
    permission: 'public',
    tag,
    summary: 'Progress of a request, with its query code; unknown numbers and wrong codes answer alike',
    params: schemas.numberParams,
    query: schemas.codeQuery,
    output: schemas.tracked,
    handle: async (ctx, input) => {
      const found = await trackRequest(desk, ctx, proofOf(input, input.query.code))
      return (found ?? reject('missing', 'hotline.not-found')) as z.input<typeof schemas.tracked>
    },
  })
}

function responses(desk: Desk): readonly Route[] {
  const common = {
    method: 'POST' as const,
    permission: 'public' as const,
    tag,
    creates: true,
    params: schemas.numberParams,
    output: schemas.responded,
  }
  return [
    route({
      ...common,
      path: '/api/requests/{number}/additions',
      summary: 'Add facts to your request',
      body: schemas.textBody,
      handle: async (ctx, input) =>
        addToRequest(desk, ctx, { ...proofOf(input, input.body.code), text: input.body.text, key: input.key }),
    }),
    route({
      ...common,
      path: '/api/requests/{number}/messages',
      summary: 'Write to the centre about your request',
      body: schemas.textBody,
      handle: async (ctx, input) =>
        sendMessage(desk, ctx, { ...proofOf(input, input.body.code), text: input.body.text, key: input.key }),
    }),
    route({
      ...common,
      path: '/api/requests/{number}/withdrawal',
      summary: 'Take your request back',
      body: schemas.withdrawalBody,
      handle: async (ctx, input) =>
        withdrawRequest(desk, ctx, { ...proofOf(input, input.body.code), reason: input.body.reason, key: input.key }),
    }),
    route({
      ...common,
      path: '/api/requests/{number}/rating',
      summary: 'Say whether it is solved and whether you are satisfied',
      body: schemas.ratingBody,
      handle: async (ctx, input) => {
        const { code: given, ...rating } = input.body
        return rateRequest(desk, ctx, { ...proofOf(input, given), ...rating, key: input.key })
      },
    }),
  ]
}

function attaching(desk: Desk, blobs: BlobStore): Route {
  return route({
    method: 'POST',
    path: '/api/requests/{number}/attachments',
    permission: 'public',
    tag,
    upload: true,
    status: 201,
    summary: 'Add photos or papers to your request',
    params: schemas.numberParams,
    body: schemas.uploadBody.extend({ code }),
    output: schemas.attachedFiles,
    handle: async (ctx, input) => {
      const proof = proofOf(input, input.body.code)
      const attachments = []
      for (const file of input.body.files) attachments.push(await attachToRequest(desk, ctx, { ...proof, file, blobs }))
      return { attachments }
    },
  })
}
