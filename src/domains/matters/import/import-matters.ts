import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { actorOf, faultsOf, hashOf, taskCodeFor } from '../commands/keeping.ts'
import { upperVersion } from '../queries/live.ts'
import {
  emptyBody,
  type Fault,
  type ImportRow,
  levelOfPlace,
  type MatterBody,
  type MatterType,
  merged,
  provisionalBaseCode,
  type RowRemark,
  readRow,
} from '../rules/index.ts'
import { bodyOf, bodySchema } from '../schemas-body.ts'
import {
  insertMatter,
  insertVersion,
  type KeptVersion,
  keptVersion,
  lastSerial,
  matterByBaseCode,
  today,
  writeDraft,
} from '../store.ts'
import { type FindHome, type Home, homeFinder } from './homes.ts'
import { type FileRow, readCatalogueFile } from './read-file.ts'

export type MatterImport = {
  bytes: Uint8Array
  /** `check` writes nothing. */
  mode: 'check' | 'apply'
  progress?: ((done: number, all: number) => void) | undefined
}

/** What became of a row: a draft made or changed, nothing to do, or refused. */
export type RowReport = {
  row: number
  name: string
  outcome: 'added' | 'changed' | 'same' | 'refused'
  /** The version, for what is in the catalogue now. */
  version: string | null
  remarks: readonly RowRemark[]
  /** What is still missing before it can be published. */
  gaps: readonly Fault[]
}

export type ImportReport = {
  rows: number
  added: number
  changed: number
  same: number
  refused: number
  /** Drafts that could be published as they are. */
  complete: number
  lines: readonly RowReport[]
}

const CHUNK = 200
type Read = { no: number; row: ImportRow }

/**
 * Takes over a catalogue: each row becomes a draft or changes one. A row that is wrong is reported with its number and
 * reason, and the rest goes on; the same file twice changes nothing.
 */
export async function importMatters(ctx: Ctx, { bytes, mode, progress }: MatterImport): Promise<ImportReport> {
  const file = await readCatalogueFile(bytes)
  const lines: RowReport[] = []
  for (let at = 0; at < file.length; at += CHUNK) {
    const part = file.slice(at, at + CHUNK)
    const work = async (tx: Tx): Promise<RowReport[]> => {
      const reports = await importRows(tx, part)
      const written = reports.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').length
      if (mode === 'check') throw new CheckedOnly(reports)
      audit(tx, {
        action: 'matters.import',
        object: { kind: 'catalogue', id: null },
        facts: { rows: part.length, written },
      })
      return reports
    }
    lines.push(...(await ctx.transaction('matters.import', work).catch(checkedOnly)))
    progress?.(Math.min(at + CHUNK, file.length), file.length)
  }
  const count = (outcome: RowReport['outcome']): number => lines.filter((line) => line.outcome === outcome).length
  return {
    rows: file.length,
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
    complete: lines.filter(({ outcome, gaps }) => outcome !== 'refused' && gaps.length === 0).length,
    lines,
  }
}

/** Carries the report out of a transaction that is to leave nothing behind. */
class CheckedOnly extends Error {
  readonly reports: RowReport[]
  constructor(reports: RowReport[]) {
    super('checked only')
    this.reports = reports
  }
}

function checkedOnly(error: unknown): RowReport[] {
  if (error instanceof CheckedOnly) return error.reports
  throw error
}

async function importRows(tx: Tx, part: readonly FileRow[]): Promise<RowReport[]> {
  const reports: RowReport[] = []
  const read: Read[] = []
  for (const one of part) {
    const found = 'fault' in one ? { faults: [one.fault] } : readRow(one.raw)
    if ('row' in found) read.push({ no: one.no, row: found.row })
    else reports.push({ ...refused(one.no, found.faults), name: 'raw' in one ? nameOf(one.raw) : '' })
  }
  const home = await homeFinder(
    tx,
    read.map(({ row }) => row),
  )
  const serials = new Map<MatterType, number>()
  for (const { no, row } of read) reports.push(await importRow(tx, { no, row, home, serials }))
  return reports.sort((a, b) => a.row - b.row)
}

function nameOf(raw: Readonly<Record<string, unknown>>): string {
  const name = raw.name ?? raw.事项名称
  return typeof name === 'string' && !/\p{Cs}/u.test(name) ? name.slice(0, 60) : ''
}

function refused(row: number, remarks: readonly RowRemark[], name = ''): RowReport {
  return { row, name, outcome: 'refused', version: null, remarks, gaps: [] }
}

type Work = { no: number; row: ImportRow; home: FindHome; serials: Map<MatterType, number> }

