import { sql, type Tx } from '#platform/db/tx'
import type { Step, Turn } from './rules/index.ts'

/** A question as stored. */
export type Question = {
  id: string
  matter: string
  version: string
  matterName: string
  taskCode: string
  place: string
  holder: string | null
  secretHash: Buffer
  locale: 'zh' | 'en'
  text: string
  state: 'asked' | 'answered' | 'withdrawn'
  step: Step
  org: string
  roles: readonly string[]
  assignee: string | null
  askedAt: Date
  dueAt: Date | null
  answer: string | null
  answeredAt: Date | null
  answeredBy: string | null
  answeredOrg: string | null
  entry: string | null
  helpful: boolean | null
}

export const COLUMNS = sql`q.id, q.matter, q.version, q.matter_name, q.task_code, q.place, q.holder, q.secret_hash, q.locale, q.text, q.state, q.step,
  q.org, q.roles, q.assignee, q.asked_at, q.due_at, q.answer, q.answered_at, q.answered_by, q.answered_org, q.entry, q.helpful`

export type NewQuestion = Pick<
  Question,
  'id' | 'matter' | 'version' | 'matterName' | 'taskCode' | 'place' | 'holder' | 'secretHash' | 'locale' | 'text'
>

export function insertQuestion(tx: Tx, q: NewQuestion, turn: Turn, dueAt: Date | null): void {
  tx.queue(sql`insert into consult.questions (city, id, matter, version, matter_name, task_code, place, holder, secret_hash, locale, text, state,
      step, org, roles, assignee, asked_at, due_at)
    values (${tx.city}, ${q.id}, ${q.matter}, ${q.version}, ${q.matterName}, ${q.taskCode}, ${q.place}, ${q.holder}, ${q.secretHash}, ${q.locale},
      ${q.text}, 'asked', ${turn.step}, ${turn.org}, ${[...turn.roles]}, ${turn.assignee}, ${tx.now}, ${dueAt})`)
}

/** Puts an open question to another step. */
export function moveQuestion(tx: Tx, id: string, turn: Turn, dueAt: Date | null): void {
  tx.queue(sql`update consult.questions set step = ${turn.step}, org = ${turn.org}, roles = ${[...turn.roles]}, assignee = ${turn.assignee},
      due_at = ${dueAt} where city = ${tx.city} and id = ${id}`)
}

export function insertTurns(tx: Tx, question: string, first: number, turns: readonly Turn[]): void {
  for (const [at, turn] of turns.entries()) {
    tx.queue(sql`insert into consult.turns (city, question, no, step, org, assignee, at, reason)
      values (${tx.city}, ${question}, ${first + at}, ${turn.step}, ${turn.org}, ${turn.assignee}, ${tx.now}, ${turn.reason})`)
  }
}

export async function turnsSoFar(tx: Tx, question: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    sql`select count(*)::int as count from consult.turns where city = ${tx.city} and question = ${question}`,
  )
  return count
}

export async function questionForUpdate(tx: Tx, id: string): Promise<Question | undefined> {
  return tx.maybe<Question>(
    sql`select ${COLUMNS} from consult.questions q where q.city = ${tx.city} and q.id = ${id} for update`,
  )
}

/** The working minutes of each step; the city's own where it has set them. */
export async function minutesOf(tx: Tx): Promise<Readonly<Record<string, number>>> {
  const rows = await tx.rows<{ city: string; step: string; minutes: number }>(
    sql`select s.city, s.step, s.minutes from consult.settings s order by s.city`,
  )
  return Object.fromEntries(rows.map(({ step, minutes }) => [step, minutes]))
}

/** How many open questions lie with each of these people by name. */
export async function openByPerson(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ assignee: string; open: number }>(sql`select q.assignee, count(*)::int as open
    from consult.questions q where q.city = ${tx.city} and q.state = 'asked' and q.assignee = any(${[...people]}::uuid[])
    group by q.assignee`)
  return new Map(rows.map((row) => [row.assignee, row.open]))
}
