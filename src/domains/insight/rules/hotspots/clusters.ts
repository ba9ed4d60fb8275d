import { type Dot, dot, oneMatter, saysNames, type Vector } from './vectors.ts'

/** A message on its way into a cluster. `at` in milliseconds, `place` a code whose beginnings are the places around it. */
export type Member = { id: string; at: number; place: string | null; vector: Vector }

/** Messages about one matter. `sum` adds up the members' vectors, so that one product gives the mean likeness to all; `named` of them name something. */
export type Cluster = { id: string; members: Map<string, Member>; sum: Map<string, number>; named: number }

/** All clusters; by each telling feature how often each cluster has it; where each message is. */
export type Clusters = {
  clusters: Map<string, Cluster>
  index: Map<string, Map<string, number>>
  home: Map<string, string>
}

export function newClusters(): Clusters {
  return { clusters: new Map(), index: new Map(), home: new Map() }
}

/** A message joins what it is so like on average; one that is less like opens a cluster of its own. */
export const JOIN = 0.17
/** Of each message so many features are looked up and entered: the most telling ones. */
const TELLING = 14
/** So many clusters are compared in full. */
export const COMPARED = 12
/** A feature that more clusters have than this tells nothing any more and is not looked up. */
const CROWDED = 100
const DAY = 86_400_000
/** After so many quiet days a matter counts half as near. */
const QUIET = 365
/** Another part of the city counts so much less near. */
const ELSEWHERE = 0.65
/** Both name something, and nothing the same: the same trouble somewhere else. */
export const OTHER_NAMES = 0.3
/** Names shared by so little are shared by accident. */
const ACCIDENT = 0.01

/** Puts a message where it belongs; only clusters that share a telling feature are looked at, whatever the number of all. Once only. */
export function addMessage(state: Clusters, member: Member): string {
  const known = state.home.get(member.id)
  if (known !== undefined) return known
  const best = nearest(state, member)
  const id = best !== null && best.likeness >= JOIN ? best.id : freeId(state, member)
  put(state, id, member)
  return id
}

export type Near = { id: string; likeness: number }

/** The other cluster a message is most like; ties go to the one whose id comes first. */
export function nearest(state: Clusters, member: Member): Near | null {
  let best: Near | null = null
  for (const id of candidates(state, member.vector, state.home.get(member.id))) {
    const cluster = state.clusters.get(id)
    if (!cluster) continue
    const likeness = likenessTo(cluster, member)
    if (best === null || likeness > best.likeness || (likeness === best.likeness && id < best.id))
      best = { id, likeness }
  }
  return best
}

/** Mean likeness of a message to the other members, less when the cluster has been quiet for long or lies elsewhere. */
export function likenessTo(cluster: Cluster, member: Member): number {
  const inside = cluster.members.has(member.id)
  const others = cluster.members.size - (inside ? 1 : 0)
  if (others === 0) return 0
  const sums = dot(member.vector, cluster.sum)
  const own = inside ? dot(member.vector, member.vector) : { names: 0, words: 0 }
  if (sums.words <= own.words) return 0
  const named = cluster.named - (inside && saysNames(member.vector) ? 1 : 0)
  return likenessOf(
    { names: sums.names - own.names, words: sums.words - own.words },
    { ...nearness(cluster, member), others, named },
    member,
  )
}

/** What is left of a cluster when its members are not at hand: how many, how far in time, and whether elsewhere. */
export type Around = { others: number; named: number; gap: number; elsewhere: boolean }

/** Likeness from the dot product with a sum of vectors; the same whether the members are at hand or only their sum. */
export function likenessOf(
  sums: Dot,
  { others, named, gap, elsewhere }: Around,
  { vector }: Pick<Member, 'vector'>,
): number {
  const mean = { names: sums.names / others, words: sums.words / others }
  const apart = mean.names < ACCIDENT && named * 2 > others && saysNames(vector)
  return oneMatter(mean) * 0.5 ** (gap / DAY / QUIET) * (elsewhere ? ELSEWHERE : 1) * (apart ? OTHER_NAMES : 1)
}

