import type { Ctx } from '#platform/context'
import { empty, type Sql, sql, type Tx } from '#platform/db/tx'

/** Which part of the house takes in what is meant for everybody to read: named so in the first line of the journal. */
const OPEN_DOOR = 'open311'

/** How the case came in (casework.events, events_pk). */
const FIRST = sql`join lateral (select coalesce(e.actor ->> 'name' = ${OPEN_DOOR}, false) as open_door
        from casework.events e where e.city = c.city and e.case_id = c.id and e.no = 1) first on true`

/** What anybody may know of a case; `folded` alone for cases that were sent in to be public. */
export type PublicCase = {
  id: string
  number: string
  secrecy: 'open' | 'anonymous'
  state: string
  stage: string
  classCode: string | null
  place: string | null
  address: string | null
  lon: number | null
  lat: number | null
  leadOrg: string | null
  sentToBePublic: boolean
  openedAt: Date
  updatedAt: Date
  dueAt: Date | null
  dueProvisional: boolean
  closedAt: Date | null
  folded: unknown
}

export type PublicFilter = {
  numbers?: readonly string[] | undefined
  classCodes?: readonly string[] | undefined
  open?: boolean | undefined
  from?: Date | undefined
  until?: Date | undefined
  limit: number
  skip: number
}

/**
 * Cases of a kind that are nobody's secret, newest first (index cases_opened; cases_number for numbers). Protected cases
 * and clues are not among them, so that not even their existence can be read off.
 */
export async function publicCases(ctx: Ctx, kind: string, filter: PublicFilter): Promise<readonly PublicCase[]> {
  return ctx.reading('casework.read', (tx) =>
    tx.rows<PublicCase>(sql`select c.id, c.number, c.secrecy, c.state, c.stage, c.class_code, c.place, c.address, c.lon, c.lat, c.lead_org,
        c.opened_at, c.updated_at, c.due_at, c.due_provisional, c.closed_at, first.open_door as sent_to_be_public,
        case when first.open_door then c.facts -> 'state' end as folded
      from casework.cases c ${FIRST}
      where c.city = ${tx.city} and c.kind = ${kind} and c.secrecy in ('open', 'anonymous')${conditions(filter)}
      order by c.opened_at desc, c.id desc limit ${filter.limit} offset ${filter.skip}`),
  )
}

function conditions({ numbers, classCodes, open, from, until }: PublicFilter): Sql {
  if (numbers) return sql` and c.number = any(${[...numbers]}::text[])`
  const parts = [
    classCodes ? sql` and c.class_code = any(${[...classCodes]}::text[])` : empty,
    open === undefined ? empty : open ? sql` and c.stage = 'open'` : sql` and c.stage <> 'open'`,
    from ? sql` and c.opened_at >= ${from}` : empty,
    until ? sql` and c.opened_at <= ${until}` : empty,
  ]
  return parts.reduce((all, part) => sql`${all}${part}`, empty)
}

/** How a case stands towards the public: what the rules ask before somebody who is not its party may do something to it. */
export type PublicStanding = Pick<PublicCase, 'id' | 'stage' | 'sentToBePublic'> & {
  secrecy: 'open' | 'protected' | 'anonymous' | 'clue'
  /** Opaque; for the vault alone. */
  party: string | null
}

/** The case behind a number, hidden ones too: the rules answer for them as for one that is not there (cases_number). */
export async function publicStanding(tx: Tx, kind: string, number: string): Promise<PublicStanding | undefined> {
  return tx.maybe<PublicStanding>(sql`select c.id, c.stage, c.secrecy, c.party, first.open_door as sent_to_be_public
    from casework.cases c ${FIRST} where c.city = ${tx.city} and c.kind = ${kind} and c.number = ${number}`)
}
