import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context'
import { atPeoplesPace } from './pace.ts'

const as = (user: string) => ({ city: '990100', actor: { kind: 'staff', user } }) as unknown as Ctx
const allowed = (ctx: Ctx, times: number): number => {
  let done = 0
  for (let no = 0; no < times; no += 1)
    try {
      atPeoplesPace(ctx)
      done += 1
    } catch (error) {
      expect(error).toMatchObject({ refusal: { kind: 'too-many', code: 'insight.too-fast' } })
    }
  return done
}

it('a program that lets the house read texts without pause is slowed down, a colleague is not', () => {
  const done = allowed(as('one'), 1000)
  expect(done).toBeGreaterThanOrEqual(300)
  expect(done).toBeLessThan(450)
  expect(allowed(as('two'), 100)).toBe(100)
})
