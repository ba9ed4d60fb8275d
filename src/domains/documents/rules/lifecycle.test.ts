import { describe, expect, it } from 'vitest'
import { acts, afterAct, type LicenceAct } from './lifecycle.ts'

describe('what an authority may do to a licence', () => {
  const states = ['valid', 'suspended', 'revoked', 'cancelled', 'superseded'] as const
  it.each(Object.keys(acts) as LicenceAct[])('%s leads only from where it may', (act) => {
    const from: readonly string[] = acts[act].from
    for (const state of states) expect(afterAct(state, act).allowed).toBe(from.includes(state))
  })
  it('makes nothing valid that was revoked, cancelled or superseded', () => {
    for (const state of ['revoked', 'cancelled', 'superseded'] as const)
      for (const act of Object.keys(acts) as LicenceAct[]) {
        const after = afterAct(state, act)
        expect(after.allowed && after.value === 'valid').toBe(false)
      }
  })
})
