import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfNumber, perform } from '#domains/casework'
import { searchAnswers } from '#domains/knowledge'
import { sql } from '#platform/db/tx'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { type FileRequest, fileRequest, trackRequest, withdrawRequest } from './index.ts'

let house: TestHotline
beforeAll(async () => {
  house = await testHotline()
})
afterAll(async () => house.stop())

const lamp: FileRequest = {
  channel: 'web',
  kind: 'help',
  subject: '路灯不亮',
  text: '柳岸街道的路灯坏了三天，晚上看不清路。',
  contact: null,
}

async function idOf(number: string): Promise<string> {
  const id = await house.system().reading('casework.read', (tx) => idOfNumber(tx, number))
  if (!id) throw new Error('the request was not stored')
  return id
}

describe('a resident who takes his request back', () => {
  it('takes back nobody else’s: what was merged into it goes on by itself', async () => {
    const first = await fileRequest(house.desk, house.resident, lamp)
    const second = await fileRequest(house.desk, house.resident, { ...lamp, subject: '同一盏路灯' })
    const dispatcher = await house.post('dispatcher', 'centre')
    const [parent, child] = [await idOf(first.number), await idOf(second.number)]
    const reason = { code: 'same-matter', text: '同一盏路灯' }
    await dispatcher.transaction('hotline.merge', (tx) =>
      perform(tx, house.desk.process, child, { type: 'merge', parent, parentNumber: first.number, reason }),
    )
    await withdrawRequest(house.desk, house.resident, { number: first.number, code: first.queryCode, reason: null })
    const tracked = await trackRequest(house.desk, house.resident, { number: second.number, code: second.queryCode })
    expect(tracked?.state).toBe('open')
    expect(tracked?.canWithdraw).toBe(true)
  })
})

describe('a direct answer', () => {
  it('cites an entry that is in force, and the citation is counted', async () => {
    const agent = await house.post('agent', 'centre')
    const [entry] = await searchAnswers(agent, { q: '身份证' })
    const answer = (sources: readonly string[]) =>
      fileRequest(house.desk, agent, {
        ...lamp,
        kind: 'consult',
        channel: 'phone',
        decisions: [
          { type: 'answer-directly', answer: '带旧证或户口簿到派出所补办。', sources: [...sources], threeWay: null },
        ],
      })
    await expect(answer(['01900000-0000-7000-8000-00000000dead'])).rejects.toMatchObject({
      refusal: { code: 'hotline.source-unknown', field: 'sources' },
    })
    expect((await answer([entry?.id ?? ''])).state).toBe('closed')
    const cited = await house
      .system()
      .reading('knowledge.search', async (tx) =>
        tx.one<{ count: number }>(
          sql`select count from knowledge.uses where city = ${tx.city} and id = ${entry?.id} and kind = 'cited'`,
        ),
      )
    expect(cited.count).toBe(1)
  })
})
