import { placeNames } from '#domains/directory'
import { reject } from '#kit/ruling'
import { type Locale, say } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { PAPER_WIDTH, type Report, type ReportTable } from '#platform/report/report'
import { localDate } from '#rules/deadlines'
import { districtsOf } from '../queries/plan.ts'
import { seenPlan } from '../queries/reach.ts'
import { type BriefFigures, districtChart, trendChart } from '../rules/index.ts'
import { alarmById } from '../store/alarms.ts'
import { briefsOf } from '../store/briefs.ts'
import { membersOf, type Plan, type Step, stepsOf } from '../store/plans.ts'
import { printWords as words } from './print-words.ts'

/** An hourly brief, to be read without scripts and printed. */
export async function briefReport(
  ctx: Ctx,
  { id, no, lang }: { id: string; no: number; lang: Locale },
): Promise<Report> {
  return ctx.reading('surge.read', async (tx) => {
    const { plan } = await seenPlan(tx, id)
    const brief = (await briefsOf(tx, id)).find((one) => one.no === no) ?? reject('missing', 'surge.no-brief')
    return layBrief(tx, { plan, no, figures: brief.figures }, lang)
  })
}

type Laid = { plan: Plan; no: number; figures: BriefFigures }

async function layBrief(tx: Tx, { plan, no, figures }: Laid, locale: Locale): Promise<Report> {
  const t = (code: keyof typeof words, facts = {}) => say(words[code], locale, facts)
  const names = await districtNames(tx, figures)
  const places = figures.byDistrict.map(({ district, hour, total }) => ({
    name: district === '' ? t('elsewhere') : (names.get(district) ?? district),
    hour,
    total,
  }))
  const size = { locale, width: PAPER_WIDTH }
  const trend = { from: Date.parse(figures.from), stepMinutes: 5, counts: figures.trend }
  return {
    title: t('brief', { name: plan.name, no }),
    lines: [
      t('period', { from: stamp(new Date(figures.from)), until: clock(figures.until) }),
      t('owner', { name: plan.ownerName }),
    ],
    day: localDate(new Date(figures.until)),
    locale,
    sections: [
      {
        heading: t('came'),
        text: [t('cameText', { hour: figures.hour, before: figures.hourBefore, total: figures.total })],
        charts: [trendChart(trend, { usual: null, alarmAt: null }, size)],
        tables: [],
      },
      {
        heading: t('where'),
        text: [],
        charts: [
          districtChart(
            places.filter(({ total }) => total >= 3).map(({ name, total: count }) => ({ name, count })),
            size,
          ),
        ],
        tables: [
          {
            caption: '',
            head: [t('district'), t('thisHour'), t('sinceStart')],
            rows: places.map(({ name, hour, total }) => [name, String(hour), String(total)]),
          },
        ],
      },
      {
        heading: t('done'),
        text: [
          t('doneText', figures),
          ...(figures.steps.length === 0 ? [] : [t('stepsText', { steps: stepsIn(figures.steps, locale) })]),
        ],
        charts: [],
        tables: [],
      },
      { heading: t('openQuestions'), text: openQuestions(plan, figures, t), charts: [], tables: [] },
    ],
    foot: t('foot'),
  }
}

/** The steps of an hour in one sentence: 联合派单 1 次、批量并入 2 次. */
function stepsIn(steps: BriefFigures['steps'], locale: Locale): string {
  return steps
    .map(({ what, count }) => say(words.step, locale, { what: stepName(what, locale), count }))
    .join(locale === 'zh' ? '、' : ', ')
}

type Say = (code: keyof typeof words, facts?: object) => string

/** What stands open, said so that somebody can act on it. */
function openQuestions(plan: Plan, figures: BriefFigures, t: Say): readonly string[] {
  const waiting = figures.total - figures.merged - figures.alone
  const open = [
    ...(plan.parent === null ? [t('noParent')] : []),
    ...(plan.content.group.length === 0 ? [t('noGroup')] : []),
    ...(waiting > 0 && plan.parent !== null ? [t('waiting', { count: waiting })] : []),
    ...(figures.alone > 0 ? [t('aloneLeft', { count: figures.alone })] : []),
    ...(figures.hour > figures.hourBefore && figures.hourBefore > 0 ? [t('rising')] : []),
  ]
  return open.length > 0 ? open : [t('nothingOpen')]
}

async function districtNames(tx: Tx, { byDistrict }: BriefFigures): Promise<ReadonlyMap<string, string>> {
  const codes = byDistrict.filter(({ district }) => district !== '').map(({ district }) => district.padEnd(12, '0'))
  const names = await placeNames(tx, codes)
  return new Map(codes.map((code) => [code.slice(0, 6), names.get(code)?.split(' · ').at(-1) ?? code]))
}

