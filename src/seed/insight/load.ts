import sharp from 'sharp'
import { allOrgs, placesUnder } from '#domains/directory'
import { classTree, type Desk, type PastEvidence, takePast } from '#domains/hotline'
import type { Ctx } from '#platform/context'
import type { BlobStore } from '#platform/files/blobs'
import { diceOf } from './dice.ts'
import { type Extent, historyOf, type PastMessage, type Scene } from './history.ts'
import { landmarksOf } from './landmarks.ts'
import { lifeOf, type OrgBook } from './life.ts'

/** Names the invented history as the place its requests came from, so that each comes in once. */
export const SOURCE = 'invented-history'

export type House = { desk: Desk; blobs: BlobStore }

/** A city that has its history told: what is still missing comes in parts, so that nothing else has to wait. */
export type Telling = {
  messages: readonly PastMessage[]
  /** Takes the next part over; answers how many requests were new. */
  takeSome(from: number, most: number): Promise<number>
}

/** Prepares the history of a city up to an instant; nothing is written yet. */
export async function prepareHistory({ desk, blobs }: House, ctx: Ctx, extent: Extent): Promise<Telling> {
  const { scene, orgs } = await sceneOf(ctx)
  const messages = historyOf(scene, extent)
  const evidence = await drawEvidence(blobs)
  return {
    messages,
    takeSome: (from, most) =>
      takePast(desk, ctx, {
        source: SOURCE,
        evidence,
        requests: messages.slice(from, from + most).map((one) => requestOf(one, orgs, extent.seed)),
      }),
  }
}

/** How many requests share a transaction. */
const PART = 25

/** Gives a city its whole history at once; twice does no harm. */
export async function seedHistory(
  house: House,
  ctx: Ctx,
  extent: Extent,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<number> {
  const { messages, takeSome } = await prepareHistory(house, ctx, extent)
  let taken = 0
  for (let from = 0; from < messages.length; from += PART) {
    taken += await takeSome(from, PART)
    progress(Math.min(from + PART, messages.length), messages.length)
  }
  return taken
}

async function sceneOf(ctx: Ctx): Promise<{ scene: Scene; orgs: OrgBook }> {
  const classes = (await classTree(ctx)).filter(({ level, active }) => level === 3 && active)
  return ctx.reading('directory.read', async (tx) => {
    const places = await placesUnder(tx, ctx.city.padEnd(12, '0'))
    const { byCode } = await allOrgs(tx)
    return {
      scene: { places, landmarks: landmarksOf(places), classes },
      orgs: new Map([...byCode].map(([code, { id }]) => [code, id])),
    }
  })
}

function requestOf(message: PastMessage, orgs: OrgBook, seed: string) {
  const { id, at, classCode, demand, channel, subject, text, address, where, name, asksSecrecy, isConduct } = message
  const point = where?.landmark
  const knowsPlace = where !== null && !diceOf(`${seed} place ${id}`).happens('unknown', 0.08)
  return {
    external: `${seed}-${id}`,
    receivedAt: at,
    classCode,
    request: {
      kind: demand,
      channel,
      subject,
      text,
      place: knowsPlace ? where.street.code : null,
      address,
      location: point && knowsPlace ? { lon: point.lon, lat: point.lat } : null,
      // Only a name: whoever is invented cannot be called, and no message ever leaves for him.
      contact: name === null ? null : { name },
      secrecy: asksSecrecy ? ('protected' as const) : ('open' as const),
      mayContact: true,
      about: { official: isConduct },
    },
    next: lifeOf(message, orgs, diceOf(`${seed} life ${id}`)),
  }
}

/** One drawing that stands for the pictures of all invented replies. */
async function drawEvidence(blobs: BlobStore): Promise<PastEvidence> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><rect width="480" height="320" fill="#e9eef2"/>
    <rect y="220" width="480" height="100" fill="#b9c3cb"/><rect x="60" y="90" width="120" height="130" fill="#8fa3b3"/>
    <rect x="210" y="60" width="90" height="160" fill="#7b90a1"/><rect x="330" y="110" width="110" height="110" fill="#9db0be"/>
    <path d="M0 270h480" stroke="#fff" stroke-width="4" stroke-dasharray="28 20"/></svg>`
  const picture = await sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer()
  const sha256 = await blobs.put(picture)
  return { name: '现场照片.jpg', mediaType: 'image/jpeg', bytes: picture.byteLength, sha256 }
}
