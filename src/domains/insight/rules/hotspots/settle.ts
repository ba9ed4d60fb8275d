import { type Cluster, type Clusters, candidates, JOIN, type Member, nearest, likenessTo, put, take } from './clusters.ts'
import { dot } from './vectors.ts'

/** Two clusters are one matter when their messages are so like on average. */
const MERGE = 0.17
/** A member that is less like the rest than this leaves. */
const LEAVE = 0.11
/** Somewhere else must be so much nearer before a member moves. */
const GAIN = 1.15
/** Rounds of upkeep; what has not settled by then does so the next time. */
const ROUNDS = 4

/**
 * Upkeep: clusters that grew towards each other merge, members that do not belong leave, members that belong better elsewhere
 * move. Takes everything in the order of ids, so that the order in which messages came matters little. Answers the number of changes.
 */
export function settle(state: Clusters, rounds = ROUNDS): number {
  let changes = 0
  for (let round = 0; round < rounds; round += 1) {
    const now = merge(state) + move(state)
    changes += now
    if (now === 0) break
  }
  return changes
}

function merge(state: Clusters): number {
  let merged = 0
  for (const id of [...state.clusters.keys()].sort()) {
    for (;;) {
      const cluster = state.clusters.get(id)
      const other = cluster && nearestCluster(state, cluster)
      if (!cluster || !other) break
      const [kept, gone] = cluster.members.size >= other.members.size ? [cluster, other] : [other, cluster]
      for (const member of [...gone.members.values()]) {
        take(state, member)
        put(state, kept.id, member)
      }
      merged += 1
    }
  }
  return merged
}

function nearestCluster(state: Clusters, cluster: Cluster): Cluster | null {
  const near = new Set<string>()
  for (const { vector } of cluster.members.values()) for (const id of candidates(state, vector)) near.add(id)
  near.delete(cluster.id)
  let best: { other: Cluster; likeness: number } | null = null
  for (const id of [...near].sort()) {
    const other = state.clusters.get(id)
    if (!other) continue
    const likeness = dot(cluster.sum, other.sum) / (cluster.members.size * other.members.size)
    if (likeness >= MERGE && (best === null || likeness > best.likeness)) best = { other, likeness }
  }
  return best?.other ?? null
}

function move(state: Clusters): number {
  let moved = 0
  for (const id of [...state.home.keys()].sort()) {
    const home = state.clusters.get(state.home.get(id) ?? '')
    const member = home?.members.get(id)
    if (!home || !member) continue
    const here = likenessTo(home, member)
    const best = nearest(state, member)
    if (best !== null && best.id !== home.id && best.likeness >= Math.max(JOIN, here * GAIN)) {
      take(state, member)
      put(state, best.id, member)
      moved += 1
    } else if (home.members.size > 1 && here < LEAVE) {
      take(state, member)
      put(state, freeId(state, member), member)
      moved += 1
    }
  }
  return moved
}

/** A cluster is named after its first member; that name may be taken by those who stayed. */
function freeId(state: Clusters, member: Member): string {
  let id = member.id
  while (state.clusters.has(id)) id += '+'
  return id
}
