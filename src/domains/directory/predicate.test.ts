import { describe, expect, it } from 'vitest'
import type { Grant, Staff } from '#platform/actor'
import { sql } from '#platform/db/tx'
import { actsFor, isInScope, scopePredicate } from './predicate.ts'

const columns = { org: sql`t.org`, orgPath: sql`t.org_path`, assignee: sql`t.assignee` }
function staff(...scopes: Grant['scope'][]): Staff {
  const grants = scopes.map((scope) => ({ permission: 'casework.read', scope }))
  return {
    ...{ kind: 'staff', user: 'me', account: 'a', name: '', org: 'o', orgName: '', orgPath: '/1/', section: null },
    ...{ duties: [], grants },
  }
}

describe('the reach of a permission as a condition', () => {
  it('is false where nothing is held, and true over the city', () => {
    expect(scopePredicate(staff(), 'casework.read', columns).text).toBe('false')
    expect(scopePredicate(staff({ kind: 'org', org: 'o' }), 'hotline.sign', columns).text).toBe('false')
    expect(scopePredicate(staff({ kind: 'org', org: 'o' }, { kind: 'city' }), 'casework.read', columns).text).toBe(
      'true',
    )
  })

  it('joins the reaches of several duties, with values apart from the text', () => {
    const many = staff(
      { kind: 'tree', path: '/0001/0002/' },
      { kind: 'org', org: 'x' },
      { kind: 'self' },
      { kind: 'self', of: 'b' },
    )
    const condition = scopePredicate(many, 'casework.read', columns)
    expect(condition.text).toBe('(t.org_path like $1 or t.org = $2 or t.assignee = $3 or t.assignee = $4)')
    expect(condition.values).toEqual(['/0001/0002/%', 'x', 'me', 'b'])
  })

  it('answers the same for one row in hand', () => {
    const row = { org: 'x', orgPath: '/0001/0002/0003/', assignee: 'me' }
    expect(isInScope(staff({ kind: 'tree', path: '/0001/0002/' }), 'casework.read', row)).toBe(true)
    expect(isInScope(staff({ kind: 'tree', path: '/0001/0003/' }), 'casework.read', row)).toBe(false)
    expect(isInScope(staff({ kind: 'self' }), 'casework.read', row)).toBe(true)
    expect(isInScope(staff({ kind: 'self', of: 'b' }), 'casework.read', row)).toBe(false)
    expect(isInScope(staff({ kind: 'self' }), 'casework.read', { ...row, assignee: null })).toBe(false)
  })

  it('names whose tasks are the person’s to do, a colleague stood in for included', () => {
    expect(actsFor(staff({ kind: 'self' }, { kind: 'self', of: 'b' }, { kind: 'city' }))).toEqual(['me', 'b'])
  })
})
