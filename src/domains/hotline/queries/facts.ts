import { sql, type Tx } from '#platform/db/tx'
import type { Request, World } from '#rules/hotline'

/** Another request as the rules must know it: which state, and what was merged into it. */
export async function otherRequest(tx: Tx, id: string): Promise<World['other']> {
  const row = await tx.maybe<{ id: string; state: string; mergedFrom: string[] | null }>(
    sql`select r.case_id as id, r.state, (select array_agg(c.case_id) from hotline.requests c
        where c.city = r.city and c.parent = r.case_id) as merged_from
      from hotline.requests r where r.city = ${tx.city} and r.case_id = ${id}`,
  )
  return row ? { ...row, mergedFrom: row.mergedFrom ?? [] } : null
}

/** What is stored of a request before this step: the one it was merged into. */
export async function requestById(tx: Tx, id: string): Promise<{ parent: string | null } | undefined> {
  return tx.maybe(sql`select parent from hotline.requests where city = ${tx.city} and case_id = ${id}`)
}

/** Requests that were merged into this one and are still tied to it. Index requests_children. */
export async function childrenOf(tx: Tx, parent: string): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(sql`select case_id as id from hotline.requests
    where city = ${tx.city} and parent = ${parent} order by case_id`)
  return rows.map((row) => row.id)
}

/** Where an order of an earlier system came in. Unique index requests_external. */
export async function requestOfSource(
  tx: Tx,
  { source, external }: { source: string; external: string },
): Promise<{ id: string; number: string; state: string } | undefined> {
  return tx.maybe(sql`select case_id as id, number, state from hotline.requests
    where city = ${tx.city} and source = ${source} and external_number = ${external}`)
}

/** Which of these numbers of an earlier system have come in already. */
export async function takenOf(tx: Tx, source: string, externals: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ no: string }>(sql`select external_number as no from hotline.requests
    where city = ${tx.city} and source = ${source} and external_number = any(${[...externals]}::text[])`)
  return new Set(rows.map(({ no }) => no))
}

/** Where a request taken over from an earlier system came from, and for closed ones who had it and when it ended. */
export type Origin = { source: string; external: string; lead?: string | null; endedAt?: string | null }

/** Writes down where a request came from. What the earlier system knew of its end stays as it said. Queued. */
export function noteOrigin(tx: Tx, id: string, { source, external, lead = null, endedAt = null }: Origin): void {
  tx.queue(sql`update hotline.requests set source = ${source}, external_number = ${external}, taken_lead = ${lead},
      taken_ended_at = ${endedAt} where city = ${tx.city} and case_id = ${id}`)
}

/** Writes the typed facts of a request beside its case, so that boards and reports read columns. Queued. */
export function saveFacts(tx: Tx, state: Request): void {
  const facts = factsOf(state)
  tx.queue(sql`insert into hotline.requests (city, case_id, number, received_at, channel, demand, class_code, urgency, place, state,
      lead_org, due_at, dispatched_at, replied_at, reply_in_time, ended_at, ending, solved, satisfied, redo_round, returns, excluded,
      parent)
    values (${tx.city}, ${state.id}, ${state.number}, ${state.receivedAt}, ${state.channel}, ${state.demand}, ${state.classCode},
      ${state.urgency}, ${state.place}, ${state.state}, ${facts.lead}, ${state.clock.dueAt}, ${facts.dispatchedAt}, ${facts.repliedAt},
      ${facts.inTime}, ${facts.endedAt}, ${facts.ending}, ${state.verdict?.solved ?? null}, ${state.verdict?.satisfied ?? null},
      ${state.redo?.round ?? 0}, ${state.returns}, ${state.exclusion !== null}, ${facts.parent})
    on conflict on constraint requests_pk do update set demand = excluded.demand, class_code = excluded.class_code,
      urgency = excluded.urgency, place = excluded.place, state = excluded.state, lead_org = coalesce(excluded.lead_org, requests.taken_lead),
      due_at = excluded.due_at, dispatched_at = excluded.dispatched_at, replied_at = excluded.replied_at,
      reply_in_time = excluded.reply_in_time, ended_at = case when excluded.ended_at is null then null else coalesce(requests.taken_ended_at, excluded.ended_at) end, ending = excluded.ending, solved = excluded.solved,
      satisfied = excluded.satisfied, redo_round = excluded.redo_round, returns = excluded.returns, excluded = excluded.excluded,
      parent = excluded.parent`)
  for (const leg of state.legs) saveLeg(tx, state, leg)
}

function saveLeg(tx: Tx, state: Request, leg: Request['legs'][number]): void {
  const task = state.tasks.find((one) => one.id === leg.task)
  tx.queue(sql`insert into hotline.legs (city, task, case_id, kind, org, org_path, round, dispatched_at, due_at, signed_at, finished_at, result, warnings)
    values (${tx.city}, ${leg.task}, ${state.id}, ${leg.kind}, ${leg.org}, ${leg.path}, ${leg.round}, ${leg.dispatchedAt},
      ${task?.dueAt ?? null}, ${task?.startedAt ?? null}, ${task?.finishedAt ?? null}, ${task?.result ?? null}, ${[...(task?.warnings ?? [])]})
    on conflict on constraint legs_pk do update set due_at = excluded.due_at, signed_at = excluded.signed_at,
      finished_at = excluded.finished_at, result = excluded.result,
      warnings = excluded.warnings`)
}

type Columns = {
  lead: string | null
  dispatchedAt: string | null
  repliedAt: string | null
  inTime: boolean | null
  endedAt: string | null
  ending: string | null
  parent: string | null
}

function factsOf(state: Request): Columns {
  const handled = state.legs.filter((leg) => leg.kind === 'handle')
  const first = state.replies[0]
  return {
    lead: handled.at(-1)?.org ?? null,
    dispatchedAt: handled[0]?.dispatchedAt ?? null,
    repliedAt: first?.at ?? null,
    inTime: first?.inTime ?? null,
    ...ended(state),
    parent: state.state === 'merged' ? state.phase.parent : null,
  }
}

function ended(state: Request): { endedAt: string | null; ending: string | null } {
  if (state.state === 'closed' || state.state === 'archived') {
    return { endedAt: state.phase.closedAt, ending: state.phase.ending }
  }
  if (state.state === 'not-accepted' || state.state === 'handed-over' || state.state === 'linked') {
    return { endedAt: state.phase.closedAt, ending: state.state }
  }
  return { endedAt: null, ending: null }
}
