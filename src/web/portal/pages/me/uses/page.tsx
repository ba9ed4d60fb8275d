import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { MePage } from '../../../layout/me-page.tsx'
import type { ShownUse } from '../../../ports/documents.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { UseLines } from './use-lines.tsx'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'documents.own',
  title: { zh: '谁用过我的材料', en: 'Who used my documents' },
}

export async function loader({ context: visit }: PageArgs): Promise<{ uses: readonly ShownUse[] }> {
  return { uses: await visit.port.documents.uses(visit.ctx, needSignIn(visit).acting.id) }
}

export default function Uses(): ReactElement {
  const { uses } = useLoaderData<typeof loader>()
  const t = useWords(words)
  return (
    <MePage title={t('title')} lead={t('lead')}>
      {uses.length === 0 ? (
        <Panel title={t('empty-title')}>
          <p>{t('empty-text')}</p>
        </Panel>
      ) : (
        <>
          <UseLines uses={uses} />
          <p className="quiet">{t('doubt')}</p>
        </>
      )}
    </MePage>
  )
}
