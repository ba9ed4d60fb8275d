import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { type Locale, say, type Words } from '#kit/words'
import { Article, type Section } from '../../layout/article.tsx'
import type { TimeLimit } from '../../port.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { lead, limitWords, sections, title } from './words.ts'

export const handle: PageHandle = { permission: 'knowledge.search', title }

type Loaded = { limits: readonly TimeLimit[]; basis: string }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  return visit.port.timeLimits(visit.ctx)
}

export default function Guide(): ReactElement {
  const { limits, basis } = useLoaderData<Loaded>()
  return <Article title={title} lead={lead} sections={sections.map((section) => filled(section, limits, basis))} />
}

/** The days are the city's own: they come from its time-limit profile, with the document it names. */
function filled({ title: heading, text }: Section, limits: readonly TimeLimit[], basis: string): Section {
  const words = (locale: Locale): string => say(text, locale, { limits: linesOf(limits, locale).join('\n'), basis })
  return { title: heading, text: { zh: words('zh'), en: words('en') } }
}

/** The exact lines first, the general one last. */
function linesOf(limits: readonly TimeLimit[], locale: Locale): readonly string[] {
  const sorted = [...limits].sort((one, other) => stars(one) - stars(other))
  return sorted.map((limit) => {
    const time = say(limitWords[limit.unit], locale, { amount: limit.amount })
    return say(limitWords.line, locale, { what: whatOf(limit, limits.length, locale), time })
  })
}

function whatOf({ demand, urgency }: TimeLimit, count: number, locale: Locale): string {
  const known: Readonly<Record<string, Words>> = limitWords
  const parts = [known[`demand.${demand}`], known[`urgency.${urgency}`]].flatMap((words) => words ?? [])
  if (parts.length === 0) return limitWords[count === 1 ? 'all' : 'others'][locale]
  return parts.map((words) => words[locale]).join(locale === 'zh' ? '·' : ' · ')
}

function stars({ demand, urgency }: TimeLimit): number {
  return Number(demand === '*') + Number(urgency === '*')
}
