import { describe, expect, it } from 'vitest'
import {
  accepted,
  BODIES,
  clerk,
  finish,
  grant,
  granted,
  HOUSE,
  handIn,
  head,
  issued,
  MONDAY,
  officer,
  paper,
  RESIDENT,
  refusal,
  reviewed,
  reviewer,
  stepOf,
} from '#tests/support/application-scene'
import type { Command } from './commands.ts'

const accept: Command = { type: 'accept', mode: 'normal' }
const ask = (...keys: string[]): Command => ({
  type: 'ask-correction',
  items: keys.map((key) => ({ cites: { kind: 'need', key }, problem: '看不清' })),
})
const supply = (...keys: string[]): Command => ({
  type: 'supply',
  offered: keys.map((key) => paper(key)),
  corrected: [],
})
const more = (days: number): Command => ({
  type: 'request-extension',
  days,
  reason: { code: 'complex', text: '现场情况复杂' },
})
const law = { law: '行政许可法', article: '第四十五条' }

describe('行政许可法 art. 32(1), 32(2): not needed, not ours', () => {
  it('is told at once with the reason, and ends the case', () => {
    const road = handIn().does(clerk, { type: 'refuse-acceptance', kind: 'not-needed', reason: '面积在豁免范围内' })
    expect(road.one).toMatchObject({ state: 'not-accepted', refusal: { kind: 'not-needed' } })
    expect(road.last('acceptance-refused').told?.zh).toContain('面积在豁免范围内')
    expect(road.one.tasks.filter(({ finishedAt }) => finishedAt === null)).toEqual([])
  })
  it('names the right body', () => {
    const bare: Command = { type: 'refuse-acceptance', kind: 'not-ours', reason: '不属于本机关职权' }
    expect(handIn().refusal(clerk, bare)?.code).toBe('applications.body-needed')
    const road = handIn().does(clerk, { ...bare, rightBody: '云溪区市场监督管理局' })
    expect(road.last('acceptance-refused').told?.zh).toContain('请向云溪区市场监督管理局申请')
  })
  it('comes too late once the applicant was made to bring more', () => {
    const road = handIn().does(clerk, ask('lease')).does(RESIDENT, supply('lease'))
    const late: Command = { type: 'refuse-acceptance', kind: 'not-needed', reason: '不需要' }
    expect(road.refusal(clerk, late)?.code).toBe('applications.too-late-to-refuse')
  })
})

describe('行政许可法 art. 32(3): what can be put right on the spot', () => {
  it('may be handed in at once, and is accepted without a notice', () => {
    const road = handIn({ of: { offered: [paper('identity')] } })
    expect(road.refusal(clerk, accept)).toMatchObject({
      code: 'applications.items-missing',
      facts: { keys: ['lease'] },
    })
    expect(road.does(RESIDENT, supply('lease')).does(clerk, accept).one.state).toBe('accepted')
  })
})

