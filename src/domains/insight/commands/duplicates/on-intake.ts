import { type Handler, heardEvent, type Reaction } from '#domains/casework'
import type { Tx } from '#platform/db/tx'
import { cutMessage } from '#platform/text/cut'
import type { Request } from '#rules/hotline'
import { alike } from '../../queries/duplicates/look-alikes.ts'
import { findPlace } from '../../queries/place/find-place.ts'
import { type FoundPlace, signatureOf } from '../../rules/index.ts'
import { type Kept, keepLookAlike, keepSignature } from '../../store/duplicates.ts'
import { keepFoundPlace } from '../../store/place.ts'

const SUBSCRIBER = 'insight.look-alikes'
/** Pairs kept of one message; more of the same are a hot spot and shown as one. */
const MOST_PAIRS = 12

/** A request came in, its class became known, or its place was corrected: what it looks like is looked for anew. */
export const lookAlikeReaction: Reaction = {
  subscriber: SUBSCRIBER,
  on: ['hotline.received', 'hotline.classified', 'hotline.corrected'],
}

export const lookAlikeHandler: Handler = {
  subscriber: SUBSCRIBER,
  async handle(ctx, { caseId, eventNo }) {
    await ctx.transaction('insight.suggest', async (tx) => {
      const heard = await heardEvent(tx, { caseId, eventNo })
      if (heard) await noteLookAlikes(tx, heard.state as Request)
    })
  },
}

/** Writes down the place a request speaks of and the earlier ones that look like it. Heard of twice, it does nothing twice. */
export async function noteLookAlikes(tx: Tx, request: Request): Promise<void> {
  const kept = await noteSignature(tx, request)
  if (kept === null || request.state === 'merged') return
  const found = await alike(tx, kept, { not: request.id })
  for (const { other, ...likely } of found.slice(0, MOST_PAIRS))
    keepLookAlike(tx, { caseId: request.id, other, ...likely })
}

/** What is kept of a request to compare others with it; nothing of a sealed clue. */
export async function noteSignature(tx: Tx, request: Request): Promise<Kept | null> {
  if (request.secrecy === 'clue') return null
  const found = await placeSaid(tx, request)
  const kept: Kept = {
    caseId: request.id,
    signature: signatureOf(cutMessage(request)),
    classCode: request.classCode,
    place: request.place ?? found?.place ?? null,
    point: request.location ?? pointOf(found),
    at: new Date(request.receivedAt),
  }
  keepSignature(tx, kept)
  return kept
}

/** A place of the form goes before the words; where the form has none, what the words say is kept as a suggestion. */
async function placeSaid(tx: Tx, { id, subject, text, address, place }: Request): Promise<FoundPlace | null> {
  const found = await findPlace(tx, { subject: `${subject} ${address ?? ''}`, text, near: place })
  if (found && place === null) keepFoundPlace(tx, id, found)
  return found
}

function pointOf(found: FoundPlace | null): Kept['point'] {
  return found === null || found.lon === null || found.lat === null ? null : { lon: found.lon, lat: found.lat }
}
