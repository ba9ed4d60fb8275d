import { z } from 'zod'
import { orgFacts, userNames } from '#domains/directory'
import { deliveries } from '#domains/notices'
import type { Vault } from '#domains/parties'
import { parseNumber } from '#kit/public-number'
import { insist } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { BlobStore } from '#platform/files/blobs'
import { type Route, route } from '#platform/http/route'
import { attachmentFile, attachToCase } from './commands/attach-file.ts'
import { giveCommand } from './commands/give-command.ts'
import { releaseTask, takeNext } from './commands/take-task.ts'
import { allProcesses } from './process.ts'
import { board, unitLoad } from './queries/board.ts'
import { type CaseDetail, caseDetail } from './queries/case-detail.ts'
import { cases } from './queries/cases.ts'
import { inbox, pools } from './queries/inbox.ts'
import { maskedParty } from './queries/masked-party.ts'
import { seesWholeCity } from './queries/visible.ts'
import * as schemas from './schemas.ts'

const tag = 'casework'
const date = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text))

const desk: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/inbox',
    permission: 'casework.inbox',
    tag,
    summary: 'My tasks over all kinds of cases, most urgent first',
    query: schemas.inboxQuery,
    output: schemas.inboxPage,
    handle: async (ctx, { query: { until, mine, ...rest } }) => {
      const page = await inbox(ctx, { ...rest, until: date(until), mine: mine === '1' })
      return { ...page, rows: page.rows.map((row) => ({ ...row, warnings: [...row.warnings] })) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/pools',
    permission: 'casework.inbox',
    tag,
    summary: 'The shared pools my posts let me draw from',
    output: z.object({ pools: z.array(schemas.poolLine) }),
    handle: async (ctx) => ({ pools: [...(await pools(ctx))] }),
  }),
  route({
    method: 'POST',
    path: '/api/pools/{pool}/next',
    permission: 'casework.take',
    tag,
    summary: 'Take the next task of a pool, without picking',
    params: schemas.poolParams,
    output: schemas.takenTask,
    handle: async (ctx, { params }) => ({ taken: await takeNext(ctx, params) }),
  }),
  route({
    method: 'POST',
    path: '/api/tasks/{task}/release',
    permission: 'casework.take',
    tag,
    summary: 'Give a taken task back to its pool',
    params: schemas.taskParams,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params }) => releaseTask(ctx, params),
  }),
]

const boards: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/board',
    permission: 'casework.board',
    tag,
    summary: 'Supervision board over all kinds of cases: what is open, late, warned, by state and unit',
    output: schemas.board,
    handle: async (ctx) => {
      const { states, units, ...rest } = await board(ctx)
      return { ...rest, states: [...states], units: [...units] }
    },
  }),
  route({
    method: 'GET',
    path: '/api/load',
    permission: 'casework.inbox',
    tag,
    summary: 'Load of my unit and those below it',
    output: schemas.loads,
    handle: async (ctx) => ({ rows: [...(await unitLoad(ctx))] }),
  }),
]

const caseRoutes = (maskedFor: Vault['maskedFor']): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/cases',
    permission: 'casework.read',
    tag,
    summary: 'Cases in my reach, newest first, by filter, words or number',
    query: schemas.caseQuery,
    output: schemas.casePage,
    handle: async (ctx, { query: { q, class: classCode, late, from, until, ...rest } }) => {
      const page = await cases(ctx, {
        ...rest,
        words: q,
        classCode,
        late: late === '1',
        from: date(from),
        until: date(until),
      })
      return { ...page, rows: [...page.rows] } as z.input<typeof schemas.casePage>
    },
  }),
  route({
    method: 'GET',
    path: '/api/cases/{number}',
    permission: 'casework.read',
    tag,
    summary: 'One case, as far as it is for me',
    params: schemas.numberParams,
    output: schemas.caseDetail,
    handle: async (ctx, { params }) => {
      const { number } = insist(parseNumber(params.number))
      const detail = await caseDetail(ctx, number)
      return { ...(await detailFor(ctx, detail)), party: await maskedParty(ctx, number, maskedFor) }
    },
  }),
]