async function importRow(tx: Tx, { no, row, home: findHome, serials }: Work): Promise<RowReport> {
  const home = findHome(row)
  if ('fault' in home) return refused(no, [home.fault], row.name)
  const known = await knownVersion(tx, row, home.place)
  const body = bodyFor(row, known?.body, home)
  if ('fault' in body) return refused(no, [body.fault], row.name)
  const gaps = await faultsOf(tx, body.body)
  const done = { row: no, name: body.body.name.zh, remarks: home.remarks, gaps }
  if (known && known.hash === hashOf(body.body)) return { ...done, outcome: 'same', version: known.id }
  if (known?.state === 'submitted') return refused(no, [{ code: 'matters.import-busy', facts: {} }], done.name)
  const to = { row, home, body: body.body, gaps: gaps.length }
  if (!known) return { ...done, outcome: 'added', version: await addMatter(tx, to, serials) }
  return { ...done, outcome: 'changed', version: await changeVersion(tx, known, to) }
}

/** The version that a row means: the draft, else what holds or waits. */
async function knownVersion(tx: Tx, row: ImportRow, place: string): Promise<KeptVersion | undefined> {
  const which =
    row.baseCode === null
      ? sql`v.local_task_code = ${row.localTaskCode}`
      : sql`v.matter = (select m.id from matters.matters m where m.city = ${tx.city} and m.base_code = ${row.baseCode})`
  const found = await tx.maybe<{ id: string }>(sql`select v.id from matters.versions v
    where v.city = ${tx.city} and ${which} and v.place = ${place} and v.state in ('draft', 'submitted', 'scheduled', 'live', 'suspended')
    order by array_position(array['draft', 'submitted', 'scheduled', 'live', 'suspended'], v.state), v.no desc limit 1`)
  return found && keptVersion(tx, found.id)
}

function bodyFor(
  row: ImportRow,
  before: MatterBody | undefined,
  { place }: Home,
): { body: MatterBody } | { fault: RowRemark } {
  if (row.body === undefined) {
    const start = before ?? emptyBody(row.name, row.type, levelOfPlace(place))
    const said = [{ name: { zh: row.name }, type: row.type } as Partial<MatterBody>, ...row.said]
    const made = bodySchema.safeParse(merged(start, said))
    return made.success ? { body: bodyOf(made.data) } : { fault: shapeFault(made.error.issues) }
  }
  const parsed = bodySchema.safeParse(row.body)
  return parsed.success ? { body: bodyOf(parsed.data) } : { fault: shapeFault(parsed.error.issues) }
}

function shapeFault(issues: readonly { path: readonly PropertyKey[] }[]): RowRemark {
  const where = issues.slice(0, 5).map(({ path }) => path.map(String).join('.'))
  return { code: 'matters.import-shape', facts: { where: where.join('、') } }
}

type Target = { row: ImportRow; home: Home; body: MatterBody; gaps: number }

async function addMatter(tx: Tx, to: Target, serials: Map<MatterType, number>): Promise<string> {
  const { row, home, body, gaps } = to
  const baseCode = row.baseCode ?? (await nextCode(tx, row.type, serials))
  const existing = row.baseCode === null ? undefined : await matterByBaseCode(tx, baseCode)
  const matter = existing?.id ?? (await insertMatter(tx, { baseCode, localCode: row.localCode, parent: null }))
  const { place, org } = home
  const upper = existing && (await upperVersion(tx, { matter, place, day: today(tx) }))
  return insertVersion(tx, {
    matter,
    baseCode,
    taskCode: await taskCodeFor(tx, { org: org.id, place, baseCode }),
    localTaskCode: row.localTaskCode,
    place,
    org: org.id,
    base: upper?.id ?? null,
    body,
    hash: hashOf(body),
    gaps,
    author: actorOf(tx),
  })
}

async function nextCode(tx: Tx, type: MatterType, serials: Map<MatterType, number>): Promise<string> {
  const prefix = provisionalBaseCode(tx.city, type, 0).slice(0, 6)
  const next = (serials.get(type) ?? (await lastSerial(tx, prefix))) + 1
  serials.set(type, next)
  return provisionalBaseCode(tx.city, type, next)
}

/** A draft takes over what the row says; beside what is published a new draft begins. */
async function changeVersion(tx: Tx, known: KeptVersion, { body, gaps }: Target): Promise<string> {
  const made = { body, hash: hashOf(body), gaps, author: actorOf(tx) }
  if (known.state === 'draft') {
    await writeDraft(tx, { ...made, id: known.id, revision: known.revision, base: known.base })
    return known.id
  }
  const { matter, baseCode, taskCode, localTaskCode, place, org, base } = known
  return insertVersion(tx, { matter, baseCode, taskCode, localTaskCode, place, org, base, ...made })
}
