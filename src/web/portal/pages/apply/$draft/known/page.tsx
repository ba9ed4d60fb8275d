import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Answers } from '#shared/ui/answers/answers.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { ApplyFrame, GoOn } from '../../../../apply/frame.tsx'
import { type ApplyPage, after, changePath, pagesOf } from '../../../../apply/pages.ts'
import { valueInWords } from '../../../../apply/value-words.ts'
import { openDraft } from '../../../../apply/who.ts'
import { words as common } from '../../../../apply/words.ts'
import { placeName } from '../../../../draft/districts.ts'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { District } from '../../../../port.ts'
import type { Draft } from '../../../../ports/applications.ts'
import { seeOther } from '../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.apply',
  title: { zh: '核对已有信息', en: 'What we know already' },
}

type KnownPage = Extract<ApplyPage, { kind: 'known' }>
type Loaded = { draft: Draft; page: KnownPage; districts: readonly District[] }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { draft } = await openDraft(visit, params.draft)
  const page = pageOf(draft)
  if (page === undefined) throw seeOther(`/apply/${draft.id}`)
  return { draft, page, districts: await visit.port.districts(visit.ctx) }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response> {
  const { draft } = await openDraft(visit, params.draft)
  if (visit.form.get('do') === 'later') return seeOther(`/apply/${draft.id}/later`)
  return seeOther(after(draft, pageOf(draft) ?? { kind: 'known', questions: [] }, null))
}

function pageOf(draft: Draft): KnownPage | undefined {
  return pagesOf(draft).find((page) => page.kind === 'known')
}

export default function Known(): ReactElement {
  const { draft, page, districts } = useLoaderData<Loaded>()
  const t = useWords(words)
  const c = useWords(common)
  const locale = useLocale()
  return (
    <ApplyFrame draft={draft} page={page}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Answers
        answers={page.questions.map((question) => ({
          question: question.term.name[locale],
          answer: (
            <>
              {valueInWords(question, locale, (code) => placeName(districts, code))}
              <span className="source">{t('source', { source: question.source })}</span>
            </>
          ),
          change: {
            href: changePath(draft, { kind: 'ask', key: question.term.code }, 'known'),
            text: c('change'),
            hidden: ` ${question.term.name[locale]}`,
          },
        }))}
      />
      <PostForm>
        <GoOn text={t('right')} />
      </PostForm>
    </ApplyFrame>
  )
}
