import { describe, expect, it } from 'vitest'
import { keysOf } from './keys.ts'
import { DEFAULT_SIGNER_ID, isGenuine, type SigningAlgorithm, signerOf } from './signing.ts'

const keys = keysOf(new Uint8Array(32).fill(7))
const message = Buffer.from('云泽市 食品经营许可证')
const as = (algorithm: SigningAlgorithm, city = '990100', signerId = DEFAULT_SIGNER_ID) => ({
  algorithm,
  city,
  signerId,
})

describe.each(['ed25519', 'sm2'] as const)('a signature by %s', (algorithm) => {
  it('is genuine for its message alone', async () => {
    const signer = await signerOf(keys, as(algorithm))
    const signature = await signer.sign(message)
    expect(signature).toHaveLength(64)
    expect(await isGenuine(signer, message, signature)).toBe(true)
    for (const at of [0, 5, message.length - 1]) {
      const changed = Buffer.from(message)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await isGenuine(signer, changed, signature)).toBe(false)
    }
    const other = Buffer.from(signature)
    other[40] = (other[40] ?? 0) ^ 1
    expect(await isGenuine(signer, message, other)).toBe(false)
    expect(await isGenuine(signer, message, Buffer.alloc(64))).toBe(false)
  })
  it('comes from a key that is the same after a restart and another in another city', async () => {
    const again = await signerOf(keysOf(new Uint8Array(32).fill(7)), as(algorithm))
    expect(again.key).toBe((await signerOf(keys, as(algorithm))).key)
    const elsewhere = await signerOf(keys, as(algorithm, '990200'))
    expect(elsewhere.kid).not.toBe(again.kid)
    expect(await isGenuine(elsewhere, message, await again.sign(message))).toBe(false)
  })
})

describe('SM2 with SM3', () => {
  const example = {
    kid: '',
    algorithm: 'sm2' as const,
    signerId: DEFAULT_SIGNER_ID,
    key: '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  }
  const signature = Buffer.from(
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
    'hex',
  )
  it('agrees with the example of GB/T 32918.5, annex A.2', async () => {
    expect(await isGenuine(example, Buffer.from('message digest'), signature)).toBe(true)
    expect(await isGenuine(example, Buffer.from('message digesT'), signature)).toBe(false)
  })
  it('binds the identity of the signer', async () => {
    const other = { ...example, signerId: '8765432187654321' }
    expect(await isGenuine(other, Buffer.from('message digest'), signature)).toBe(false)
    const signer = await signerOf(keys, as('sm2', '990100', 'ALICE123@YAHOO.COM'))
    expect(await isGenuine(signer, message, await signer.sign(message))).toBe(true)
    const nobody = { ...signer, signerId: DEFAULT_SIGNER_ID }
    expect(await isGenuine(nobody, message, await signer.sign(message))).toBe(false)
  })
  it('takes no key that is none', async () => {
    expect(await isGenuine({ ...example, key: `04${'1'.repeat(128)}` }, message, signature)).toBe(false)
    expect(await isGenuine({ ...example, key: 'xyz' }, message, signature)).toBe(false)
  })
})
