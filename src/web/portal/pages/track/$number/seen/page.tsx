import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { ActPage } from '../../../../layout/act-page.tsx'
import type { TrackView } from '../../../../port.ts'
import { openRequest } from '../../../../server/open-request.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'hotline.track',
  title: { zh: '谁看过我的信息', en: 'Who looked at my data' },
}

type Loaded = { number: string; reveals: TrackView['reveals'] }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view } = await openRequest(visit, params.number ?? '')
  return { number: view.number, reveals: view.reveals }
}

export default function Seen(): ReactElement {
  const { number, reveals } = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <ActPage number={number} title={t('title')}>
      <p className="lead">{t('lead')}</p>
      {reveals.length === 0 ? (
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
            {reveals.map((look, at) => (
              <tr key={at}>
                <td>{momentInWords(look.at, locale)}</td>
                <td>{look.unit}</td>
                <td>{look.purpose}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">{t('doubt')}</p>
    </ActPage>
  )
}
