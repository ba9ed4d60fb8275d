import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orgByCode } from '#domains/directory'
import { fileRequest } from '#domains/hotline'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { reportPage } from '#platform/report/page'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { myNotices } from '../notices/queries/my-notices.ts'
import { putLive } from './commands/models/put-live.ts'
import { setThreshold } from './commands/models/set-threshold.ts'
import { dropProblem, finishProblem, finishStep, takeUpProblem } from './commands/problems/handle.ts'
import { addProblem } from './commands/problems/propose.ts'
import { setWord } from './commands/replies/set-rules.ts'
import { finishMeasure, proposeTopic, reportTopic, reviewTopic, setTopic } from './commands/topics/topics.ts'
import { findProblems, hotspots, remindOwners } from './index.ts'
import { hotspotDetail } from './queries/hotspots/board.ts'
import { problemDetail, problems, topicDetail, topics } from './queries/topics/board.ts'
import { topicReport } from './queries/topics/print.ts'

let house: TestHotline
let supervisor: Ctx
let head: Ctx
let clerk: Ctx
let stranger: Ctx
let org: string
let helper: string
let classCode: string

const code = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  )

beforeAll(async () => {
  house = await testHotline()
  supervisor = await house.post('supervisor', 'centre')
  head = await house.post('centre-head', 'centre')
  clerk = await house.post('unit-clerk', 'chengguan')
  stranger = await house.post('unit-clerk', 'gongan')
  org = await house.org('chengguan')
  helper = await house.org('jiaotong')
  await fileRequest(house.desk, house.resident, {
    ...{ channel: 'web', kind: 'help', subject: '路灯不亮', text: '清荷路的路灯坏了，请派人来修。', contact: null },
  })
  classCode = await house.system().reading('insight.read', async (tx) => {
    const [row] = await tx.rows<{ code: string }>(
      sql`select c.code from hotline.classes c where c.city = ${tx.city} order by length(c.code) desc, c.code limit 1`,
    )
    return row?.code ?? ''
  })
})
afterAll(async () => house.stop())

/** What the house told somebody about problems and topics, the oldest first. */
const told = async (who: Ctx) =>
  (await myNotices(who, { limit: 50 })).filter(({ template }) => template.startsWith('insight-')).reverse()

describe('a problem', () => {
  it('is listed with a basis, taken in hand by a person, and handled by its owner', async () => {
    const asked = { kind: 'campaign', classCode, place: null, basis: '市政府专项行动第 3 号决定' } as const
    const { id } = await addProblem(supervisor, { ...asked, key: 'one' })
    expect(await addProblem(supervisor, { ...asked, key: 'one' })).toEqual({ id })
    expect(await code(addProblem(supervisor, { ...asked, key: 'two' }))).toBe('insight.problem-state')
    expect(await problems(clerk, {})).toEqual([])
    const plan = { id, org, dueOn: '2026-03-20', steps: [{ measure: '集中检查', dueOn: '2026-03-01' }] }
    expect(await code(takeUpProblem(clerk, plan))).toMatch(/forbidden|not|permission/)
    expect(await told(clerk)).toEqual([])
    await takeUpProblem(supervisor, plan)
    const [given] = await told(clerk)
    expect(given).toMatchObject({
      template: 'insight-problem',
      path: `/topics?view=problems&problem=${id}`,
      number: null,
    })
    expect(given?.body).toContain('共 1 项措施，2026-03-20 前完成')
    expect(await code(takeUpProblem(supervisor, plan))).toBe('insight.problem-state')
    for (const _ of [1, 2]) await remindOwners(house.system())
    expect((await told(clerk)).map(({ template }) => template)).toEqual(['insight-problem', 'insight-measure-due'])
    expect((await told(clerk))[1]?.body).toContain('“集中检查”2026-03-01 到期')
    expect(await told(stranger)).toEqual([])
    // The clock stands at 2 March: the measure is a day late, and so is the problem's list.
    expect(await problems(clerk, {})).toMatchObject([{ id, steps: 1, open: 1, overdue: true }])
    expect(await problems(stranger, {})).toEqual([])
    expect(await code(finishStep(stranger, { id, no: 1, result: '已查' }))).toBe('insight.problem-missing')
    expect(await code(finishProblem(supervisor, { id, result: '已完成' }))).toBe('insight.problem-open-steps')
    await finishStep(clerk, { id, no: 1, result: '检查 20 处，整改 3 处' })
    expect(await code(finishStep(clerk, { id, no: 1, result: '再报' }))).toBe('insight.step-missing')
    expect(await remindOwners(house.system())).toBe(0)
    await finishProblem(supervisor, { id, result: '行动结束' })
    expect((await problemDetail(supervisor, id)).problem).toMatchObject({ state: 'done', result: '行动结束' })
    expect(await code(dropProblem(supervisor, id))).toBe('insight.problem-state')
  })

  it('is not proposed from one request', async () => {
    expect(await findProblems(house.system())).toBe(0)
  })
})

