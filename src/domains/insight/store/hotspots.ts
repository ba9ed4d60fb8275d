import { sql, type Tx } from '#platform/db/tx'
import type { Cluster, Features, Heat, Member } from '../rules/index.ts'

/** A request as member of a hot spot. `subject` of open requests only; `person` tells senders apart and no more. */
export type HotMember = Member & {
  classCode: string | null
  lon: number | null
  lat: number | null
  secrecy: string
  subject: string | null
  person: string
  votes: number
  grave: boolean
}

/** A hot spot with what likeness needs. */
export type HotCandidate = {
  id: string
  members: number
  named: number
  firstAt: Date
  lastAt: Date
  place: string | null
  sum: Readonly<Record<string, number>>
}

/** Counts a message into what the city has heard, and answers how often each of its features was heard until now. */
export async function hear(tx: Tx, features: Features): Promise<{ count: number; messages: Map<string, number> }> {
  // In the order of terms, so that two transactions never wait for each other crosswise; the empty term counts messages.
  const terms = ['', ...features.keys()].sort()
  const rows = await tx.rows<{
    term: string
    messages: number
  }>(sql`insert into insight.hotspot_seen (city, term, messages)
    select ${tx.city}, term, 1 from unnest(${terms}::text[]) as t (term) order by term
    on conflict on constraint hotspot_seen_pk do update set messages = hotspot_seen.messages + 1 returning term, messages`)
  const messages = new Map(rows.map(({ term, messages: times }) => [term, times]))
  return { count: messages.get('') ?? 1, messages }
}

/** Whoever writes several hot spots holds the count of messages first, as `hear` does, so that nobody waits crosswise. */
export async function holdAll(tx: Tx): Promise<void> {
  await tx.rows(sql`select s.messages from insight.hotspot_seen s where s.city = ${tx.city} and s.term = '' for update`)
}

/** A term that so many hot spots have is looked up among the latest of them only. */
const PER_TERM = 100

/** The hot spots that share most of these telling terms with a message (hotspot_terms_pk). */
export async function sharing(
  tx: Tx,
  vector: ReadonlyMap<string, number>,
  terms: readonly string[],
  most: number,
): Promise<readonly HotCandidate[]> {
  const weights = terms.map((term) => vector.get(term) ?? 0)
  return tx.rows<HotCandidate>(sql`with met as (
      select b.hotspot, sum(t.weight * b.times) as weight
      from unnest(${[...terms]}::text[], ${weights}::float8[]) as t (term, weight) cross join lateral (
        select x.hotspot, x.times from insight.hotspot_terms x where x.city = ${tx.city} and x.term = t.term
        order by x.hotspot desc limit ${PER_TERM}) b group by b.hotspot)
    select h.id, h.members, h.named, h.first_at, h.last_at, h.place, h.sum from met
      join insight.hotspots h on h.city = ${tx.city} and h.id = met.hotspot
      where h.members > 0 order by met.weight / h.members desc, h.id limit ${most}`)
}

export async function isMember(tx: Tx, caseId: string): Promise<boolean> {
  return (
    (await tx.maybe(
      sql`select 1 as one from insight.hotspot_members m where m.city = ${tx.city} and m.case_id = ${caseId}`,
    )) !== undefined
  )
}

/** Which of these cases are in no hot spot yet (hotspot_members_pk). */
export async function withoutHotspot(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ caseId: string }>(
    sql`select m.case_id from insight.hotspot_members m where m.city = ${tx.city} and m.case_id = any(${[...ids]}::uuid[])`,
  )
  const there = new Set(rows.map(({ caseId }) => caseId))
  return new Set(ids.filter((id) => !there.has(id)))
}

const NOTHING: Pick<Heat, 'total'> = { total: 0 }

/** Opens a hot spot with nobody in it yet. */
export async function openHotspot(tx: Tx, id: string, { at, place }: Pick<HotMember, 'at' | 'place'>): Promise<void> {
  const when = new Date(at)
  await tx.run(sql`insert into insight.hotspots (city, id, place, first_at, last_at, members, named, people, heat, parts, words, sum, touched,
      heated_at, state)
    values (${tx.city}, ${id}, ${place}, ${when}, ${when}, 0, 0, 0, 0, ${JSON.stringify(NOTHING)}, ${[] as string[]}::text[], '{}', true,
      ${tx.now}, 'open')`)
}

export async function lockHotspot(tx: Tx, id: string): Promise<HotCandidate | undefined> {
  return tx.maybe<HotCandidate>(sql`select h.id, h.members, h.named, h.first_at, h.last_at, h.place, h.sum from insight.hotspots h
    where h.city = ${tx.city} and h.id = ${id} for update`)
}

export function insertMember(tx: Tx, hotspot: string, member: HotMember): void {
  tx.queue(sql`insert into insight.hotspot_members (city, case_id, hotspot, at, place, class_code, lon, lat, secrecy, subject, person, votes,
      grave, vector)
    values (${tx.city}, ${member.id}, ${hotspot}, ${new Date(member.at)}, ${member.place}, ${member.classCode}, ${member.lon}, ${member.lat},
      ${member.secrecy}, ${member.subject}, ${member.person}, ${member.votes}, ${member.grave}, ${JSON.stringify([...member.vector])})
    on conflict on constraint hotspot_members_pk do nothing`)
}

