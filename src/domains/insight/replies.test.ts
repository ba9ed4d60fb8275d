import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverOutbox, idOfNumber, performAny, plugIn } from '#domains/casework'
import { fileRequest } from '#domains/hotline'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { giveReason } from './commands/replies/give-reason.ts'
import { replyHandler, replyReaction } from './commands/replies/on-reply.ts'
import { readReplyHistory } from './commands/replies/read-history.ts'
import { setRule, setWord } from './commands/replies/set-rules.ts'
import { checkDraft } from './queries/replies/check-reply.ts'
import { replyRulesOf } from './queries/replies/rules.ts'
import { repliesByUnit, sentList } from './queries/replies/sent-list.ts'
import { sentReply } from './queries/replies/sent-reply.ts'

let house: TestHotline
let clerk: Ctx
let stranger: Ctx
let reviewer: Ctx
let head: Ctx
const numbers: string[] = []

const PHONE = '13912345678'
const asked = '清荷花园门口的路灯坏了三天。一、请问什么时候能修好？二、希望把东门的盲道也修一下，现在被三轮车占着。'
const whole =
  '您好，您反映的路灯问题已收悉。3月2日下午，我局市政管护所到清荷花园门口查看，更换了损坏的路灯，当晚已恢复照明。东门盲道上的三轮车已劝离，破损的盲道砖将于2026年3月15日前修好。咨询电话：0990-8765432。市城管局'
const code = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  )

async function handed(subject: string): Promise<string> {
  const { number } = await fileRequest(house.desk, house.resident, {
    ...{ channel: 'web', kind: 'help', subject, text: asked, contact: null, place: '990101001000' },
  })
  const lead = await house.org('chengguan')
  const dispatcher = await house.post('dispatcher', 'centre')
  const because = { code: 'test', text: '指定由城管办理' }
  const first = { type: 'classify', classCode: '060104', urgency: null, demand: 'help', statutory: null }
  await give(dispatcher, number, first)
  await give(dispatcher, number, { type: 'register' })
  await give(dispatcher, number, { type: 'dispatch', lead, assists: [], catalogueRow: null, deviation: because })
  await give(clerk, number, { type: 'sign', task: null })
  return number
}

async function give(ctx: Ctx, number: string, command: { type: string } & Record<string, unknown>): Promise<void> {
  await ctx.transaction('casework.read', async (tx) => {
    await performAny(tx, (await idOfNumber(tx, number)) ?? '', command)
  })
}

/** The unit replies, through its head where it signs off. */
async function reply(number: string, text: string): Promise<void> {
  const answer = { text, evidence: [], evidenceKinds: [] }
  await give(clerk, number, { type: 'submit-draft', ...answer })
  await give(head, number, { type: 'sign-off' })
  await deliverOutbox(house.system(), [replyHandler, ...house.handlers])
}

beforeAll(async () => {
  house = await testHotline()
  plugIn({ processes: [house.desk.process], reactions: [replyReaction] })
  clerk = await house.post('unit-clerk', 'chengguan')
  head = await house.post('unit-head', 'chengguan')
  stranger = await house.post('unit-clerk', 'gongan')
  reviewer = await house.post('reviewer', 'centre')
  for (const subject of ['路灯不亮', '路灯不亮又来反映']) numbers.push(await handed(subject))
})
afterAll(async () => house.stop())

describe('a draft reply', () => {
  it('is read point by point for the unit that has the request, and kept nowhere', async () => {
    const [number = ''] = numbers
    const short = await checkDraft(clerk, { number, text: `我局已派人修好路灯，有事找我 ${PHONE}。` })
    expect(short.points.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['when answered', 'do missed'])
    const codes = short.findings.map((one) => one.code)
    expect(codes).toEqual(expect.arrayContaining(['point-missed', 'no-date', 'private-number']))
    const good = await checkDraft(clerk, { number, text: whole })
    expect(good.points.map(({ state }) => state)).toEqual(['answered', 'answered'])
    expect(good.findings.filter(({ level }) => level !== 'hint')).toEqual([])
    const kept = await house
      .system()
      .reading('insight.check-reply', (tx) => tx.rows(sql`select 1 from insight.reply_checks`))
    expect(kept).toEqual([])
  })

  it('is not read for others, nor when it is empty', async () => {
    const [number = ''] = numbers
    expect(await code(checkDraft(stranger, { number, text: whole }))).toBe('insight.reply-case-not-found')
    expect(await code(checkDraft(clerk, { number: 'none', text: whole }))).toBe('insight.reply-case-not-found')
    expect(await code(checkDraft(clerk, { number, text: ' ' }))).toBe('insight.reply-empty')
    expect(await code(checkDraft(house.resident, { number, text: whole }))).toBe('platform.sign-in-needed')
  })

  it('goes out in spite of a finding with a reason, which the centre reads without numbers', async () => {
    const [number = ''] = numbers
    const reason = { number, codes: ['private-number' as const] }
    expect(await code(giveReason(clerk, { ...reason, text: '好' }))).toBe('insight.reply-reason-short')
    expect(await code(giveReason(stranger, { ...reason, text: '值班电话只有手机' }))).toBe(
      'insight.reply-case-not-found',
    )
    const helper = await house.post('reviewer', 'centre')
    expect(await code(giveReason(helper, { ...reason, text: '单位说可以这样写' }))).toBe('insight.reply-not-yours')
    await giveReason(clerk, { ...reason, text: `值班电话只有手机 ${PHONE}` })
    expect((await checkDraft(clerk, { number, text: whole })).reason).toBe('值班电话只有手机 〔电话〕')
  })
})

