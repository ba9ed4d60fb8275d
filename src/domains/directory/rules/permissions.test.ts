import { describe, expect, it } from 'vitest'
import {
  grantsOf,
  type PermissionName,
  permissionNames,
  type RoleCode,
  reachOf,
  residentPermissions,
  roleCodes,
  roleOf,
} from './index.ts'

const handling: readonly RoleCode[] = ['unit-clerk', 'officer', 'unit-head', 'village-worker']
const identity: readonly PermissionName[] = ['parties.reveal', 'parties.match', 'parties.read-trail']

describe('what each post may do', () => {
  it('gives every role exactly the permissions of the table, and no others, at every seat', () => {
    const from = new Date('2026-01-01T00:00:00Z')
    for (const role of roleCodes) {
      for (const kind of roleOf(role).seats) {
        const duty = { role, org: { id: 'o', path: '/0001/0002/', kind }, width: null, of: null, from, to: null }
        const held = new Set(grantsOf([duty], from).map((grant) => grant.permission))
        for (const permission of permissionNames)
          expect(held.has(permission), `${role} ${permission}`).toBe(reachOf(role, permission) !== null)
      }
    }
  })

  it('never lets an administrator see who complained, nor what about', () => {
    for (const permission of permissionNames)
      if (identity.includes(permission) || /^(casework|hotline)\./.test(permission))
        expect(reachOf('administrator', permission), permission).toBeNull()
  })

  it('lets an auditor read the records of access but no content', () => {
    expect(reachOf('auditor', 'platform.audit')).toBe('city')
    expect(reachOf('auditor', 'parties.read-trail')).toBe('city')
    for (const permission of permissionNames)
      if (/^(casework|hotline|knowledge)\./.test(permission) || permission === 'parties.reveal')
        expect(reachOf('auditor', permission), permission).toBeNull()
  })

  it('never lets a contractor dispatch, decide, close or see an identity', () => {
    const held = permissionNames.filter((permission) => reachOf('contractor-agent', permission) !== null)
    for (const permission of held)
      expect(permission).not.toMatch(
        /dispatch|rule-|review|reopen|answer|refuse|withdraw|call-back|reveal|sign-off|export/,
      )
  })

  it('never lets a handling unit review, call back, reopen or rule on its own requests', () => {
    // The rules of the hotline hold the two that are not here: a unit dispatches downwards only, and its head agrees to
    // more time before the centre does.
    for (const role of handling)
      for (const permission of permissionNames)
        if (/hotline\.(review|call-back|reopen|rule-(?!extension)|merge|supervise$)/.test(permission))
          expect(reachOf(role, permission), `${role} ${permission}`).toBeNull()
  })

  it('never lets a handling unit reach over the whole city with anything about a case', () => {
    for (const role of handling)
      for (const permission of permissionNames)
        if (/^(casework|hotline|parties)\./.test(permission))
          expect(reachOf(role, permission), `${role} ${permission}`).not.toBe('city')
  })

  it('leaves no permission that neither a post nor a resident holds', () => {
    for (const permission of permissionNames) {
      const held = roleCodes.some((role) => reachOf(role, permission) !== null)
      expect(held || residentPermissions.some((own) => own === permission), permission).toBe(true)
    }
  })
})
