import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { notFound } from '../../../server/answers.ts'
import { idIn } from '../../../server/ids.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'knowledge.search', title: { zh: '通告', en: 'Announcement' } }

type Loaded = {
  id: string
  title: string
  text: string
  since: string
  ended: { on: string; result: string | null } | null
}

/** What the city announces, whole; it stays readable after its end and says so. */
export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const id = idIn(params.id)
  const found = await visit.port.surge.announcement(visit.ctx, { id })
  if (found === null) throw notFound()
  const { locale } = visit.look
  return {
    id,
    title: say(found.title, locale),
    text: say(found.text, locale),
    since: found.since.toISOString(),
    ended: found.ended && { on: found.ended.at.toISOString(), result: found.ended.result?.[locale] ?? null },
  }
}

export default function Notice(): ReactElement {
  const { id, title, text, since, ended } = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href="/">
          {t('back')}
        </a>
      </div>
      <article>
        <h1>{title}</h1>
        <p className="quiet">{t('since', { day: dateInWords(since, locale) })}</p>
        {ended !== null && <p className="lead">{t('ended', { day: dateInWords(ended.on, locale) })}</p>}
        {ended !== null && ended.result !== null && (
          <section aria-labelledby="result">
            <h2 id="result">{t('result')}</h2>
            <p className="as-typed reading">{ended.result}</p>
            <p className="quiet">{t('goes-on')}</p>
          </section>
        )}
        {ended !== null && ended.result !== null && <h2>{t('announced')}</h2>}
        <p className="as-typed reading">{text}</p>
      </article>
      {ended === null && (
        <section className="after" aria-labelledby="also">
          <h2 id="also">{t('also')}</h2>
          <p>{t('also-text')}</p>
          <ButtonLink href={`/request/what?about=${id}`}>{t('tell')}</ButtonLink>
        </section>
      )}
    </div>
  )
}
