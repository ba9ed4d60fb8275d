import { describe, expect, it } from 'vitest'
import { checkSystem, parcelOf, type System, waitAfter } from './index.ts'

const system = (change: Partial<System> = {}): System => ({
  ...{
    code: 'market-licences',
    org: 'o',
    name: '登记系统',
    mode: 'push',
    address: 'https://licences.example.invalid/in',
  },
  ...{ events: ['applications.submitted'], active: true },
  ...change,
})
const code = (one: System): string | null => {
  const ruling = checkSystem(one)
  return ruling.allowed ? null : ruling.refusal.code
}

describe('a department system', () => {
  it('is sent to at an address of the web, without a password in it', () => {
    expect(code(system())).toBeNull()
    for (const address of [null, '', 'ftp://x', 'file:///etc/passwd', 'https://a:b@x.invalid', 'licences'])
      expect(code(system({ address }))).toBe('exchange.bad-address')
  })
  it('needs an address for push alone', () => {
    const ruling = checkSystem(system({ mode: 'file' }))
    expect(ruling.allowed && ruling.value.address).toBeNull()
  })
  it('has a code that can be a folder, and something to hear', () => {
    for (const bad of ['', '../x', 'A', 'a b', 'x'.repeat(60)])
      expect(code(system({ code: bad }))).toBe('exchange.bad-code')
    expect(code(system({ events: [] }))).toBe('exchange.no-events')
  })
})

describe('what leaves the house', () => {
  it('is an event of CloudEvents 1.0 with the fields of the matter', () => {
    const parcel = parcelOf(
      {
        ...{ id: '01', city: '990100', number: '20260301ABC12345678', type: 'applications.submitted' },
        ...{ at: '2026-03-02T01:00:00.000Z', matter: { taskCode: 't', name: '食品经营许可' }, state: 'received' },
      },
      [{ term: 'shopArea', name: { zh: '面积', en: 'Area' }, value: '80' }],
    )
    expect(parcel).toMatchObject({
      specversion: '1.0',
      type: 'cn.onedoor.applications.submitted',
      source: '/onedoor/990100',
    })
    expect(parcel.data.fields).toEqual({ shopArea: '80' })
  })
  it('is tried again ever more patiently, and given up at last', () => {
    const waits = Array.from({ length: 9 }, (_, at) => waitAfter(at + 1))
    expect(waits.slice(0, 3)).toEqual([60_000, 300_000, 900_000])
    expect(waits.at(-1)).toBeNull()
    const known = waits.filter((wait) => wait !== null)
    expect(known).toEqual([...known].sort((a, b) => a - b))
  })
})
