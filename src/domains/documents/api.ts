import { reject } from '#kit/ruling'
import { type Route, route } from '#platform/http/route'
import { changeLicence } from './commands/change-licence.ts'
import { compareWithOriginal } from './commands/compare.ts'
import { editTerm, editType } from './commands/edit-dictionary.ts'
import { verifyLicence } from './commands/verify-licence.ts'
import type { DocumentDesk } from './desk.ts'
import { licenceKeys } from './licence/city-keys.ts'
import { checkPublicly } from './queries/check.ts'
import { dictionaryOf, termsOf } from './queries/dictionary.ts'
import { signedAnswer } from './queries/signed-answer.ts'
import * as schemas from './schemas.ts'

const tag = 'documents'

const dictionary: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/document-terms',
    permission: 'documents.read',
    tag,
    summary: 'The terms of the dictionary',
    output: schemas.termList,
    handle: async (ctx) => ({ rows: await termsOf(ctx) }),
  }),
  route({
    method: 'PUT',
    path: '/api/document-terms/{code}',
    permission: 'documents.edit-types',
    tag,
    summary: 'Add or change a term',
    params: schemas.codeParams,
    body: schemas.termBody,
    output: schemas.codeParams,
    handle: async (ctx, { params: { code }, body: { version, ...fields } }) => {
      await editTerm(ctx, { code, ...fields }, version)
      return { code }
    },
  }),
  route({
    method: 'GET',
    path: '/api/document-types',
    permission: 'documents.read',
    tag,
    summary: 'The types of documents, with the sources and templates they may name',
    output: schemas.typeList,
    handle: async (ctx) => dictionaryOf(ctx),
  }),
  route({
    method: 'PUT',
    path: '/api/document-types/{code}',
    permission: 'documents.edit-types',
    tag,
    summary: 'Add or change a type of document',
    params: schemas.codeParams,
    body: schemas.typeBody,
    output: schemas.codeParams,
    handle: async (ctx, { params: { code }, body: { version, ...fields } }) => {
      await editType(ctx, { code, ...fields }, version)
      return { code }
    },
  }),
]

const licences = (desk: DocumentDesk): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/licence-keys',
    permission: 'public',
    tag,
    summary: 'Public keys by which licences of this city are verified without network',
    output: schemas.licenceKeys,
    handle: async (ctx) => ({ keys: [...(await licenceKeys(desk.keys, ctx))] }),
  }),
  route({
    method: 'GET',
    path: '/api/licences/{code}',
    permission: 'public',
    tag,
    summary: 'Whether a licence holds, for machines: a signed answer without personal data',
    params: schemas.licenceParams,
    output: schemas.signedAnswer,
    handle: async (ctx, { params, caller }) => {
      const found = await checkPublicly(ctx, { code: params.code, address: caller.address })
      return signedAnswer(desk, ctx, found ?? reject('missing', 'documents.unknown-code'))
    },
  }),
  route({
    method: 'POST',
    path: '/api/licences/{code}/verification',
    permission: 'documents.verify',
    tag,
    summary: 'All that a licence says, for an officer with a purpose; recorded and shown to its holder',
    params: schemas.licenceParams,
    body: schemas.verifyBody,
    output: schemas.verified,
    handle: async (ctx, { params, body }) => {
      const { lines, ...found } = await verifyLicence(ctx, { ...params, ...body })
      return { ...found, lines: [...lines] }
    },
  }),
]

const handling = (desk: DocumentDesk): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/documents/{id}/comparison',
    permission: 'documents.compare',
    tag,
    summary: 'The document was compared with its original: grade B',
    params: schemas.idParams,
    body: schemas.compareBody,
    output: schemas.standing,
    handle: async (ctx, { params, body }) => compareWithOriginal(desk, ctx, { document: params.id, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/documents/{id}/state',
    permission: 'documents.revoke',
    tag,
    summary: 'Suspend, give back, revoke or cancel what was issued',
    params: schemas.idParams,
    body: schemas.changeBody,
    output: schemas.standing,
    handle: async (ctx, { params, body }) => changeLicence(ctx, { document: params.id, ...body }),
  }),
]

export const routesOf = (desk: DocumentDesk): readonly Route[] => [...dictionary, ...licences(desk), ...handling(desk)]
