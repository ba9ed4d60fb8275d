import { expect, it } from 'vitest'
import { newClusters, put } from '../../rules/index.ts'
import type { HotMember } from '../../store/hotspots.ts'
import { factsOf } from './settle.ts'

const now = new Date('2026-03-02T01:00:00Z')

function member(id: string, words: readonly string[], secrecy = 'open'): HotMember {
  return {
    ...{ id, at: now.getTime(), place: null, classCode: null, lon: null, lat: null, secrecy, person: id },
    ...{ subject: secrecy === 'open' ? words.join('') : null, votes: 0, grave: false },
    vector: new Map(words.map((word) => [word, 1 / words.length])),
  }
}

function wordsOf(members: readonly HotMember[]): readonly string[] {
  const state = newClusters()
  for (const one of members) put(state, 'one', one)
  const cluster = state.clusters.get('one') ?? expect.fail()
  return factsOf(cluster, members, now).words
}

it('a hot spot is told in words that two open requests have in common, never in the words of one', () => {
  const members = [
    member('a', ['搅拌站', '噪音', '欧阳碧梧']),
    member('b', ['搅拌站', '噪音', '九栋']),
    member('c', ['搅拌站', '噪音', '粉尘', '欧阳碧梧', '九栋', '行贿'], 'protected'),
    member('d', ['粉尘', '行贿'], 'anonymous'),
  ]
  expect([...wordsOf(members)].sort()).toEqual(['噪音', '搅拌站'])
  expect(wordsOf(members.slice(1))).toEqual([])
})