describe('行政许可法 art. 32(4): everything missing is told once, within five working days', () => {
  it('gives five working days from receipt, to closing time', () => {
    expect(handIn().one.clock.tellBy).toBe('2026-03-09T09:00:00.000Z')
    expect(handIn().one.tasks[0]).toMatchObject({ kind: 'accept', dueAt: '2026-03-09T09:00:00.000Z' })
  })
  it('(a) received on Monday and no word by the fifth day: accepted as of Monday, once, with a red card', () => {
    const road = handIn().wait('2026-03-20T01:00:00.000Z')
    expect(road.one).toMatchObject({ state: 'accepted', mode: 'deemed', acceptedAt: MONDAY })
    expect(road.one.clock.startedAt).toBe(MONDAY)
    expect(road.types.filter((type) => type === 'accepted')).toHaveLength(1)
    expect(road.journal.find(({ event }) => event.type === 'applications.accepted')?.at).toBe(
      '2026-03-09T09:00:00.001Z',
    )
    expect(road.one.cards).toContainEqual(
      expect.objectContaining({ colour: 'red', cause: 'late-first-review', org: BODIES.window }),
    )
    expect(road.last('accepted')).toMatchObject({ clause: '行政许可法 第三十二条第一款第四项' })
  })
  it('is not deemed accepted a moment before', () => {
    expect(handIn().wait('2026-03-09T09:00:00.000Z').one.state).toBe('received')
  })
  it('lets nobody ask, accept or refuse after the law has accepted', () => {
    const late = '2026-03-09T09:00:00.001Z'
    for (const command of [ask('lease'), accept])
      expect(handIn().refusal(clerk, command, late)?.code).toBe('applications.deemed-accepted')
  })
  it('stops counting when it was told in time', () => {
    const road = handIn().does(clerk, ask('lease')).wait('2026-04-30T01:00:00.000Z')
    expect(road.one).toMatchObject({ state: 'correction', mode: null })
  })
  it('names everything in one notice, with the day', () => {
    const both: Command = {
      type: 'ask-correction',
      items: [
        { cites: { kind: 'need', key: 'lease' }, problem: '缺最后一页' },
        { cites: { kind: 'ask', term: 'area' }, problem: '与合同不一致' },
      ],
    }
    const road = handIn().does(clerk, both)
    expect(road.last('correction-asked').told?.zh).toContain('租赁合同（缺最后一页）、经营面积（与合同不一致）')
    expect(road.one.tasks.at(-1)).toMatchObject({ kind: 'correct', side: 'applicant' })
    expect(road.one.items.find(({ key }) => key === 'lease')).toMatchObject({ state: 'bad', problem: '缺最后一页' })
    expect(road.refusal(clerk, ask('identity'))?.code).toBe('applications.not-possible-now')
  })
  it('moves the acceptance day to the day on which the set is complete', () => {
    const part = handIn()
      .does(clerk, ask('lease', 'identity'), '2026-03-03T01:00:00.000Z')
      .does(RESIDENT, supply('lease'), '2026-03-10T01:00:00.000Z')
    expect(part.one.state).toBe('correction')
    expect(part.last('supplied').told?.zh).toContain('还差：身份证')
    const whole = part.does(RESIDENT, supply('identity'), '2026-03-11T01:00:00.000Z')
    expect(whole.one).toMatchObject({ state: 'received', clock: { receivedAt: '2026-03-11T01:00:00.000Z' } })
    expect(whole.one.clock.tellBy).toBe('2026-03-18T09:00:00.000Z')
    const taken = whole.does(clerk, accept, '2026-03-13T01:00:00.000Z')
    expect(taken.one.acceptedAt).toBe('2026-03-11T01:00:00.000Z')
  })
  it('accepts a completed set by silence from the day it was complete', () => {
    const road = handIn()
      .does(clerk, ask('lease'))
      .does(RESIDENT, supply('lease'), '2026-03-10T01:00:00.000Z')
      .wait('2026-03-30T01:00:00.000Z')
    expect(road.one).toMatchObject({ mode: 'deemed', acceptedAt: '2026-03-10T01:00:00.000Z' })
  })
  it('a second notice may name only what the first named or what came in since', () => {
    const again = handIn().does(clerk, ask('lease')).does(RESIDENT, supply('lease'))
    expect(again.does(clerk, ask('lease')).one.state).toBe('correction')
    const anew = again.does(clerk, ask('identity'))
    expect(anew.one.state).toBe('received')
    expect(anew.one.corrections.at(-1)?.offList).toBe(true)
  })
  it('what the version does not ask goes beside the list: it stops nothing, moves nothing, binds nobody', () => {
    const road = handIn().does(clerk, { type: 'ask-correction', items: [{ cites: null, problem: '再交一份社区证明' }] })
    expect(road.one).toMatchObject({ state: 'received', clock: { tellBy: '2026-03-09T09:00:00.000Z' } })
    expect(road.last('correction-asked')).toMatchObject({ offList: true })
    expect(road.last('correction-asked').told?.zh).toContain('您可以不提供')
    expect(road.isAsked('correct')).toBe(false)
    expect(road.wait('2026-03-20T01:00:00.000Z').one).toMatchObject({ mode: 'deemed', acceptedAt: MONDAY })
    expect(road.does(clerk, accept, '2026-03-04T01:00:00.000Z').one.acceptedAt).toBe('2026-03-04T01:00:00.000Z')
  })
  it('a notice with both counts only for what is on the list', () => {
    const mixed: Command = {
      type: 'ask-correction',
      items: [
        { cites: { kind: 'need', key: 'lease' }, problem: '缺页' },
        { cites: { kind: 'need', key: 'village-proof' }, problem: '村委证明' },
      ],
    }
    const road = handIn().does(clerk, mixed)
    expect(road.one.corrections.map(({ offList }) => offList)).toEqual([true, false])
    expect(road.does(RESIDENT, supply('lease')).one.state).toBe('received')
  })
})

