import { type Handler, heardEvent, type Reaction } from '#domains/casework'
import { supportersOf } from '#domains/hotline'
import { empty, sql, type Tx } from '#platform/db/tx'
import { cutMessage } from '#platform/text/cut'
import type { Request } from '#rules/hotline'
import {
  COMPARED,
  dot,
  featuresOf,
  isGrave,
  isWithin,
  JOIN,
  likenessOf,
  saysNames,
  tellingOf,
  vectorOf,
} from '../../rules/index.ts'
import {
  addTerms,
  dropHotspot,
  type HotCandidate,
  type HotMember,
  hear,
  holdAll,
  insertMember,
  isMember,
  lockHotspot,
  membersOf,
  openHotspot,
  packSum,
  sharing,
} from '../../store/hotspots.ts'

const SUBSCRIBER = 'insight.hotspots'

/** A request came in: it joins the matter it is about. Its class and its place are known later. */
export const hotspotReaction: Reaction = {
  subscriber: SUBSCRIBER,
  on: ['hotline.received', 'hotline.classified', 'hotline.corrected', 'hotline.secrecy-set', 'hotline.handed-over'],
}

export const hotspotHandler: Handler = {
  subscriber: SUBSCRIBER,
  async handle(ctx, { caseId, eventNo }) {
    await ctx.transaction('insight.suggest', async (tx) => {
      const heard = await heardEvent(tx, { caseId, eventNo })
      if (heard) await noteHotspot(tx, heard.state as Request)
    })
  },
}

/** Puts a request where it belongs, in milliseconds; heard of again, its facts are renewed. Sealed clues are nowhere. */
export async function noteHotspot(tx: Tx, request: Request): Promise<void> {
  if (request.secrecy === 'clue') return leave(tx, request.id)
  if (await isMember(tx, request.id)) return renew(tx, request)
  const features = featuresOf(cutMessage(request))
  const votes = (await supportersOf(tx, [request.id])).get(request.id) ?? 0
  const member = memberOf(request, vectorOf(features, await hear(tx, features)), votes)
  const home = await homeFor(tx, member)
  insertMember(tx, home.id, member)
  addTerms(tx, home.id, tellingOf(member.vector))
  enter(tx, home, member)
}

function memberOf(request: Request, vector: ReadonlyMap<string, number>, votes: number): HotMember {
  const { id, place, classCode, subject, text, location, party } = request
  const secrecy = secrecyOf(request)
  const isUrgent = request.urgency === 'urgent' || request.urgency === 'life'
  return {
    ...{ id, at: Date.parse(request.receivedAt), place, vector, classCode, secrecy, votes },
    ...{ lon: location?.lon ?? null, lat: location?.lat ?? null },
    subject: secrecy === 'open' ? subject : null,
    person: party ?? id,
    grave: isUrgent || request.emergencyWords.length > 0 || isGrave(`${subject}${text}`),
  }
}

/** As far as titles and words go, what complains about somebody is as secret as who asked for it: whom it is about may read here. */
function secrecyOf({ secrecy, about, excludedPaths }: Request): Request['secrecy'] {
  const accuses = about.person || about.official || about.orgs.length > 0 || excludedPaths.length > 0
  return secrecy === 'open' && accuses ? 'protected' : secrecy
}

/** The hot spot a message joins, locked; a new one where none is near enough. */
async function homeFor(tx: Tx, member: HotMember): Promise<HotCandidate> {
  const near = await sharing(tx, member.vector, tellingOf(member.vector), COMPARED)
  const likely = near
    .map((candidate) => ({ id: candidate.id, likeness: likenessToSum(candidate, member) }))
    .filter(({ likeness }) => likeness >= JOIN)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
  for (const { id } of likely) {
    const home = await lockHotspot(tx, id)
    if (home) return home
  }
  const id = tx.id()
  await openHotspot(tx, id, member)
  const at = new Date(member.at)
  return { id, members: 0, named: 0, firstAt: at, lastAt: at, place: member.place, sum: {} }
}

function likenessToSum(candidate: HotCandidate, member: HotMember): number {
  const sums = dot(member.vector, new Map(Object.entries(candidate.sum)))
  const { members: others, named, firstAt, lastAt, place } = candidate
  const gap = Math.max(0, member.at - lastAt.getTime(), firstAt.getTime() - member.at)
  const elsewhere = place !== null && member.place !== null && !isWithin(place, member.place)
  return likenessOf(sums, { others, named, gap, elsewhere }, member)
}

function enter(tx: Tx, home: HotCandidate, member: HotMember): void {
  const sum = new Map(Object.entries(home.sum))
  for (const [feature, weight] of member.vector) sum.set(feature, (sum.get(feature) ?? 0) + weight)
  const at = new Date(member.at)
  tx.queue(sql`update insight.hotspots set members = members + 1, named = named + ${saysNames(member.vector) ? 1 : 0},
      sum = ${packSum(sum)}, first_at = least(first_at, ${at}), last_at = greatest(last_at, ${at}), touched = true
    where city = ${tx.city} and id = ${home.id}`)
}

/** Class, place and secrecy as they are now; a request that became a secret takes its words out of what is shown, at once. */
async function renew(tx: Tx, request: Request): Promise<void> {
  const { id, classCode, place, subject } = request
  const secrecy = secrecyOf(request)
  await holdAll(tx)
  await tx.run(sql`with changed as (
      update insight.hotspot_members set class_code = ${classCode}, place = ${place}, secrecy = ${secrecy},
        subject = ${secrecy === 'open' ? subject : null}
      where city = ${tx.city} and case_id = ${id} returning hotspot)
    update insight.hotspots h set touched = true${secrecy === 'open' ? empty : sql`, title = null, words = '{}'`}
    from changed where h.city = ${tx.city} and h.id = changed.hotspot`)
}

/** What has become a clue was never here. */
async function leave(tx: Tx, caseId: string): Promise<void> {
  if (!(await isMember(tx, caseId))) return
  await holdAll(tx)
  const { hotspot } = await tx.one<{ hotspot: string }>(
    sql`delete from insight.hotspot_members where city = ${tx.city} and case_id = ${caseId} returning hotspot`,
  )
  const others = (await membersOf(tx, [hotspot])).length
  if (others === 0) return dropHotspot(tx, hotspot, null)
  await tx.run(sql`update insight.hotspots set members = ${others}, named = least(named, ${others}::int), title = null, words = '{}', touched = true
    where city = ${tx.city} and id = ${hotspot}`)
}
