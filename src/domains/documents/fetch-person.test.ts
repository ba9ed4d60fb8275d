import { afterAll, beforeAll, expect, it } from 'vitest'
import { giveIdentity, holderById, type Portal } from '#domains/accounts'
import { createPrinter } from '#platform/pdf/printer'
import type { Document } from '#rules/documents'
import { people, type Residents, residents } from '#tests/support/accounts'
import {
  createDocumentDesk,
  type DocumentDesk,
  documentsOf,
  fetchDocument,
  putDocumentType,
  putRegistryRecord,
  seedDocuments,
} from './index.ts'

let house: Residents
let desk: DocumentDesk

beforeAll(async () => {
  house = await residents()
  const { keys, vault } = house.desk
  const nowhere = { put: async () => '', get: async () => Buffer.from('') }
  desk = createDocumentDesk({
    keys,
    vault,
    blobs: nowhere,
    printer: createPrinter(),
    origin: async () => 'https://yunze.example',
  })
  await house
    .as({ kind: 'system', name: 'seed', grants: [] }, '000000')
    .transaction('documents.edit-types', seedDocuments)
  await house.system().transaction('documents.edit-types', async (tx) => {
    const name = { zh: '户口簿', en: 'Household register' }
    await putDocumentType(tx, {
      ...{ code: 'household', name, kind: 'certificate', lasts: null, licence: null },
      ...{ issuer: { name, org: null }, fields: [], fetch: 'documents.registry', retention: 2 },
    })
    await putRegistryRecord(tx, {
      ...{ source: 'documents.registry', type: 'household', subject: people.lan.idNumber, number: 'H-1' },
      ...{ issuer: '公安局', validFrom: '2020-01-01', validTo: null, data: {} },
    })
  })
})
afterAll(() => house.stop())

const fetchFor = async ({ person }: Portal): Promise<Document | null> => {
  const now = await house.system().reading('accounts.own', (tx) => holderById(tx, person.id))
  return fetchDocument(house.resident, desk, { holder: now ?? person, type: 'household' })
}

it('with a number that somebody merely gave, nothing of its owner is fetched', async () => {
  const { portal } = await house.signIn('13900000950')
  expect(await fetchFor(portal)).toBeNull()
  const named = { name: people.lan.name, idNumber: people.lan.idNumber }
  await giveIdentity(house.desk, house.resident, { portal, named })
  expect(await fetchFor(portal)).toBeNull()
})

it('of a checked person it is fetched into his wallet', async () => {
  const { portal } = await house.checked(people.lan)
  expect(await fetchFor(portal)).toMatchObject({ number: 'H-1', trust: 'A', holder: portal.person.id })
  const own = await house.system().reading('documents.read', (tx) => documentsOf(tx, portal.person.id))
  expect(own.map(({ number }) => number)).toEqual(['H-1'])
})
