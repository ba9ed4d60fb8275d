import { sql, type Tx } from '#platform/db/tx'
import { NATIONAL } from './data/national-calendar.ts'
import type { ProfileBody } from './rules/profile.ts'
import type { Profile, ProfileLine, Unit } from './rules/types.ts'

type ProfileRow = Omit<Profile, 'name' | 'lines' | 'autoArchiveAfter'> & {
  nameZh: string
  nameEn: string
  archiveAfterAmount: number
  archiveAfterUnit: Unit
  archiveOnAnyDay: boolean
}
type LineRow = Required<Omit<ProfileLine, 'maxExtensions'>> & {
  city: string
  code: string
  version: number
  maxExtensions: number | null
}

/** Every profile open to the city in the version in force: its own before the national one of the same code. */
export async function profileRows(tx: Tx): Promise<ReadonlyMap<string, Profile>> {
  const rows =
    await tx.rows<ProfileRow>(sql`select distinct on (code) city, code, version, name_zh, name_en, basis_document,
      warn_shares, yellow_at_working_days_left, yellow_only_above_working_days, max_returns, call_back_attempts,
      call_back_hours_between, archive_after_amount, archive_after_unit, archive_on_any_day, meets, ends_at_closing_time,
      second_person_for, settings_tag
    from deadlines.profiles where city in (${NATIONAL}, ${tx.city}) order by code, (city = ${NATIONAL}), version desc`)
  const lines = await tx.rows<LineRow>(sql`select city, code, version, step, demand, urgency, amount, unit, on_any_day,
      max_extensions, approver, basis_document, basis_article, tag
    from deadlines.profile_lines where city in (${NATIONAL}, ${tx.city}) order by city, code, version, line`)
  return new Map(rows.map((row) => [row.code, profileOf(row, lines.filter(belongsTo(row)).map(lineOf))]))
}

function belongsTo(profile: ProfileRow): (line: LineRow) => boolean {
  return (line) => line.city === profile.city && line.code === profile.code && line.version === profile.version
}

function profileOf(row: ProfileRow, lines: readonly ProfileLine[]): Profile {
  const { nameZh, nameEn, archiveAfterAmount, archiveAfterUnit, archiveOnAnyDay, ...rest } = row
  return {
    ...rest,
    name: { zh: nameZh, en: nameEn },
    autoArchiveAfter: {
      amount: archiveAfterAmount,
      unit: archiveAfterUnit,
      ...(archiveOnAnyDay && { onAnyDay: true }),
    },
    lines,
  }
}

function lineOf({
  city: _city,
  code: _code,
  version: _version,
  maxExtensions,
  onAnyDay,
  ...rest
}: LineRow): ProfileLine {
  return { ...rest, ...(onAnyDay && { onAnyDay }), ...(maxExtensions !== null && { maxExtensions }) }
}

/** Stores a profile as a version of the transaction's city. */
export async function addProfile(tx: Tx, body: ProfileBody, version: number): Promise<void> {
  const { autoArchiveAfter: archive } = body
  const by = tx.actor.kind === 'staff' ? tx.actor.user : null
  await tx.run(sql`insert into deadlines.profiles (city, code, version, name_zh, name_en, basis_document, warn_shares,
      yellow_at_working_days_left, yellow_only_above_working_days, max_returns, call_back_attempts, call_back_hours_between,
      archive_after_amount, archive_after_unit, archive_on_any_day, meets, ends_at_closing_time, second_person_for, settings_tag,
      changed_at, changed_by)
    values (${tx.city}, ${body.code}, ${version}, ${body.name.zh}, ${body.name.en}, ${body.basisDocument}, ${[...body.warnShares]},
      ${body.yellowAtWorkingDaysLeft}, ${body.yellowOnlyAboveWorkingDays}, ${body.maxReturns}, ${body.callBackAttempts},
      ${body.callBackHoursBetween}, ${archive.amount}, ${archive.unit}, ${archive.onAnyDay === true}, ${body.meets},
      ${body.endsAtClosingTime}, ${[...body.secondPersonFor]}, ${body.settingsTag}, ${tx.now}, ${by})`)
  const lines = body.lines.map((line, index) => ({ ...line, line: index, onAnyDay: line.onAnyDay === true }))
  await tx.run(sql`insert into deadlines.profile_lines (city, code, version, line, step, demand, urgency, amount, unit, on_any_day,
      max_extensions, approver, basis_document, basis_article, tag)
    select ${tx.city}, ${body.code}, ${version}, l.line, l.step, l.demand, l.urgency, l.amount, l.unit, l."onAnyDay",
      l."maxExtensions", l.approver, l."basisDocument", l."basisArticle", l.tag
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(line integer, step text, demand text, urgency text,
      amount double precision, unit text, "onAnyDay" boolean, "maxExtensions" integer, approver text, "basisDocument" text,
      "basisArticle" text, tag text)`)
}

/** The highest stored version of a code in the transaction's city; 0 when there is none. */
export async function lastProfileVersion(tx: Tx, code: string): Promise<number> {
  const row = await tx.one<{ version: number }>(
    sql`select coalesce(max(version), 0) as version from deadlines.profiles where city = ${tx.city} and code = ${code}`,
  )
  return row.version
}
