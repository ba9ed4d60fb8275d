import { describe, expect, it } from 'vitest'
import { say } from '#kit/words'
import { checkBundle, plan } from '#rules/bundles'
import { faultWords } from './words.ts'

describe('what is wrong with a bundle', () => {
  it('is said in words for everything the rules find, with its facts', () => {
    const made = plan({
      goals: [{ matter: '990100000000' }, { doc: 'moon' }],
      catalogue: [],
      types: new Map(),
      terms: new Map(),
      facts: {},
      wallet: [],
    })
    const faults = checkBundle(
      {
        name: { zh: '', en: '' },
        summary: { zh: '', en: '' },
        subject: 'person',
        theme: 'entry',
        batch: null,
        lead: 'nobody',
        goals: [{ matter: '990100000000', when: 'now()' }, { doc: 'moon' }],
        questions: ['height'],
        promise: 9,
        exits: [],
        baseline: [],
        stages: [{ key: 'one', name: { zh: '一', en: 'one' }, lead: 'nobody', goals: [], promise: 1 }],
      },
      { plan: made, apart: 3, orgs: new Set() },
    )
    expect(new Set(faults.map(({ code }) => code)).size).toBe(11)
    for (const { code, facts } of faults)
      expect(say(faultWords[code] ?? expect.fail(code), 'zh', facts)).not.toMatch(/\{/)
  })
})
