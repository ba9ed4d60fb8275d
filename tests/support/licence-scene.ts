import { orgByCode } from '#domains/directory'
import {
  createDocumentDesk,
  type DocumentDesk,
  documentById,
  type IssueLicence,
  issueLicence,
  putDocumentType,
  putTerm,
  seedDocuments,
} from '#domains/documents'
import { createVault } from '#domains/parties'
import { keysOf } from '#platform/crypto/keys'
import { createPrinter } from '#platform/pdf/printer'
import type { Document } from '#rules/documents'
import { quietLog, type TestHouse } from './ctx.ts'

/** A desk of documents with one licence type of the market regulator, and holders known by nothing but an id. */
export type LicenceScene = {
  desk: DocumentDesk
  /** A licence of 张𠮷㛃 for five years from 23 November 2026, unless changed. */
  issue(change?: Partial<IssueLicence>): Promise<Document>
  fileOf(id: string): Promise<Buffer>
  close(): Promise<void>
}

export const HOLDER = '01900000-0000-7000-8000-00000000aa01'
const both = (zh: string) => ({ zh, en: zh })

/** On a house that has the demo's departments. */
export async function licenceScene(house: TestHouse): Promise<LicenceScene> {
  const keys = keysOf(new Uint8Array(32).fill(7))
  const vault = createVault({ url: house.database.urls.vault, keys, log: quietLog(), testClock: true })
  const files = new Map<string, Buffer>()
  const blobs = {
    async put(bytes: Uint8Array) {
      const name = String(files.size).padStart(64, '0')
      files.set(name, Buffer.from(bytes))
      return name
    },
    get: async (sha256: string) => files.get(sha256) ?? Buffer.from(''),
  }
  const origin = async () => 'https://yunze.example'
  const desk = createDocumentDesk({ keys, blobs, vault, printer: createPrinter(), origin })
  const national = house.as({ kind: 'system', name: 'seed', grants: [] }, '000000')
  await national.transaction('documents.edit-types', seedDocuments)
  const issuerOrg = await house.system().transaction('documents.edit-types', async (tx) => {
    const common = { hint: null, options: [], unit: null, sources: [], sensitivity: 'open' } as const
    await putTerm(tx, { ...common, code: 'stallAddress', name: both('经营场所'), type: 'address' })
    await putTerm(tx, { ...common, code: 'stallArea', name: both('经营面积'), type: 'number', unit: both('平方米') })
    await putDocumentType(tx, {
      ...{ code: 'stall-licence', name: both('食品经营许可证'), kind: 'licence' },
      issuer: { name: both('市场监管局'), org: 'shichang' },
      ...{ fields: ['stallAddress', 'stallArea'], lasts: { amount: 5, unit: 'year' }, fetch: null },
      licence: { typeCode: '11100000000013338W011', template: 'licence', renewDays: 30 },
      retention: 10,
    })
    return (await orgByCode(tx, 'shichang'))?.id ?? ''
  })
  return {
    desk,
    issue: (change = {}) =>
      issueLicence(desk, house.system(), {
        ...{ type: 'stall-licence', holder: HOLDER, holderName: '张𠮷㛃', matter: '食品经营许可', issuerOrg },
        ...{ data: { stallAddress: '明湖区柳堤路 18 号', stallArea: 86.5 }, day: '2026-11-23' },
        ...{ caseId: null, caseNumber: null, ...change },
      }),
    async fileOf(id) {
      const found = await house.system().reading('documents.read', (tx) => documentById(tx, id))
      return files.get(found?.file?.sha256 ?? '') ?? Buffer.from('')
    },
    close: () => vault.close(),
  }
}
