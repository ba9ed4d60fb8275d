import { pastCases } from '#domains/casework'
import { modelDetail, train, wrongDispatch } from '#domains/insight'
import type { Ctx } from '#platform/context'
import { cutMessage } from '#platform/text/cut'
import type { Request } from '#rules/hotline'
import { type Lesson, lessonOf, predict, trainModel, unitMarks } from '#rules/insight'
import { seedHistory } from '../../src/seed/index.ts'
import { houseCtx, openWorkshop } from './workshop.ts'

/** How large the invented history is on which dispatch is measured. */
export type DispatchPlan = { count: number; days: number; seed: string }

/** Who names the unit that answered in the end, on the newest fifth of the history, 0 to 1. */
export type FirstHand = {
  count: number
  desk: number
  model: number
  /** Of those that went to a wrong unit first: how many, and for how many the model names the right one. */
  wrong: number
  putRight: number
}

export type DispatchFigures = {
  plan: DispatchPlan
  load: { requests: number; seconds: number; cpuMs: number }
  models: readonly Awaited<ReturnType<typeof modelDetail>>[]
  firstHand: FirstHand
  cost: Awaited<ReturnType<typeof wrongDispatch>>
}

/** Measures class, unit and the cost of a wrong dispatch on an invented city with an invented past. */
export async function runDispatch(plan: DispatchPlan, say: (line: string) => void): Promise<DispatchFigures> {
  const workshop = await openWorkshop(say)
  try {
    const bench = await workshop.open('dispatch')
    const ctx = houseCtx(bench)
    const until = await ctx.reading('casework.read', async (tx) => tx.now)
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    const house = { desk: bench.app.house.desk, blobs: bench.app.blobs }
    const requests = await seedHistory(house, ctx, { ...plan, recent: 0, until }, (done, all) => {
      if (done % 1000 === 0) say(`${done} of ${all} requests with their past …`)
    })
    const used = process.cpuUsage(cpu)
    const seconds = (performance.now() - began) / 1000
    const load = { requests, seconds, cpuMs: (used.user + used.system) / 1000 / Math.max(1, requests) }
    const models: Awaited<ReturnType<typeof modelDetail>>[] = []
    for (const kind of ['class', 'unit'] as const) {
      say(`Learning the ${kind} …`)
      models.push(await modelDetail(ctx, (await train(ctx, { kind })).id))
    }
    return { plan, load, models, firstHand: await firstHand(ctx), cost: await wrongDispatch(ctx) }
  } finally {
    await workshop.close()
  }
}

type Answered = Lesson & { unit: string; first: string }

/** The desk against the model: both are asked who has the matter before anybody has looked at it. */
async function firstHand(ctx: Ctx): Promise<FirstHand> {
  const answered = await answeredRequests(ctx)
  const cut = Math.floor(answered.length * 0.8)
  const messageOf = ({ subject, text, classCode, place }: Answered) => ({
    ...cutMessage({ subject, text }),
    marks: unitMarks(classCode, place),
  })
  const model = trainModel(answered.slice(0, cut).map((one) => ({ message: messageOf(one), label: one.unit })))
  const newer = answered.slice(cut).map((one) => ({
    byDesk: one.first === one.unit,
    byModel: predict(model, messageOf(one)).ranked[0]?.label === one.unit,
  }))
  const wrong = newer.filter(({ byDesk }) => !byDesk)
  const share = (some: readonly unknown[], of: readonly unknown[]): number => some.length / Math.max(1, of.length)
  return {
    count: newer.length,
    desk: share(
      newer.filter(({ byDesk }) => byDesk),
      newer,
    ),
    model: share(
      newer.filter(({ byModel }) => byModel),
      newer,
    ),
    wrong: wrong.length,
    putRight: share(
      wrong.filter(({ byModel }) => byModel),
      wrong,
    ),
  }
}

async function answeredRequests(ctx: Ctx): Promise<Answered[]> {
  const answered: Answered[] = []
  let after: { openedAt: Date; id: string } | undefined
  for (;;) {
    const page = await ctx.reading('insight.read', (tx) =>
      pastCases(tx, { kind: 'request', limit: 500, ...(after && { after }) }),
    )
    for (const { state } of page) {
      const request = state as Request
      const lesson = lessonOf(request)
      const first = request.legs.find(({ kind }) => kind === 'handle')
      if (lesson !== null && lesson.unit !== null && first)
        answered.push({ ...lesson, unit: lesson.unit, first: first.org })
    }
    const last = page.at(-1)
    if (last === undefined) return answered
    after = { openedAt: last.openedAt, id: last.id }
  }
}

/** The figures as a section of docs/benchmarks.md. */
export function dispatchReport({ plan, load, models, firstHand: hand, cost }: DispatchFigures): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  const rows = models.flatMap(({ kind, figures, learnt, labels, seconds }) =>
    figures === null
      ? []
      : [
          `| ${kind} | ${learnt} | ${labels} | ${figures.count} | ${percent(figures.accuracy)} | ${percent(figures.top3)} | ` +
            `${percent(figures.accuracyAt80)} | ${figures.ece.toFixed(3)} | ${figures.macroF1.toFixed(3)} | ${seconds.toFixed(0)} s |`,
        ],
  )
  const { all } = cost
  const interval =
    all.low === null || all.high === null ? '' : ` (95 %: ${all.low.toFixed(1)} to ${all.high.toFixed(1)})`
  const days =
    all.days === null
      ? `Too few requests were returned to say what it costs (${all.n}).`
      : `A request that was sent to a wrong unit is answered ${all.days.toFixed(1)} days later${interval} than others of its class (${all.n} returned).`
  return [
    '## Dispatch, on an invented city',
    '',
    `${load.requests} invented requests of ${plan.days} days in the demo city, each with its whole past, loaded at ${(load.requests / load.seconds).toFixed(0)} a second ` +
      `(${load.cpuMs.toFixed(1)} ms of the server's CPU each). Nobody wrote these messages: they show that class and unit are learnt and measured from end to end, not how well a real city would fare. ` +
      'Four in five hold a word of the class tree, which makes the class easy. Learnt from the oldest four fifths, measured on the newest; for the unit, class and place are given.',
    '',
    '| What | Learnt from | Labels | Measured | First right | Among three | Surest 80 % | Calibration error | Macro-F1 | Training |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `On the newest ${hand.count} answered requests the desk's first dispatch met the unit that answered in ${percent(hand.desk)}, a unit model of the history alone, without the catalogue, in ${percent(hand.model)}; ` +
      `of the ${hand.wrong} that went to a wrong unit first, the model names the right one for ${percent(hand.putRight)}.`,
    days,
    '',
  ].join('\n')
}
