import { describe, expect, it } from 'vitest'
import { answer, because, dispatched, inHand, ORGS, staff, toWater } from '#tests/support/hotline-scene'
import type { Command } from './commands.ts'
import { openOfKind } from './legs.ts'

const clerk = staff(ORGS.water)
const head = staff(ORGS.water, 'b')
const signed = () => dispatched(toWater).does(clerk, { type: 'sign', task: null }, '2026-03-02T02:00:00.000Z')
const draft: Command = { type: 'submit-draft', text: '已更换水管', evidence: ['photo-1'], evidenceKinds: ['photo'] }

describe('work inside a unit', () => {
  it('goes from the queue to a section, an officer, the head, and out as a reply', () => {
    const story = signed()
      .does(clerk, { type: 'assign', section: 'sec-pipes', officer: null })
      .does(clerk, { type: 'assign', section: 'sec-pipes', officer: clerk.user })
      .does(clerk, draft)
    expect(story.request.state).toBe('in-hand')
    expect(openOfKind(story.request, 'sign-off')?.org).toBe(ORGS.water)
    expect(story.does(head, { type: 'sign-off' }).request).toMatchObject({ state: 'replied', draft: null })
  })

  it('starts no clock by signing: the unit’s time has run since dispatch', () => {
    const before = dispatched(toWater).request.tasks.at(-1)?.dueAt
    expect(signed().request.tasks.at(-1)?.dueAt).toBe(before)
    expect(signed().refusal(clerk, { type: 'sign', task: null })?.code).toBe('hotline.nothing-to-sign')
  })

  it('lets nobody sign what he drafted himself', () => {
    const story = signed().does(clerk, draft)
    expect(story.refusal(clerk, { type: 'sign-off' })?.code).toBe('hotline.second-person-needed')
  })

  it('goes back to the drafter when the head wants it better', () => {
    const story = signed().does(clerk, draft).does(head, { type: 'send-draft-back', reason: because })
    expect(openOfKind(story.request, 'work')?.assignee).toBe(clerk.user)
    expect(story.request.draft).toBeNull()
  })

  it('is handed over to a stand-in of the same unit only', () => {
    const story = signed().does(clerk, { type: 'assign', section: null, officer: clerk.user })
    const give = (officer: string): Command => ({ type: 'hand-over-work', officer, reason: because })
    expect(story.refusal(clerk, give(staff(ORGS.roads).user))?.code).toBe('hotline.unknown-officer')
    expect(openOfKind(story.does(clerk, give(head.user)).request, 'work')?.assignee).toBe(head.user)
  })

  it('replies directly only where no signature is asked for', () => {
    expect(signed().refusal(clerk, answer)?.code).toBe('hotline.sign-off-needed')
    expect(inHand().does(staff(ORGS.roads), answer).request.state).toBe('replied')
    expect(inHand().refusal(staff(ORGS.roads), draft)?.code).toBe('hotline.no-sign-off-here')
  })

  it('is not an answer without the evidence its class asks for', () => {
    const requestClass = { code: '010101', chain: ['010101'], evidenceKinds: ['photo'], utility: false, urgency: null }
    const story = inHand({}, { requestClass })
    expect(story.refusal(staff(ORGS.roads), answer)).toMatchObject({
      code: 'hotline.evidence-missing',
      facts: { missing: ['photo'] },
    })
  })

  it('keeps a protected resident’s answer and contact on the relay', () => {
    const story = inHand({ demand: 'report' })
    const call: Command = { type: 'contact', channel: 'phone', reached: true, note: '' }
    expect(story.refusal(staff(ORGS.roads), call)?.code).toBe('hotline.relay-only')
    expect(story.does(staff(ORGS.roads), answer).request.replies[0]?.relayed).toBe(true)
    expect(inHand().does(staff(ORGS.roads), call).request.contacts).toMatchObject({ attempts: 1, reached: 1 })
  })
})
