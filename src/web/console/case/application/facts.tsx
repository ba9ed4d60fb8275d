import { useOrgName, usePlaceName } from '../../api/names.ts'
import type { CaseDetail } from '../../api/types.ts'
import { channels } from '../../codes.ts'
import { useCode, useLanguage, useWords } from '../../language.tsx'
import { CaseNumber } from '../../parts/case-number.tsx'
import { sayMoment } from '../../time.ts'
import { factsOf, numberOf, textOf, wordsOf } from '../described.ts'
import { saidOf } from './read.ts'
import { modes, words } from './words.ts'

/** What is applied for, at whom, how it came in, and who applies as far as a list may say. */
export function ApplicationFacts({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const rows = useRows(item)
  const siblings = wordsOf(item.described, 'siblings')
  return (
    <section className="sheet" aria-label={`${t('application')} ${item.number}`}>
      <h2>{t('application')}</h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {siblings.length > 0 && (
          <div>
            <dt>{t('siblings')}</dt>
            <dd className="siblings">
              {siblings.map((number) => (
                <CaseNumber key={number} number={number} />
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function useRows(item: CaseDetail): readonly [string, string][] {
  const t = useWords(words)
  const { locale } = useLanguage()
  const channel = useCode(channels)
  const mode = useCode(modes)
  const place = usePlaceName()
  const org = useOrgName()
  const { described } = item
  const matter = factsOf(described, 'matter') ?? {}
  const submission = factsOf(described, 'application') ?? {}
  const acceptance = factsOf(described, 'acceptance') ?? {}
  const nameOf = (id: string | null): string => (id === null ? '' : (item.orgs[id]?.name ?? org(id)))
  const many = numberOf(submission, 'cases')
  const rows: [string, string][] = [
    [t('matter'), saidOf(matter, 'name', locale)],
    [t('taskCode'), textOf(matter, 'taskCode') ?? ''],
    [
      t('submission'),
      [textOf(submission, 'number'), many > 1 && t('together', { count: many })].filter(Boolean).join(' · '),
    ],
    [t('acceptor'), nameOf(textOf(described, 'org') ?? item.leadOrg)],
    [t('window'), textOf(acceptance, 'mode') === 'window' ? nameOf(textOf(acceptance, 'org')) : ''],
    [t('receivedAt'), nameOf(textOf(acceptance, 'receivedAt'))],
    [t('mode'), mode(textOf(described, 'mode'))],
    [t('subject'), t(textOf(described, 'subject') === 'firm' ? 'firm' : 'person')],
    [t('applicant'), textOf(described, 'applicant') ?? ''],
    [t('agent'), textOf(described, 'agent') ? '✓' : ''],
    [t('channel'), `${channel(item.channel)} · ${sayMoment(item.openedAt)}`],
    [t('place'), place(item.place)],
  ]
  return rows.filter(([, value]) => value !== '')
}
