import { sql, type Tx } from '#platform/db/tx'

export type Payment = {
  id: string
  caseId: string
  charge: string
  holder: string
  nameZh: string
  nameEn: string
  amount: number
  state: 'open' | 'paid' | 'failed' | 'refunding' | 'refunded'
  back: string
  providerRef: string | null
  receiptNo: string | null
  createdAt: Date
}

const COLUMNS = sql`p.id, p.case_id, p.charge, p.holder, p.name_zh, p.name_en, p.amount, p.state, p.back, p.provider_ref, p.receipt_no,
  p.created_at`

export async function insertPayment(tx: Tx, one: Omit<Payment, 'state' | 'receiptNo' | 'createdAt'>): Promise<void> {
  await tx.run(sql`insert into applications.payments (city, id, case_id, charge, holder, name_zh, name_en, amount, state, back, provider_ref,
      created_at)
    values (${tx.city}, ${one.id}, ${one.caseId}, ${one.charge}, ${one.holder}, ${one.nameZh}, ${one.nameEn}, ${one.amount}, 'open',
      ${one.back}, ${one.providerRef}, ${tx.now})`)
}

export async function paymentById(tx: Tx, id: string): Promise<Payment | undefined> {
  return tx.maybe(sql`select ${COLUMNS} from applications.payments p where p.city = ${tx.city} and p.id = ${id}`)
}

/** Under a lock: notifications of one order follow one another. */
export async function lockPayment(tx: Tx, id: string): Promise<Payment | undefined> {
  return tx.maybe(
    sql`select ${COLUMNS} from applications.payments p where p.city = ${tx.city} and p.id = ${id} for update`,
  )
}

/** The order of a charge that is open, paid or on its way back (payments_live). */
export async function livePayment(tx: Tx, caseId: string, charge: string): Promise<Payment | undefined> {
  return tx.maybe(sql`select ${COLUMNS} from applications.payments p where p.city = ${tx.city} and p.case_id = ${caseId}
    and p.charge = ${charge} and p.state in ('open', 'paid', 'refunding')`)
}

/** Orders that wait for the service since before `until` (payments_waiting). */
export async function waitingPayments(tx: Tx, until: Date, limit: number): Promise<readonly Payment[]> {
  return tx.rows(sql`select ${COLUMNS} from applications.payments p where p.city = ${tx.city} and p.state in ('open', 'refunding')
    and p.created_at <= ${until} order by p.created_at limit ${limit}`)
}

export async function markPaid(tx: Tx, id: string, receiptNo: string | null): Promise<void> {
  await tx.run(sql`update applications.payments set state = 'paid', receipt_no = ${receiptNo}, paid_at = ${tx.now}
    where city = ${tx.city} and id = ${id} and state = 'open'`)
}

export async function markFailed(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`update applications.payments set state = 'failed' where city = ${tx.city} and id = ${id} and state = 'open'`,
  )
}

export async function markRefunding(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.run(sql`update applications.payments set state = 'refunding', refund_reason = ${reason}
    where city = ${tx.city} and id = ${id} and state = 'paid'`)
}

export async function markRefunded(tx: Tx, id: string, ref: string): Promise<void> {
  await tx.run(sql`update applications.payments set state = 'refunded', refund_ref = ${ref}, refunded_at = ${tx.now}
    where city = ${tx.city} and id = ${id} and state = 'refunding'`)
}