describe('a topic of the month', () => {
  it('goes from proposal to review, with a second person at both ends', async () => {
    const asked = {
      ...{ month: '2026-03', title: '路灯不亮怎么办', classCodes: [classCode], place: null, goal: '三天内修好' },
      ...{ org, coOrgs: [helper], measures: [{ measure: '普查路灯', dueOn: '2026-04-01' }], key: 'topic' },
    }
    const { id } = await proposeTopic(supervisor, asked)
    expect(await code(setTopic(supervisor, { id, agree: true }))).toBe('insight.topic-second')
    const before = (await told(clerk)).length
    await setTopic(head, { id, agree: true })
    const [given] = (await told(clerk)).slice(before)
    expect(given).toMatchObject({ template: 'insight-topic', path: `/topics?view=topics&topic=${id}` })
    expect(given?.body).toContain('“路灯不亮怎么办”')
    expect(await told(await house.post('unit-clerk', 'jiaotong'))).toMatchObject([{ template: 'insight-topic-help' }])
    // Four weeks are not soon; three days are.
    expect(await remindOwners(house.system())).toBe(0)
    expect(await topics(clerk, {})).toMatchObject([{ id, measures: 1, done: 0, overdue: false }])
    const [first, again] = [await topicDetail(clerk, id), await topicDetail(clerk, id)]
    expect(first.result).not.toBeNull()
    // A year of requests is not read anew whenever somebody looks.
    expect(again.result).toBe(first.result)
    expect(await topics(stranger, {})).toEqual([])
    expect(await code(topicDetail(stranger, id))).toBe('insight.topic-missing')
    expect(await code(reportTopic(clerk, { id, report: '已完成' }))).toBe('insight.topic-open-measures')
    await finishMeasure(clerk, { id, no: 1, evidence: '普查报告' })
    await reportTopic(clerk, { id, report: '普查 1200 盏，修复 80 盏' })
    await reviewTopic(head, { id, good: false, review: '请补充巡查办法' })
    expect((await told(clerk)).at(-1)?.body).toContain('意见：请补充巡查办法')
    await reportTopic(clerk, { id, report: '已补充巡查办法' })
    await reviewTopic(head, { id, good: true, review: '同意' })
    const { topic, result } = await topicDetail(clerk, id)
    expect(topic).toMatchObject({ state: 'reviewed', report: '已补充巡查办法' })
    expect(result?.solved.after).toBeNull()
    const page = reportPage(await topicReport(supervisor, { id, lang: 'zh' }))
    expect(page).toContain('路灯不亮怎么办')
    expect(page).toContain('样本不足 30')
  })
})

describe('a post at the sub-centre of a district', () => {
  let district: Ctx

  beforeAll(async () => {
    const seat = await house.system().reading('directory.read', (tx) => orgByCode(tx, 'subcentre-990101'))
    if (seat === undefined || head.actor.kind !== 'staff') throw new Error('no sub-centre')
    const scope = { kind: 'tree' as const, path: seat.path }
    const duties = head.actor.duties.map((duty) => ({ ...duty, org: seat.id, scope }))
    district = house.as({ ...head.actor, duties, grants: head.actor.grants.map((grant) => ({ ...grant, scope })) })
    await house.system().transaction('insight.suggest', async (tx) => {
      const spots = [
        ['990101001000', '映月花园搅拌站噪音', 2],
        ['990102001000', '听涛公寓电梯故障', 2],
        ['990101001000', '清荷路某户漏水', 1],
        ['990101001000', null, 2],
      ] as const
      for (const [place, title, members] of spots)
        await tx.run(sql`insert into insight.hotspots (city, id, place, title, first_at, last_at, members, named, people, heat, parts, words, sum,
            touched, heated_at, state) values (${tx.city}, ${tx.id()}, ${place}, ${title}, ${tx.now}, ${tx.now}, ${members}, 0, ${members}, 2, '{}',
            ${[] as string[]}::text[], '{}', false, ${tx.now}, 'open')`)
    })
  })

  it('sets nothing that holds for the whole city', async () => {
    const asked = { kind: 'campaign', classCode, place: null, basis: '市政府专项行动第 9 号决定' } as const
    const id = house.system().id()
    const refused = [
      () => addProblem(district, { ...asked, key: 'district' }),
      () => dropProblem(district, id),
      () => setTopic(district, { id, agree: true }),
      () => putLive(district, id),
      () => setThreshold(district, { class: classCode, wanted: 0.9, auto: true }),
      () => setWord(district, { word: '择机', level: 'hint', reason: 'other' }),
    ]
    for (const one of refused) expect(await code(one())).toBe('insight.city-only')
  })

  it('reads the hot spots of its district, and nobody reads one of a single request', async () => {
    const told = async (ctx: Ctx) => (await hotspots(ctx, { days: 90, limit: 50 })).rows.map(({ title }) => title)
    expect(await told(district)).toEqual(['映月花园搅拌站噪音'])
    expect(new Set(await told(head))).toEqual(new Set(['听涛公寓电梯故障', '映月花园搅拌站噪音']))
    const ids = await house
      .system()
      .reading('insight.read', (tx) =>
        tx.rows<{ id: string; title: string | null }>(
          sql`select h.id, h.title from insight.hotspots h where h.city = ${tx.city}`,
        ),
      )
    for (const { id, title } of ids) {
      const [isTold, isOwn] = [title !== null && title !== '清荷路某户漏水', title === '映月花园搅拌站噪音']
      expect(await code(hotspotDetail(head, id))).toBe(isTold ? undefined : 'insight.hotspot-missing')
      expect(await code(hotspotDetail(district, id))).toBe(isOwn ? undefined : 'insight.hotspot-missing')
    }
  })
})
