import { sql, type Tx } from '#platform/db/tx'
import {
  deliveredWords,
  type EarlierReply,
  type Part,
  type ReadabilityGrade,
  type ReplyCode,
  type ReplyFinding,
  type ReplyLevel,
  type ReplyWord,
  type RuleSetting,
  type RuleSettings,
  type WordReason,
} from '../rules/index.ts'

export type SetWord = { word: string; level: ReplyLevel | 'off'; reason: WordReason }

/** The words of the city: those delivered, changed and added to by its own. */
export async function replyWords(tx: Tx): Promise<readonly ReplyWord[]> {
  return (await allReplyWords(tx)).flatMap(({ level, ...one }) => (level === 'off' ? [] : [{ ...one, level }]))
}

/** The same with those that the city has switched off. */
export async function allReplyWords(tx: Tx): Promise<readonly SetWord[]> {
  const own = await tx.rows<SetWord>(
    sql`select word, level, reason from insight.reply_words where city = ${tx.city} order by word`,
  )
  const changed = new Set(own.map(({ word }) => word))
  return [...own, ...deliveredWords.filter(({ word }) => !changed.has(word))]
}

/** What the city has set otherwise than delivered. */
export async function replySettings(tx: Tx): Promise<RuleSettings> {
  const rows = await tx.rows<{ code: ReplyCode } & RuleSetting>(
    sql`select code, level, weight from insight.reply_rules where city = ${tx.city}`,
  )
  return Object.fromEntries(rows.map(({ code, level, weight }) => [code, { level, weight }]))
}

export function setReplyWord(tx: Tx, { word, level, reason }: SetWord, by: string | null): void {
  tx.queue(sql`insert into insight.reply_words (city, word, level, reason, set_at, set_by)
    values (${tx.city}, ${word}, ${level}, ${reason}, ${tx.now}, ${by})
    on conflict on constraint reply_words_pk do update set level = excluded.level, reason = excluded.reason,
      set_at = excluded.set_at, set_by = excluded.set_by`)
}

export function setReplyRule(tx: Tx, { code, level, weight }: RuleSetting & { code: string }, by: string | null): void {
  tx.queue(sql`insert into insight.reply_rules (city, code, level, weight, set_at, set_by)
    values (${tx.city}, ${code}, ${level}, ${weight}, ${tx.now}, ${by})
    on conflict on constraint reply_rules_pk do update set level = excluded.level, weight = excluded.weight,
      set_at = excluded.set_at, set_by = excluded.set_by`)
}

export type NewReason = { caseId: string; by: string | null; codes: readonly string[]; reason: string }

export function noteReason(tx: Tx, { caseId, by, codes, reason }: NewReason): void {
  tx.queue(sql`insert into insight.reply_reasons (city, id, case_id, at, by, codes, reason)
    values (${tx.city}, ${tx.id()}, ${caseId}, ${tx.now}, ${by}, ${[...codes]}::text[], ${reason})`)
}

/** The newest reason for a case that no reply has used up yet. */
export async function openReason(tx: Tx, caseId: string): Promise<string | null> {
  const row = await tx.maybe<{ reason: string }>(sql`select r.reason from insight.reply_reasons r
    where r.city = ${tx.city} and r.case_id = ${caseId} and r.at > coalesce((select max(c.replied_at) from insight.reply_checks c
      where c.city = r.city and c.case_id = r.case_id), '-infinity')
    order by r.at desc, r.id desc limit 1`)
  return row?.reason ?? null
}

const COMPARED = 400
const COMPARED_DAYS = 365

/** Replies that the unit sent in the last year, the newest first, as what they are compared by; those of the case itself left out. */
export async function earlierReplies(tx: Tx, asked: { org: string; not: string }): Promise<readonly EarlierReply[]> {
  const since = new Date(tx.now.getTime() - COMPARED_DAYS * 86_400_000)
  const rows = await tx.rows<{
    caseId: string
    sketch: number[]
  }>(sql`select case_id, sketch from insight.reply_checks where city = ${tx.city} and org = ${asked.org}
      and case_id <> ${asked.not} and replied_at > ${since} and sketch is not null order by replied_at desc limit ${COMPARED}`)
  return rows.map(({ caseId, sketch }) => ({ ref: caseId, signature: { bands: [], sketch, words: [] } }))
}

/** A check as it is kept. `days`: calendar days from the request to the reply. */
export type KeptCheck = {
  caseId: string
  org: string
  orgPath: string
  round: number
  askedAt: Date
  repliedAt: Date
  days: number
  inTime: boolean
  characters: number
  grade: ReadabilityGrade
  points: number
  answered: number
  scores: Readonly<Record<Part, number>>
  findings: readonly ReplyFinding[]
  codes: readonly ReplyCode[]
  copyOf: string | null
  reason: string | null
}

/** Which of these cases have no check at all. */
export async function withoutCheck(tx: Tx, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ caseId: string }>(sql`select distinct case_id from insight.reply_checks
    where city = ${tx.city} and case_id = any(${[...caseIds]}::uuid[])`)
  const checked = new Set(rows.map(({ caseId }) => caseId))
  return new Set(caseIds.filter((id) => !checked.has(id)))
}

/** Writes down a check; heard of twice, written once. Queued. */
export function keepCheck(tx: Tx, of: KeptCheck & { sketch: readonly number[] | null }): void {
  tx.queue(sql`insert into insight.reply_checks (city, case_id, org, org_path, round, asked_at, replied_at, days, in_time,
      characters, grade, points, answered, scores, findings, codes, copy_of, sketch, reason)
    values (${tx.city}, ${of.caseId}, ${of.org}, ${of.orgPath}, ${of.round}, ${of.askedAt}, ${of.repliedAt}, ${of.days},
      ${of.inTime}, ${of.characters}, ${of.grade}, ${of.points}, ${of.answered}, ${JSON.stringify(of.scores)},
      ${JSON.stringify(of.findings)}, ${[...of.codes]}::text[], ${of.copyOf}, ${of.sketch ? [...of.sketch] : null}::integer[], ${of.reason})
    on conflict on constraint reply_checks_pk do nothing`)
}
