import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { Tag } from '#shared/ui/tag/tag.tsx'
import { momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { begin, firstOpen, isAt, isFresh, pagesOf, pathOf } from '../../../apply/pages.ts'
import { openDraft } from '../../../apply/who.ts'
import { words as common } from '../../../apply/words.ts'
import type { Draft } from '../../../ports/applications.ts'
import { seeOther } from '../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.apply',
  title: { zh: '继续申请', en: 'Your application' },
}

export async function loader({ context: visit, params }: PageArgs): Promise<{ draft: Draft }> {
  const { draft } = await openDraft(visit, params.draft)
  if (draft.moved.length > 0) throw seeOther(`/apply/${draft.id}/changes`)
  return { draft }
}

const parts = ['ask', 'doc', 'delivery'] as const

/** Where an application stands before it is sent: what is done, what is open, and the way on. */
export default function Overview(): ReactElement {
  const { draft } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const locale = useLocale()
  const open = firstOpen(draft)
  return (
    <div className="page">
      <p className="over">{t('saved', { when: momentInWords(draft.updatedAt, locale) })}</p>
      <h1>{draft.title}</h1>
      <ol className="parts">
        {parts.map((part) => (
          <Part key={part} draft={draft} part={part} />
        ))}
      </ol>
      <div className="buttons">
        <ButtonLink href={pathOf(draft, isFresh(draft) ? begin(draft) : open)}>
          {t(open.kind === 'check' ? 'to-check' : isFresh(draft) ? 'begin' : 'go-on')}
        </ButtonLink>
        <a className="line-link" href={`/apply/${draft.id}/drop`}>
          {t('drop')}
        </a>
      </div>
    </div>
  )
}

function Part({ draft, part }: { draft: Draft; part: (typeof parts)[number] }): ReactElement | null {
  const t = useWords(words)
  const c = useWords(common)
  const pages = pagesOf(draft).filter((page) => page.kind === part)
  const open = pages.filter((page) => draft.faults.some((fault) => isAt(page, fault)))
  const first = open[0] ?? pages[0]
  if (first === undefined) return null
  return (
    <li className="part">
      <a href={pathOf(draft, first)}>{c(`part.${part}`)}</a>
      <Tag
        tone={open.length === 0 ? 'done' : 'wait'}
        text={open.length === 0 ? t('done') : part === 'delivery' ? t('open') : t('left', { count: open.length })}
      />
    </li>
  )
}