function nearness(cluster: Cluster, member: Member): Pick<Around, 'gap' | 'elsewhere'> {
  let gap = Number.POSITIVE_INFINITY
  let here = 0
  let elsewhere = 0
  for (const other of cluster.members.values()) {
    if (other.id === member.id) continue
    gap = Math.min(gap, Math.abs(other.at - member.at))
    if (other.place === null || member.place === null) continue
    if (isWithin(other.place, member.place)) here += 1
    else elsewhere += 1
  }
  return { gap, elsewhere: elsewhere > here }
}

/** Whether one place lies in the other; zeros at the end of a code stand for all below. */
export function isWithin(a: string, b: string): boolean {
  const [one, two] = [a.replace(/(?:000)+$/, ''), b.replace(/(?:000)+$/, '')]
  return one.startsWith(two) || two.startsWith(one)
}

/** The features a message is looked up by: those with the most weight. */
export function tellingOf(vector: Vector): string[] {
  const telling: string[] = []
  for (const feature of vector.keys()) {
    if (telling.length >= TELLING) break
    telling.push(feature)
  }
  return telling
}

/**
 * The clusters worth comparing with a vector: those that share most of its telling features, the own one left out.
 * The index alone decides, so the cost does not grow with the number of clusters.
 */
export function candidates(state: Clusters, vector: Vector, except = ''): string[] {
  const shares = new Map<string, number>()
  for (const feature of tellingOf(vector)) {
    const having = state.index.get(feature)
    if (having === undefined || having.size > CROWDED) continue
    const weight = vector.get(feature) ?? 0
    for (const [id, times] of having) {
      const size = state.clusters.get(id)?.members.size ?? times
      shares.set(id, (shares.get(id) ?? 0) + weight * (times / size))
    }
  }
  shares.delete(except)
  const ordered = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ordered.slice(0, COMPARED).map(([id]) => id)
}

/** Enters a message into the cluster of this id, which is opened if there is none. */
export function put(state: Clusters, id: string, member: Member): void {
  const cluster = state.clusters.get(id) ?? { id, members: new Map(), sum: new Map(), named: 0 }
  state.clusters.set(id, cluster)
  cluster.members.set(member.id, member)
  cluster.named += saysNames(member.vector) ? 1 : 0
  state.home.set(member.id, id)
  for (const [feature, weight] of member.vector) cluster.sum.set(feature, (cluster.sum.get(feature) ?? 0) + weight)
  for (const feature of tellingOf(member.vector)) {
    const having = state.index.get(feature) ?? new Map<string, number>()
    state.index.set(feature, having.set(id, (having.get(id) ?? 0) + 1))
  }
}

/** Takes a message out of its cluster; an empty cluster goes. */
export function take(state: Clusters, member: Member): void {
  const cluster = state.clusters.get(state.home.get(member.id) ?? '')
  if (!cluster) return
  cluster.members.delete(member.id)
  cluster.named -= saysNames(member.vector) ? 1 : 0
  state.home.delete(member.id)
  for (const [feature, weight] of member.vector) lower(cluster.sum, feature, weight)
  for (const feature of tellingOf(member.vector)) {
    const having = state.index.get(feature)
    if (having) lower(having, cluster.id, 1)
  }
  if (cluster.members.size === 0) state.clusters.delete(cluster.id)
}

const NOTHING = 1e-9

function lower(sums: Map<string, number>, key: string, by: number): void {
  const left = (sums.get(key) ?? 0) - by
  if (left > NOTHING) sums.set(key, left)
  else sums.delete(key)
}

/** A cluster is named after the message that opened it; that name may still be in use by those who stayed. */
export function freeId(state: Clusters, { id }: Pick<Member, 'id'>): string {
  let free = id
  while (state.clusters.has(free)) free += '+'
  return free
}
