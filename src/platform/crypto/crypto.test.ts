import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { blindIndex } from './blind-index.ts'
import { newDataKey, open, openDataKey, seal } from './envelope.ts'
import { isSameHash, keyedHash, queryCodeHash } from './hash.ts'
import { keysOf, loadKeys } from './keys.ts'
import { newOneTimeCode, oneTimeCodeHash } from './one-time-code.ts'
import { checkPassword, hashPassword } from './password.ts'

const folder = mkdtempSync(join(tmpdir(), 'onedoor-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const keys = keysOf(new Uint8Array(32).fill(7))
const here = { city: '990100', row: 'filing-1', field: 'name' }

describe('the key file', () => {
  const path = join(folder, 'inner', 'keys.json')

  test('is made once, for its owner alone, and read again', () => {
    const made = loadKeys(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const again = loadKeys(path)
    expect(again.current).toBe(made.current)
    expect(again.subKey('blind-index')).toEqual(made.subKey('blind-index'))
    expect(made.subKey('blind-index')).not.toEqual(made.subKey('query-code'))
  })

  test('a damaged one is never replaced', () => {
    const damaged = join(folder, 'damaged.json')
    writeFileSync(damaged, '{"keys":[')
    expect(() => loadKeys(damaged)).toThrow(/damaged/)
    expect(readFileSync(damaged, 'utf8')).toBe('{"keys":[')
  })

  test('after a new key was added, old data opens and indexes stay', () => {
    const old = loadKeys(path)
    const key = newDataKey(old, here.city, here.row)
    const index = blindIndex(old, here.city, 'phone', '13812345678')
    const file = JSON.parse(readFileSync(path, 'utf8')) as { keys: unknown[] }
    file.keys.push({ id: 'second', secret: Buffer.alloc(32, 9).toString('base64') })
    writeFileSync(path, JSON.stringify(file))
    const rotated = loadKeys(path)
    expect(rotated.current).toBe('second')
    expect(openDataKey(rotated, key, here.city, here.row)).toEqual(key.key)
    expect(blindIndex(rotated, here.city, 'phone', '13812345678')).toEqual(index)
  })

  test('a key that is not in the file is named', () => {
    expect(() => keys.subKey('wrap-data-key', 'other')).toThrow(/lacks the key other/)
  })
})

describe('the envelope', () => {
  const { key, wrapped, keyId } = newDataKey(keys, here.city, here.row)

  test('opens for its row, field and city, and nowhere else', () => {
    const sealed = seal(key, '买买提·艾力', here)
    expect(open(key, sealed, here).toString()).toBe('买买提·艾力')
    for (const moved of [{ city: '990200' }, { row: 'filing-2' }, { field: 'address' }]) {
      expect(() => open(key, sealed, { ...here, ...moved })).toThrow()
    }
    expect(sealed[0]).toBe(1)
    expect(sealed.includes('买')).toBe(false)
  })

  test('one changed bit is noticed', () => {
    const sealed = seal(key, '13812345678', here)
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Buffer.from(sealed)
      changed[i] = (changed[i] ?? 0) ^ 1
      expect(() => open(key, changed, here)).toThrow()
    }
  })

  test('the data key opens with the master key it was wrapped by', () => {
    expect(openDataKey(keys, { wrapped, keyId }, here.city, here.row)).toEqual(key)
    const others = keysOf(new Uint8Array(32).fill(8))
    expect(() => openDataKey(others, { wrapped, keyId: others.current }, here.city, here.row)).toThrow()
  })
})

describe('hashes', () => {
  test('spellings of one number or name share a blind index, cities do not', () => {
    const phone = blindIndex(keys, '990100', 'phone', '13812345678')
    expect(blindIndex(keys, '990100', 'phone', '+86 138-1234-5678')).toEqual(phone)
    expect(blindIndex(keys, '990200', 'phone', '13812345678')).not.toEqual(phone)
    expect(blindIndex(keys, '990100', 'name', '买买提•艾力')).toEqual(blindIndex(keys, '990100', 'name', '买买提·艾力'))
    expect(blindIndex(keys, '990100', 'id', '11010519491231002x')).toEqual(
      blindIndex(keys, '990100', 'id', '11010519491231002X'),
    )
  })

  test('parts do not run into each other', () => {
    expect(keyedHash(keys, 'query-code', 'ab', 'c')).not.toEqual(keyedHash(keys, 'query-code', 'a', 'bc'))
  })

  test('a query code fits its own case only', () => {
    const hash = queryCodeHash(keys, { city: '990100', number: 'N1' }, 'ABCD2345')
    expect(isSameHash(hash, queryCodeHash(keys, { city: '990100', number: 'N1' }, 'ABCD2345'))).toBe(true)
    expect(isSameHash(hash, queryCodeHash(keys, { city: '990100', number: 'N2' }, 'ABCD2345'))).toBe(false)
    expect(isSameHash(undefined, hash)).toBe(false)
    expect(isSameHash(undefined, Buffer.alloc(32))).toBe(false)
  })

  test('a one-time code is six digits and proves one thing', () => {
    expect(newOneTimeCode()).toMatch(/^\d{6}$/)
    expect(oneTimeCodeHash(keys, '+8613812345678', '123456')).not.toEqual(
      oneTimeCodeHash(keys, '+8613812345679', '123456'),
    )
  })
})

describe('sign-in', () => {
  test('a password fits in any spelling of the same characters; an unknown account takes the same path', async () => {
    const stored = await hashPassword('Ｓecret-密码')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await checkPassword(stored, 'Secret-密码')).toBe(true)
    expect(await checkPassword(stored, 'secret-密码')).toBe(false)
    expect(await checkPassword(undefined, 'nobody has this password')).toBe(false)
  })

  test('many at once are all answered', async () => {
    const stored = await hashPassword('x')
    expect(await Promise.all(Array.from({ length: 12 }, () => checkPassword(stored, 'x')))).toEqual(
      Array(12).fill(true),
    )
  })
})