/** The review (复盘): what happened minute by minute, what was done, what is learnt. */
export async function reviewReport(ctx: Ctx, { id, lang }: { id: string; lang: Locale }): Promise<Report> {
  return ctx.reading('surge.read', async (tx) => {
    const { plan } = await seenPlan(tx, id)
    // Numbers alone, as in the briefs: whoever took part reads those of the whole city.
    const [members, steps] = [await membersOf(tx, id), await stepsOf(tx, id)]
    const alarm = plan.alarm === null ? undefined : await alarmById(tx, plan.alarm)
    return layReview(
      {
        ...{ plan, steps, alarmAt: alarm?.at ?? null },
        districts: await districtsOf(tx, members),
        times: members.map(({ at }) => at.getTime()),
        told: members.filter(({ closing }) => closing === 'told').length,
      },
      lang,
    )
  })
}

type Reviewed = {
  plan: Plan
  alarmAt: Date | null
  /** How many reporters were told of the end. */
  told: number
  steps: readonly Step[]
  districts: readonly { name: string; count: number }[]
  times: readonly number[]
}

function layReview({ plan, steps, alarmAt, told, districts, times }: Reviewed, locale: Locale): Report {
  const t: Say = (code, facts = {}) => say(words[code], locale, { ...facts })
  const size = { locale, width: PAPER_WIDTH }
  const { review, ending, startedAt, endedAt, createdAt } = plan
  const until = endedAt ?? steps.at(-1)?.at ?? createdAt
  const counts = byFiveMinutes(times, until.getTime())
  const paragraph = (heading: string, text: string | undefined) => ({
    heading,
    text: (text ?? '').split('\n').filter((line) => line.trim() !== ''),
    charts: [],
    tables: [],
  })
  return {
    title: t('review', { name: plan.name }),
    lines: [
      t('ran', { from: startedAt ? stamp(startedAt) : '—', until: endedAt ? stamp(endedAt) : '—' }),
      review ? t('reviewBy', { by: review.by, second: review.confirmedBy ?? '—' }) : t('notReviewed'),
    ],
    day: localDate(until),
    locale,
    sections: [
      paragraph(t('what'), review?.text),
      {
        heading: t('figures'),
        text: [...(ending ? [t('endText', ending)] : []), ...paceOf({ alarmAt, startedAt }, t)],
        charts: [
          trendChart(counts, { usual: null, alarmAt: markOf(alarmAt, counts.from) }, size),
          districtChart(districts, size),
        ],
        tables: [],
      },
      ...(plan.result === null
        ? []
        : [paragraph(t('result'), `${plan.result[locale] || plan.result.zh}\n${t('toldText', { told })}`)]),
      paragraph(t('measures'), review?.measures),
      paragraph(t('lessons'), review?.lessons),
      { heading: t('journal'), text: [], charts: [], tables: [journal(steps, locale)] },
    ],
    foot: t('foot'),
  }
}

/** The alarm as a mark of the chart, where the chart reaches back to it. */
function markOf(alarmAt: Date | null, from: number): number | null {
  return alarmAt !== null && alarmAt.getTime() >= from ? alarmAt.getTime() : null
}

/** How soon the city answered: from the alarm to the plan in force. */
function paceOf({ alarmAt, startedAt }: { alarmAt: Date | null; startedAt: Date | null }, t: Say): readonly string[] {
  if (alarmAt === null || startedAt === null) return []
  const minutes = Math.max(0, Math.round((startedAt.getTime() - alarmAt.getTime()) / 60_000))
  return [t('pace', { at: stamp(alarmAt), minutes })]
}

function journal(steps: readonly Step[], locale: Locale): ReportTable {
  const t: Say = (code, facts = {}) => say(words[code], locale, { ...facts })
  return {
    caption: '',
    head: [t('time'), t('who'), t('did')],
    rows: steps.map(({ at, byName, what }) => [stamp(at), byName === '' ? t('house') : byName, stepName(what, locale)]),
  }
}

const FIVE = 300_000
const MOST = 288

function byFiveMinutes(times: readonly number[], until: number) {
  const last = Math.floor(until / FIVE)
  const first = Math.max(Math.floor((times[0] ?? until) / FIVE), last - MOST + 1)
  const counts = Array.from({ length: Math.max(last - first + 1, 1) }, () => 0)
  for (const at of times) {
    const step = Math.floor(at / FIVE) - first
    if (step >= 0 && step < counts.length) counts[step] = (counts[step] ?? 0) + 1
  }
  return { from: first * FIVE, stepMinutes: 5, counts }
}

function stepName(what: string, locale: Locale): string {
  const code = `did.${what}`
  const found = Object.entries(words).find(([name]) => name === code)
  return found ? say(found[1], locale) : what
}

const OFFSET = 8 * 3_600_000

function clock(iso: string): string {
  return new Date(Date.parse(iso) + OFFSET).toISOString().slice(11, 16)
}

function stamp(at: Date): string {
  return new Date(at.getTime() + OFFSET).toISOString().slice(0, 16).replace('T', ' ')
}
