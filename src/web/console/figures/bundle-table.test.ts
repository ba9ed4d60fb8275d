import { expect, test } from 'vitest'
import { rowsOf } from './bundle-table.tsx'

const counted = { n: 3, median: 4, p90: 6, cases: ['A1', 'A2', 'A3'] }
const nothing = { n: 0, median: null, p90: null, cases: [] }
const part = { n: 0, of: 3, cases: [] }

test('each measure stands beside what the catalogue says, with the cases that were counted', () => {
  const measured = { documents: counted, trips: counted, days: nothing, fields: counted }
  const of = (value: number) => ({ documents: value, trips: value, days: value, fields: value })
  const rows = rowsOf({ before: of(12), after: of(5) }, { applications: 3, measured, online: part, early: part })
  expect(rows.map((row) => row.of)).toEqual(['documents', 'trips', 'days', 'fields'])
  expect(rows[0]).toEqual({ of: 'documents', before: 12, after: 5, ...counted })
  expect(rows[2]).toMatchObject({ n: 0, median: null })
})
