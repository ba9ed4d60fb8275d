import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVault } from '#domains/parties'
import { keysOf } from '#platform/crypto/keys'
import { sql, type Tx } from '#platform/db/tx'
import { createPrinter } from '#platform/pdf/printer'
import { quietLog, type TestHouse, testHouse } from '#tests/support/ctx'
import {
  createDocumentDesk,
  type DocumentDesk,
  documentById,
  documentsOf,
  documentTypes,
  editTerm,
  editType,
  putDocumentType,
  putTerm,
  recordUse,
  storeDocument,
  terms,
  usesOf,
} from './index.ts'
import type { DocumentType, Term } from './rules/index.ts'

const words = (zh: string) => ({ zh, en: zh })
const rooms: Term = {
  code: 'rooms',
  name: words('房间数'),
  hint: null,
  type: 'number',
  options: [],
  sensitivity: 'open',
  unit: words('间'),
  sources: [],
}
const lease: DocumentType = {
  code: 'lease',
  name: words('房屋租赁合同'),
  kind: 'other',
  issuer: null,
  fields: ['rooms'],
  lasts: null,
  fetch: null,
  licence: null,
  retention: 10,
}
const HOLDER = '01900000-0000-7000-8000-00000000aa01'

let house: TestHouse
let desk: DocumentDesk
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => house.system().transaction('documents.read', work)

beforeAll(async () => {
  house = await testHouse()
  await house.clock('2026-11-23T02:00:00Z')
  const blobs = { put: async () => 'a'.repeat(64), get: async () => Buffer.from('') }
  const keys = keysOf(new Uint8Array(32).fill(7))
  const vault = createVault({ url: house.database.urls.vault, keys, log: quietLog(), testClock: true })
  desk = createDocumentDesk({
    keys,
    blobs,
    vault,
    printer: createPrinter(),
    origin: async () => 'https://yunze.example',
  })
  await within(async (tx) => {
    await putTerm(tx, rooms)
    await putDocumentType(tx, lease)
  })
})
afterAll(async () => {
  await desk.vault.close()
  await house.stop()
})

describe('the dictionary', () => {
  it('gives back what was put in, the own entry before the national one', async () => {
    expect((await within(terms)).get('rooms')).toEqual(rooms)
    expect((await within(documentTypes)).get('lease')).toEqual(lease)
  })
  it('keeps two editors apart and takes no code twice', async () => {
    await expect(editTerm(house.system(), rooms, null)).rejects.toMatchObject({
      refusal: { code: 'documents.code-taken' },
    })
    await editTerm(house.system(), { ...rooms, hint: words('含厨房') }, 1)
    const late = editTerm(house.system(), rooms, 1)
    await expect(late).rejects.toMatchObject({ refusal: { code: 'documents.changed-meanwhile' } })
    const unknown = editType(house.system(), { ...lease, fields: ['gardens'] }, 1)
    await expect(unknown).rejects.toMatchObject({ refusal: { code: 'documents.unknown-term', field: 'fields' } })
  })
})

describe('a document', () => {
  it('keeps its values sealed and gives them back', async () => {
    const stored = await within((tx) =>
      storeDocument(tx, desk, { type: 'lease', holder: HOLDER, trust: 'C', data: { rooms: 3, stranger: 'x' } }),
    )
    expect(stored).toMatchObject({ trust: 'C', state: 'valid', data: { rooms: 3 }, validTo: null })
    expect(await within((tx) => documentById(tx, stored.id))).toEqual(stored)
    const raw = await within((tx) =>
      tx.one<{ sealed: Buffer }>(sql`select sealed from documents.documents
      where city = ${tx.city} and id = ${stored.id}`),
    )
    expect(raw.sealed.toString('latin1')).not.toContain('rooms')
  })
  it('is superseded, never overwritten, and only by one of the same holder', async () => {
    const first = await within((tx) =>
      storeDocument(tx, desk, { type: 'lease', holder: HOLDER, trust: 'D', data: { rooms: 1 } }),
    )
    const second = await within((tx) =>
      storeDocument(tx, desk, { type: 'lease', holder: HOLDER, trust: 'C', data: { rooms: 2 }, replaces: first.id }),
    )
    expect(await within((tx) => documentById(tx, first.id))).toMatchObject({
      state: 'superseded',
      supersededBy: second.id,
    })
    expect((await within((tx) => documentsOf(tx, HOLDER))).map(({ id }) => id)).not.toContain(first.id)
    const stranger = within((tx) =>
      storeDocument(tx, desk, {
        type: 'lease',
        holder: house.system().id(),
        trust: 'C',
        data: {},
        replaces: second.id,
      }),
    )
    await expect(stranger).rejects.toMatchObject({ refusal: { code: 'documents.not-found' } })
  })
  it('shows its holder who used it and what for', async () => {
    const kept = await within((tx) =>
      storeDocument(tx, desk, { type: 'lease', holder: HOLDER, trust: 'C', data: { rooms: 3 } }),
    )
    await within((tx) =>
      recordUse(tx, { document: kept.id, caseNumber: '20261123AYE00000000', matter: '开办饭店', purpose: '办理许可' }),
    )
    const [use] = await within((tx) => usesOf(tx, HOLDER))
    expect(use).toMatchObject({
      document: kept.id,
      type: 'lease',
      kind: 'use',
      matter: '开办饭店',
      purpose: '办理许可',
    })
  })
})
