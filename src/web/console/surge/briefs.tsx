import { address } from '../api/client.ts'
import { useLanguage, useWords } from '../language.tsx'
import { sayClock } from '../time.ts'
import type { Plan } from './use-surge.ts'
import { words } from './words.ts'

/** The hourly briefs: each a page without scripts, and a file to print. */
export function Briefs({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const path = (no: number) => `/api/surge/plans/${plan.id}/briefs/${no}`
  return (
    <section className="sheet" aria-label={t('briefs')}>
      <h2>{t('briefs')}</h2>
      {plan.briefs.length === 0 && <p className="quiet">{t('noBriefs')}</p>}
      {plan.briefDue && <p className="quiet small">{t('nextBrief', { at: sayClock(plan.briefDue) })}</p>}
      <ul className="surge-briefs">
        {plan.briefs.map(({ no, figures }) => (
          <li key={no}>
            {t('brief', { no, from: sayClock(figures.from), until: sayClock(figures.until), hour: figures.hour })}
            <span className="surge-row-acts">
              <a href={address(path(no), { lang: locale })} target="_blank" rel="noreferrer">
                {t('read')}
              </a>
              <a href={address(`${path(no)}/pdf`, { lang: locale })}>{t('pdf')}</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
