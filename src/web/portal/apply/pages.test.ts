import { expect, test } from 'vitest'
import { applying, question } from '#tests/support/applying'
import type { Draft } from '../ports/applications.ts'
import { after, before, begin, firstOpen, groupsOf, pagesOf, pathOf, road } from './pages.ts'

const whole = (change: Partial<Draft> = {}): Draft => ({ ...applying().draft, ...change })

function at(draft: Draft, path: string): Parameters<typeof after>[1] {
  return pagesOf(draft).find((page) => pathOf(draft, page).endsWith(path)) ?? expect.fail(path)
}

test('somebody with number and phone shares a page, and so do a place and its address; all else stands alone', () => {
  const asked = [
    question('owner', 'person-name'),
    question('ownerNumber', 'citizen-number'),
    question('ownerPhone', 'phone'),
    question('shopName', 'text'),
    question('street', 'place'),
    question('house', 'address'),
    question('manager', 'person-name'),
  ]
  expect(groupsOf(asked).map((group) => group.map(({ term }) => term.code))).toEqual([
    ['owner', 'ownerNumber', 'ownerPhone'],
    ['shopName'],
    ['street', 'house'],
    ['manager'],
  ])
})

test('what is known is looked at on one page and not asked again; what comes by itself has none on the way', () => {
  const draft = whole()
  const paths = road(draft).map((page) => pathOf(draft, page).replace(`/apply/${draft.id}/`, ''))
  expect(paths[0]).toBe('known')
  expect(paths).not.toContain('ask/ownerName')
  expect(paths).not.toContain('doc/business-licence')
  expect(paths).not.toContain('doc/health-record')
  expect(paths.slice(-2)).toEqual(['delivery', 'check'])
})

test('going on and back walk the same road', () => {
  const draft = whole()
  const pages = road(draft)
  for (const [index, page] of pages.slice(0, -1).entries()) {
    const next = pages[index + 1] ?? expect.fail()
    expect(after(draft, page, null)).toBe(pathOf(draft, next))
    expect(before(draft, next)).toBe(pathOf(draft, page))
  }
  expect(before(draft, begin(draft))).toBe(`/apply/${draft.id}`)
})

test('a change goes back where it came from, unless something is missing', () => {
  const draft = whole({ faults: [] })
  expect(after(draft, at(draft, 'ask/capital'), 'check')).toBe(`/apply/${draft.id}/check`)
  expect(after(draft, at(draft, 'ask/ownerName'), 'known')).toBe(`/apply/${draft.id}/known`)
  const open = whole({ faults: [{ at: 'need', key: 'lease', message: 'lease' }] })
  expect(after(open, at(open, 'ask/capital'), 'check')).toBe(`/apply/${open.id}/doc/lease`)
})

test('whoever comes back goes on at the first page with something missing', () => {
  expect(pathOf(whole(), firstOpen(whole()))).toMatch(/\/ask\/shopName$/)
  expect(firstOpen(whole({ faults: [] })).kind).toBe('check')
  const way = whole({ faults: [{ at: 'whole', key: 'delivery', message: 'way' }] })
  expect(firstOpen(way).kind).toBe('delivery')
})
