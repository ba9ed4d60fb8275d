import { reject } from '#kit/ruling'
import type { Tx } from '#platform/db/tx'
import { type Route, route } from '#platform/http/route'
import { addOrg, changeOrg, closeOrg } from './commands/edit-orgs.ts'
import { addPlace, closePlace } from './commands/edit-places.ts'
import { addSection, changeSection } from './commands/edit-sections.ts'
import { findOrgs, type Org, orgById } from './queries/orgs.ts'
import { sectionsOf } from './queries/people.ts'
import { findPlaces, placeNames } from './queries/places.ts'
import { canHandle, orgKinds, roleCodes, roleOf } from './rules/index.ts'
import * as schemas from './schemas.ts'

const tag = 'directory'

async function withPlaces<O extends Org>(tx: Tx, orgs: readonly O[]) {
  const names = await placeNames(
    tx,
    orgs.map((org) => org.place),
  )
  return orgs.map((org) => ({ ...org, placeName: names.get(org.place) ?? '' }))
}

const reading: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/directory/places',
    permission: 'public',
    tag,
    summary: 'Places of the city by name or code',
    query: schemas.placeQuery,
    output: schemas.placePage,
    handle: async (ctx, { query: { cursor, limit, ...asked } }) =>
      ctx.reading('directory.read-places', async (tx) => {
        const places = await findPlaces(tx, { ...asked, after: cursor, limit: limit + 1 })
        const rows = places.slice(0, limit)
        const names = await placeNames(
          tx,
          rows.map((place) => place.code),
        )
        const next = places.length > limit ? (rows.at(-1)?.code ?? null) : null
        return { rows: rows.map((place) => ({ ...place, fullName: names.get(place.code) ?? place.name })), next }
      }),
  }),
  route({
    method: 'GET',
    path: '/api/directory/orgs',
    permission: 'directory.read',
    tag,
    summary: 'Organisations of the city, in the order of the tree',
    query: schemas.orgQuery,
    output: schemas.orgPage,
    handle: async (ctx, { query: { cursor, limit, handling, ...asked } }) =>
      ctx.reading('directory.read', async (tx) => {
        const fits = handling ? (org: Org) => canHandle(org.kind) : undefined
        const orgs = await findOrgs(tx, { ...asked, after: cursor, limit: limit + 1, fits })
        const rows = await withPlaces(tx, orgs.slice(0, limit))
        return { rows, next: orgs.length > limit ? (rows.at(-1)?.path ?? null) : null }
      }),
  }),
  route({
    method: 'GET',
    path: '/api/directory/orgs/{org}',
    permission: 'directory.read',
    tag,
    summary: 'One organisation',
    params: schemas.orgParams,
    output: schemas.orgLine,
    handle: async (ctx, { params }) =>
      ctx.reading('directory.read', async (tx) => {
        const org = (await orgById(tx, params.org)) ?? reject('missing', 'directory.no-such-org')
        const [line] = await withPlaces(tx, [org])
        const children = await findOrgs(tx, { parent: org.id })
        return { ...(line ?? reject('missing', 'directory.no-such-org')), children: children.length }
      }),
  }),
  route({
    method: 'GET',
    path: '/api/directory/orgs/{org}/sections',
    permission: 'directory.read',
    tag,
    summary: 'Sections of a unit',
    params: schemas.orgParams,
    output: schemas.sectionPage,
    handle: async (ctx, { params }) =>
      ctx.reading('directory.read', async (tx) => ({ rows: await sectionsOf(tx, params.org), next: null })),
  }),
  route({
    method: 'GET',
    path: '/api/directory/roles',
    permission: 'directory.read',
    tag,
    summary: 'Posts and kinds of organisations, with their names',
    output: schemas.rolePage,
    handle: async (ctx) =>
      ctx.reading('directory.read', async () => ({
        rows: roleCodes.map((code) => {
          const { name, seats, sole } = roleOf(code)
          return { role: code, name, seats: [...seats], sole: sole ?? false }
        }),
        kinds: Object.entries(orgKinds).map(([kind, name]) => ({ kind, name })),
      })),
  }),
]

const editing: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/directory/orgs',
    permission: 'directory.edit',
    tag,
    summary: 'Add an organisation',
    body: schemas.newOrgBody,
    output: schemas.made,
    status: 201,
    creates: true,
    handle: async (ctx, { body, key }) => addOrg(ctx, body, key),
  }),
  route({
    method: 'PATCH',
    path: '/api/directory/orgs/{org}',
    permission: 'directory.edit',
    tag,
    summary: 'Rename an organisation or change how it works',
    params: schemas.orgParams,
    body: schemas.changedOrgBody,
    output: schemas.nothing,
    status: 204,
    handle: async (ctx, { params, body }) => changeOrg(ctx, { id: params.org, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/directory/orgs/{org}/close',
    permission: 'directory.edit',
    tag,
    summary: 'Abolish an organisation and name its successor',
    params: schemas.orgParams,
    body: schemas.closeOrgBody,
    output: schemas.nothing,
    status: 204,
    handle: async (ctx, { params, body }) => closeOrg(ctx, { id: params.org, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/directory/orgs/{org}/sections',
    permission: 'directory.edit',
    tag,
    summary: 'Add a section to a unit',
    params: schemas.orgParams,
    body: schemas.newSectionBody,
    output: schemas.made,
    status: 201,
    creates: true,
    handle: async (ctx, { params, body, key }) => addSection(ctx, { org: params.org, ...body }, key),
  }),
  route({
    method: 'PATCH',
    path: '/api/directory/sections/{section}',
    permission: 'directory.edit',
    tag,
    summary: 'Rename, close or open a section',
    params: schemas.sectionParams,
    body: schemas.changedSectionBody,
    output: schemas.nothing,
    status: 204,
    handle: async (ctx, { params, body }) => changeSection(ctx, { id: params.section, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/directory/places',
    permission: 'directory.edit',
    tag,
    summary: 'Add a place',
    body: schemas.newPlaceBody,
    output: schemas.nothing,
    status: 204,
    handle: async (ctx, { body }) => addPlace(ctx, body),
  }),
  route({
    method: 'POST',
    path: '/api/directory/places/{code}/close',
    permission: 'directory.edit',
    tag,
    summary: 'End a place and name its successor',
    params: schemas.placeParams,
    body: schemas.closePlaceBody,
    output: schemas.nothing,
    status: 204,
    handle: async (ctx, { params, body }) => closePlace(ctx, { ...params, ...body }),
  }),
]

export const orgRoutes: readonly Route[] = [...reading, ...editing]
