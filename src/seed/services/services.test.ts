import { describe, expect, it } from 'vitest'
import { parseCitizenNumber } from '#kit/citizen-number'
import { parseCreditCode } from '#kit/credit-code'
import { broughtOf, checkBundle, measuresApart, measuresOf, plan } from '#rules/bundles'
import { checkBody, type MatterVersion, parseTaskCode, taskCodeOf } from '#rules/matters'
import { bundles } from './data/bundles.ts'
import { matters } from './data/matters.ts'
import { terms } from './data/terms.ts'
import { documentTypes } from './data/types.ts'
import type { MatterSeed } from './matter.ts'
import { departmentCode } from './organisations.ts'
import { demoFirms, demoPersons, demoRecords } from './people.ts'

const termsByCode = new Map(terms.map((term) => [term.code, term]))
const types = new Map(documentTypes.map((type) => [type.code, type]))
const keys = new Map(matters.map(({ key, baseCode }) => [key, baseCode]))

function versionOf({ key, org, baseCode, body }: MatterSeed): MatterVersion {
  const taskCode = taskCodeOf(departmentCode(org), body.level, baseCode)
  const plain = { place: '990100000000', org, base: null, no: 2, from: null, to: null, hash: '', author: '' }
  return { ...plain, id: key, matter: key, baseCode, taskCode, state: 'live', body, approver: null }
}
const catalogue = matters.map(versionOf)
const withCodes = <T extends { matter: string } | { doc: string }>(goal: T): T =>
  'matter' in goal ? { ...goal, matter: keys.get(goal.matter) ?? goal.matter } : goal

describe('the demo catalogue', () => {
  it('names every term, type and matter once', () => {
    for (const codes of [
      terms.map(({ code }) => code),
      documentTypes.map(({ code }) => code),
      matters.map(({ key }) => key),
      matters.map(({ baseCode }) => baseCode),
      bundles.map(({ code }) => code),
      documentTypes.flatMap(({ licence }) => licence?.typeCode ?? []),
    ])
      expect(new Set(codes).size).toBe(codes.length)
    expect(documentTypes.flatMap(({ fields }) => fields).filter((field) => !termsByCode.has(field))).toEqual([])
    expect(terms.flatMap(({ sources }) => sources).filter((code) => code !== 'account' && !types.has(code))).toEqual([])
  })

  it.each(matters.map((seed) => [seed.key, seed] as const))('%s may be published as it is and as it was', (_, seed) => {
    for (const body of [seed.body, seed.before]) {
      expect(checkBody(body, { types, terms: termsByCode })).toEqual([])
    }
    expect(parseTaskCode(versionOf(seed).taskCode).allowed).toBe(true)
  })

  it('uses every paper and every term for something', () => {
    const used = new Set(
      matters.flatMap(({ body, before }) => [...body.needs, ...body.gives, ...before.needs].map(({ doc }) => doc)),
    )
    expect([...types.keys()].filter((code) => !used.has(code))).toEqual([])
  })

  it('invents people and firms whose numbers pass the check', () => {
    for (const { citizenNumber } of demoPersons)
      expect(parseCitizenNumber(citizenNumber, '2026-01-01').allowed).toBe(true)
    for (const { creditCode } of demoFirms) expect(parseCreditCode(creditCode).allowed).toBe(true)
    expect(parseCreditCode(departmentCode('shichang')).allowed).toBe(true)
    expect(demoRecords.filter(({ type }) => !types.get(type)?.fetch)).toEqual([])
  })
})

describe('the demo bundles', () => {
  it.each(bundles.map((seed) => [seed.code, seed.body] as const))(
    '%s may be published, and saves something',
    (_, seed) => {
      const body = {
        ...seed,
        baseline: [],
        goals: seed.goals.map(withCodes),
        stages: seed.stages.map((stage) => ({ ...stage, goals: stage.goals.map(withCodes) })),
      }
      const made = plan({ goals: body.goals, catalogue, types, terms: termsByCode, facts: {}, wallet: [] })
      const members = catalogue.filter(({ id }) => made.matters.some(({ version }) => version === id))
      const before = matters
        .filter(({ key }) => members.some(({ id }) => id === key))
        .map((one) => versionOf({ ...one, body: one.before }))
      const apart = measuresApart(before, {})
      expect(
        checkBundle(body, { plan: made, apart: apart.days, orgs: new Set(matters.map(({ org }) => org)) }),
      ).toEqual([])
      const after = measuresOf(made)
      expect([
        after.documents < apart.documents,
        after.days < apart.days,
        after.trips <= apart.trips,
        after.fields < apart.fields,
      ]).toEqual([true, true, true, true])
    },
  )

  it('opens a restaurant with nine matters of seven departments and few papers', () => {
    const restaurant = bundles.find(({ code }) => code === 'restaurant')
    const goals = restaurant?.body.goals.map(withCodes) ?? []
    const made = plan({ goals, catalogue, types, terms: termsByCode, facts: {}, wallet: [] })
    expect(made.matters.length).toBe(9)
    expect(new Set(made.matters.map(({ org }) => org)).size).toBe(7)
    expect(made.matters.filter(({ why }) => why === 'prerequisite').map(({ version }) => version)).toEqual([
      'health-check',
    ])
    expect(broughtOf(made).map(({ doc }) => doc)).not.toContain('business-licence')
  })
})
