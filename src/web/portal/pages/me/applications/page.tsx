import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { Tag } from '#shared/ui/tag/tag.tsx'
import { dayInWords, momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { applicantOf } from '../../../apply/who.ts'
import type { ApplicationLine, DraftLine } from '../../../ports/applications.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'applications.own', title: { zh: '我的办件', en: 'My applications' } }

const doings = ['dropped', 'gone'] as const
type Loaded = {
  drafts: readonly DraftLine[]
  lines: readonly ApplicationLine[]
  /** Whose, where somebody acts for another or for a firm. */
  holder: string | null
  done: (typeof doings)[number] | null
}

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const who = needSignIn(visit)
  const [drafts, lines] = await Promise.all([
    visit.port.applicationDrafts(visit.ctx, applicantOf(visit)),
    visit.port.myApplications(visit.ctx, who),
  ])
  const done = visit.url.searchParams.get('done')
  return {
    drafts,
    lines,
    holder: who.acting.id === who.person.id ? null : who.acting.name,
    done: doings.find((doing) => doing === done) ?? null,
  }
}

/** What waits for the reader first, then what was begun, what is under way, and what is over. */
export default function MyApplications(): ReactElement {
  const { drafts, lines, holder, done } = useLoaderData<Loaded>()
  const t = useWords(words)
  const waiting = lines.filter((line) => line.waitsForYou)
  const running = lines.filter((line) => !line.waitsForYou && !line.over)
  const over = lines.filter((line) => !line.waitsForYou && line.over)
  return (
    <div className="page">
      {done === null ? null : (
        <div role="status">
          <Panel tone={done === 'gone' ? 'plain' : 'good'}>
            <p>{t(`done.${done}`)}</p>
          </Panel>
        </div>
      )}
      <h1>{t('title')}</h1>
      {holder === null ? null : <p className="over">{t('of', { name: holder })}</p>}
      {drafts.length + lines.length === 0 ? <Nothing /> : null}
      <Applications title={t('waiting')} lines={waiting} />
      <Drafts drafts={drafts} />
      <Applications title={t('running')} lines={running} />
      <Applications title={t('over')} lines={over} />
    </div>
  )
}

function Nothing(): ReactElement {
  const t = useWords(words)
  return (
    <>
      <p className="lead">{t('nothing')}</p>
      <div className="buttons">
        <ButtonLink href="/matters">{t('find')}</ButtonLink>
      </div>
    </>
  )
}

function Applications({ title, lines }: { title: string; lines: readonly ApplicationLine[] }): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  if (lines.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="own-list">
        {lines.map((line) => (
          <li key={line.number}>
            <a href={`/applications/${line.number}`}>{line.title}</a>
            <p className="state-row">
              <Tag tone={line.waitsForYou ? 'wait' : line.over ? 'done' : 'open'} text={line.stateWords} />
            </p>
            <p className="quiet">
              {t('filed', { day: dayInWords(line.filedAt, locale) })}
              {line.cases > 1 ? ` · ${t('cases', { count: line.cases })}` : null}
              {line.dueAt === null || line.over ? null : ` · ${t('due', { day: dayInWords(line.dueAt, locale) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Drafts({ drafts }: { drafts: readonly DraftLine[] }): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  if (drafts.length === 0) return null
  return (
    <section aria-label={t('drafts')}>
      <h2>{t('drafts')}</h2>
      <ul className="own-list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={`/apply/${draft.id}`}>{t('go-on', { title: draft.title })}</a>
            <p className="quiet">
              {t('progress', { done: draft.done, of: draft.of })}
              {` · ${t('saved', { when: momentInWords(draft.updatedAt, locale) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
