import { expect, test } from 'vitest'
import { grouped, groupOf } from './groups.ts'

// Sunday 22 November 2026, 10:00 in the city.
const now = new Date('2026-11-22T02:00:00Z')
const due = (dueAt: string | null, ...warnings: string[]) => ({ dueAt, warnings })

test('what is past its date stands before what is due today', () => {
  expect(groupOf(due('2026-11-22T01:59:00Z'), now)).toBe('late')
  expect(groupOf(due('2026-11-22T15:59:00Z'), now)).toBe('today')
})

test('the day ends at midnight in the city, not in Greenwich', () => {
  expect(groupOf(due('2026-11-22T16:01:00Z'), now)).toBe('later')
})

test('a warned task stands before the rest of the week', () => {
  const friday = new Date('2026-11-20T02:00:00Z')
  expect(groupOf(due('2026-11-22T04:00:00Z'), friday)).toBe('week')
  expect(groupOf(due('2026-11-22T04:00:00Z', '75'), friday)).toBe('warned')
})

test('an officer sees only groups with work in them, in the order of urgency', () => {
  const lines = [due('2026-11-21T02:00:00Z'), due(null), due('2026-11-22T12:00:00Z')]
  expect(grouped(lines, now).map((group) => group.name)).toEqual(['late', 'today', 'later'])
})
