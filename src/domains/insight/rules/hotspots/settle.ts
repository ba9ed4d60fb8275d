import {
  type Cluster,
  type Clusters,
  candidates,
  freeId,
  JOIN,
  likenessTo,
  type Member,
  nearest,
  OTHER_NAMES,
  put,
  take,
} from './clusters.ts'
import { dot, oneMatter } from './vectors.ts'

/** Two clusters are one matter when their messages are so like on average. */
const MERGE = 0.14
/** Cosines of the sums from which names count as the same, and words as pointing one way; and what words must share at least. */
const ONE_NAME = 0.55
const ONE_WAY = 0.15
const SOME = 0.01
/** A member that is less like the rest than this leaves. */
const LEAVE = 0.1
/** Somewhere else must be so much nearer before a member moves. */
const GAIN = 1.15
/** Rounds of upkeep; what has not settled by then does so the next time. */
const ROUNDS = 5

/**
 * Upkeep: clusters that grew towards each other merge, members that do not belong leave, members that belong better elsewhere
 * move. Takes everything in the order of ids, so that the order in which messages came matters little. Only what changed is
 * looked at again in the next round. Answers the number of changes.
 */
export function settle(state: Clusters, fresh: Iterable<string> = state.clusters.keys()): number {
  let changed = new Set(fresh)
  let changes = 0
  for (let round = 0; round < ROUNDS && changed.size > 0; round += 1) {
    const next = new Set<string>()
    changes += merge(state, changed, next)
    changes += move(state, new Set([...changed, ...next]), next)
    changed = next
  }
  return changes + merge(state, changed, new Set())
}

function merge(state: Clusters, changed: ReadonlySet<string>, next: Set<string>): number {
  let merged = 0
  for (const id of [...changed].sort()) {
    for (;;) {
      const cluster = state.clusters.get(id)
      const other = cluster && nearestCluster(state, cluster)
      if (!cluster || !other) break
      const [kept, gone] = isOlder(cluster, other) ? [cluster, other] : [other, cluster]
      for (const member of [...gone.members.values()]) rehouse(state, member, kept.id)
      next.add(kept.id)
      merged += 1
    }
  }
  return merged
}

/** The larger takes in the smaller, of equals the one whose id comes first. */
function isOlder(a: Cluster, b: Cluster): boolean {
  return a.members.size === b.members.size ? a.id < b.id : a.members.size > b.members.size
}

function nearestCluster(state: Clusters, cluster: Cluster): Cluster | null {
  const near = new Set<string>()
  for (const { vector } of cluster.members.values())
    for (const id of candidates(state, vector, cluster.id)) near.add(id)
  let best: { other: Cluster; likeness: number } | null = null
  for (const id of near) {
    const other = state.clusters.get(id)
    if (!other) continue
    const likeness = likenessBetween(cluster, other)
    if (likeness < MERGE) continue
    if (best === null || likeness > best.likeness || (likeness === best.likeness && id < best.other.id))
      best = { other, likeness }
  }
  return best?.other ?? null
}

/**
 * Mean likeness of the members of two clusters. Many people say the same in many words; where the names agree and the words
 * point in one direction as a whole, the clusters are as like as two of their closest messages.
 */
function likenessBetween(a: Cluster, b: Cluster): number {
  const pairs = a.members.size * b.members.size
  const { names, words } = dot(a.sum, b.sum)
  const apart = names / pairs < 0.01 && a.named * 2 > a.members.size && b.named * 2 > b.members.size
  const mean = oneMatter({ names: names / pairs, words: words / pairs }) * (apart ? OTHER_NAMES : 1)
  if (mean >= MERGE || names === 0 || words / pairs < SOME) return mean
  const [inA, inB] = [dot(a.sum, a.sum), dot(b.sum, b.sum)]
  const oneName = names >= ONE_NAME * Math.sqrt(inA.names * inB.names)
  const oneWay = words >= ONE_WAY * Math.sqrt(inA.words * inB.words)
  return oneName && oneWay ? MERGE : mean
}

function move(state: Clusters, changed: ReadonlySet<string>, next: Set<string>): number {
  const members = [...changed].flatMap((id) => [...(state.clusters.get(id)?.members.values() ?? [])])
  let moved = 0
  for (const member of members.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const from = state.home.get(member.id) ?? ''
    const to = betterHome(state, member)
    if (to === null) continue
    rehouse(state, member, to)
    next.add(from).add(to)
    moved += 1
  }
  return moved
}

function betterHome(state: Clusters, member: Member): string | null {
  const home = state.clusters.get(state.home.get(member.id) ?? '')
  if (!home) return null
  const here = likenessTo(home, member)
  const best = nearest(state, member)
  if (best !== null && best.likeness >= Math.max(JOIN, here * GAIN)) return best.id
  return home.members.size > 1 && here < LEAVE ? freeId(state, member) : null
}

function rehouse(state: Clusters, member: Member, to: string): void {
  take(state, member)
  put(state, to, member)
}
