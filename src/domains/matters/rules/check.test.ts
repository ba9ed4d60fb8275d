import { describe, expect, it } from 'vitest'
import { dictionary, goodBody } from '#tests/support/matter-body'
import type { MatterBody } from './body.ts'
import { checkBody } from './check.ts'
import { catchAllIn } from './check-needs.ts'
import { canHold } from './conditions.ts'
import { elements, unlisted } from './elements.ts'
import { emptyBody } from './empty-body.ts'
import { worstPath } from './worst-path.ts'

const faults = (changes: Partial<MatterBody>): string[] =>
  checkBody(goodBody(changes), dictionary).map(({ code, path }) => `${path} ${code}`)
const changed = <T extends object>(list: readonly T[], at: number, change: object): T[] =>
  list.map((one, no) => (no === at ? { ...one, ...change } : one))

describe('a body to be published', () => {
  const body = goodBody()

  it('has no faults when all is there', () => {
    expect(checkBody(body, dictionary)).toEqual([])
  })
  it('has the seven elements of the floor', () => {
    const empty = checkBody(emptyBody('', '01', 3), dictionary).map(({ code }) => code)
    expect(empty).toEqual(
      expect.arrayContaining([
        'name-missing',
        'basis-missing',
        'rules-missing',
        'needs-missing',
        'asks-missing',
        'steps-missing',
        'clock-missing',
      ]),
    )
    expect(elements.filter(({ floor }) => floor).map(({ path }) => path)).toEqual([
      'name',
      'basis',
      'rules',
      'asks',
      'needs',
      'steps',
      'clock',
    ])
  })
  it('says each fault in both languages', () => {
    for (const { say } of checkBody(emptyBody('', '01', 3), dictionary)) {
      expect(say.zh).toMatch(/\p{Script=Han}/u)
      expect(say.en).toMatch(/^[A-Z“]/)
      expect(`${say.zh}${say.en}`).not.toMatch(/\{\w+\}/)
    }
  })
  it('keeps its promise within the law, and its steps within the promise', () => {
    expect(faults({ clock: { ...body.clock, promise: 21 } })).toContain('clock.promise promise-over-legal')
    expect(worstPath(body)).toEqual({ days: 5, steps: ['visit'] })
    expect(faults({ clock: { ...body.clock, promise: 4 } })).toEqual(['steps path-over-promise'])
    const serial = changed(body.steps, 1, { after: ['review'] })
    expect(worstPath({ steps: serial }).days).toBe(8)
    expect(faults({ steps: serial, clock: { ...body.clock, promise: 7 } })).toEqual(['steps path-over-promise'])
    expect(faults({ clock: { ...body.clock, tell: 6, extend: 11 } })).toEqual([
      'clock.tell tell-over-five',
      'clock.extend extend-over-limit',
    ])
  })
  it('stops the clock only for what art. 45 names', () => {
    const stops = { law: '行政许可法', article: '第四十五条' }
    expect(faults({ steps: changed(body.steps, 0, { stops }) })).toContain('steps.0.stops stops-not-lawful')
    expect(faults({ steps: changed(body.steps, 2, { stops: { law: '', article: '' } }) })).toContain(
      'steps.2.stops basis-incomplete',
    )
  })
  it('has no circles, neither of steps nor of fields', () => {
    expect(faults({ steps: changed(body.steps, 0, { after: ['experts'] }) })).toContain('steps steps-circle')
    const asks = changed(body.asks, 2, { when: 'hasOpenFire = true' })
    expect(faults({ asks })).toContain('asks asks-circle')
  })
  it('names only steps, materials, terms, types and bodies that exist', () => {
    expect(faults({ steps: changed(body.steps, 2, { after: ['gone'] }) })).toContain('steps.2.after step-unknown')
    expect(faults({ steps: changed(body.steps, 1, { needs: ['gone'] }) })).toContain('steps.1.needs need-unknown')
    expect(faults({ asks: [...body.asks, { term: 'gone', need: true }] })).toContain('asks.4.term term-unknown')
    expect(faults({ needs: changed(body.needs, 0, { doc: 'gone' }) })).toContain('needs.0.doc type-unknown')
    expect(faults({ gives: [{ doc: 'gone' }] })).toContain('gives.0.doc type-unknown')
    const known = { ...dictionary, orgs: new Set(['shenpi']) }
    const at = goodBody({ steps: changed(body.steps, 0, { by: 'nobody' }) })
    expect(checkBody(at, known).map(({ path }) => path)).toEqual(['steps.0.by'])
  })
  it('reads in its conditions only what its form asks, and only options that exist', () => {
    expect(faults({ needs: changed(body.needs, 2, { when: 'age > 3' }) })).toContain('needs.2.when term-not-asked')
    expect(faults({ needs: changed(body.needs, 2, { when: 'foodKind = "raw"' }) })).toContain(
      'needs.2.when option-unknown',
    )
    expect(faults({ needs: changed(body.needs, 2, { when: 'foodKind == ' }) })).toContain('needs.2.when feel-wrong')
    expect(faults({ needs: changed(body.needs, 2, { when: 'now() > floorArea' }) })).toContain(
      'needs.2.when feel-wrong',
    )
  })
  it('has no step, material or result that can never be', () => {
    expect(faults({ steps: changed(body.steps, 2, { when: 'floorArea > 9 and floorArea < 3' }) })).toContain(
      'steps.2.when never-holds',
    )
    expect(canHold('foodKind = "hot" and hasOpenFire = true', dictionary.terms)).toBe(true)
    expect(canHold('foodKind = "hot" and foodKind = "cold"', dictionary.terms)).toBe(false)
  })
  it('gives what can be issued', () => {
    expect(faults({ gives: [{ doc: 'floor-plan' }] })).toEqual(['gives.0.doc result-not-issuable'])
  })
  it('asks for nothing open-ended', () => {
    for (const text of [
      '法律法规规定的其他材料',
      '身份证等材料',
      '营业执照、身份证等',
      '相关证明',
      'and other documents',
    ])
      expect(catchAllIn(text), text).not.toBeNull()
    for (const text of ['高等教育学历证书', '初等学校备案', '二等奖证书', '标明各功能区和尺寸', '平等协商记录'])
      expect(catchAllIn(text), text).toBeNull()
    const needs = changed(body.needs, 1, { standard: { zh: '平面图及其他材料', en: 'plan' } })
    expect(faults({ needs })).toEqual(['needs.1.standard catch-all'])
  })
  it('asks for no paper that the city can fetch', () => {
    expect(faults({ needs: changed(body.needs, 0, { form: 'copy' }) })).toEqual(['needs.0.form shareable'])
  })
  it('offers easements whole or not at all', () => {
    expect(faults({ modes: { tolerant: false, pledge: null } })).toEqual(['modes.tolerant tolerant-missing'])
    expect(faults({ needs: changed(body.needs, 0, { pledgeDays: 30 }) })).toEqual(['modes.pledge pledge-missing'])
  })
  it('uses each key once', () => {
    expect(faults({ needs: changed(body.needs, 2, { key: 'plan' }) })).toContain('needs.2.key key-twice')
  })
  it('has no part that the element list does not name', () => {
    const whole = { ...body, entrusted: '', jointOrgs: [], appointment: true, payOnline: true, express: true }
    expect(unlisted({ ...whole, window: 'x', consult: { org: 'x', role: 'officer' } })).toEqual([])
  })
})
