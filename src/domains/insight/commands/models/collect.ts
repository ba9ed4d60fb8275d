import { pastCases } from '#domains/casework'
import { classNames, suggestUnitIn } from '#domains/hotline'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { answerTimeOf, type Lesson, lessonOf } from '../../rules/index.ts'
import { putRightAmong } from '../../store/models.ts'

const PAGE = 500
/** Older ways of dispatching have passed: units were merged, classes divided. */
const YEARS = 3
const DAY = 86_400_000

/** What the history of the city teaches, oldest first, page by page so that no transaction stays open for long. */
export async function collectLessons(ctx: Ctx): Promise<Collected[]> {
  const lessons: Collected[] = []
  let after: { openedAt: Date; id: string } | undefined
  for (;;) {
    const page = await ctx.transaction('insight.train', async (tx) => readPage(tx, after))
    lessons.push(...page.lessons)
    if (page.last === undefined) return lessons
    after = page.last
  }
}

/** A lesson with the unit that the dispatch catalogue names for its class and place. */
export type Collected = Lesson & { catalogue: string | null }

type Page = { lessons: Collected[]; last: { openedAt: Date; id: string } | undefined }

async function readPage(tx: Tx, after: Page['last']): Promise<Page> {
  const from = new Date(tx.now.getTime() - YEARS * 365 * DAY)
  const cases = await pastCases(tx, { kind: 'request', from, limit: PAGE, ...(after && { after }) })
  const classes = await classNames(tx)
  const putRight = await putRightAmong(
    tx,
    cases.filter(({ stage }) => stage === 'open').map(({ id }) => id),
  )
  const requests = cases.map(({ state }) => state as Request)
  noteAnswers(tx, requests)
  const lessons = requests
    .map((request) => lessonOf(request, putRight.has(request.id)))
    .filter((lesson) => lesson !== null)
    .filter(({ classCode }) => classes.get(classCode)?.selectable === true)
  const last = cases.at(-1)
  return {
    lessons: await withCatalogue(tx, lessons),
    last: cases.length === PAGE && last ? { openedAt: last.openedAt, id: last.id } : undefined,
  }
}

async function withCatalogue(tx: Tx, lessons: readonly Lesson[]): Promise<Collected[]> {
  const collected: Collected[] = []
  for (const lesson of lessons) {
    const [row] = await suggestUnitIn(tx, { class: lesson.classCode, place: lesson.place })
    collected.push({ ...lesson, catalogue: row?.org ?? null })
  }
  return collected
}

/** Writes down how long answers took: what a wrong dispatch costs is read from these rows. Queued. */
export function noteAnswers(tx: Tx, requests: readonly Request[]): void {
  const rows = requests.flatMap((request) => {
    const time = answerTimeOf(request)
    if (time === null || request.classCode === null) return []
    return [{ caseId: request.id, classCode: request.classCode, receivedAt: request.receivedAt, ...time }]
  })
  if (rows.length === 0) return
  tx.queue(sql`insert into insight.answers (city, case_id, class_code, received_at, days, returns)
    select ${tx.city}, r."caseId", r."classCode", r."receivedAt", r.days, r.returns
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("caseId" uuid, "classCode" text, "receivedAt" timestamptz, days double precision, returns integer)
    on conflict on constraint answers_pk do update set class_code = excluded.class_code, returns = excluded.returns`)
}
