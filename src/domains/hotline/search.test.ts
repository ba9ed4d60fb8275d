import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '#domains/casework'
import { sql } from '#platform/db/tx'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { fileRequest } from './index.ts'

let house: TestHotline
beforeAll(async () => {
  house = await testHotline()
  await fileRequest(house.desk, house.resident, {
    channel: 'web',
    kind: 'help',
    subject: '梧桐树倒伏',
    text: '解放路的梧桐树倒在路上，挡住了公交站。',
    contact: null,
  })
})
afterAll(async () => house.stop())

const found = async (words: string): Promise<string[]> =>
  (await cases(house.system(), { words, limit: 10 })).rows.map((row) => row.subject)

describe('the search', () => {
  it('finds a case by its words, and nothing for words that do not occur', async () => {
    expect(await found('梧桐树 公交站')).toEqual(['梧桐树倒伏'])
    expect(await found('𠮷野家')).toEqual([])
  })
  it('looks into no other city through its door', async () => {
    const other = house.as({ kind: 'system', name: 'other', grants: [] }, '990200')
    const hits = await other.reading('casework.search', async (tx) =>
      tx.rows(sql`select * from casework.search_hits('梧桐树'::tsquery, 10)`),
    )
    expect(hits).toEqual([])
    expect(
      await house
        .system()
        .reading('casework.search', async (tx) =>
          tx.rows(sql`select * from casework.search_hits('梧桐树'::tsquery, 10)`),
        ),
    ).toHaveLength(1)
  })
})
