import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { deliverOutbox, performAny, plugIn } from '#domains/casework'
import { createHandlers, fileRequest, reactions as hotlineReactions } from '#domains/hotline'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { createPrinter } from '#platform/pdf/printer'
import { reportPage } from '#platform/report/page'
import { reportSheet } from '#platform/report/sheet'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { editTemplate } from './commands/edit-template.ts'
import { endPlan, tellClosings } from './commands/end-plan.ts'
import { gatherEarlier } from './commands/gather.ts'
import { makeDueBriefs, nextBrief } from './commands/make-brief.ts'
import { leaveOut, mergeMembers, takeBack, unmergeMember } from './commands/merge-members.ts'
import { dispatchGroup, nameParent } from './commands/parent.ts'
import { changePlan, preparePlan } from './commands/prepare-plan.ts'
import { decideAlarm } from './commands/rule-alarm.ts'
import { dropPlan, handOver, reviewPlan, ruleReview, startPlan } from './commands/run-plan.ts'
import { watch } from './commands/watch.ts'
import { briefReport, reviewReport } from './printing/reports.ts'
import { activeAnnouncements, announcement, scriptsFor, shortFormFor } from './queries/announcements.ts'
import { surgeBoard } from './queries/board.ts'
import { planTrend } from './queries/charts.ts'
import { library } from './queries/library.ts'
import { planDetail, planMembers } from './queries/plan.ts'
import { runnersOf } from './queries/runners.ts'
import { handlers, reactions } from './reactions.ts'
import { emptyBaseline, seasonOf } from './rules/index.ts'
import { seedSurge } from './seed.ts'
import { noteLearnt, saveBaseline } from './store/arrivals.ts'

let house: TestHotline
const hear = async (): Promise<void> => {
  await deliverOutbox(house.system(), [...createHandlers(house.desk), ...handlers])
}

const MORNING = '2026-03-02T01:00:00Z'
let filed = 0

async function tell(text: string, more: object = {}): Promise<string> {
  filed += 1
  const { number } = await fileRequest(house.desk, house.resident, {
    kind: 'help',
    subject: text.slice(0, 12),
    text,
    place: `99010${1 + (filed % 2)}001000`,
    channel: 'web',
    contact: { name: '林一诺', phone: `1370000${String(1000 + filed)}` },
    ...more,
  })
  return number
}

async function messagesSaid(): Promise<number> {
  const { count } = await house
    .system()
    .reading('casework.read', (tx) =>
      tx.one<{ count: number }>(
        sql`select count(*)::int as count from casework.events where city = ${tx.city} and type = 'hotline.messaged'`,
      ),
    )
  return count
}

const actorName = ({ actor }: Ctx): string => (actor.kind === 'staff' ? actor.name : '')
const SHOPS = ['城东超市', '菜市场', '便利店', '粮油店', '社区小店', '批发市场', '商场', '路口超市', '早市', '合作社']

beforeAll(async () => {
  house = await testHotline()
  plugIn({ processes: [house.desk.process], reactions: [...hotlineReactions, ...reactions] })
  await seedSurge(house.system())
  // A city that has been listened to for eight weeks: two requests an hour, and none of them about salt.
  await house.system().transaction('surge.read', async (tx) => {
    const flat = (each: number) => Array.from({ length: 168 }, () => each)
    const sums = new Map([['all@', flat(16)]])
    const words = new Map(
      ['的', '了', '不', '来', '到', '请', '都', '一下', '门口'].map((word) => [word, 900] as const),
    )
    const season = seasonOf(Date.parse(MORNING))
    await saveBaseline(tx, season, { ...emptyBaseline, exposure: flat(8), sums, words, wordsOf: 2000 })
    await noteLearnt(tx, '2026-03-01', 48)
  })
}, 60_000)
afterAll(() => house.stop())

