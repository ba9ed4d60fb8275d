import { describe, expect, it } from 'vitest'
import { because, inHand, ORGS, reviewed, staff } from '#tests/support/hotline-scene'
import type { Command } from './commands.ts'
import { openOfKind } from './legs.ts'

const centre = staff(ORGS.centre)
const leader = staff(ORGS.leaders)
const unit = staff(ORGS.roads)
const order: Command = { type: 'supervise', form: 'listed', reason: because, dueAt: '2026-03-04T09:00:00.000Z' }

describe('a supervision order', () => {
  it('has a date, is answered by the unit and closed by the centre', () => {
    const ordered = inHand().does(centre, order)
    const task = openOfKind(ordered.request, 'answer-supervision')?.id ?? ''
    expect(ordered.refusal(centre, { type: 'answer-supervision', task, answer: '在办' })?.code).toBe(
      'hotline.not-your-side',
    )
    const answered = ordered.does(unit, { type: 'answer-supervision', task, answer: '明日完工' })
    const closed = answered.does(
      centre,
      { type: 'close-supervision', task, reason: because },
      '2026-03-03T01:00:00.000Z',
    )
    expect(closed.request.supervisions[0]).toMatchObject({
      answer: { text: '明日完工' },
      closedAt: '2026-03-03T01:00:00.000Z',
    })
    expect(closed.refusal(centre, { type: 'close-supervision', task, reason: because })?.code).toBe(
      'hotline.supervision-closed',
    )
  })

  it('is told to the resident in plain words, and never dated in the past', () => {
    expect(inHand().does(centre, order).journal.at(-1)?.event.told?.zh).toContain('督促')
    expect(inHand().refusal(centre, { ...order, dueAt: '2026-03-01T00:00:00Z' } as Command)?.code).toBe(
      'hotline.bad-date',
    )
  })
})

describe('a leader', () => {
  it('instructs and does not handle: the instruction becomes an order with a date', () => {
    const submit: Command = { type: 'submit-to-leader', leader: leader.user, leaderOrg: ORGS.leaders, reason: because }
    const submitted = inHand().does(centre, submit)
    const task = openOfKind(submitted.request, 'instruct')?.id ?? ''
    const instruct: Command = { type: 'instruct', task, instruction: '本周内解决', dueAt: '2026-03-06T09:00:00.000Z' }
    expect(submitted.refusal(centre, instruct)?.code).toBe('hotline.not-your-side')
    const instructed = submitted.does(leader, instruct)
    const answer = openOfKind(instructed.request, 'answer-instruction')
    expect(answer).toMatchObject({ org: ORGS.roads, dueAt: '2026-03-06T09:00:00.000Z' })
    const done = instructed.does(unit, { type: 'answer-instruction', task: answer?.id ?? '', answer: '已落实' })
    expect(done.request.supervisions[0]).toMatchObject({ form: 'instruction', answer: { text: '已落实' } })
  })
})

describe('the archive', () => {
  it('takes a closed request after the time of the profile, and nothing follows', () => {
    const closed = reviewed({ wantsCallBack: false })
    const archived = closed.wait('2026-05-01T00:00:00.000Z')
    expect(archived.request).toMatchObject({ state: 'archived', phase: { ending: 'solved' } })
    expect(archived.refusal(centre, { type: 'comment', text: '再记一笔' })?.code).toBe('hotline.not-possible-now')
  })
})
