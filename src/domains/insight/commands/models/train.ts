import { keywordClasses } from '#domains/hotline'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { codeOf } from '#platform/db/pool'
import { sql, type Tx } from '#platform/db/tx'
import { FEWEST_PAST } from '../../rules/index.ts'
import { type Cause, liveWeights, type ModelKind } from '../../store/models.ts'
import { insistCity } from '../city-wide.ts'
import { type Collected, collectLessons } from './collect.ts'
import { type LearntBytes, learnInThread } from './learn-in-thread.ts'

/** `until`: what came in from then on is not learnt, so that it can show how well was learnt. */
export type TrainAsked = { kind: ModelKind; cause?: Cause; until?: Date }
export type Started = { id: string; no: number; kind: ModelKind }

/** A training that has not ended after this long was cut short by a restart. */
export const LONGEST = 3 * 3_600_000

/** Opens a new version (训练): it is learnt and measured, and goes live only when a person says so. */
export async function startTraining(ctx: Ctx, { kind, cause = 'person' }: TrainAsked): Promise<Started> {
  return ctx.transaction('insight.train', async (tx) => {
    insistCity(tx, 'insight.train')
    const overdue = new Date(tx.now.getTime() - LONGEST)
    await tx.run(sql`update insight.models set state = 'failed', failure = 'insight.cut-short'
      where city = ${tx.city} and kind = ${kind} and state = 'training' and trained_at < ${overdue}`)
    const running = await tx.maybe(sql`select id from insight.models
      where city = ${tx.city} and kind = ${kind} and state = 'training'`)
    if (running) reject('conflict', 'insight.training-already')
    const { no } = await tx.one<{ no: number }>(sql`select coalesce(max(no), 0)::int + 1 as no from insight.models
      where city = ${tx.city} and kind = ${kind}`)
    const id = tx.id()
    const by = tx.actor.kind === 'staff' ? tx.actor.user : null
    await tx.run(sql`insert into insight.models (city, id, no, kind, state, cause, trained_at, trained_by, learnt, labels, left_out, seconds, bytes)
      values (${tx.city}, ${id}, ${no}, ${kind}, 'training', ${cause}, ${tx.now}, ${by}, 0, 0, 0, 0, 0)`)
    audit(tx, { action: 'insight.train', object: { kind: 'insight-model', id }, facts: { no, kind, cause } })
    return { id, no, kind }
  })
}

/** Learns what was started. A fault leaves a failed version that says why, and never reaches the one in force. */
export async function finishTraining(ctx: Ctx, started: Started, until?: Date): Promise<boolean> {
  const since = ctx.realTime().getTime()
  try {
    const end = until?.toISOString()
    const lessons = (await collectLessons(ctx))
      .filter(({ at }) => end === undefined || at < end)
      .flatMap((lesson) => labelled(lesson, started.kind))
    if (lessons.length < FEWEST_PAST || new Set(lessons.map(({ label }) => label)).size < 2) {
      await fail(ctx, started, 'insight.too-little-history')
      return false
    }
    const { kind } = started
    const [before, classes] = await ctx.reading('insight.train', async (tx) => [
      await liveWeights(tx, kind),
      await keywordClasses(tx),
    ])
    const learnt = await learnInThread({
      kind,
      lessons,
      classes,
      before: before ? { ...before, seen: seenBy(before, lessons) } : null,
    })
    const seconds = (ctx.realTime().getTime() - since) / 1000
    await ctx.transaction('insight.train', (tx) => keep(tx, started, { learnt, lessons, seconds }))
    return true
  } catch (error) {
    ctx.log.error({ model: started.id, kind: started.kind, code: codeOf(error) }, 'a training failed')
    await fail(ctx, started, 'insight.training-failed')
    return false
  }
}

/** Both at once, for commands and chores. */
export async function train(ctx: Ctx, asked: TrainAsked): Promise<Started & { learnt: boolean }> {
  const started = await startTraining(ctx, asked)
  return { ...started, learnt: await finishTraining(ctx, started, asked.until) }
}

type Labelled = Collected & { label: string }

function labelled(lesson: Collected, kind: ModelKind): Labelled[] {
  if (kind === 'class') return [{ ...lesson, label: lesson.classCode }]
  return lesson.unit === null ? [] : [{ ...lesson, label: lesson.unit }]
}

/** The oldest lessons up to the day the version in force ends with. */
function seenBy({ untilAt }: { untilAt: Date | null }, lessons: readonly Labelled[]): number {
  const until = untilAt?.toISOString() ?? ''
  return lessons.filter(({ at }) => at <= until).length
}

type Kept = { learnt: LearntBytes; lessons: readonly Labelled[]; seconds: number }

async function keep(tx: Tx, { id }: Started, { learnt, lessons, seconds }: Kept): Promise<void> {
  const { weights, figures, report, labels, leftOut } = learnt
  await tx.run(sql`update insight.models set state = 'trained', weights = ${Buffer.from(weights)}, bytes = ${weights.byteLength},
      figures = ${JSON.stringify(figures)}, report = ${JSON.stringify(report)}, learnt = ${lessons.length}, labels = ${labels},
      left_out = ${leftOut}, from_at = ${lessons[0]?.at ?? null}, until_at = ${lessons.at(-1)?.at ?? null}, seconds = ${seconds}
    where city = ${tx.city} and id = ${id} and state = 'training'`)
}

async function fail(ctx: Ctx, { id }: Started, code: string): Promise<void> {
  await ctx.transaction('insight.train', async (tx) => {
    await tx.run(sql`update insight.models set state = 'failed', failure = ${code}
      where city = ${tx.city} and id = ${id} and state = 'training'`)
  })
}
