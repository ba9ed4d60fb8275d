import { orgFacts } from '#domains/directory'
import { barChart } from '#kit/chart/bars'
import { type Locale, say } from '#kit/words'
import type { Ctx } from '#platform/context'
import { PAPER_WIDTH, type Report, type ReportSection, type ReportTable } from '#platform/report/report'
import { topicReportWords as words } from '../../figures/topic-words.ts'
import type { YearlyResult } from '../../rules/index.ts'
import { type TopicDetail, topicDetail } from './board.ts'

type Tell = (key: keyof typeof words, facts?: Readonly<Record<string, unknown>>) => string

/** A topic as it is printed: goal, measures, result, report and review. */
export async function topicReport(ctx: Ctx, { id, lang }: { id: string; lang?: Locale | undefined }): Promise<Report> {
  const locale = lang ?? ctx.locale
  const t: Tell = (key, facts = {}) => say(words[key], locale, facts)
  const detail = await topicDetail(ctx, id)
  const { topic, today } = detail
  const names = await ctx.reading('directory.read-places', (tx) => orgFacts(tx, [topic.org, ...topic.coOrgs]))
  const nameOf = (org: string): string => names.get(org)?.name ?? ''
  const owner = { month: topic.month, state: t(`state.${topic.state}`), owner: nameOf(topic.org) }
  const helpers = topic.coOrgs.length === 0 ? [] : [t('helpers', { names: topic.coOrgs.map(nameOf).join('、') })]
  return {
    title: t('title', { title: topic.title }),
    lines: [t('month', owner), ...helpers],
    ...{ day: today, locale, foot: t('foot') },
    sections: [
      section(t('goal'), [topic.goal]),
      { ...section(t('measures'), []), tables: [measures(detail, t)] },
      outcome(detail.result, t),
      ...(topic.report === null ? [] : [section(t('report'), [topic.report])]),
      ...(topic.review === null ? [] : [section(t('review'), [topic.review])]),
    ],
  }
}

function section(heading: string, text: readonly string[]): ReportSection {
  return { heading, text, charts: [], tables: [] }
}

function measures({ measures: all, today }: TopicDetail, t: Tell): ReportTable {
  const late = (dueOn: string, doneOn: string | null): string => (doneOn === null && dueOn < today ? t('late') : '')
  return {
    caption: '',
    head: [t('measures'), t('due'), t('done'), t('evidence')],
    rows: all.map(({ measure, dueOn, doneOn, evidence }) => [
      measure,
      dueOn,
      doneOn ?? late(dueOn, doneOn),
      evidence ?? '',
    ]),
  }
}

function outcome(result: YearlyResult | null, t: Tell): ReportSection {
  if (result === null) return section(t('result'), [t('none')])
  const share = (of: YearlyResult['solved']['before']): string =>
    of === null ? t('few') : `${of.percent}%（${of.low}%–${of.high}%，n = ${of.n}）`
  const { before, after } = result.volume
  const labels = { title: t('volume'), description: t('volume'), empty: t('none'), y: t('volume') }
  const bars = [
    { name: t('before'), parts: [before] },
    { name: t('after'), parts: [after] },
  ]
  const rows = [
    [t('volume'), String(before), String(after)],
    [t('solved'), share(result.solved.before), share(result.solved.after)],
    [t('satisfied'), share(result.satisfied.before), share(result.satisfied.after)],
  ]
  return {
    ...section(t('result'), []),
    charts: [barChart({ bars }, labels, { width: PAPER_WIDTH })],
    tables: [{ caption: '', head: [t('measure'), t('before'), t('after')], rows }],
  }
}
