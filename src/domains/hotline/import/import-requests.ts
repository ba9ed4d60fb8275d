import { orgByCode } from '#domains/directory'
import { insist } from '#kit/ruling'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { readSheet } from '#platform/sheet/read-sheet'
import { fileIn } from '../commands/file-request.ts'
import { codeFor, isNumberClash } from '../commands/numbers.ts'
import type { Desk } from '../desk.ts'
import type { StaffCommand } from '../process/command-schema.ts'
import { requestOfSource } from '../queries/facts.ts'
import { suggestClassIn } from '../queries/suggest-class.ts'
import { referenceOf } from '../store.ts'
import { whyNot } from './import-one.ts'
import { type Mapping, type Order, readOrder } from './mapping.ts'
import type { RefusedRow } from './read-messages.ts'

export type RequestImport = {
  bytes: Uint8Array
  mapping: Mapping
  words: Readonly<Record<string, Words>>
  progress(done: number, all: number): void
}

export type RequestReport = {
  rows: number
  open: number
  closed: number
  earlier: number
  /** Values of the unit column that stand for no unit of ours, with how many rows each has. */
  unmatched: Readonly<Record<string, number>>
  refused: readonly RefusedRow[]
}

/**
 * Takes over open and closed orders of an earlier system (历史工单接入): with their numbers, deadlines and units. An open
 * order goes on where it was, at its unit; a closed one stays to be looked up. Whatever is not taken is named, row by row.
 */
export async function importRequests(desk: Desk, ctx: Ctx, asked: RequestImport): Promise<RequestReport> {
  const sheet = insist(await readSheet(asked.bytes))
  const columns = new Map(sheet.header.map((name, at) => [name, at]))
  const report = { rows: sheet.rows.length, open: 0, closed: 0, earlier: 0 }
  const unmatched: Record<string, number> = {}
  const refused: RefusedRow[] = []
  for (const [at, row] of sheet.rows.entries()) {
    asked.progress(at, sheet.rows.length)
    const order = readOrder(asked.mapping, row.no, (column) => row.cells[columns.get(column) ?? -1] ?? '')
    const outcome = typeof order === 'string' ? order : await takeOrder(desk, ctx, { order, asked })
    if (typeof outcome === 'string') refused.push({ row: row.no, id: idOf(order), what: '', why: outcome })
    else {
      report[outcome.became] += 1
      if (outcome.unmatched !== null) unmatched[outcome.unmatched] = (unmatched[outcome.unmatched] ?? 0) + 1
    }
  }
  asked.progress(sheet.rows.length, sheet.rows.length)
  return { ...report, unmatched, refused }
}

function idOf(order: Order | string): string {
  return typeof order === 'string' ? '' : order.external
}

type Became = { became: 'open' | 'closed' | 'earlier'; unmatched: string | null }
type Taking = { order: Order; asked: RequestImport }

const DRAWS = 12

async function takeOrder(desk: Desk, ctx: Ctx, taking: Taking): Promise<Became | string> {
  for (let draw = 1; ; draw += 1) {
    try {
      return await ctx.transaction('hotline.import', (tx) => takeIn(desk, ctx, tx, taking))
    } catch (error) {
      if (isNumberClash(error) && draw < DRAWS) continue
      return whyNot(error, taking.asked.words)
    }
  }
}

async function takeIn(desk: Desk, ctx: Ctx, tx: Tx, { order, asked }: Taking): Promise<Became> {
  const { mapping } = asked
  const { external, receivedAt, subject, text, address, location, channel } = order
  const origin = { source: mapping.source, external }
  if (await requestOfSource(tx, origin)) return { became: 'earlier', unmatched: null }
  const code = mapping.units[order.unit]
  const unit = code === undefined ? undefined : await orgByCode(tx, code)
  const classCode = await classOf(tx, order, mapping)
  const { classes } = await referenceOf(tx)
  await fileIn(
    desk,
    tx,
    {
      kind: (classCode === null ? null : classes.get(classCode)?.demand) ?? 'help',
      channel,
      subject,
      text,
      address,
      location,
      receivedAt: receivedAt.toISOString(),
      wantsCallBack: false,
      decisions: order.isClosed ? closedBy(order, mapping) : openAt(order, mapping, { classCode, org: unit?.id }),
      origin: {
        ...origin,
        ...(order.isClosed ? { lead: unit?.id ?? null, endedAt: order.closedAt?.toISOString() ?? null } : {}),
      },
    },
    codeFor(desk.keys, ctx, undefined),
  )
  return { became: order.isClosed ? 'closed' : 'open', unmatched: unit === undefined ? order.unit || '（空）' : null }
}

async function classOf(tx: Tx, order: Order, mapping: Mapping): Promise<string | null> {
  const { classes } = await referenceOf(tx)
  const mapped = mapping.classes[order.classKey]
  if (mapped !== undefined && classes.get(mapped)?.active) return mapped
  return (await suggestClassIn(tx, { subject: order.subject, text: order.text, limit: 1 }))[0]?.code ?? null
}

/** A closed order keeps its answer; nobody is asked again, and nothing of it counts as our work. */
function closedBy({ answer, external }: Order, { source }: Mapping): readonly StaffCommand[] {
  const text = answer ?? '原系统已办结，未记录答复内容。'
  return [{ type: 'answer-directly', answer: text, sources: [], threeWay: `原系统答复（${source} ${external}）` }]
}

const TAKEN_OVER = { code: 'taken-over', text: '原系统已派往该单位，继续办理。' }

/** An open order goes to its unit; its own deadline goes before our profile. */
function openAt(
  { dueAt, external }: Order,
  { source }: Mapping,
  at: { classCode: string | null; org: string | undefined },
): readonly StaffCommand[] {
  if (at.classCode === null) return []
  const statutory = dueAt === null ? null : { basis: `原系统时限（${source} ${external}）`, dueAt: dueAt.toISOString() }
  const accepted: StaffCommand[] = [
    { type: 'classify', classCode: at.classCode, urgency: null, demand: null, statutory },
    { type: 'register' },
  ]
  if (at.org === undefined) return accepted
  return [...accepted, { type: 'dispatch', lead: at.org, assists: [], catalogueRow: null, deviation: TAKEN_OVER }]
}
