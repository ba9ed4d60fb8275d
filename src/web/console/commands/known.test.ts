import { expect, test } from 'vitest'
import type { CaseDetail } from '../api/types.ts'
import { formOf } from './forms.ts'
import { chargesFor, firstsOf, needsFor } from './known.ts'

const OWN = 'org-own'
const task = (id: string, kind: string, org = OWN) => ({ id, kind, org, finishedAt: null })
const charge = (key: string, state: string) => ({ key, state, name: { zh: key, en: key } })

/** Only what the forms read of a case. */
function caseWith(tasks: readonly object[], described: Record<string, unknown>): CaseDetail {
  return { kind: 'application', tasks, described } as unknown as CaseDetail
}

function first(type: string, item: CaseDetail): Record<string, unknown> {
  const form = formOf('application', type)
  if (form === undefined) throw new Error(`no form for ${type}`)
  return firstsOf(form, item, OWN)
}

test('the only step of my own body needs no choosing, also one that stops the clock', () => {
  const item = caseWith([task('t1', 'expert-review'), task('t2', 'review', 'org-other')], {})
  expect(first('finish-step', item)).toMatchObject({ task: 't1' })
})

test('two steps of my body are left to be chosen', () => {
  const item = caseWith([task('t1', 'review'), task('t2', 'site-visit')], {})
  expect(first('finish-step', item)).not.toHaveProperty('task')
})

test('the way of delivery is what the applicant chose', () => {
  expect(first('hand-over', caseWith([], { delivery: 'post' }))).toMatchObject({ way: 'post' })
})

test('a waiver names a charge that is still due', () => {
  const item = caseWith([], { charges: [charge('book', 'due'), charge('seal', 'paid')] })
  expect(chargesFor(item, 'zh')).toEqual([{ value: 'book', label: 'book' }])
  expect(first('waive-charge', item)).toMatchObject({ key: 'book' })
})

test('a paper that is not there yet cannot be checked', () => {
  const items = [
    { key: 'lease', state: 'offered', document: 'd1', name: { zh: '租赁合同', en: 'Lease' } },
    { key: 'plan', state: 'later', document: null, name: { zh: '平面图', en: 'Plan' } },
  ]
  const field = { name: 'key', kind: 'need' as const, label: { zh: '', en: '' }, states: ['offered', 'later'] }
  expect(needsFor(field, caseWith([], { items }), 'zh')).toEqual([{ value: 'lease', label: '租赁合同' }])
})
