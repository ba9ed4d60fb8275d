import type { ReactElement } from 'react'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { dayInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { words } from '../pages/matters/$code/words.ts'
import { MatterLines } from './matter-lines.tsx'
import type { OpenGuide } from './open-guide.ts'
import { Sections } from './sections.tsx'

/** What stands around a guide: suspended, ended and where to go, begun later, changing, another one nearer by. */
export function Standing({ guide }: { guide: OpenGuide }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const { standing, nearer, coming, from } = guide
  return (
    <>
      {standing === 'suspended' ? (
        <Panel tone="wait" title={t('suspended')}>
          <p>{t('suspended-text', { phone: guide.phone })}</p>
        </Panel>
      ) : null}
      {standing === 'coming' && from !== null ? (
        <Panel tone="wait" title={t('not-yet', { day: onDay(from, locale) })}>
          {null}
        </Panel>
      ) : null}
      {standing === 'ended' ? <Ended guide={guide} /> : null}
      {nearer === null ? null : (
        <Panel title={t('nearer', { place: nearer.placeName })}>
          <p>
            <a href={`/matters/${nearer.taskCode}`}>{t('nearer-open', { place: nearer.placeName })}</a>
          </p>
        </Panel>
      )}
      {coming === null ? null : (
        <Panel tone="wait" title={t('coming', { day: onDay(coming.from, locale) })}>
          <p>{t('coming-text')}</p>
          <Sections sections={coming.sections} />
        </Panel>
      )}
    </>
  )
}

function Ended({ guide: { movedTo } }: { guide: OpenGuide }): ReactElement {
  const t = useWords(words)
  return (
    <Panel tone="wait" title={t('ended')}>
      <p>{t(movedTo.length === 0 ? 'ended-none' : 'ended-to')}</p>
      {movedTo.length === 0 ? null : <MatterLines lines={movedTo} />}
    </Panel>
  )
}

/** A day without an hour is noon in the city, so that no zone turns it into another day. */
export function onDay(day: string, locale: 'zh' | 'en'): string {
  return dayInWords(`${day}T04:00:00Z`, locale)
}