describe('a run on salt', () => {
  it('raises one alarm, with its words and numbers, to those who may start a plan', async () => {
    await house.clock(MORNING)
    await tell('门口的路灯不亮，请来修一下。')
    for (const [no, shop] of SHOPS.entries()) {
      await house.clock(`2026-03-02T01:0${Math.floor(no / 2)}:30Z`)
      await tell(`${shop}的盐卖完了，到处买不到盐，大家都在抢盐。`)
    }
    await hear()
    expect(await watch(house.system())).toBe(1)
    expect(await watch(house.system())).toBe(0)
    const supervisor = await house.post('supervisor', 'centre')
    const { alarms } = await surgeBoard(supervisor)
    expect(alarms).toHaveLength(1)
    expect(alarms[0]?.name.zh).toContain('盐')
    expect(alarms[0]?.evidence).toMatchObject({ requests: 10 })
    const told = await house
      .system()
      .reading('notices.send', (tx) =>
        tx.rows<{ facts: { matter: string } }>(
          sql`select facts from notices.messages where city = ${tx.city} and template = 'surge-alarm'`,
        ),
      )
    expect(told.length).toBeGreaterThan(1)
    expect(told[0]?.facts.matter).toContain('盐')
    // What is kept to know copies by cannot be read, so that it may be kept of secret texts too.
    const prints = await house
      .system()
      .reading('surge.read', (tx) =>
        tx.rows<{ print: string }>(sql`select print from surge.arrivals where city = ${tx.city}`),
      )
    expect(prints).toHaveLength(11)
    for (const { print } of prints) expect(print).toMatch(/^[\w-]{43}$/)
  })

  let plan = ''
  it('becomes a plan from the library, which tells nobody anything before it is started', async () => {
    const supervisor = await house.post('supervisor', 'centre')
    const [alarm] = (await surgeBoard(supervisor)).alarms
    const asked = { alarm: alarm?.id ?? '', template: null, name: null, key: 'once' }
    ;({ id: plan } = await preparePlan(supervisor, asked))
    expect(await preparePlan(supervisor, asked)).toEqual({ id: plan })
    expect((await planDetail(supervisor, plan)).name).toBe('日用品抢购和市场异动')
    expect(await activeAnnouncements(house.resident)).toEqual([])
    await expect(preparePlan(await house.post('agent', 'centre'), asked)).rejects.toMatchObject({
      refusal: { kind: 'forbidden' },
    })
  })

  it('in force: announced, said by agents, offered as a short form; reporters are told once', async () => {
    const supervisor = await house.post('supervisor', 'centre')
    await tell('超市的盐断货了，我要举报店主哄抬价格。', { kind: 'report' })
    await hear()
    await startPlan(supervisor, { id: plan })
    expect(await gatherEarlier(house.system())).toBe(11)
    expect(await gatherEarlier(house.system())).toBe(0)
    const [shown] = await activeAnnouncements(house.resident)
    expect(shown?.title.zh).toContain('供应充足')
    const agent = await house.post('agent', 'centre')
    expect(await scriptsFor(agent, { text: '我买不到盐', classCode: null })).toHaveLength(1)
    expect(await scriptsFor(agent, { text: '路灯不亮', classCode: null })).toEqual([])
    expect(await shortFormFor(house.resident, { text: '哪里有盐卖' })).toBeNull()
    expect(await shortFormFor(house.resident, { text: '哪里能买到盐' })).toMatchObject({ plan, classCode: '110105' })
    await tell('我家楼下也买不到盐。')
    await hear()
    await hear()
    const { counts } = await planDetail(supervisor, plan)
    expect(counts).toMatchObject({ total: 12, found: 12, told: 12 })
    expect(await messagesSaid()).toBe(12)
  })

  it('has a parent that the joint group gets; members are merged, the protected one stays alone, and one is taken out again', async () => {
    const head = await house.post('centre-head', 'centre')
    const before = await planDetail(head, plan)
    const group = await Promise.all(['shangwu', 'shichang'].map((code) => house.org(code)))
    await changePlan(head, {
      id: plan,
      name: before.name,
      content: { ...before.content, group: group.map((org, at) => ({ org, duty: '处置', lead: at === 0 })) },
    })
    await expect(mergeMembers(head, { id: plan, cases: null })).rejects.toMatchObject({
      refusal: { code: 'surge.parent-needed' },
    })
    const parent = await nameParent(house.desk, head, { id: plan, number: null })
    await dispatchGroup(head, { id: plan })
    expect(await mergeMembers(head, { id: plan, cases: null })).toEqual({ merged: 11, alone: 1 })
    const alone = await planMembers(head, { id: plan, state: 'alone', limit: 10 })
    expect(alone.rows).toMatchObject([{ why: 'protected', subject: null }])
    const [one] = (await planMembers(head, { id: plan, state: 'merged', limit: 10 })).rows
    await unmergeMember(head, { id: plan, caseId: one?.caseId ?? '', reason: '是另一回事' })
    expect((await planDetail(head, plan)).counts).toMatchObject({ merged: 10, alone: 2 })
    const kept = await house
      .system()
      .reading('casework.read', (tx) =>
        tx.one<{ state: string; lead: string }>(
          sql`select state, lead_org as lead from casework.cases where city = ${tx.city} and number = ${parent.number}`,
        ),
      )
    expect(kept).toEqual({ state: 'dispatched', lead: group[0] })
  })

  it('makes a brief each hour, once, that is read without scripts and printed', async () => {
    const due = await nextBrief(house.system())
    expect(due?.toISOString().slice(0, 16)).toBe('2026-03-02T02:04')
    expect(await makeDueBriefs(house.system())).toBe(0)
    await house.clock(due?.toISOString() ?? '')
    expect(await makeDueBriefs(house.system())).toBe(1)
    expect(await makeDueBriefs(house.system())).toBe(0)
    const leader = await house.post('supervisor', 'centre')
    const report = await briefReport(leader, { id: plan, no: 1, lang: 'zh' })
    expect(reportPage(report)).toContain('2 件须单独办理')
    expect(reportPage(report)).not.toMatch(/<script|林一诺|1370000/)
    const pdf = await createPrinter().pdf(reportSheet(report))
    expect(pdf.allowed && pdf.value.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('ends: the result is announced for three days and each reporter is told once, but who left no way to reach him', async () => {
    const supervisor = await house.post('supervisor', 'centre')
    const result = { zh: '各商店已恢复供应。', en: '' }
    const asked = { id: plan, note: '供应恢复，来件回到平时。', result, shownHours: 72 }
    await tell('我家楼下也买不到盐，不留名。', { contact: null })
    await hear()
    await endPlan(supervisor, asked)
    await expect(endPlan(supervisor, asked)).rejects.toMatchObject({ refusal: { code: 'surge.not-now' } })
    expect(await activeAnnouncements(house.resident)).toMatchObject([
      { id: plan, ended: { result: { en: result.zh } } },
    ])
    expect(await scriptsFor(supervisor, { text: '我买不到盐', classCode: null })).toEqual([])
    expect(await shortFormFor(house.resident, { plan })).toBeNull()

    const closings = async () => (await planDetail(supervisor, plan)).counts.closing
    // Twelve left a telephone, one left nothing.
    expect(await closings()).toEqual({ due: 13, told: 0, noChannel: 0 })
    const before = await messagesSaid()
    const rounds = await Promise.all([tellClosings(house.system()), tellClosings(house.system())])
    expect(rounds.reduce((sum, one) => sum + one, 0)).toBe(12)
    expect(await tellClosings(house.system())).toBe(0)
    expect(await closings()).toEqual({ due: 0, told: 12, noChannel: 1 })
    expect((await messagesSaid()) - before).toBe(12)
  })

  it('is said to have ended until the stated time, its page stays; the review is confirmed by a second person', async () => {
    const supervisor = await house.post('supervisor', 'centre')
    expect(await nextBrief(house.system())).toBeNull()
    const { ending } = await planDetail(supervisor, plan)
    expect(ending).toMatchObject({ total: 13, merged: 10, alone: 2, open: 13 })
    const review = {
      id: plan,
      text: '上午九点起反映买不到盐的诉求突增。',
      measures: '联合投放储备。',
      lessons: '通告可再早。',
    }
    await reviewPlan(supervisor, review)
    await expect(ruleReview(supervisor, { id: plan, confirm: true, note: '' })).rejects.toMatchObject({
      refusal: { code: 'surge.second-person' },
    })
    await ruleReview(await house.post('centre-head', 'centre'), { id: plan, confirm: true, note: '' })
    const done = await planDetail(supervisor, plan)
    expect(done.state).toBe('closed')
    expect(done.steps.map(({ what }) => what)).toEqual([
      ...[
        'prepare',
        'start',
        'change',
        'name-parent',
        'dispatch',
        'merge',
        'unmerge',
        'brief',
        'end',
        'review',
        'confirm',
      ],
    ])
    const printed = reportPage(await reviewReport(supervisor, { id: plan, lang: 'zh' }))
    for (const said of ['联合投放储备', '各商店已恢复供应。', '已告知 12 位诉求人', '0 分钟后启动处置'])
      expect(printed).toContain(said)
    await house.clock('2026-03-05T03:00:00Z')
    expect((await announcement(house.resident, plan))?.ended?.result?.zh).toBe('各商店已恢复供应。')
    await vi.waitFor(async () => expect(await activeAnnouncements(house.resident)).toEqual([]), {
      timeout: 4000,
      interval: 250,
    })
  })
})

describe('what else a person can do', () => {
  it('says that an alarm is none, and is not told of the matter again for some hours', async () => {
    await house.clock('2026-03-02T06:10:00Z')
    const shops = SHOPS.slice(0, 9)
    for (const shop of shops) await tell(`${shop}门口排长队抢口罩，口罩卖光了。`)
    await hear()
    expect(await watch(house.system())).toBe(1)
    const supervisor = await house.post('supervisor', 'centre')
    const [alarm] = (await surgeBoard(supervisor)).alarms
    await decideAlarm(supervisor, { id: alarm?.id ?? '', confirm: false, note: null, quietHours: 2 })
    for (const shop of shops) await tell(`${shop}口罩又卖光了，大家都在抢口罩。`)
    await hear()
    expect(await watch(house.system())).toBe(0)
    expect((await surgeBoard(supervisor)).alarms).toMatchObject([{ state: 'dismissed' }, { state: 'planned' }])
  })

  it('writes a template, prepares a plan from it, hands it over, and gives it up', async () => {
    const head = await house.post('centre-head', 'centre')
    const content = {
      topic: { words: ['口罩'], classes: [], place: '990101' },
      announcement: { title: { zh: '口罩供应', en: '' }, text: { zh: '请按需购买。', en: '' } },
      ...{ script: '', reply: '', short: { demand: 'help' as const, classCode: null }, group: [] },
    }
    const { id: template } = await editTemplate(head, { id: null, name: '口罩', content, active: true })
    await expect(
      editTemplate(head, {
        id: template,
        name: '口罩',
        active: true,
        content: { ...content, topic: { ...content.topic, place: '999999' } },
      }),
    ).rejects.toMatchObject({ refusal: { code: 'surge.unknown-place' } })
    const { id } = await preparePlan(head, { alarm: null, template, name: null })
    const supervisor = await house.post('supervisor', 'centre')
    const { id: other } = (await runnersOf(head)).find(({ name }) => name === actorName(supervisor)) ?? { id: '' }
    await handOver(head, { id, user: other, note: '' })
    expect((await planDetail(head, id)).ownerName).toBe(actorName(supervisor))
    await dropPlan(supervisor, { id, reason: '情况缓解' })
    await expect(startPlan(supervisor, { id })).rejects.toMatchObject({ refusal: { code: 'surge.not-now' } })
  })

  let masks = ''
  it('takes a request that is there as the parent, and one that does not belong off the list, and puts it back', async () => {
    const head = await house.post('centre-head', 'centre')
    const { id: template } = (await library(head)).find(({ name }) => name === '口罩') ?? { id: '' }
    ;({ id: masks } = await preparePlan(head, { alarm: null, template, name: '口罩供应' }))
    await startPlan(head, { id: masks })
    await gatherEarlier(house.system())
    const { rows, total } = await planMembers(head, { id: masks, limit: 50 })
    expect(total).toBeGreaterThan(3)
    expect(rows.every(({ place }) => place?.startsWith('990101'))).toBe(true)
    const [first, second] = rows
    await nameParent(house.desk, head, { id: masks, number: first?.number ?? '' })
    const member = { id: masks, caseId: second?.caseId ?? '' }
    await leaveOut(head, member)
    expect((await planDetail(head, masks)).counts).toMatchObject({ total: total - 2, left: 2 })
    await takeBack(head, member)
    expect((await planDetail(head, masks)).counts).toMatchObject({ total: total - 1, left: 1 })
    await expect(takeBack(head, { id: masks, caseId: first?.caseId ?? '' })).rejects.toMatchObject({
      refusal: { code: 'surge.not-left' },
    })
  })

  it('raises no alarm about what a plan has gathered, though it was started without one', async () => {
    await house.clock('2026-03-02T09:00:00Z')
    const rush = async (what: string) => {
      for (const shop of SHOPS) await tell(`${shop}门口排长队抢口罩，${what}`, { place: '990101001000' })
      await hear()
    }
    await rush('口罩卖光了。')
    expect(await watch(house.system())).toBe(0)
    const head = await house.post('centre-head', 'centre')
    const { name, content } = await planDetail(head, masks)
    const elsewhere = { ...content, topic: { ...content.topic, words: ['口罩+过期'] } }
    await changePlan(head, { id: masks, name, content: elsewhere })
    await rush('口罩又没有了。')
    expect(await watch(house.system())).toBe(1)
    await changePlan(head, { id: masks, name, content })
    expect(await gatherEarlier(house.system())).toBe(SHOPS.length)
  })

  it('is read by the units of the joint group with their own share, and by no other unit', async () => {
    const head = await house.post('centre-head', 'centre')
    const before = await planDetail(head, masks)
    const unit = await house.org('shangwu')
    const group = [{ org: unit, duty: '组织货源', lead: true }]
    await changePlan(head, { id: masks, name: before.name, content: { ...before.content, group } })
    const [mine] = (await planMembers(head, { id: masks, limit: 50 })).rows
    const dispatch = {
      type: 'dispatch',
      lead: unit,
      assists: [],
      catalogueRow: null,
      deviation: { code: 'surge-plan', text: '联合处置' },
    }
    const classify = { type: 'classify', classCode: '110105', urgency: null, demand: null, statutory: null }
    for (const command of [classify, { type: 'register' }, dispatch])
      await house.system().transaction('casework.read', (tx) => performAny(tx, mine?.caseId ?? '', command))

    const clerk = await house.post('unit-clerk', 'shangwu')
    const board = await surgeBoard(clerk)
    // The plan that has ended was theirs too: its joint group had them in the lead.
    expect(board).toMatchObject({ watches: false, alarms: [], plans: [{ id: masks }, { state: 'closed' }] })
    const seen = await planDetail(clerk, masks)
    expect(seen).toMatchObject({ sight: 'share', possible: [], alarmLine: null, counts: { total: 1 } })
    expect(seen.contacts.map(({ org }) => org)).toContain(unit)
    expect(seen.steps.every(({ data }) => Object.keys(data).length === 0)).toBe(true)
    const { rows, total } = await planMembers(clerk, { id: masks, limit: 1 })
    expect([total, rows.map(({ caseId }) => caseId)]).toEqual([1, [mine?.caseId]])
    await expect(endPlan(clerk, { id: masks, ...ENDED })).rejects.toMatchObject({ refusal: { kind: 'forbidden' } })

    const other = await house.post('unit-clerk', 'jiaotong')
    expect((await surgeBoard(other)).plans).toEqual([])
    const chart = { id: masks, width: 400, lang: 'zh' as const }
    for (const ask of [
      () => planDetail(other, masks),
      () => planMembers(other, { id: masks, limit: 1 }),
      () => planTrend(other, chart),
      () => reviewReport(other, chart),
    ])
      await expect(ask()).rejects.toMatchObject({ refusal: { code: 'surge.not-found' } })
    await expect(library(other)).rejects.toMatchObject({ refusal: { kind: 'forbidden' } })
    await endPlan(head, { id: masks, ...ENDED })
  })
})

const ENDED = { note: '供应恢复', result: { zh: '供应恢复。', en: '' }, shownHours: 1 }