/** How many people support these requests now; matters whose numbers changed are to be heated anew. */
export async function noteVotes(tx: Tx, of: readonly { caseId: string; supporters: number }[]): Promise<void> {
  if (of.length === 0) return
  const [ids, votes] = [of.map(({ caseId }) => caseId), of.map(({ supporters }) => supporters)]
  await tx.run(sql`with changed as (
      update insight.hotspot_members m set votes = n.votes from unnest(${ids}::uuid[], ${votes}::int[]) as n (case_id, votes)
      where m.city = ${tx.city} and m.case_id = n.case_id and m.votes <> n.votes returning m.hotspot)
    update insight.hotspots h set touched = true from (select distinct hotspot from changed) c
    where h.city = ${tx.city} and h.id = c.hotspot`)
}

export function moveMember(tx: Tx, caseId: string, hotspot: string): void {
  tx.queue(sql`update insight.hotspot_members set hotspot = ${hotspot} where city = ${tx.city} and case_id = ${caseId}`)
}

export function addTerms(tx: Tx, hotspot: string, terms: readonly string[]): void {
  tx.queue(sql`insert into insight.hotspot_terms (city, term, hotspot, times)
    select ${tx.city}, term, ${hotspot}, 1 from unnest(${[...terms].sort()}::text[]) as t (term)
    on conflict on constraint hotspot_terms_pk do update set times = hotspot_terms.times + 1`)
}

/** So many words of a sum are kept; what few members say weighs little in it. */
const KEPT = 240

export function packSum(sum: ReadonlyMap<string, number>): string {
  const kept = [...sum].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT)
  return JSON.stringify(Object.fromEntries(kept.map(([term, weight]) => [term, Math.round(weight * 1e5) / 1e5])))
}

type MemberRow = Omit<HotMember, 'id' | 'at' | 'vector'> & {
  caseId: string
  hotspot: string
  at: Date
  vector: readonly (readonly [string, number])[]
}

/** The members of these hot spots with their vectors, the oldest first (hotspot_members_hotspot). */
export async function membersOf(
  tx: Tx,
  hotspots: readonly string[],
): Promise<readonly (HotMember & { hotspot: string })[]> {
  const rows =
    await tx.rows<MemberRow>(sql`select m.case_id, m.hotspot, m.at, m.place, m.class_code, m.lon, m.lat, m.secrecy, m.subject, m.person,
      m.votes, m.grave, m.vector from insight.hotspot_members m
    where m.city = ${tx.city} and m.hotspot = any(${[...hotspots]}::uuid[]) order by m.at, m.case_id`)
  return rows.map(({ caseId, at, vector, ...row }) => ({
    ...row,
    id: caseId,
    at: at.getTime(),
    vector: new Map(vector),
  }))
}

/** What is known of a hot spot after its members have changed. */
export type HotFacts = {
  title: string | null
  classCode: string | null
  place: string | null
  firstAt: Date
  lastAt: Date
  people: number
  heat: Heat
  words: readonly string[]
}

export function writeHotspot(tx: Tx, { id, members, named, sum }: Cluster, facts: HotFacts): void {
  tx.queue(sql`update insight.hotspots set title = ${facts.title}, class_code = ${facts.classCode}, place = ${facts.place},
      first_at = ${facts.firstAt}, last_at = ${facts.lastAt}, members = ${members.size}, named = ${named}, people = ${facts.people},
      heat = ${facts.heat.total}, parts = ${JSON.stringify(facts.heat)}, words = ${[...facts.words]}::text[], sum = ${packSum(sum)},
      touched = false, heated_at = ${tx.now} where city = ${tx.city} and id = ${id}`)
}

/** The terms of a hot spot anew, after members have moved. */
export function writeTerms(tx: Tx, hotspot: string, times: ReadonlyMap<string, number>): void {
  const rows = [...times].sort(([a], [b]) => (a < b ? -1 : 1))
  tx.queue(sql`delete from insight.hotspot_terms where city = ${tx.city} and hotspot = ${hotspot}`)
  tx.queue(sql`insert into insight.hotspot_terms (city, term, hotspot, times)
    select ${tx.city}, term, ${hotspot}, times from unnest(${rows.map(([term]) => term)}::text[], ${rows.map(([, count]) => count)}::int[]) as t (term, times)`)
}

/** A hot spot that everybody has left goes; what people had said of it goes to the one that took it in. */
export function dropHotspot(tx: Tx, id: string, into: string | null): void {
  tx.queue(sql`delete from insight.hotspot_terms where city = ${tx.city} and hotspot = ${id}`)
  if (into !== null)
    tx.queue(sql`update insight.hotspots h set state = g.state, note = coalesce(h.note, g.note) from insight.hotspots g
      where h.city = ${tx.city} and h.id = ${into} and g.city = h.city and g.id = ${id} and g.state = 'watched' and h.state = 'open'`)
  tx.queue(sql`delete from insight.hotspots where city = ${tx.city} and id = ${id}`)
}
