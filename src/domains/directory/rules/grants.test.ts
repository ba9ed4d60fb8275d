import { describe, expect, it } from 'vitest'
import { canHoldTogether, dutyScope, grantsOf, type HeldDuty, isInForce, type PermissionName } from './index.ts'

const day = (text: string) => new Date(`${text}T00:00:00+08:00`)
const centre = { id: 'centre', path: '/0001/0001/', kind: 'centre' } as const
const street = { id: 'street', path: '/0001/0060/0003/', kind: 'street' } as const
const subCentre = { id: 'sub', path: '/0001/0060/0001/', kind: 'district-centre' } as const

function duty(over: Partial<HeldDuty>): HeldDuty {
  return { role: 'unit-clerk', org: street, width: null, of: null, from: day('2026-01-01'), to: null, ...over }
}
function reaches(duties: readonly HeldDuty[], permission: PermissionName, now = day('2026-06-01')) {
  return grantsOf(duties, now).flatMap((grant) => (grant.permission === permission ? [grant.scope] : []))
}

describe('grants from duties', () => {
  it('a dispatcher of the centre reaches the city, a clerk his street and what lies below', () => {
    expect(reaches([duty({ role: 'dispatcher', org: centre })], 'hotline.dispatch')).toEqual([{ kind: 'city' }])
    expect(reaches([duty({})], 'hotline.sign')).toEqual([{ kind: 'tree', path: '/0001/0060/0003/' }])
  })

  it('a post at a district sub-centre reaches the whole district and not a step further', () => {
    for (const role of ['district-dispatcher', 'reviewer', 'caller-back'] as const)
      expect(dutyScope(duty({ role, org: subCentre }))).toEqual({ kind: 'tree', path: '/0001/0060/' })
  })

  it('a duty can be narrower than its role and never wider', () => {
    expect(dutyScope(duty({ width: 'org' }))).toEqual({ kind: 'org', org: 'street' })
    expect(dutyScope(duty({ width: 'city' }))).toEqual({ kind: 'tree', path: '/0001/0060/0003/' })
  })

  it('counts from the first instant to before the last', () => {
    const period = { from: day('2026-03-01'), to: day('2026-04-01') }
    expect(isInForce(period, day('2026-03-01'))).toBe(true)
    expect(isInForce(period, day('2026-04-01'))).toBe(false)
    expect(reaches([duty(period)], 'hotline.sign', day('2026-04-01'))).toEqual([])
    expect(reaches([duty(period)], 'hotline.sign', day('2026-02-28'))).toEqual([])
  })

  it('a stand-in has the work of the absent officer, and only that, beside his own', () => {
    const own = duty({ role: 'officer' })
    const stood = duty({ role: 'officer', of: 'absent' })
    expect(reaches([own, stood], 'hotline.work')).toEqual([{ kind: 'self' }, { kind: 'self', of: 'absent' }])
  })

  it('nobody stands in for an auditor or an administrator by system', () => {
    expect(grantsOf([duty({ role: 'auditor', org: centre, of: 'absent' })], day('2026-06-01'))).toEqual([])
  })

  it('leaves out a reach that lies inside a wider one', () => {
    const district = duty({ role: 'unit-head', org: { id: 'd', path: '/0001/0060/', kind: 'district' } })
    expect(reaches([duty({}), district], 'hotline.sign')).toEqual([{ kind: 'tree', path: '/0001/0060/' }])
  })

  it('keeps administrator, auditor and inspector apart from every other post', () => {
    expect(canHoldTogether(['agent', 'dispatcher'])).toBe(true)
    expect(canHoldTogether(['administrator', 'auditor'])).toBe(false)
    expect(canHoldTogether(['auditor', 'unit-clerk'])).toBe(false)
    expect(canHoldTogether(['auditor'])).toBe(true)
  })
})
