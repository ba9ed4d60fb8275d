import { expect, it } from 'vitest'
import { readSettings } from '#platform/config/settings'
import { hasInventedPast } from './demo-history.ts'

it('gives an invented past to the demo city on the real clock, and to no other', () => {
  const settings = (environment: Record<string, string>) => hasInventedPast(readSettings(environment))
  expect(settings({})).toBe(true)
  expect(settings({ ONEDOOR_DEMO: '0' })).toBe(false)
  expect(settings({ ONEDOOR_DEMO_HISTORY: '0' })).toBe(false)
  expect(settings({ ONEDOOR_TEST_CLOCK: '1' })).toBe(false)
  expect(settings({ ONEDOOR_CITY: '370100' })).toBe(false)
})
