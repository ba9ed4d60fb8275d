import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

describe('settings', () => {
  it('serve a fresh machine without any being set', () => {
    const settings = readSettings({ PATH: '/bin', PORT: '' }, '/srv/onedoor')
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 8080, city: '990100', demo: true, testClock: false })
    expect(settings).toMatchObject({
      dataDir: '/srv/onedoor/var',
      keyFile: '/srv/onedoor/var/keys.json',
      external: undefined,
    })
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['ONEDOOR_CITY', 'Jinan'],
    ['ONEDOOR_DEMO', 'yes'],
    ['ONEDOOR_TEST_CLOCK', 'true'],
    ['ONEDOOR_LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://x'],
  ])('stop the start in one sentence that names %s and what it accepts, not the value %s', (name, bad) => {
    const attempt = (): unknown => readSettings({ [name]: bad })
    expect(attempt).toThrow(new RegExp(`^The setting ${name} is not accepted: it takes .+\\.$`))
    expect(attempt).not.toThrow(new RegExp(bad))
  })

  it('name an unknown one, so that a slip of the pen is not silently ignored', () => {
    expect(() => readSettings({ ONEDOOR_DEMOS: '0' })).toThrow('ONEDOOR_DEMOS is unknown')
  })

  it("ask for vault and key file when the database is the city's own", () => {
    const [app, vault] = ['postgres://a:b@db/onedoor', 'postgres://c:d@db/onedoor']
    expect(() => readSettings({ DATABASE_URL: app })).toThrow('ONEDOOR_VAULT_DATABASE_URL is missing')
    expect(() => readSettings({ DATABASE_URL: app, ONEDOOR_VAULT_DATABASE_URL: vault })).toThrow('ONEDOOR_KEY_FILE')
    const whole = { DATABASE_URL: app, ONEDOOR_VAULT_DATABASE_URL: vault, ONEDOOR_KEY_FILE: '/etc/onedoor/keys.json' }
    expect(readSettings(whole).external).toEqual({ app, vault, audit: app, owner: undefined })
  })

  it('take the unified identity whole or not at all, and over https alone', () => {
    const issuer = 'https://identity.example'
    expect(() => readSettings({ ONEDOOR_OIDC_ISSUER: 'http://identity.example' })).toThrow('is not accepted')
    expect(() => readSettings({ ONEDOOR_OIDC_ISSUER: issuer })).toThrow('ONEDOOR_OIDC_CLIENT_ID is missing')
    const named = { ONEDOOR_OIDC_ISSUER: issuer, ONEDOOR_OIDC_CLIENT_ID: 'city' }
    expect(() => readSettings(named)).toThrow('ONEDOOR_OIDC_CLIENT_SECRET is missing: with ONEDOOR_OIDC_ISSUER')
    const whole = readSettings({ ...named, ONEDOOR_OIDC_CLIENT_SECRET: 'secret' })
    expect(whole.unified).toEqual({ issuer, clientId: 'city', clientSecret: 'secret' })
    expect(readSettings({}).unified).toBeUndefined()
  })
})
