import type { ReactElement } from 'react'
import { data, useLoaderData } from 'react-router'
import type { EnterpriseMap } from '#domains/bundles'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { MapView } from '../../../../bundles/map-view.tsx'
import { words as shared } from '../../../../bundles/words.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'matters.read', title: { zh: '一企一图', en: 'The map of a firm' } }

type Loaded = { found: { map: EnterpriseMap; until: string } | null }

export async function loader({ context: visit, params }: PageArgs): Promise<ReturnType<typeof data<Loaded>>> {
  const found = await visit.port.bundles.sharedMap(visit.ctx, { token: params.token ?? '' })
  if (found === null) return data({ found: null }, { status: 404 })
  return data({ found: { map: found.map, until: found.until.toISOString() } })
}

export default function SharedMap(): ReactElement {
  const { found } = useLoaderData<Loaded>()
  const t = useWords(words)
  const s = useWords(shared)
  const locale = useLocale()
  if (found === null)
    return (
      <div className="page">
        <h1>{t('over')}</h1>
        <Panel tone="wait">{t('over-text')}</Panel>
      </div>
    )
  return (
    <div className="page">
      <h1>{t('title', { name: found.map.holder.name })}</h1>
      <p className="lead">{t('until', { day: dateInWords(found.until, locale) })}</p>
      <print-page label={s('print')} />
      <MapView map={found.map} />
    </div>
  )
}
