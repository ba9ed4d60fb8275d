import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { type TestHouse, testHouse } from '#tests/support/ctx'
import { HOLDER, type LicenceScene, licenceScene } from '#tests/support/licence-scene'
import { demoCity, seedCity } from '../../seed/demo.ts'
import { verifyLicence } from './commands/verify-licence.ts'
import { changeLicence, checkPublicly, documentsOf, putSigning, usesOf } from './index.ts'
import { licenceKeys } from './licence/city-keys.ts'
import { isSealedBy } from './licence/file-seal.ts'
import { readToken, tokenIn } from './licence/token.ts'
import { parseIdentifier } from './rules/index.ts'

let house: TestHouse
let scene: LicenceScene
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => house.system().transaction('documents.read', work)

beforeAll(async () => {
  house = await testHouse()
  await house.clock('2026-11-23T02:00:00Z')
  await seedCity(house.system(), {
    ...demoCity,
    ...{ streets: [1], units: ['shichang'], utilities: 0, villages: { streets: 0, each: 0 } },
  })
  scene = await licenceScene(house)
})
afterAll(async () => {
  await scene.close()
  await house.stop()
})

const issue: LicenceScene['issue'] = (change) => scene.issue(change)
const resident = (): Ctx =>
  house.as({ kind: 'resident', grants: [{ permission: 'documents.check', scope: { kind: 'city' } }] })

describe('a licence', () => {
  it('has number, identifier, validity and a place in the wallet', async () => {
    const made = await issue()
    expect(made).toMatchObject({ trust: 'A', state: 'valid', validFrom: '2026-11-23', validTo: '2031-11-22' })
    expect(made.number).toMatch(/^9901002026011\d{8}\w$/)
    expect(parseIdentifier(made.identifier ?? '')).toMatchObject({
      allowed: true,
      value: { typeCode: '11100000000013338W011', issuer: '11100000000013338W', edition: 1 },
    })
    expect((await within((tx) => documentsOf(tx, HOLDER))).map(({ id }) => id)).toContain(made.id)
    expect(JSON.stringify(made)).not.toContain('张𠮷㛃')
  })

  it('is made once for a case, however often it is asked for', async () => {
    const caseId = house.system().id()
    const [first, second] = [await issue({ caseId }), await issue({ caseId })]
    expect(second.id).toBe(first.id)
  })

  it('that is renewed keeps its number, gets the next edition and supersedes the one before', async () => {
    const first = await issue()
    const second = await issue({ renews: first.id, day: '2031-10-20' })
    expect(second).toMatchObject({ number: first.number, previous: first.id, validTo: '2036-10-19' })
    expect(parseIdentifier(second.identifier ?? '')).toMatchObject({ value: { edition: 2 } })
    const [old, now] = await Promise.all([
      checkPublicly(resident(), { code: first.identifier ?? '' }),
      checkPublicly(resident(), { code: first.number ?? '' }),
    ])
    expect(old?.standing).toBe('superseded')
    expect(now?.identifier).toBe(second.identifier)
    await expect(issue({ renews: first.id })).rejects.toMatchObject({ refusal: { code: 'documents.not-renewable' } })
  })

  it('is not made where a name has a character that no typeface has', async () => {
    await expect(issue({ holderName: '张\u{2A000}' })).rejects.toMatchObject({ refusal: { code: 'pdf.no-glyph' } })
  })
})

