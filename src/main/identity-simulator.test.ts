import { expect, it } from 'vitest'
import { readSettings } from '#platform/config/settings'
import { isTrial, simulatesIdentity } from './identity-simulator.ts'

it('nobody may say who he is by choosing, but in the demo city without a service of its own', () => {
  const service = {
    ONEDOOR_OIDC_ISSUER: 'https://identity.example',
    ONEDOOR_OIDC_CLIENT_ID: 'city',
    ONEDOOR_OIDC_CLIENT_SECRET: 'secret',
  }
  expect(simulatesIdentity(readSettings({}))).toBe(true)
  expect(simulatesIdentity(readSettings({ ONEDOOR_DEMO: '0' }))).toBe(false)
  expect(simulatesIdentity(readSettings({ ONEDOOR_CITY: '370100' }))).toBe(false)
  expect(simulatesIdentity(readSettings(service))).toBe(false)
  // Nor is anything paid without money there.
  expect(
    [readSettings({}), readSettings({ ONEDOOR_DEMO: '0' }), readSettings({ ONEDOOR_CITY: '370100' })].map(isTrial),
  ).toEqual([true, false, false])
})
