import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liveVersions } from '#domains/matters'
import { sql } from '#platform/db/tx'
import type { MatterVersion } from '#rules/matters'
import { type TestServices, testServices } from '#tests/support/services'
import { answerQuestion, handOn } from './commands/answer.ts'
import { closeQuestion } from './commands/close.ts'
import { askQuestion, escalateDue, followQuestion, nextQuestionDue } from './index.ts'
import { consultFigures, openQuestions } from './queries/desk.ts'

let city: TestServices
let matter: MatterVersion
let asked = 0

const code = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  )
const ask = async (text = '开小店要不要排水许可？', holder: string | null = null) => {
  asked += 1
  return askQuestion(city.resident, { taskCode: matter.taskCode, text, holder, key: `q-${asked}` })
}
/** The officer of the body that the matter belongs to. */
const officer = async () => city.post('officer', 'chengguan')
const mineIn = async (ctx: Awaited<ReturnType<typeof officer>>, id: string) =>
  (await openQuestions(ctx)).some((question) => question.id === id)

beforeAll(async () => {
  city = await testServices('2026-03-02T01:00:00Z')
  const versions = await city.system().reading('matters.read', (tx) => liveVersions(tx, { limit: 500 }))
  const { actor } = await officer()
  const found = versions.find((version) => actor.kind === 'staff' && version.org === actor.org)
  if (!found) throw new Error('the demo has no matter of this body')
  matter = found
})
afterAll(async () => city.stop())

describe('a question from the page of a matter', () => {
  it('reaches the officer on duty, and the answer becomes a draft tied to the matter', async () => {
    const { id, secret } = await ask('我的电话是13912345678，门头招牌要不要审批？')
    const ctx = await officer()
    expect(await mineIn(ctx, id)).toBe(true)
    const [line] = (await openQuestions(ctx)).filter((question) => question.id === id)
    expect(line?.text).not.toContain('13912345678')
    const { entry } = await answerQuestion(ctx, { id, text: '面积在三平方米以下的不用审批，备案即可。', keep: true })
    expect(entry).not.toBeNull()
    const followed = await followQuestion(city.resident, { id, secret, holder: null })
    expect(followed).toMatchObject({
      state: 'answered',
      answer: '面积在三平方米以下的不用审批，备案即可。',
      dueAt: null,
    })
    const draft = await city
      .system()
      .reading('knowledge.search', (tx) =>
        tx.one<{ state: string; source: string }>(
          sql`select state, source_document as source from knowledge.entries where city = ${tx.city} and id = ${entry}`,
        ),
      )
    expect(draft).toEqual({ state: 'draft', source: matter.body.name.zh })
    expect(await code(answerQuestion(ctx, { id, text: '再答一次', keep: false }))).toBe('consult.answered-already')
    await closeQuestion(city.resident, { id, secret, holder: null }, { helpful: true })
    expect(await followQuestion(city.resident, { id, secret, holder: null })).toMatchObject({ helpful: true })
  })

  it('looks the same for an unknown question and a wrong secret', async () => {
    const { id } = await ask()
    expect(await followQuestion(city.resident, { id, secret: 'wrong', holder: null })).toBeNull()
    expect(await followQuestion(city.resident, { id: 'nothing', secret: 'wrong', holder: null })).toBeNull()
    expect(await code(closeQuestion(city.resident, { id, secret: 'wrong', holder: null }, 'withdrawn'))).toBe(
      'consult.not-found',
    )
  })

  it('goes on through three fallbacks when nobody answers, each once', async () => {
    await city.clock('2026-03-03T01:00:00Z')
    const { id, secret } = await ask()
    const path: (string | undefined)[] = []
    for (let step = 0; step < 4; step += 1) {
      path.push((await followQuestion(city.resident, { id, secret, holder: null }))?.step)
      const due = (await followQuestion(city.resident, { id, secret, holder: null }))?.dueAt
      if (!due) break
      await city.clock(due)
      while ((await escalateDue(city.system())) > 0);
      expect(await escalateDue(city.system())).toBe(0)
    }
    expect(path).toEqual(['officer', 'deputy', 'window', 'hotline'])
    expect(await nextQuestionDue(city.system())).toBeNull()
    expect(await mineIn(await city.post('agent', 'centre'), id)).toBe(true)
    expect(await mineIn(await officer(), id)).toBe(false)
    expect(await code(handOn(await city.post('agent', 'centre'), { id }))).toBe('consult.last-step')
  })

  it('counts working minutes only: asked at night, it waits for the morning', async () => {
    await city.clock('2026-03-06T14:00:00Z')
    const { id, secret } = await ask()
    const due = (await followQuestion(city.resident, { id, secret, holder: null }))?.dueAt ?? ''
    expect(new Date(due).getTime()).toBeGreaterThan(new Date('2026-03-09T00:00:00Z').getTime())
    await closeQuestion(city.resident, { id, secret, holder: null }, 'withdrawn')
    expect(await mineIn(await officer(), id)).toBe(false)
  })

  it('is handed on at once by an officer whom it does not concern, and out of his reach afterwards', async () => {
    await city.clock('2026-03-09T02:00:00Z')
    const { id } = await ask()
    const ctx = await officer()
    await handOn(ctx, { id })
    expect(await mineIn(ctx, id)).toBe(false)
    expect(await code(answerQuestion(ctx, { id, text: '我来答', keep: false }))).toBe('consult.not-found')
    expect(await mineIn(await city.post('unit-clerk', 'chengguan'), id)).toBe(true)
  })

  it('is refused for a matter that is not there, an empty text, and too many at once', async () => {
    const own = (await city.signedIn('ruolan')).acting.id
    expect(await code(askQuestion(city.resident, { taskCode: 'x', text: '问', holder: own, key: 'none' }))).toBe(
      'consult.no-matter',
    )
    expect(await code(ask('  ', own))).toMatch(/^kit\./)
    for (let no = 0; no < 5; no += 1) await ask(`第${no}问`, own)
    expect(await code(ask('第六问', own))).toBe('consult.too-many')
  })

  it('gives its figures', async () => {
    expect(await consultFigures(await officer())).toMatchObject({ answered: 1, atOfficer: 1 })
  })
})