describe('verified without network', () => {
  it.each(['ed25519', 'sm2'] as const)(
    'a licence signed by %s is genuine, and not with one character changed',
    async (algorithm) => {
      await within((tx) => putSigning(tx, { algorithm, signerId: '1234567812345678' }))
      const made = await issue()
      const keys = await licenceKeys(scene.desk.keys, house.system())
      const file = await scene.fileOf(made.id)
      expect(await isSealedBy(file, keys)).toBe(true)
      const token = tokenIn(file.toString('latin1')) ?? expect.fail('no token')
      expect(await readToken(token, keys)).toMatchObject({ number: made.number, holder: '张𠮷㛃', to: '2031-11-22' })
      for (let at = 4; at < token.length; at += 47) {
        const other = token[at] === 'A' ? 'B' : 'A'
        expect(await readToken(token.slice(0, at) + other + token.slice(at + 1), keys), `at ${at}`).toBeUndefined()
      }
      for (let at = 0; at < file.length; at += Math.ceil(file.length / 9)) {
        const changed = Buffer.from(file)
        changed[at] = (changed[at] ?? 0) ^ 1
        expect(await isSealedBy(changed, keys), `byte ${at}`).toBe(false)
      }
      expect(
        await readToken(
          token,
          keys.filter((key) => key.algorithm !== algorithm),
        ),
      ).toBeUndefined()
    },
  )
})

describe('checked in public', () => {
  it('shows the standing, and of a person no more than the family name', async () => {
    const made = await issue()
    const shown = await checkPublicly(resident(), { code: `  ${made.number?.toLowerCase()} ` })
    expect(shown).toMatchObject({
      holder: '张**',
      standing: 'valid',
      issuedOn: '2026-11-23',
      issuer: '云泽市市场监督管理局',
    })
    expect(JSON.stringify(shown)).not.toMatch(/柳堤路|86\.5|𠮷/)
  })

  it('never shows as valid what is suspended, revoked, cancelled or past its end', async () => {
    const made = await issue()
    const standing = async () => (await checkPublicly(resident(), { code: made.identifier ?? '' }))?.standing
    const act = (name: 'suspend' | 'resume' | 'revoke' | 'cancel') =>
      changeLicence(house.system(), { document: made.id, act: name, reason: '现场检查发现条件不符' })
    await act('suspend')
    expect(await standing()).toBe('suspended')
    await act('resume')
    expect(await standing()).toBe('valid')
    await house.clock('2031-11-22T15:00:00Z')
    expect(await standing()).toBe('valid')
    await house.clock('2031-11-22T17:00:00Z')
    expect(await standing()).toBe('expired')
    await house.clock('2026-11-23T02:00:00Z')
    await act('revoke')
    await act('revoke')
    expect(await standing()).toBe('revoked')
    await expect(act('resume')).rejects.toMatchObject({ refusal: { code: 'documents.not-in-that-state' } })
    await act('cancel')
    expect(await standing()).toBe('cancelled')
  })

  it('answers alike for unknown and malformed codes, and makes who tries many wait', async () => {
    const unknown = ['9901002026011000000000', '1.2.156.3005.2.x', 'abc', '', '张三'.repeat(40)]
    for (const code of unknown) expect(await checkPublicly(resident(), { code, address: '10.0.0.1' })).toBeNull()
    for (let no = unknown.length; no < 30; no += 1)
      await checkPublicly(resident(), { code: 'abc', address: '10.0.0.1' })
    const late = checkPublicly(resident(), { code: 'abc', address: '10.0.0.1' })
    await expect(late).rejects.toMatchObject({ refusal: { kind: 'too-many', code: 'documents.too-many-codes' } })
    expect(await checkPublicly(resident(), { code: 'abc', address: '10.0.0.2' })).toBeNull()
  })

  it('shows an officer everything, and its holder that the officer looked', async () => {
    const made = await issue()
    const found = await verifyLicence(house.system(), {
      code: made.number ?? '',
      purpose: '日常监督检查',
      caseNumber: null,
    })
    expect(found).toMatchObject({ holderName: '张𠮷㛃', standing: 'valid' })
    expect(found.lines).toContainEqual({
      term: 'stallArea',
      name: { zh: '经营面积', en: '经营面积' },
      value: '86.5平方米',
    })
    const [use] = await within((tx) => usesOf(tx, HOLDER))
    expect(use).toMatchObject({ document: made.id, kind: 'verify', purpose: '日常监督检查' })
  })
})
