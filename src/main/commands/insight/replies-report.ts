import { barChart } from '#kit/chart/bars'
import { PAPER_WIDTH, type Report } from '#platform/report/report'
import { replyRules, type Survey } from '#rules/insight'
import { findingWords, gradeWords, partWords } from '#words/insight'

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
const days = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} 天`)
const size = { width: PAPER_WIDTH }
const none = { empty: '没有数据。' }

/** The survey as a page to be read: each chart answers its title and has its table; no text of anybody stands in it. */
export function repliesReport(survey: Survey, day: string): Report {
  return {
    title: '答复质量与时效',
    lines: [
      `共 ${survey.replies} 份答复，检查日期 ${day}。`,
      '规则只提示，结论由人判断；本页不含任何诉求或答复的文字。',
    ],
    day,
    locale: 'zh',
    sections: [
      timesSection(survey),
      pointsSection(survey),
      findingsSection(survey),
      copiesSection(survey),
      firstSection(survey),
    ],
    foot: '时间按诉求提出到答复发出的自然日计算；比例的分母是全部答复。',
  }
}

type Section = Report['sections'][number]

function timesSection({ times }: Survey): Section {
  const bars = times.spread.map(({ upTo, count }, at) => {
    const from = times.spread[at - 1]?.upTo ?? 0
    const name = upTo === null ? `${from} 天以上` : `${from}–${upTo} 天`
    return { name, parts: [count], note: `${count}` }
  })
  const said = times.within.map(({ days: limit, share }) => `${limit} 天内答复 ${percent(share)}`).join('，')
  return {
    heading: '多久答复？',
    text: [
      `中位数 ${days(times.median)}，九成在 ${days(times.ninetieth)}内。${said}。`,
      `有 ${times.known} 份的两个时间都能读出。`,
    ],
    charts: [barChart({ bars }, { ...none, title: '多少份答复用了多少天？', description: said, x: '份数' }, size)],
    tables: [
      {
        caption: '超过期限的份额',
        head: ['期限', '按时', '超期'],
        rows: times.within.map(({ days: limit, share }) => [`${limit} 天`, percent(share), percent(1 - share)]),
      },
    ],
  }
}

function pointsSection({ points, replies, scores, grades }: Survey): Section {
  const share = (count: number): string => percent(points.asked === 0 ? 0 : count / points.asked)
  const said = `共 ${points.asked} 个问题：回答 ${share(points.answered)}，没答到点上 ${share(points.partly)}，没有回答 ${share(points.missed)}。`
  const bars = grades.map(({ grade, count }) => ({ name: gradeWords[grade].zh, parts: [count], note: `${count}` }))
  return {
    heading: '问的都答了吗？好读吗？',
    text: [said, `所有问题都正面回答的答复占 ${percent(replies === 0 ? 0 : points.repliesWithAll / replies)}。`],
    charts: [barChart({ bars }, { ...none, title: '多少份答复好读？', description: '按易读程度', x: '份数' }, size)],
    tables: [
      {
        caption: '各项得分（中位数，满分一百）',
        head: ['项目', '得分'],
        rows: scores.map(({ part, median }) => [partWords[part].zh, String(median)]),
      },
    ],
  }
}

function findingsSection({ findings }: Survey): Section {
  const met = findings.filter(({ replies }) => replies > 0)
  const bars = met
    .slice(0, 12)
    .map(({ code, replies, share }) => ({ name: findingWords[code].name.zh, parts: [replies], note: percent(share) }))
  return {
    heading: '最常见的不足是什么？',
    text: [],
    charts: [
      barChart({ bars }, { ...none, title: '哪些不足最常见？', description: '有此不足的答复份数', x: '份数' }, size),
    ],
    tables: [
      {
        caption: '全部检查项',
        head: ['检查项', '属于', '份数', '比例'],
        rows: findings.map(({ code, replies, share }) => [
          findingWords[code].name.zh,
          partWords[replyRules[code].part].zh,
          String(replies),
          percent(share),
        ]),
      },
    ],
  }
}

function copiesSection({ copies, replies }: Survey): Section {
  return {
    heading: '有多少答复雷同？',
    text: [
      copies.groups === 0
        ? '没有发现雷同的答复。'
        : `${copies.replies} 份（${percent(replies === 0 ? 0 : copies.replies / replies)}）与别的答复雷同，分属 ${copies.groups} 组，最大一组 ${copies.largest} 份。`,
      '比较时不计问候、致谢、日期和数字。同一件事有多人反映时，雷同可以是正当的。',
    ],
    charts: [],
    tables: [],
  }
}

function firstSection({ first }: Survey): Section {
  return {
    heading: '先看哪些？',
    text: ['下列编号的答复漏答最多、问题最重，建议先由人复核。'],
    charts: [],
    tables: [{ caption: '', head: ['编号'], rows: first.map((ref) => [ref]) }],
  }
}

/** The same in a few lines for a terminal. */
export function summaryOf(survey: Survey & { cpuSeconds: number }): string {
  const { times, points, copies } = survey
  const line = (name: string, value: string): string => `${name.padEnd(24)}${value}`
  const worst = survey.findings.filter(({ replies }) => replies > 0).slice(0, 12)
  return [
    line('replies', String(survey.replies)),
    line(
      'days, median',
      `${times.median?.toFixed(1) ?? '–'} (nine of ten within ${times.ninetieth?.toFixed(1) ?? '–'})`,
    ),
    ...times.within.map(({ days: limit, share }) => line(`within ${limit} days`, percent(share))),
    line(
      'points',
      `${points.asked}: ${points.answered} answered, ${points.partly} only touched, ${points.missed} missed`,
    ),
    line('near-copies', `${copies.replies} in ${copies.groups} groups, the largest of ${copies.largest}`),
    line(
      'readability',
      survey.grades.map(({ grade, count }) => `${gradeWords[grade].en.toLowerCase()} ${count}`).join(', '),
    ),
    '',
    ...worst.map(({ code, replies, share }) => line(findingWords[code].name.en, `${replies} (${percent(share)})`)),
    '',
    line('read first', survey.first.slice(0, 10).join(' ')),
    line('CPU', `${survey.cpuSeconds} s`),
  ].join('\n')
}