describe('a reply that was sent', () => {
  it('is kept as what was found in it, once, with the one it resembles beside it', async () => {
    const [first = '', second = ''] = numbers
    await reply(first, whole)
    await reply(second, whole.replace('下午', '上午'))
    await deliverOutbox(house.system(), [replyHandler, ...house.handlers])
    const { rows } = await sentList(reviewer, { limit: 10 })
    expect(rows.map(({ number, codes }) => [number, codes.includes('near-copy')])).toEqual([
      [second, true],
      [first, false],
    ])
    expect(rows[1]).toMatchObject({ points: 2, answered: 2, inTime: true, reason: '值班电话只有手机 〔电话〕' })
    const beside = await sentReply(reviewer, second)
    expect(beside.other).toMatchObject({ number: first })
    expect(beside.findings.find((one) => one.code === 'near-copy')?.facts.ref).toBe(first)
    const [line] = await house
      .system()
      .reading('insight.check-reply', (tx) =>
        tx.rows<{ line: string }>(sql`select string_agg(c::text, ' ') as line from insight.reply_checks c`),
      )
    expect(line?.line).not.toMatch(/路灯|盲道|市政/)
  })

  it('from before anybody listened is read afterwards, and nothing is read twice', async () => {
    expect(await readReplyHistory(house.system())).toBe(0)
    const owner = new pg.Pool({ connectionString: house.database.urls.owner, max: 1 })
    await owner.query("select set_config('app.city', '990100', false)")
    await owner.query('delete from insight.reply_checks')
    await owner.end()
    expect(await readReplyHistory(house.system())).toBe(2)
    expect(await readReplyHistory(house.system())).toBe(0)
    expect((await sentList(reviewer, { limit: 10 })).rows.map(({ number }) => number)).toEqual([numbers[1], numbers[0]])
  })

  it('is counted by unit, and seen by the unit and the centre alone', async () => {
    const [line] = await repliesByUnit(reviewer, {})
    expect(line).toMatchObject({ org: await house.org('chengguan'), replies: 2, late: 0, copies: 1, points: 4 })
    expect((await sentList(clerk, { limit: 10, code: 'near-copy' })).rows.map(({ number }) => number)).toEqual([
      numbers[1],
    ])
    expect((await sentList(stranger, { limit: 10 })).rows).toEqual([])
    expect(await repliesByUnit(stranger, {})).toEqual([])
    expect((await sentList(reviewer, { limit: 10, from: '2026-03-03' })).rows).toEqual([])
    expect(await code(sentReply(stranger, numbers[0] ?? ''))).toBe('insight.reply-case-not-found')
  })
})

describe('the rules of a city', () => {
  it('are switched, weighed and given words by the head of the centre', async () => {
    const centre = await house.post('centre-head', 'centre')
    const [number = ''] = numbers
    await setWord(centre, { word: '您多担待', level: 'block', reason: 'other' })
    await setWord(centre, { word: '自行解决', level: 'off', reason: 'shifting' })
    await setRule(centre, { code: 'no-contact', level: 'off', weight: 0 })
    const { findings } = await checkDraft(clerk, { number, text: '请您多担待，由您自行解决。' })
    expect(findings.filter((one) => one.code === 'forbidden-word').map(({ facts }) => facts.word)).toEqual(['您多担待'])
    expect(findings.map((one) => one.code)).not.toContain('no-contact')
    const { rules, words } = await replyRulesOf(clerk)
    expect(rules.find((one) => one.code === 'no-contact')).toMatchObject({ level: 'off', delivered: false })
    expect(words.find(({ word }) => word === '自行解决')?.level).toBe('off')
    expect(await code(setRule(clerk, { code: 'jargon', level: 'off', weight: 0 }))).toBe('platform.not-allowed')
  })
})
