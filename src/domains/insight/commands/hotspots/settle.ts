import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import {
  type Cluster,
  type Clusters,
  COMPARED,
  cohesion,
  heatOf,
  newClusters,
  put,
  settle,
  tellingOf,
  titleOf,
  wordsOf,
} from '../../rules/index.ts'
import {
  dropHotspot,
  type HotFacts,
  type HotMember,
  holdAll,
  membersOf,
  moveMember,
  openHotspot,
  sharing,
  writeHotspot,
  writeTerms,
} from '../../store/hotspots.ts'
import { readSupports } from './supports.ts'

const HOUR = 3_600_000
/** Hot spots taken up at once; what is left waits for the next time. */
const BATCH = 60
/** How often the heat of a quiet matter is looked at. */
const COOL = 6 * HOUR
/** A request that nobody joined for so long is forgotten. */
const ALONE = 90 * 24 * HOUR

/** Upkeep of the hot spots: merges, parts, cools. Answers how many it looked at. */
export async function settleHotspots(ctx: Ctx): Promise<number> {
  const { touched, stands } = await ctx.transaction('insight.suggest', async (tx) => {
    await holdAll(tx)
    const stands = await readSupports(tx)
    const touched = await due(tx)
    if (touched.length > 0) await settleThese(tx, touched)
    await forget(tx)
    return { touched: touched.length, stands }
  })
  stands()
  return touched
}

/** Touched ones first, then those whose heat is old. */
async function due(tx: Tx): Promise<string[]> {
  const old = new Date(tx.now.getTime() - COOL)
  const touched = await tx.rows<{
    id: string
  }>(sql`select h.id from insight.hotspots h where h.city = ${tx.city} and h.touched
    order by h.last_at limit ${BATCH} for update skip locked`)
  const quiet = await tx.rows<{ id: string }>(sql`select h.id from insight.hotspots h
    where h.city = ${tx.city} and h.members > 1 and not h.touched and h.heated_at < ${old}
    order by h.heated_at limit ${BATCH} for update skip locked`)
  return [...touched, ...quiet].map(({ id }) => id)
}

async function settleThese(tx: Tx, touched: readonly string[]): Promise<void> {
  const own = await membersOf(tx, touched)
  const near = new Set(touched)
  for (const id of touched)
    for (const other of await neighbours(
      tx,
      own.filter(({ hotspot }) => hotspot === id),
    ))
      near.add(other)
  // Whoever joins one of them now waits until it is written again.
  await tx.rows(
    sql`select h.id from insight.hotspots h where h.city = ${tx.city} and h.id = any(${[...near]}::uuid[]) order by h.id for update`,
  )
  const members = await membersOf(tx, [...near])
  const state = newClusters()
  for (const member of members) put(state, member.hotspot, member)
  const before = new Map(members.map(({ id, hotspot }) => [id, hotspot]))
  settle(state, touched)
  await store(tx, state, { members, before, touched })
}

/** The hot spots that share most telling words with all members together. */
async function neighbours(tx: Tx, members: readonly HotMember[]): Promise<string[]> {
  const sum = new Map<string, number>()
  for (const { vector } of members)
    for (const term of tellingOf(vector)) sum.set(term, (sum.get(term) ?? 0) + (vector.get(term) ?? 0))
  const terms = [...sum].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 24)
  const found = await sharing(
    tx,
    sum,
    terms.map(([term]) => term),
    COMPARED,
  )
  return found.map(({ id }) => id)
}

type Changes = { members: readonly HotMember[]; before: ReadonlyMap<string, string>; touched: readonly string[] }

async function store(tx: Tx, state: Clusters, { members, before, touched }: Changes): Promise<void> {
  const there = new Set(before.values())
  const names = new Map<string, string>()
  for (const [id, cluster] of state.clusters)
    if (!there.has(id)) {
      const [first] = cluster.members.values()
      const fresh = tx.id()
      names.set(id, fresh)
      if (first) await openHotspot(tx, fresh, first)
    }
  const nameOf = (id: string): string => names.get(id) ?? id
  const changed = new Set(touched)
  const into = new Map<string, string>()
  for (const [caseId, from] of before) {
    const to = nameOf(state.home.get(caseId) ?? from)
    if (to === from) continue
    moveMember(tx, caseId, to)
    changed.add(from).add(to)
    into.set(from, to)
  }
  const byId = new Map(members.map((member) => [member.id, member]))
  for (const [id, cluster] of state.clusters) {
    const name = nameOf(id)
    if (!changed.has(name)) continue
    const inside = [...cluster.members.keys()].flatMap((caseId) => byId.get(caseId) ?? [])
    writeHotspot(tx, { ...cluster, id: name }, factsOf(cluster, inside, tx.now))
    if (into.size > 0 || names.size > 0) writeTerms(tx, name, termsOf(cluster))
  }
  for (const id of changed) if (!state.clusters.has(id) && there.has(id)) dropHotspot(tx, id, into.get(id) ?? null)
}

function termsOf({ members }: Cluster): Map<string, number> {
  const times = new Map<string, number>()
  for (const { vector } of members.values())
    for (const term of tellingOf(vector)) times.set(term, (times.get(term) ?? 0) + 1)
  return times
}

/** A word that fewer open members say may be a name, and says nothing of what they have in common. */
const FEWEST_SAYING = 2

/** What is shown of a hot spot. Title and words come from open members alone; the others are a number. */
export function factsOf(cluster: Cluster, members: readonly HotMember[], now: Date): HotFacts {
  const open = members.filter(({ secrecy }) => secrecy === 'open')
  const sum = new Map<string, number>()
  const said = new Map<string, number>()
  for (const { vector } of open)
    for (const [term, weight] of vector) {
      sum.set(term, (sum.get(term) ?? 0) + weight)
      said.set(term, (said.get(term) ?? 0) + 1)
    }
  const common = new Map([...sum].filter(([term]) => (said.get(term) ?? 0) >= FEWEST_SAYING))
  const subjects = open.flatMap(({ subject, votes }) => (subject === null ? [] : [{ subject, votes }]))
  const heat = heatOf(
    members.map(({ at, person, votes, grave }) => ({ at, person, up: votes, down: 0, grave })),
    { now: now.getTime(), likeness: cohesion(cluster) },
  )
  const times = members.map(({ at }) => at)
  return {
    ...{ title: titleOf(subjects, sum), words: wordsOf({ sum: common }), heat, people: heat.people },
    ...{ classCode: most(members.map(({ classCode }) => classCode)), place: most(members.map(({ place }) => place)) },
    ...{ firstAt: new Date(Math.min(...times)), lastAt: new Date(Math.max(...times)) },
  }
}

function most(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** What stayed alone is taken out of the index; the request itself stays where it is. */
async function forget(tx: Tx): Promise<void> {
  const before = new Date(tx.now.getTime() - ALONE)
  await tx.run(sql`delete from insight.hotspot_terms t using insight.hotspots h
    where t.city = ${tx.city} and h.city = t.city and h.id = t.hotspot and h.members = 1 and h.state = 'open' and h.last_at < ${before}`)
}
