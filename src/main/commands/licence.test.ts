import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readSettings } from '#platform/config/settings'
import { signerOf } from '#platform/crypto/signing'
import { type TestHouse, testHouse } from '#tests/support/ctx'
import { licenceScene } from '#tests/support/licence-scene'
import { demoCity, seedCity } from '../../seed/demo.ts'
import { licence } from './licence.ts'

const folder = mkdtempSync(join(tmpdir(), 'onedoor-licence-'))
const small = { ...demoCity, streets: [1], units: ['shichang'], utilities: 0, villages: { streets: 0, each: 0 } }
let house: TestHouse
let key = ''
let pdf: Buffer = Buffer.from('')

beforeAll(async () => {
  house = await testHouse()
  await house.clock('2026-11-23T02:00:00Z')
  await seedCity(house.system(), small)
  const scene = await licenceScene(house)
  pdf = await scene.fileOf((await scene.issue()).id)
  const signing = { city: '990100', algorithm: 'ed25519', signerId: '1234567812345678' } as const
  key = (await signerOf(scene.desk.keys, signing)).key
  await scene.close()
})
afterAll(async () => {
  await house.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** What the command says; it throws where it fails. */
async function verify(what: string, by = key): Promise<string> {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  try {
    const options: Record<string, string> = { key: by }
    const settings = readSettings({}, folder)
    await licence.run({ settings, args: ['verify', what], text: (name) => options[name], flag: () => false })
    return said.mock.calls.flat().join('\n')
  } finally {
    said.mockRestore()
  }
}

describe('onedoor licence verify', () => {
  const put = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  it('says what the city signed, for a file and for the text of its QR code', async () => {
    const told = await verify(put('licence.pdf', pdf))
    expect(told).toContain('Genuine')
    expect(told).toContain('张𠮷㛃')
    const token = /OD1\.[\w.-]+/.exec(pdf.toString('latin1'))?.[0] ?? ''
    const scanned = await verify(`https://yunze.example/check/1.2.156#${token}`)
    expect(scanned).toContain('Whether it still holds: https://yunze.example/check/1.2.156')
  })
  it('fails for a file with one byte changed, another key, or no signature at all', async () => {
    const changed = Buffer.from(pdf)
    changed[900] = (changed[900] ?? 0) ^ 1
    await expect(verify(put('changed.pdf', changed))).rejects.toThrow('Not genuine')
    await expect(verify(put('licence.pdf', pdf), 'a'.repeat(64))).rejects.toThrow('Not genuine')
    await expect(verify('OD1.nothing')).rejects.toThrow('Not genuine')
    await expect(verify('OD1.nothing', 'no key')).rejects.toThrow('neither a public key')
  })
  it('takes the keys as the city publishes them', async () => {
    const published = { keys: [{ kid: 'any', algorithm: 'ed25519', signerId: '1234567812345678', key }] }
    const file = put('keys.json', Buffer.from(JSON.stringify(published)))
    expect(await verify(put('licence.pdf', pdf), file)).toContain('Genuine')
  })
})
