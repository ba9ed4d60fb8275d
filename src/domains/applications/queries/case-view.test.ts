import { describe, expect, it } from 'vitest'
import type { Command } from '#rules/applications'
import { clerk, handIn, paper, RESIDENT } from '#tests/support/application-scene'
import { caseViewOf, type Looking } from './case-view.ts'

const looking: Looking = {
  locale: 'zh',
  journal: [],
  nameOf: () => '云泽市市场监督管理局',
  docName: (doc) => doc,
  termName: (term) => term,
  checkUrl: () => null,
}
const ask = (key: string): Command => ({
  type: 'ask-correction',
  items: [{ cites: { kind: 'need', key }, problem: '看不清' }],
})

describe('what is asked of an applicant', () => {
  it('stands on the published list where the notice does', () => {
    const { one } = handIn().does(clerk, ask('lease'))
    expect(caseViewOf(one, looking).asked).toMatchObject([{ kind: 'need', key: 'lease', offList: false }])
  })
  it('is beside the list where a second notice brings up a listed material anew', () => {
    const { one } = handIn()
      .does(clerk, ask('lease'))
      .does(RESIDENT, { type: 'supply', offered: [paper('lease')], corrected: [] })
      .does(clerk, ask('identity'))
    expect(one.corrections.at(-1)?.offList).toBe(true)
    expect(caseViewOf(one, looking).asked).toMatchObject([{ kind: 'need', key: 'identity', offList: true }])
  })
})
