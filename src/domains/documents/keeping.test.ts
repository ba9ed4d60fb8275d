import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql, type Tx } from '#platform/db/tx'
import { type TestHouse, testHouse } from '#tests/support/ctx'
import { HOLDER, type LicenceScene, licenceScene } from '#tests/support/licence-scene'
import { demoCity, seedCity } from '../../seed/demo.ts'
import {
  compareWithOriginal,
  documentById,
  documentsOf,
  dropEnded,
  fetchDocument,
  nextReminder,
  putDocumentType,
  putRegistryRecord,
  putSource,
  remindExpiring,
  storeDocument,
  usesOf,
} from './index.ts'

const both = (zh: string) => ({ zh, en: zh })
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
  await within((tx) =>
    putDocumentType(tx, {
      ...{ code: 'stall-register', name: both('摊位登记'), kind: 'certificate', lasts: null, licence: null },
      ...{
        issuer: { name: both('登记机关'), org: null },
        fields: ['stallArea'],
        fetch: 'documents.registry',
        retention: 2,
      },
    }),
  )
})
afterAll(async () => {
  await scene.close()
  await house.stop()
})

describe('a licence that ends', () => {
  it('reminds its holder once, as many days before as its type says', async () => {
    const made = await scene.issue({ validTo: '2027-03-01' })
    const due = await nextReminder(house.system())
    expect(due?.toISOString()).toBe('2027-01-29T16:00:00.000Z')
    expect(await remindExpiring(house.system())).toBe(0)
    await house.clock('2027-01-30T02:00:00Z')
    expect(await remindExpiring(house.system())).toBe(1)
    expect(await remindExpiring(house.system())).toBe(0)
    await house.clock('2026-11-23T02:00:00Z')
    const state = (await within((tx) => documentById(tx, made.id)))?.state
    expect(state).toBe('valid')
  })
})

describe('a document of another authority', () => {
  const firm = { id: '01900000-0000-7000-8000-00000000cc01', kind: 'firm', creditCode: '91350100M000100Y43' } as const
  const fetch = (holder: { id: string; kind: 'firm'; creditCode: string } = firm) =>
    fetchDocument(house.system(), scene.desk, { holder, type: 'stall-register', matter: '食品经营许可' })

  it('is fetched at grade A, the same one while nothing changes, and the fetching is shown to its holder', async () => {
    const record = {
      ...{ source: 'documents.registry', type: 'stall-register', subject: firm.creditCode, number: 'T-1' },
      ...{ issuer: '云泽市登记中心', validFrom: '2024-01-01', validTo: null, data: { stallArea: 12 } },
    }
    await within((tx) => putRegistryRecord(tx, record))
    const first = await fetch()
    expect(first).toMatchObject({
      trust: 'A',
      number: 'T-1',
      data: { stallArea: 12 },
      issuer: { name: '云泽市登记中心' },
    })
    expect((await fetch())?.id).toBe(first?.id)
    await within((tx) => putRegistryRecord(tx, { ...record, data: { stallArea: 15 } }))
    const newer = await fetch()
    expect(newer).toMatchObject({ data: { stallArea: 15 }, previous: first?.id })
    expect((await within((tx) => documentsOf(tx, firm.id))).map(({ id }) => id)).toEqual([newer?.id])
    expect((await within((tx) => usesOf(tx, firm.id)))[0]).toMatchObject({ kind: 'fetch', matter: '食品经营许可' })
    await within((tx) => putRegistryRecord(tx, { ...record, state: 'revoked' }))
    expect(await fetch()).toBeNull()
    expect((await within((tx) => documentsOf(tx, firm.id)))[0]?.state).toBe('revoked')
  })

  it('is asked from the applicant only where its source has none or does not answer, which is written down', async () => {
    const other = { ...firm, id: '01900000-0000-7000-8000-00000000cc02', creditCode: '91330102MA28NBU477' }
    expect(await fetch(other)).toBeNull()
    const source = { code: 'documents.registry', name: both('登记库'), isUp: false }
    await within((tx) => putSource(tx, source))
    expect(await fetch(other)).toBeNull()
    const noted = await within((tx) =>
      tx.rows(
        sql`select outcome from documents.fetches where city = ${tx.city} and holder = ${other.id} order by at, id`,
      ),
    )
    expect(noted).toEqual([{ outcome: 'none' }, { outcome: 'failed' }])
    await within((tx) => putSource(tx, { ...source, isUp: true }))
  })
})

describe('what a resident brings', () => {
  it('rises to grade B when a clerk has compared it with the original, once', async () => {
    const upload = { type: 'stall-register', holder: HOLDER, trust: 'C', data: { stallArea: 3 } } as const
    const brought = await within((tx) => storeDocument(tx, scene.desk, upload))
    const asked = { document: brought.id, caseNumber: null, matter: null }
    const compared = await compareWithOriginal(scene.desk, house.system(), asked)
    expect(compared).toMatchObject({ trust: 'B', previous: brought.id, data: { stallArea: 3 } })
    const again = compareWithOriginal(scene.desk, house.system(), { ...asked, document: compared.id })
    await expect(again).rejects.toMatchObject({ refusal: { code: 'documents.compared-already' } })
  })
})

describe('keeping', () => {
  it('drops a document when its years are over, counted from its end or last use, and says which file is free', async () => {
    const file = { sha256: 'e'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', bytes: 1 }
    const base = { type: 'stall-register', holder: '01900000-0000-7000-8000-00000000dd01', data: {}, file } as const
    const [ended, endless, brought] = await within(async (tx) => [
      await storeDocument(tx, scene.desk, { ...base, trust: 'A', validTo: '2026-12-31' }),
      await storeDocument(tx, scene.desk, { ...base, trust: 'A', file: null }),
      await storeDocument(tx, scene.desk, { ...base, trust: 'C', file: null }),
    ])
    const left = async () => (await within((tx) => documentsOf(tx, base.holder))).map(({ id }) => id).sort()
    await house.clock('2028-11-01T02:00:00Z')
    expect(await dropEnded(house.system())).toEqual([])
    expect(await left()).toEqual([ended?.id, endless?.id, brought?.id].sort())
    await house.clock('2029-01-02T02:00:00Z')
    expect(await dropEnded(house.system())).toEqual([file.sha256])
    expect(await left()).toEqual([endless?.id])
  })
})