describe('行政许可法 art. 32(5): complete means accepted', () => {
  it('says by whom and by when, with the written receipt', () => {
    const road = accepted()
    expect(road.one).toMatchObject({ state: 'accepted', mode: 'normal', org: BODIES.market })
    expect(road.last('accepted')).toMatchObject({
      acceptor: BODIES.market,
      clause: '行政许可法 第三十二条第一款第五项',
    })
    expect(road.last('accepted').told?.zh).toContain('受理机关是云泽市市场监督管理局，最晚3月30日（周一）')
  })
})

describe('行政许可法 art. 34: checking on the spot', () => {
  const visit = { steps: [stepOf('visit', { kind: 'site-visit' })] }
  it('needs two officers', () => {
    const road = accepted({ body: visit })
    const done: Command = {
      type: 'finish-step',
      task: road.task('site-visit'),
      result: 'agree',
      opinion: '',
      officers: 1,
    }
    expect(road.refusal(reviewer, done)?.code).toBe('applications.officers-needed')
    expect(road.does(reviewer, { ...done, officers: 2 }).one.steps[0]?.state).toBe('done')
  })
})

describe('行政许可法 art. 38: the decision', () => {
  it('refuses only with reasons and basis, and says where to turn (行政复议法 art. 20, 行政诉讼法 art. 46)', () => {
    const bare: Command = { type: 'decide', outcome: 'refused', reasons: ' ', basis: '第六条' }
    expect(reviewed().refusal(reviewer, bare)?.code).toBe('applications.reasons-needed')
    expect(reviewed().refusal(reviewer, { ...bare, reasons: '不符合', basis: '' })?.code).toBe(
      'applications.basis-needed',
    )
    const road = reviewed().does(reviewer, refusal)
    expect(road.one.decision?.remedies).toMatch(/60日.*行政复议.*6个月.*行政诉讼/)
    expect(road.last('decided').told?.zh).toContain('60日内依法申请行政复议')
    expect(road.isAsked('make')).toBe(false)
    expect(road.isAsked('hand-over')).toBe(true)
  })
  it('waits for every review', () => {
    expect(accepted().refusal(reviewer, grant)?.code).toBe('applications.not-possible-now')
    expect(reviewed().one.state).toBe('deciding')
  })
  it('needs reasons when a reviewer disagreed and it is granted all the same', () => {
    const road = accepted()
    const no: Command = { type: 'finish-step', task: road.task('review'), result: 'disagree', opinion: '面积不足' }
    expect(road.does(reviewer, no).refusal(reviewer, grant)?.code).toBe('applications.reasons-needed')
  })
})

