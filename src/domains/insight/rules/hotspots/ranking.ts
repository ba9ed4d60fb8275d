import type { CutMessage } from '../message.ts'
import { addMessage, type Cluster, type Clusters, newClusters } from './clusters.ts'
import { type Features, featuresOf, isName, plainOf } from './features.ts'
import { type Heat, heatOf, isGrave } from './heat.ts'
import { settle } from './settle.ts'
import { titleOf } from './title.ts'
import { dot, nothingSeen, type Seen, see, vectorOf } from './vectors.ts'

/** A message to be ranked with others; `subject` and `text` as they may be shown, `cut` the same in words. */
export type Message = {
  id: string
  at: number
  subject: string
  text: string
  cut: CutMessage
  up: number
  down: number
}

/** A matter with its heat, as the ranking shows it. */
export type Ranking = {
  title: string
  heat: Heat
  from: number
  until: number
  /** District and the name most messages have in common, as they are written; empty when none is named. */
  place: string
  members: readonly string[]
  /** The words most in common. */
  words: readonly string[]
}

export type RankingAsked = { now: number; halfLifeDays: number; top: number }
export type RankedMatters = { matters: number; ofThreeOrMore: number; hottest: Ranking[] }

/** Puts messages together by matter and ranks the matters by heat; only the hottest get title and place. */
export function rankMatters(messages: readonly Message[], asked: RankingAsked): RankedMatters {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const clusters = [...gather(messages).clusters.values()]
  const heated = clusters.map((cluster) => {
    const members = [...cluster.members.keys()].flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.at - b.at)
    return { cluster, members, heat: heatFrom(cluster, members, asked) }
  })
  heated.sort(
    (a, b) =>
      b.heat.total - a.heat.total || b.members.length - a.members.length || (a.cluster.id < b.cluster.id ? -1 : 1),
  )
  return {
    matters: clusters.length,
    ofThreeOrMore: clusters.filter(({ members }) => members.size >= 3).length,
    hottest: heated.slice(0, asked.top).map(rankingOf),
  }
}

/** Clusters of messages: what is rare is known before the first is placed, the earliest is placed first. */
export function gather(messages: readonly Pick<Message, 'id' | 'at' | 'cut'>[]): Clusters {
  const seen: Seen = nothingSeen()
  const inOrder = [...messages].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const counted = inOrder.map((message): [typeof message, Features] => [message, featuresOf(message.cut)])
  for (const [, features] of counted) see(seen, features)
  const state = newClusters()
  for (const [{ id, at, cut }, features] of counted)
    addMessage(state, { id, at, place: cut.marks?.[0] ?? null, vector: vectorOf(features, seen) })
  settle(state)
  return state
}

function heatFrom(cluster: Cluster, members: readonly Message[], asked: RankingAsked): Heat {
  const heated = members.map(({ at, text, subject, up, down }) => ({
    ...{ at, up, down, person: text.replace(/\s+/gu, '').slice(0, 200) },
    grave: isGrave(`${subject}${text}`),
  }))
  return heatOf(heated, { ...asked, likeness: cohesion(cluster) })
}

type Heated = { cluster: Cluster; members: readonly Message[]; heat: Heat }

function rankingOf({ cluster, members, heat }: Heated): Ranking {
  const subjects = members.map(({ subject, up, down }) => ({ subject, votes: up + down }))
  return {
    ...{ title: titleOf(subjects, cluster.sum) ?? '', heat, from: members[0]?.at ?? 0, until: members.at(-1)?.at ?? 0 },
    ...{ place: placeOf(cluster, members), members: members.map(({ id }) => id), words: wordsOf(cluster) },
  }
}

/** Mean likeness between the members of a cluster; 1 for one alone. */
export function cohesion({ sum, members }: Pick<Cluster, 'sum' | 'members'>): number {
  const size = members.size
  if (size < 2) return 1
  const { names, words } = dot(sum, sum)
  return (names + words - size) / (size * (size - 1))
}

/** The words a cluster has most in common, the longer for the shorter that it holds. */
export function wordsOf({ sum }: Pick<Cluster, 'sum'>, most = 6): string[] {
  const words: string[] = []
  for (const [feature] of [...sum].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 30)) {
    const word = plainOf(feature)
    if (words.length < most && !words.some((other) => other.includes(word) || word.includes(other))) words.push(word)
  }
  return words
}

const DISTRICT = /[A-Z]\d*[区县市](?!民)|\p{Script=Han}{2,3}(?:区|县)(?=\p{Script=Han})/gu

function placeOf(cluster: Cluster, members: readonly Message[]): string {
  const counts = new Map<string, number>()
  for (const { subject, text } of members)
    for (const name of new Set(`${subject} ${text}`.match(DISTRICT) ?? []))
      counts.set(name, (counts.get(name) ?? 0) + (/\d/.test(name) ? 2 : 1))
  const [district] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const all = members.map(({ subject, text }) => `${subject} ${text}`.toLowerCase())
  const names = [...cluster.sum]
    .filter(([feature]) => isName(feature))
    .map(([feature, weight]) => [plainOf(feature), weight] as const)
  const shared = names.filter(
    ([name]) => name.length >= 3 && all.filter((text) => text.includes(name)).length * 2 > all.length,
  )
  const [best] = shared.sort((a, b) => b[1] * b[0].length - a[1] * a[0].length)
  return [district?.[0], best?.[0]].filter(Boolean).join(' ')
}