const fileRoutes = (blobs: BlobStore): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/cases/{number}/attachments',
    permission: 'casework.attach',
    tag,
    summary: 'Attach files to a case',
    upload: true,
    status: 201,
    params: schemas.numberParams,
    body: schemas.uploadBody,
    output: z.object({ attachments: z.array(schemas.attached) }),
    handle: async (ctx, { params, body }) => {
      const { number } = insist(parseNumber(params.number))
      const attachments = []
      for (const file of body.files)
        attachments.push(
          await attachToCase(ctx, blobs, { number, file, audience: body.audience, purpose: body.purpose }),
        )
      return { attachments }
    },
  }),
  route({
    method: 'GET',
    path: '/api/cases/{number}/attachments/{id}',
    permission: 'casework.read',
    tag,
    summary: 'The bytes of an attachment',
    params: schemas.attachmentParams,
    output: 'file',
    handle: async (ctx, { params }) => ({
      file: await attachmentFile(ctx, blobs, { number: insist(parseNumber(params.number)).number, id: params.id }),
    }),
  }),
]

/** The command route takes the union of what the plugged-in processes declare. */
function commandRoute(): Route {
  const [first, ...others] = allProcesses().map((process) => process.commandSchema)
  if (!first) throw new Error('no process is plugged in')
  const body = others.length === 0 ? first : z.union([first, ...others])
  return route({
    method: 'POST',
    path: '/api/cases/{number}/commands',
    permission: 'casework.read',
    tag,
    creates: true,
    summary: 'Give a command to a case; each type names its own permission',
    params: schemas.numberParams,
    body,
    // The number tells the kind of case, and with it whose commands it takes.
    bodyFor: ({ number }) => {
      const kind = insist(parseNumber(number)).kind === 'A' ? 'application' : 'request'
      return allProcesses().find((process) => process.decider.kind === kind)?.commandSchema ?? body
    },
    output: schemas.performed,
    handle: async (ctx, { params, body: command, key }) => {
      const given = await giveCommand(ctx, { number: params.number, command: command as { type: string }, key })
      return { ...given, events: [...given.events] }
    },
  })
}

/** All routes of casework; call after the processes are plugged in. `maskedFor` is the vault's way to masked names. */
export function routes(blobs: BlobStore, { maskedFor }: Pick<Vault, 'maskedFor'>): readonly Route[] {
  return [...desk, ...boards, ...caseRoutes(maskedFor), ...fileRoutes(blobs), commandRoute()]
}

/** Adds the names of the organisations and people that the case mentions, and leaves ids of the vault out. */
async function detailFor(ctx: Ctx, detail: CaseDetail): Promise<Omit<z.input<typeof schemas.caseDetail>, 'party'>> {
  const orgIds = new Set<string>(detail.tasks.map((task) => task.org))
  if (detail.leadOrg) orgIds.add(detail.leadOrg)
  const userIds = new Set(detail.tasks.flatMap((task) => (task.assignee ? [task.assignee] : [])))
  const [orgs, people] = await ctx.reading('casework.read', async (tx) =>
    Promise.all([orgFacts(tx, [...orgIds]), userNames(tx, [...userIds])]),
  )
  return {
    ...detail,
    stage: detail.stage as 'open',
    secrecy: detail.secrecy as 'open',
    location: detail.lon !== null && detail.lat !== null ? { lon: detail.lon, lat: detail.lat } : null,
    hasParty: detail.party !== null,
    tasks: detail.tasks.map((task) => ({ ...task, warnings: [...task.warnings] })),
    journal: detail.journal.map(({ no, at, by, type, data }) => ({
      no,
      at,
      by,
      type,
      reason: data.reason ?? null,
      told: data.told ?? null,
      clause: data.clause ?? null,
    })),
    contacts: [...detail.contacts],
    attachments: [...detail.attachments],
    told: seesWholeCity(ctx.actor) ? [...(await deliveries(ctx, { caseId: detail.id }))] : null,
    possible: [...detail.possible],
    orgs: Object.fromEntries([...orgs].map(([id, org]) => [id, { name: org.name, path: org.path, kind: org.kind }])),
    people: Object.fromEntries(people),
  }
}
