import { reject } from '#kit/ruling'
import { type Actor, holds } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { processOf } from '../process.ts'
import { type Folded, tasksOf } from '../rules/fold.ts'
import type { CaseKind, Doer, EventBase, Task } from '../rules/index.ts'
import type { CaseLine } from './cases.ts'
import { viewerOf, visibleCases } from './visible.ts'

type Row = CaseLine & {
  facts: Folded<unknown>
  events: number
  lon: number | null
  lat: number | null
  registeredAt: Date | null
  archivedAt: Date | null
  mergedInto: string | null
  party: string | null
}

export type EventLine = { no: number; at: Date; by: Doer; type: string; data: EventBase & Record<string, unknown> }
export type ContactLine = {
  id: string
  channel: string
  direction: string
  outcome: string
  startedAt: Date
  endedAt: Date | null
  org: string | null
  note: string
}
export type AttachmentLine = {
  id: string
  name: string
  mediaType: string
  bytes: number
  purpose: string
  addedBy: string
  createdAt: Date
}

export type CaseDetail = Row & {
  tasks: readonly Task[]
  journal: readonly EventLine[]
  contacts: readonly ContactLine[]
  attachments: readonly AttachmentLine[]
  /** Commands that are possible now and that the viewer's posts allow. */
  possible: readonly string[]
  /** What the process tells about a case of its kind to this viewer. */
  described: Record<string, unknown>
}

/** Everything a member of staff may see of one case. Unknown and out of reach look alike. */
export async function caseDetail(ctx: Ctx, number: string): Promise<CaseDetail> {
  return ctx.reading('casework.read', async (tx) => {
    const row = (await visibleCase(tx, ctx.actor, number)) ?? reject('missing', 'casework.not-found')
    const process = processOf(row.kind as CaseKind)
    const viewer = viewerOf(ctx.actor)
    const [journal, contacts, attachments] = await Promise.all([
      eventsOf(tx, row.id),
      contactsOf(tx, row.id),
      attachmentsOf(tx, row.id, viewer.centre),
    ])
    return {
      ...row,
      tasks: tasksOf(process.decider, row.facts),
      journal,
      contacts,
      attachments,
      possible: process.decider
        .possible(row.facts.state)
        .filter((type) => process.isOffered?.(row.facts.state, viewer, type) ?? true)
        .filter((type) => mayGive(ctx.actor, process.commandRules[type]?.permission)),
      described: await process.describe(row.facts.state, viewer, journal, tx),
    }
  })
}

function mayGive(actor: Actor, permission: string | undefined): boolean {
  return permission !== undefined && holds(actor, permission)
}

/** The case behind a number if the actor may read it. */
export async function visibleCase(tx: Tx, actor: Actor, number: string): Promise<Row | undefined> {
  return tx.maybe<Row>(sql`select c.id, c.number, c.kind, c.state, c.stage, c.subject, c.demand, c.class_code, c.urgency, c.place, c.address,
      c.lead_org, c.secrecy, c.channel, c.opened_at, c.due_at, c.due_provisional, c.closed_at, c.next_step, c.version, c.facts, c.events,
      c.lon, c.lat, c.registered_at, c.archived_at, c.merged_into, c.party
    from casework.cases c where c.city = ${tx.city} and c.number = ${number} and ${visibleCases(actor)}`)
}

export async function eventsOf(tx: Tx, caseId: string): Promise<EventLine[]> {
  return tx.rows<EventLine>(sql`select no, at, actor as by, type, data from casework.events
    where city = ${tx.city} and case_id = ${caseId} order by no`)
}

async function contactsOf(tx: Tx, caseId: string): Promise<ContactLine[]> {
  return tx.rows<ContactLine>(sql`select id, channel, direction, outcome, started_at, ended_at, org, note from casework.contacts
    where city = ${tx.city} and case_id = ${caseId} order by started_at, id`)
}

export async function attachmentsOf(tx: Tx, caseId: string, centre: boolean): Promise<AttachmentLine[]> {
  return tx.rows<AttachmentLine>(sql`select id, name, media_type, bytes, purpose, added_by, created_at from casework.attachments
    where city = ${tx.city} and case_id = ${caseId} and (audience <> 'centre' or ${centre}) order by created_at, id`)
}

/** What a subscriber of an event needs: the event, who did it, and the state of its case as it is now; nothing is locked. */
export async function heardEvent(
  tx: Tx,
  at: { caseId: string; eventNo: number },
): Promise<{ event: EventBase & Record<string, unknown>; at: Date; by: Doer; state: unknown } | undefined> {
  const row = await tx.maybe<{
    data: EventBase & Record<string, unknown>
    at: Date
    by: Doer
    facts: Folded<unknown>
  }>(sql`select e.data, e.at, e.actor as by, c.facts
    from casework.events e join casework.cases c on c.city = e.city and c.id = e.case_id
    where e.city = ${tx.city} and e.case_id = ${at.caseId} and e.no = ${at.eventNo}`)
  return row && { event: row.data, at: row.at, by: row.by, state: row.facts.state }
}
