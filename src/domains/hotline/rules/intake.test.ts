import { describe, expect, it } from 'vitest'
import { because, ORGS, RESIDENT, reviewed, staff, tellStory } from '#tests/support/hotline-scene'
import type { Command } from './commands.ts'
import { outcomes } from './outcomes.ts'
import { openTasks } from './tasks.ts'

const agent = staff(ORGS.centre)

describe('taking a request down', () => {
  it('starts the resident’s clock at receipt, with a provisional date that says so', () => {
    const { request } = tellStory('2026-02-11T01:00:00.000Z')
    expect(request.clock).toMatchObject({ startedAt: '2026-02-11T01:00:00.000Z', provisional: true })
    // Five working days over Spring Festival, to closing time of 25 February.
    expect(request.clock.dueAt).toBe('2026-02-25T09:00:00.000Z')
  })

  it('sends emergency words to the urgent lane and tells the resident to call 119', () => {
    const { request, journal } = tellStory(undefined, { text: '楼下燃气泄漏，味道很大' })
    expect(request).toMatchObject({ urgency: 'life', emergencyWords: ['燃气泄漏'] })
    expect(openTasks(request)[0]).toMatchObject({ kind: 'accept', pool: 'urgent' })
    expect(journal[0]?.event.told?.zh).toContain('119')
  })

  it('protects whoever reports wrongdoing or complains about conduct, asked or not', () => {
    expect(tellStory(undefined, { demand: 'report' }).request.secrecy).toBe('protected')
    expect(tellStory(undefined, { about: { orgs: [], person: true, official: false } }).request.secrecy).toBe(
      'protected',
    )
    expect(tellStory(undefined, { party: null }).request.secrecy).toBe('anonymous')
  })

  it('takes nothing without words, and nothing from the future', () => {
    expect(() => tellStory(undefined, { text: ' ' })).toThrow('hotline.text-needed')
    expect(() => tellStory('2026-03-02T01:00:00.000Z', { receivedAt: '2026-03-03T00:00:00Z' })).toThrow(
      'hotline.received-in-future',
    )
  })

  it('puts a complaint about the centre itself before discipline inspection', () => {
    const story = tellStory(undefined, {
      demand: 'complaint',
      about: { orgs: [ORGS.centre], person: false, official: false },
    })
    expect(openTasks(story.request)[0]?.org).toBe(ORGS.discipline)
    expect(story.refusal(agent, { type: 'register' })?.code).toBe('hotline.recused')
    expect(story.refusal(staff(ORGS.discipline), { type: 'register' })).toBeUndefined()
  })
})

describe('the outcomes at the desk', () => {
  it.each(Object.entries(outcomes))('%s is told to the resident, with clause and result', (code, outcome) => {
    const command: Command =
      outcome.result === 'not-accepted'
        ? { type: 'refuse', outcome: code, route: outcome.routed ? 'review' : null, reason: because }
        : { type: 'hand-over', outcome: code, to: '119', receipt: 'H-1' }
    const { request, journal } = tellStory().does(agent, command)
    const event = journal.at(-1)?.event
    expect(request.state).toBe(outcome.result)
    expect(event?.clause).toBe(outcome.clause)
    expect(event?.told?.zh).not.toMatch(/\{\w+\}/)
    expect(event?.told?.en).not.toMatch(/\{\w+\}/)
    expect(openTasks(request)).toEqual([])
  })

  it('name the lawful route where the law has one', () => {
    const command: Command = { type: 'refuse', outcome: 'legal-route', route: null, reason: because }
    expect(tellStory().refusal(agent, command)?.code).toBe('hotline.route-needed')
  })

  it('hide a clue about an official from the centre once it has been handed over', () => {
    const story = tellStory().does(agent, { type: 'hand-over', outcome: 'clue', to: '纪检监察机关', receipt: 'J-1' })
    const { request } = story
    expect(request.secrecy).toBe('clue')
    expect(request.excludedPaths).toContain('/1/01/')
    expect(story.refusal(agent, { type: 'comment', text: '看一看' })?.code).toBe('hotline.recused')
  })

  it('give no direct answer without a source', () => {
    const bare: Command = { type: 'answer-directly', answer: '可以', sources: [], threeWay: null }
    expect(tellStory().refusal(agent, bare)?.code).toBe('hotline.source-needed')
    expect(tellStory().does(agent, { ...bare, sources: ['k-1'] }).request.state).toBe('answered')
  })

  it('turn a direct answer that did not help into an accepted request', () => {
    const story = tellStory().does(agent, { type: 'answer-directly', answer: '可以', sources: ['k-1'], threeWay: null })
    expect(story.refusal(agent, { type: 'register' })?.code).toBe('hotline.already-answered')
    const unsolved = story.does(RESIDENT, { type: 'rate', verdict: { solved: false, satisfied: null, reason: null } })
    expect(unsolved.does(agent, { type: 'register' }).request.state).toBe('registered')
  })
})

describe('what is not possible now', () => {
  it('is refused with the list of what is', () => {
    const refused = reviewed().refusal(agent, { type: 'register' })
    expect(refused?.code).toBe('hotline.not-possible-now')
    expect(refused?.facts).toMatchObject({
      state: 'reviewed',
      possible: expect.arrayContaining(['call-back', 'rate', 'reopen']),
    })
  })
})
