import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { freshDraft } from '../../../draft/draft.ts'
import { after } from '../../../draft/steps.ts'
import { seeOther } from '../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { type Danger, dangerIn, lines } from './dangers.ts'
import { DangersPanel } from './dangers-panel.tsx'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'hotline.file',
  title: { zh: '有危险请先打电话', en: 'In danger, call first' },
}

type Found = { danger: Danger; next: string }

export async function loader({ context: visit }: PageArgs): Promise<Found> {
  const { draft } = await freshDraft(visit)
  if (draft.text === '') throw seeOther('/request/what')
  const danger = dangerIn(draft.text, await visit.port.dangerWords(visit.ctx), visit.look.locale)
  return { danger: danger.lines.length === 0 ? { ...danger, lines } : danger, next: after(draft, 'what') }
}

export default function Urgent(): ReactElement {
  const { danger, next } = useLoaderData<Found>()
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <DangersPanel title={t('lead')} danger={danger} />
      <p>{t('kept')}</p>
      <div className="buttons">
        <ButtonLink kind="second" href={next}>
          {t('calm')}
        </ButtonLink>
      </div>
    </div>
  )
}
