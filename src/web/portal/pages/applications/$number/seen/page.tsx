import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { CaseFrame } from '../../../../applications/case-frame.tsx'
import { openApplication } from '../../../../apply/who.ts'
import type { ApplicationView } from '../../../../ports/applications.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.own',
  title: { zh: '谁看过我的信息', en: 'Who looked at my data' },
}

export async function loader({ context: visit, params }: PageArgs): Promise<{ view: ApplicationView }> {
  const { view } = await openApplication(visit, params.number)
  return { view }
}

export default function Seen(): ReactElement {
  const { view } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <CaseFrame view={view} title={t('title')}>
      <p className="lead">{t('lead')}</p>
      {view.reads.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('at')}</th>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('purpose')}</th>
            </tr>
          </thead>
          <tbody>
            {view.reads.map((read, at) => (
              <tr key={at}>
                <td>{momentInWords(read.at, locale)}</td>
                <td>{read.unit}</td>
                <td>{read.purpose}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">{t('doubt')}</p>
    </CaseFrame>
  )
}
