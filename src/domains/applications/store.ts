import type { Words } from '#kit/words'
import { sql, type Tx } from '#platform/db/tx'
import type { Plan } from '#rules/bundles'

/** A submission (申办) as stored. */
export type Application = {
  id: string
  number: string
  holder: string
  agent: string | null
  mandate: string | null
  channel: string
  bundle: string | null
  bundleVersion: string | null
  titleZh: string
  titleEn: string
  /** 12-digit place. */
  place: string
  plan: Plan
  delivery: 'download' | 'post' | 'counter'
  cases: number
  submittedAt: Date
  submittedBy: 'applicant' | 'window' | 'house'
  receiptHash: string
  hashes: readonly Hash[]
}

/** What the receipt says of one thing that was handed in: SHA-256 in hexadecimal. */
export type Hash = { name: Words; sha256: string }

const COLUMNS = sql`a.id, a.number, a.holder, a.agent, a.mandate, a.channel, a.bundle, a.bundle_version, a.title_zh, a.title_en, a.place,
  a.plan, a.delivery, a.cases, a.submitted_at, a.submitted_by, a.receipt_hash, a.hashes`

/** Writes a submission; its number is taken by the unique constraint. Queued. */
export function insertApplication(tx: Tx, one: Omit<Application, 'submittedAt'>): void {
  tx.queue(sql`insert into applications.applications (city, id, number, holder, agent, mandate, channel, bundle, bundle_version, title_zh,
      title_en, place, plan, delivery, cases, submitted_at, submitted_by, receipt_hash, hashes)
    values (${tx.city}, ${one.id}, ${one.number}, ${one.holder}, ${one.agent}, ${one.mandate}, ${one.channel}, ${one.bundle},
      ${one.bundleVersion}, ${one.titleZh}, ${one.titleEn}, ${one.place}, ${JSON.stringify(one.plan)}, ${one.delivery}, ${one.cases},
      ${tx.now}, ${one.submittedBy}, ${one.receiptHash}, ${JSON.stringify(one.hashes)})`)
}

export async function applicationById(tx: Tx, id: string): Promise<Application | undefined> {
  return tx.maybe(sql`select ${COLUMNS} from applications.applications a where a.city = ${tx.city} and a.id = ${id}`)
}

/** By its own number, or by the number of one of its cases (applications_number, case_facts_number). */
export async function applicationByNumber(tx: Tx, number: string): Promise<Application | undefined> {
  return tx.maybe(sql`select ${COLUMNS} from applications.applications a where a.city = ${tx.city} and (a.number = ${number}
    or a.id = (select f.application from applications.case_facts f where f.city = ${tx.city} and f.number = ${number}))
    order by (a.number = ${number}) desc limit 1`)
}

/** The submissions of a holder, newest first (applications_holder). */
export async function applicationsOfHolder(tx: Tx, holder: string, limit: number): Promise<readonly Application[]> {
  return tx.rows(sql`select ${COLUMNS} from applications.applications a where a.city = ${tx.city} and a.holder = ${holder}
    order by a.submitted_at desc limit ${limit}`)
}

export type CaseLink = { caseId: string; number: string; version: string }

/** The cases of a submission, in the order of the plan (case_facts_application). */
export async function casesOfApplication(tx: Tx, application: string): Promise<readonly CaseLink[]> {
  return tx.rows(sql`select case_id, number, version from applications.case_facts
    where city = ${tx.city} and application = ${application} order by case_id`)
}