describe('行政许可法 art. 42: twenty days, and ten more once', () => {
  it('counts working days from acceptance; the first day does not count', () => {
    expect(accepted().one.clock).toMatchObject({
      dueAt: '2026-03-30T09:00:00.000Z',
      legalDueAt: '2026-03-30T09:00:00.000Z',
    })
  })
  it('keeps the promise apart from the statutory end', () => {
    const { clock } = accepted({ body: { clock: { tell: 5, legal: 20, promise: 3, extend: 10, joint: false } } }).one
    expect(clock).toMatchObject({ dueAt: '2026-03-05T09:00:00.000Z', legalDueAt: '2026-03-30T09:00:00.000Z' })
  })
  it('(c) extends only before the end, by the head, once, with the reason told', () => {
    expect(accepted().refusal(reviewer, more(10), '2026-03-30T09:00:00.001Z')?.code).toBe('applications.past-due')
    expect(accepted().refusal(reviewer, more(11))?.code).toBe('applications.extension-too-long')
    const asked = accepted().does(reviewer, more(10), '2026-03-30T09:00:00.000Z')
    const yes: Command = { type: 'rule-extension', ruling: 'granted' }
    expect(asked.refusal(reviewer, yes)?.code).toBe('applications.second-person-needed')
    expect(asked.refusal(head, yes, '2026-03-30T10:00:00.000Z')?.code).toBe('applications.past-due')
    const longer = asked.does(head, yes)
    // Ten working days from 30 March, over Qingming (4–6 April).
    expect(longer.one.clock).toMatchObject({ extended: 10, dueAt: '2026-04-14T09:00:00.000Z' })
    expect(longer.last('extension-ruled').told?.zh).toContain('现场情况复杂')
    expect(longer.refusal(reviewer, more(1))?.code).toBe('applications.already-extended')
  })
  it('(d) joint handling has forty-five days, and fifteen more', () => {
    const joint = { body: { clock: { tell: 5, legal: 20, promise: 45, extend: 10, joint: true } } }
    const road = accepted(joint)
    expect(road.one.clock).toMatchObject({ legal: 45, joint: true, legalDueAt: '2026-05-08T09:00:00.000Z' })
    expect(road.refusal(reviewer, more(16))?.code).toBe('applications.extension-too-long')
    const longer = road.does(reviewer, more(15)).does(head, { type: 'rule-extension', ruling: 'granted' })
    expect(longer.one.clock.legalDueAt).toBe('2026-05-28T09:00:00.000Z')
  })
})

describe('行政许可法 art. 44: delivered within ten days of the decision', () => {
  it('sets the day, and says it', () => {
    const road = granted()
    expect(road.one.clock.deliverBy).toBe('2026-03-18T09:00:00.000Z')
    expect(road.one.tasks.at(-1)).toMatchObject({ kind: 'make', dueAt: '2026-03-18T09:00:00.000Z' })
    expect(road.last('decided').told?.zh).toContain('3月18日（周三）')
  })
  it('gives one red card for making and handing over together', () => {
    const late = granted().wait('2026-03-20T01:00:00.000Z').does(HOUSE, issued).wait('2026-03-27T01:00:00.000Z')
    expect(late.one.cards.filter(({ colour }) => colour === 'red')).toHaveLength(1)
  })
  it('ends with the hand-over, in a way the version offers', () => {
    const made = granted().does(HOUSE, issued)
    expect(made.refusal(clerk, { type: 'hand-over', way: 'post' })?.code).toBe('applications.other-way')
    const done = made.does(clerk, { type: 'hand-over', way: 'counter' })
    expect(done.one).toMatchObject({ state: 'handed', handOver: { way: 'counter' } })
    expect(done.one.tasks.filter(({ finishedAt }) => finishedAt === null)).toEqual([])
  })
})

