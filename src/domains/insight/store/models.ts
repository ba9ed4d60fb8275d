import { join, raw, type Sql, sql, type Tx } from '#platform/db/tx'
import { type Blend, type MainFigures, type Model, type Report, unpackModel } from '../rules/index.ts'

export type ModelKind = 'class' | 'unit'
export type ModelState = 'training' | 'trained' | 'live' | 'retired' | 'failed'
export type Cause = 'person' | 'schedule' | 'overrulings'

/** A version as the list shows it; weights and report stay where they are. */
export type ModelRow = {
  id: string
  no: number
  kind: ModelKind
  state: ModelState
  cause: Cause
  trainedAt: Date
  trainedBy: string | null
  liveAt: Date | null
  liveBy: string | null
  learnt: number
  labels: number
  leftOut: number
  fromAt: Date | null
  untilAt: Date | null
  seconds: number
  bytes: number
  figures: MainFigures | null
  failure: string | null
}

const COLUMNS = sql`m.id, m.no, m.kind, m.state, m.cause, m.trained_at, m.trained_by, m.live_at, m.live_by, m.learnt, m.labels, m.left_out,
  m.from_at, m.until_at, m.seconds, m.bytes, m.figures, m.failure`

export async function modelRows(tx: Tx, kind?: ModelKind): Promise<readonly ModelRow[]> {
  const ofKind: Sql = kind === undefined ? sql`` : sql` and m.kind = ${kind}`
  return tx.rows<ModelRow>(sql`select ${COLUMNS} from insight.models m where m.city = ${tx.city}${ofKind}
    order by m.trained_at desc, m.kind, m.no desc limit 200`)
}

export async function modelRow(tx: Tx, id: string, lock = false): Promise<ModelRow | undefined> {
  return tx.maybe<ModelRow>(sql`select ${COLUMNS} from insight.models m where m.city = ${tx.city} and m.id = ${id}
    ${lock ? raw('for update') : raw('')}`)
}

export async function modelReport(tx: Tx, id: string): Promise<Report | null> {
  const row = await tx.maybe<{ report: Report | null }>(
    sql`select report from insight.models where city = ${tx.city} and id = ${id}`,
  )
  return row?.report ?? null
}

/** The newest version of a kind, whatever became of it. */
export async function newestModel(tx: Tx, kind: ModelKind): Promise<ModelRow | undefined> {
  return tx.maybe<ModelRow>(sql`select ${COLUMNS} from insight.models m where m.city = ${tx.city} and m.kind = ${kind}
    order by m.no desc limit 1`)
}

/** The model in force, ready to be asked. */
export type LiveModel = { id: string; no: number; model: Model; report: Report }

/** Kept by the id of the version, which never changes: an edit elsewhere shows at the next question. */
const kept = new Map<string, LiveModel | null>()

/** The model of a kind that is in force, or null; read once per version and process. */
export async function currentModel(tx: Tx, kind: ModelKind): Promise<LiveModel | null> {
  const live = await tx.maybe<{ id: string; no: number }>(
    sql`select id, no from insight.models where city = ${tx.city} and kind = ${kind} and state = 'live'`,
  )
  const place = `${tx.city} ${kind}`
  if (!live) return null
  const known = kept.get(`${place} ${live.id}`)
  if (known !== undefined) return known
  const loaded = await load(tx, live)
  for (const key of kept.keys()) if (key.startsWith(place)) kept.delete(key)
  kept.set(`${place} ${live.id}`, loaded)
  return loaded
}

async function load(tx: Tx, { id, no }: { id: string; no: number }): Promise<LiveModel | null> {
  const { weights, report } = await tx.one<{ weights: Buffer; report: Report }>(
    sql`select weights, report from insight.models where city = ${tx.city} and id = ${id}`,
  )
  try {
    return { id, no, model: unpackModel(new Uint8Array(weights)), report }
  } catch {
    // Learnt by an earlier release in another form: as good as none, until the city trains again.
    return null
  }
}

type LiveBytes = { no: number; weights: Uint8Array; blend: Blend; untilAt: Date | null }

/** The bytes of the version in force, for a training that compares itself with it. */
export async function liveWeights(tx: Tx, kind: ModelKind): Promise<LiveBytes | undefined> {
  return tx.maybe<LiveBytes>(sql`select no, weights, report -> 'blend' as blend, until_at from insight.models
    where city = ${tx.city} and kind = ${kind} and state = 'live'`)
}

/* Thresholds: the accuracy wanted, by class. */

export type ThresholdRow = { classCode: string; wanted: number; auto: boolean; setAt: Date; setBy: string | null }

export async function thresholdRows(tx: Tx): Promise<readonly ThresholdRow[]> {
  return tx.rows<ThresholdRow>(
    sql`select class_code, wanted, auto, set_at, set_by from insight.thresholds where city = ${tx.city} order by class_code`,
  )
}

/** So many overrulings since a moment. Index overrulings_time. */
export async function overrulingsSince(tx: Tx, kind: ModelKind, since: Date | null): Promise<number> {
  const from = since === null ? sql`` : sql` and at >= ${since}`
  const row = await tx.one<{ count: number }>(
    sql`select count(*)::int as count from insight.overrulings where city = ${tx.city} and kind = ${kind}${from}`,
  )
  return row.count
}

/** Requests that a person has put right, of those named. */
export async function putRightAmong(tx: Tx, cases: readonly string[]): Promise<ReadonlySet<string>> {
  if (cases.length === 0) return new Set()
  const rows = await tx.rows<{ caseId: string }>(sql`select distinct case_id from insight.overrulings
    where city = ${tx.city} and case_id in (${join(cases)})`)
  return new Set(rows.map(({ caseId }) => caseId))
}
