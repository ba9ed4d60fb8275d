import { dot, type Vector } from './vectors.ts'

/** A message on its way into a cluster. `at` in milliseconds, `place` a code whose beginnings are the places around it. */
export type Member = { id: string; at: number; place: string | null; vector: Vector }

/** Messages about one matter. `sum` adds up the members' vectors, so that one product gives the mean likeness to all. */
export type Cluster = { id: string; members: Map<string, Member>; sum: Map<string, number> }

/** All clusters, and by each telling feature which clusters have it. Grows by `addMessage`, settles by `settle`. */
export type Clusters = { clusters: Map<string, Cluster>; index: Map<string, Set<string>>; home: Map<string, string> }

export function newClusters(): Clusters {
  return { clusters: new Map(), index: new Map(), home: new Map() }
}

/** A message joins what it is so like on average; one that is less like opens a cluster of its own. */
export const JOIN = 0.17
/** Of each message so many features are looked up and entered: the most telling ones. */
export const TELLING = 14
/** A feature that more clusters have than this tells nothing any more and is not looked up. */
const CROWDED = 400
const DAY = 86_400_000
/** After so many quiet days a matter counts half as near. */
const QUIET = 240
/** Another part of the city counts so much less near. */
const ELSEWHERE = 0.65

/** Puts a message where it belongs; a few milliseconds at any size, for only clusters that share a telling feature are looked at. */
export function addMessage(state: Clusters, member: Member): string {
  const best = nearest(state, member)
  const id = best !== null && best.likeness >= JOIN ? best.id : member.id
  put(state, id, member)
  return id
}

/** The cluster a message is most like, its own left out of the sum; ties go to the one that came first by name. */
export function nearest(state: Clusters, member: Member): { id: string; likeness: number } | null {
  let best: { id: string; likeness: number } | null = null
  for (const id of candidates(state, member.vector)) {
    const cluster = state.clusters.get(id)
    if (!cluster) continue
    const likeness = likenessTo(cluster, member)
    if (best === null || likeness > best.likeness || (likeness === best.likeness && id < best.id)) best = { id, likeness }
  }
  return best
}

/** Mean likeness of a message to the other members, less when the cluster has been quiet for long or lies elsewhere. */
export function likenessTo(cluster: Cluster, member: Member): number {
  const inside = cluster.members.has(member.id)
  const others = cluster.members.size - (inside ? 1 : 0)
  if (others === 0) return 0
  const mean = (dot(member.vector, cluster.sum) - (inside ? dot(member.vector, member.vector) : 0)) / others
  return mean * nearness(cluster, member)
}

function nearness(cluster: Cluster, member: Member): number {
  let gap = Number.POSITIVE_INFINITY
  let here = 0
  let elsewhere = 0
  for (const other of cluster.members.values()) {
    if (other.id === member.id) continue
    gap = Math.min(gap, Math.abs(other.at - member.at))
    if (other.place === null || member.place === null) continue
    if (other.place.startsWith(member.place) || member.place.startsWith(other.place)) here += 1
    else elsewhere += 1
  }
  return 0.5 ** (gap / DAY / QUIET) * (elsewhere > here ? ELSEWHERE : 1)
}

/** The features a message is looked up by: those with the most weight. */
export function tellingOf(vector: Vector): string[] {
  return [...vector.keys()].slice(0, TELLING)
}

export function candidates(state: Clusters, vector: Vector): Set<string> {
  const found = new Set<string>()
  for (const feature of tellingOf(vector)) {
    const having = state.index.get(feature)
    if (having === undefined || having.size > CROWDED) continue
    for (const id of having) found.add(id)
  }
  return found
}

export function put(state: Clusters, id: string, member: Member): void {
  const cluster = state.clusters.get(id) ?? { id, members: new Map(), sum: new Map() }
  state.clusters.set(id, cluster)
  cluster.members.set(member.id, member)
  state.home.set(member.id, id)
  for (const [feature, weight] of member.vector) cluster.sum.set(feature, (cluster.sum.get(feature) ?? 0) + weight)
  for (const feature of tellingOf(member.vector)) {
    const having = state.index.get(feature) ?? new Set()
    state.index.set(feature, having.add(id))
  }
}

export function take(state: Clusters, member: Member): void {
  const id = state.home.get(member.id)
  const cluster = id === undefined ? undefined : state.clusters.get(id)
  if (!cluster) return
  cluster.members.delete(member.id)
  state.home.delete(member.id)
  for (const [feature, weight] of member.vector) {
    const left = (cluster.sum.get(feature) ?? 0) - weight
    if (left > 1e-9) cluster.sum.set(feature, left)
    else cluster.sum.delete(feature)
  }
  const still = new Set([...cluster.members.values()].flatMap(({ vector }) => tellingOf(vector)))
  for (const feature of tellingOf(member.vector)) if (!still.has(feature)) state.index.get(feature)?.delete(cluster.id)
  if (cluster.members.size === 0) state.clusters.delete(cluster.id)
}