describe('行政许可法 art. 45: what does not count', () => {
  const expert = {
    steps: [stepOf('review', { allow: 3 }), stepOf('experts', { kind: 'expert-review', allow: 7, stops: law })],
  }
  it('(b) twenty days and an expert review of seven: the end moves by the days it stood still', () => {
    const road = accepted({ body: expert })
    expect(road.one.clock.dueAt).toBeNull()
    expect(road.last('clock-stopped').told?.zh).toContain('预计需要7个工作日')
    const done = road.does(reviewer, finish(road.task('expert-review')), '2026-03-12T01:00:00.000Z')
    // 3–6 and 9–11 March do not count: seven days after 30 March, over Qingming (4–6 April).
    expect(done.one.clock.dueAt).toBe('2026-04-09T09:00:00.000Z')
    expect(done.last('clock-restarted').told?.zh).toContain('4月9日（周四）')
    expect(done.one.stops).toMatchObject([{ kind: 'expert-review', from: MONDAY, to: '2026-03-12T01:00:00.000Z' }])
  })
  it('does not count overlapping procedures twice', () => {
    const stop = (kind: 'testing' | 'appraisal'): Command => ({
      type: 'stop-clock',
      kind,
      basis: '行政许可法第四十五条',
      days: 5,
      notice: '送检样品',
    })
    const road = accepted().does(reviewer, stop('testing'), '2026-03-03T01:00:00.000Z')
    const both = road.does(reviewer, stop('appraisal'), '2026-03-04T01:00:00.000Z')
    const [testing, appraisal] = [both.task('testing'), both.task('appraisal')]
    const end = (task: string): Command => ({ type: 'end-stop', task, result: '合格' })
    const one = both.does(reviewer, end(testing), '2026-03-06T01:00:00.000Z')
    expect(one.one.clock.dueAt).toBeNull()
    const none = one.does(reviewer, end(appraisal), '2026-03-10T01:00:00.000Z')
    // Stopped 3 to 10 March: 3, 4, 5, 6 and 9 March do not count, so that five days are added, not seven.
    expect(none.one.clock.dueAt).toBe('2026-04-07T09:00:00.000Z')
  })
  it('needs a basis, days and a notice in writing, and a kind of the article', () => {
    const good: Command = { type: 'stop-clock', kind: 'hearing', basis: '第四十五条', days: 10, notice: '举行听证' }
    expect(accepted().refusal(reviewer, { ...good, basis: '' })?.code).toBe('applications.basis-needed')
    expect(accepted().refusal(reviewer, { ...good, notice: ' ' })?.code).toBe('applications.text-needed')
    expect(accepted().refusal(reviewer, { ...good, days: 0 })?.code).toBe('applications.days-needed')
    const holiday = { ...good, kind: 'holiday' } as unknown as Command
    expect(accepted().refusal(reviewer, holiday)?.code).toBe('applications.no-stop')
    expect(accepted().does(reviewer, good).last('clock-stopped').told?.zh).toContain('举行听证')
  })
  it('a procedure that is a step of the version is done when it ends', () => {
    const road = accepted({ body: expert })
    const over: Command = { type: 'end-stop', task: road.task('expert-review'), result: '专家组通过' }
    expect(road.does(reviewer, over).one.steps[1]).toMatchObject({ state: 'done', opinion: '专家组通过' })
  })
  it('asking another body stops nothing', () => {
    const road = accepted().does(reviewer, { type: 'consult', org: BODIES.fire, question: '是否需要消防意见', days: 3 })
    expect(road.one.clock.dueAt).toBe('2026-03-30T09:00:00.000Z')
    expect(road.one.tasks.at(-1)).toMatchObject({
      kind: 'consult',
      org: BODIES.fire,
      dueAt: '2026-03-05T09:00:00.000Z',
    })
    const answered = road.does(officer(BODIES.fire), {
      type: 'finish-step',
      task: road.task('consult'),
      result: 'agree',
      opinion: '不需要',
    })
    expect(answered.one.consults[0]?.answer?.opinion).toBe('不需要')
  })
})

describe('行政许可法 art. 50: renewal', () => {
  const renews = { document: 'old-permit', until: '2026-04-10' }
  it('is granted by law when nobody decided by the last day of the old document', () => {
    const road = accepted({ of: { renews } }).wait('2026-04-11T01:00:00.000Z')
    expect(road.one).toMatchObject({ state: 'decided', decision: { outcome: 'granted', by: 'law' } })
    expect(road.last('deemed-renewed')).toMatchObject({ clause: '行政许可法 第五十条' })
    expect(road.isAsked('make')).toBe(true)
  })
  it('is so even while it waits for a correction', () => {
    const road = handIn({ of: { renews } }).does(clerk, ask('lease')).wait('2026-04-11T01:00:00.000Z')
    expect(road.one.state).toBe('decided')
  })
  it('is not where it was asked for less than thirty days before', () => {
    const road = accepted({ of: { renews: { document: 'old', until: '2026-03-20' } } }).wait('2026-03-25T01:00:00.000Z')
    expect(road.one.state).toBe('accepted')
  })
  it('is not once it was decided', () => {
    const road = reviewed({ of: { renews } }).does(reviewer, refusal).wait('2026-04-20T01:00:00.000Z')
    expect(road.one.decision?.outcome).toBe('refused')
  })
})

describe('行政许可法 art. 82: working days', () => {
  it('leaves out holidays: received before Spring Festival 2026', () => {
    // Off 15–23 February, make-up days 14 and 28 February.
    expect(handIn({ at: '2026-02-12T01:00:00.000Z' }).one.clock.tellBy).toBe('2026-02-26T09:00:00.000Z')
  })
})
