import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import {
  catalogueDiff,
  dropCatalogueDraft,
  dropCatalogueRow,
  publishCatalogue,
  putCatalogueRow,
  startCatalogueDraft,
} from './commands/edit-catalogue.ts'
import { addClass, changeClass, moveClass, setClassActive } from './commands/edit-classes.ts'
import { putEmergencyWord, setStreetDuties } from './commands/edit-emergency-words.ts'
import { classTree, emergencyWordList, shownCatalogue, streetDutyLists } from './queries/reference-lists.ts'
import * as schemas from './schemas.ts'

const tag = 'hotline'
const nothing = { output: z.undefined(), status: 204 as const }

const classes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/hotline/classes',
    permission: 'signed-in',
    tag,
    summary: 'The class tree with its keywords',
    query: schemas.listQuery,
    output: schemas.classPage,
    handle: async (ctx) => ({ rows: [...(await classTree(ctx))], next: null }) as z.input<typeof schemas.classPage>,
  }),
  route({
    method: 'POST',
    path: '/api/hotline/classes',
    permission: 'hotline.edit-classes',
    tag,
    ...nothing,
    summary: 'Add a class to the tree',
    body: schemas.classAddition,
    handle: async (ctx, { body }) => addClass(ctx, body),
  }),
  route({
    method: 'PUT',
    path: '/api/hotline/classes/{code}',
    permission: 'hotline.edit-classes',
    tag,
    ...nothing,
    summary: 'Rename a class and change what it brings along',
    params: schemas.classParams,
    body: schemas.classChange,
    handle: async (ctx, { params, body }) => changeClass(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/hotline/classes/{code}/move',
    permission: 'hotline.edit-classes',
    tag,
    ...nothing,
    summary: 'Hang a class below another one',
    params: schemas.classParams,
    body: schemas.classMove,
    handle: async (ctx, { params, body }) => moveClass(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/hotline/classes/{code}/activity',
    permission: 'hotline.edit-classes',
    tag,
    ...nothing,
    summary: 'Retire a class, or bring it back',
    params: schemas.classParams,
    body: schemas.activity,
    handle: async (ctx, { params, body }) => setClassActive(ctx, { ...params, ...body }),
  }),
]

const catalogue: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/hotline/catalogue',
    permission: 'signed-in',
    tag,
    summary: 'The dispatch catalogue: its versions, and the rows of one',
    query: schemas.catalogueQuery,
    output: schemas.catalogue,
    handle: async (ctx, { query }) => shownCatalogue(ctx, query),
  }),
  route({
    method: 'POST',
    path: '/api/hotline/catalogue/draft',
    permission: 'hotline.edit-catalogue',
    tag,
    status: 201,
    summary: 'Start the next version as a copy of the one in force',
    body: schemas.noteBody,
    output: schemas.started,
    handle: async (ctx, { body }) => startCatalogueDraft(ctx, body),
  }),
  route({
    method: 'GET',
    path: '/api/hotline/catalogue/draft/diff',
    permission: 'hotline.edit-catalogue',
    tag,
    summary: 'What the draft changes, row by row',
    output: schemas.catalogueDiff,
    handle: async (ctx) => {
      const { added, changed, removed } = await catalogueDiff(ctx)
      return { added: [...added], changed: [...changed], removed: [...removed] }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/hotline/catalogue/draft/rows',
    permission: 'hotline.edit-catalogue',
    tag,
    summary: 'Add or change a row of the draft',
    body: schemas.rowBody,
    output: schemas.rowId,
    handle: async (ctx, { body }) => putCatalogueRow(ctx, body),
  }),
  route({
    method: 'DELETE',
    path: '/api/hotline/catalogue/draft/rows/{id}',
    permission: 'hotline.edit-catalogue',
    tag,
    ...nothing,
    summary: 'Take a row out of the draft',
    params: schemas.rowParams,
    handle: async (ctx, { params }) => dropCatalogueRow(ctx, params),
  }),
  route({
    method: 'POST',
    path: '/api/hotline/catalogue/draft/publication',
    permission: 'hotline.edit-catalogue',
    tag,
    summary: 'Publish the draft, at once or from a later instant on',
    body: schemas.publication,
    output: schemas.published,
    handle: async (ctx, { body }) => publishCatalogue(ctx, body),
  }),
  route({
    method: 'DELETE',
    path: '/api/hotline/catalogue/draft',
    permission: 'hotline.edit-catalogue',
    tag,
    ...nothing,
    summary: 'Throw the draft away',
    handle: async (ctx) => dropCatalogueDraft(ctx),
  }),
]

const lists: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/hotline/street-duties',
    permission: 'signed-in',
    tag,
    summary: 'Duty lists of streets and towns',
    output: schemas.dutyLists,
    handle: async (ctx) => ({ rows: [...(await streetDutyLists(ctx))], next: null }),
  }),
  route({
    method: 'PUT',
    path: '/api/hotline/street-duties/{org}',
    permission: 'hotline.edit-catalogue',
    tag,
    ...nothing,
    summary: 'Set the duty list of a street or town',
    params: schemas.orgParams,
    body: schemas.duties,
    handle: async (ctx, { params, body }) => setStreetDuties(ctx, { ...params, ...body }),
  }),
  route({
    method: 'GET',
    path: '/api/hotline/emergency-words',
    permission: 'signed-in',
    tag,
    summary: 'Words that send a request to the urgent lane',
    output: schemas.emergencyWords,
    handle: async (ctx) => ({ rows: [...(await emergencyWordList(ctx))], next: null }),
  }),
  route({
    method: 'PUT',
    path: '/api/hotline/emergency-words',
    permission: 'hotline.edit-classes',
    tag,
    ...nothing,
    summary: 'Add, change or switch off an emergency word',
    body: schemas.emergencyWord,
    handle: async (ctx, { body }) => putEmergencyWord(ctx, body),
  }),
]

/** The editors of what the desk looks up. */
export const editorRoutes: readonly Route[] = [...classes, ...catalogue, ...lists]
