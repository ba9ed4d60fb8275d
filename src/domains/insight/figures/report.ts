import { PAPER_WIDTH, type Report, type ReportSection, type ReportTable } from '#platform/report/report'
import {
  type Accuracy,
  type Confusion,
  type Curve,
  calibrationChart,
  confusionChart,
  costChart,
  curveChart,
  type Drift,
  driftChart,
  FEWEST_TOLD,
  type WrongDispatch,
} from './charts.ts'
import { atLeast, type Speaker, share } from './say.ts'

/** Everything that the page of the analyst shows, read in one go. */
export type Figures = {
  accuracy: { class: Measured<Accuracy>; unit: Measured<Accuracy> }
  curve: Curve
  confusion: Measured<Confusion>
  drift: Drift
  cost: WrongDispatch
  live: { class: number | null; unit: number | null }
}

/** Figures of the traffic (null), or of the training of a version. */
type Measured<T> = T & { atTraining: number | null }

const MOST_ROWS = 20

/** The page of the analyst as a report: the same questions, charts and figures, for paper and for readers without scripts. */
export function insightReport(figures: Figures, by: Speaker, day: string): Report {
  const { accuracy, live } = figures
  const { t } = by
  const version = (kind: 'class' | 'unit'): string =>
    live[kind] === null
      ? t('noModel', { kind: t(`kind.${kind}`) })
      : t('model', { kind: t(`kind.${kind}`), no: live[kind] })
  return {
    title: t('title'),
    lines: [
      t('period', { from: accuracy.class.from, until: accuracy.class.until }),
      version('class'),
      version('unit'),
      t('made', { day }),
    ],
    day,
    locale: by.locale,
    sections: [
      right(figures, by),
      calibration(figures, by),
      curve(figures, by),
      confusion(figures, by),
      drift(figures, by),
      cost(figures, by),
    ],
    foot: t('foot'),
  }
}

function right({ accuracy }: Figures, by: Speaker): ReportSection {
  const { t } = by
  const said = (kind: 'class' | 'unit'): string => {
    const { top1, top3, count, atTraining, few } = accuracy[kind]
    const facts = { kind: t(`kind.${kind}`), top1: by.rate(top1), top3: by.rate(top3) }
    if (count === 0) return t('right.none', facts)
    return `${t('right.text', facts)}${measuredAt(atTraining, by)}${few.kinds === 0 ? '' : t('right.few', few)}`
  }
  const table = (kind: 'class' | 'unit'): ReportTable => ({
    caption: t(kind === 'class' ? 'classes.caption' : 'units.caption'),
    head: [t(kind), t('count'), t('right'), t('interval')],
    rows: accuracy[kind].classes
      .slice(0, MOST_ROWS)
      .map((one) => [by.name(one), String(one.count), share(one.rate.value), by.interval(one.rate)]),
  })
  const tables = [table('class'), table('unit')].filter(({ rows }) => rows.length > 0)
  return { heading: t('right.title'), text: [said('class'), said('unit')], charts: [], tables }
}

/** Says so where the traffic cannot tell yet. */
function measuredAt(no: number | null, { t }: Speaker): string {
  return no === null ? '' : t('measured', { no })
}

function calibration({ accuracy }: Figures, by: Speaker): ReportSection {
  const { ece, atTraining } = accuracy.class
  const text = ece === null ? [] : [`${by.t('calibration.text', { ece: share(ece) })}${measuredAt(atTraining, by)}`]
  return {
    heading: by.t('calibration.title'),
    text,
    charts: [calibrationChart(accuracy.class, by, PAPER_WIDTH)],
    tables: [],
  }
}

function curve({ curve: given }: Figures, by: Speaker): ReportSection {
  const { t } = by
  const open = given.thresholds.filter(({ auto }) => auto)
  const rows = open.map((one) => [
    by.name(one),
    share(one.wanted),
    atLeast(one.threshold),
    share(one.share),
    share(one.accuracy),
  ])
  const head = [t('class'), t('wanted'), t('threshold'), t('curve.share'), t('curve.accuracy')]
  return {
    heading: t('curve.title'),
    text: [t('curve.text'), t('curve.open', { count: open.length })],
    charts: [curveChart(given, by, PAPER_WIDTH)],
    tables: rows.length === 0 ? [] : [{ caption: t('auto'), head, rows }],
  }
}

function confusion({ confusion: given }: Figures, by: Speaker): ReportSection {
  const { t } = by
  const rows = given.cells
    .filter(({ count }) => count >= FEWEST_TOLD)
    .slice(0, MOST_ROWS)
    .map(({ truth, said, count }) => [by.name(truth), by.name(said), String(count)])
  const table = { caption: t('confusion.caption'), head: [t('confusion.truth'), t('suggested'), t('count')], rows }
  return {
    heading: t('confusion.title'),
    text: [`${t('confusion.hidden')}${measuredAt(given.atTraining, by)}`],
    charts: [confusionChart(given, by, PAPER_WIDTH)],
    tables: rows.length === 0 ? [] : [table],
  }
}

function drift({ drift: given }: Figures, by: Speaker): ReportSection {
  const { t } = by
  const rows = given.weeks.map((one) => [
    one.week,
    String(one.count),
    share(one.right.value),
    by.interval(one.right),
    share(one.confidence),
    String(one.overruled),
    String(one.automatic),
  ])
  const head = [t('week'), t('count'), t('right'), t('interval'), t('drift.confidence'), t('overruled'), t('automatic')]
  return {
    heading: t('drift.title'),
    text: [t('drift.text')],
    charts: [driftChart(given, by, PAPER_WIDTH)],
    tables: rows.length === 0 ? [] : [{ caption: '', head, rows }],
  }
}

function cost({ cost: given }: Figures, by: Speaker): ReportSection {
  const { all, classes, enough } = given
  const { t } = by
  if (!enough || all.days === null)
    return { heading: t('cost.title'), text: [t('cost.few', { n: all.n })], charts: [], tables: [] }
  const number = (value: number | null): string => (value === null ? '–' : value.toFixed(1))
  const facts = {
    n: all.n,
    comparable: all.comparable,
    days: number(all.days),
    low: number(all.low),
    high: number(all.high),
  }
  const rows = classes.map((one) => [by.name(one), String(one.n), String(one.comparable), number(one.days)])
  return {
    heading: t('cost.title'),
    text: [t('cost.text', facts)],
    charts: classes.length === 0 ? [] : [costChart(given, by, PAPER_WIDTH)],
    tables:
      rows.length === 0
        ? []
        : [{ caption: t('cost.caption'), head: [t('class'), t('count'), t('comparable'), t('cost.days')], rows }],
  }
}
