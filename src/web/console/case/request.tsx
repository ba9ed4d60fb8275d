import './case.css'
import { useClassName, usePlaceName } from '../api/names.ts'
import { useHolds } from '../api/queries.ts'
import type { CaseDetail } from '../api/types.ts'
import { channels, demands } from '../codes.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { Attachments } from '../parts/attachments.tsx'
import { MaskedParty } from '../parts/masked-party.tsx'
import { sayClock, sayDay } from '../time.ts'
import { numberOf, textOf, wordsOf } from './described.ts'
import { partyOf } from './party.ts'
import { words } from './words.ts'

/** The request in the resident's own words, where it is, its pictures, and who asks (masked). */
export function CaseRequest(props: { item: CaseDetail; short?: boolean }) {
  const t = useWords(words)
  const { item } = props
  const emergency = wordsOf(item.described, 'emergencyWords')
  return (
    <section className={props.short ? '' : 'sheet'} aria-label={`${t('request')} ${item.number}`}>
      {props.short && <h2>{item.subject}</h2>}
      {emergency.length > 0 && <p className="due-late">{t('emergency', { found: emergency })}</p>}
      <h2 className="label">{t('own')}</h2>
      <p className="words own-words">{textOf(item.described, 'text') ?? item.subject}</p>
      <RequestFacts item={item} />
      <h2 className="label">{t('files')}</h2>
      <Attachments number={item.number} files={item.attachments} />
      {!props.short && <Resident item={item} />}
    </section>
  )
}

function RequestFacts({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const channel = useCode(channels)
  const demand = useCode(demands)
  const place = usePlaceName()
  const about = useClassName()
  const supporters = numberOf(item.described, 'supporters')
  const happened = textOf(item.described, 'occurredAt')
  const opened = `${sayDay(item.openedAt, locale)} ${sayClock(item.openedAt)}`
  const rows: [string, string][] = [
    [t('where'), [place(item.place), item.address].filter(Boolean).join(' ')],
    [t('kind'), demand(item.demand)],
    [t('about'), item.classCode ? `${about(item.classCode)}` : t('unclassified')],
    [t('lead'), item.leadOrg ? (item.orgs[item.leadOrg]?.name ?? '') : t('atCentre')],
    [t('how'), `${channel(item.channel)} · ${opened}`],
    [t('supporters'), supporters > 0 ? t('supporters.count', { count: supporters }) : ''],
    [t('when'), happened ? `${sayDay(happened, locale)} ${sayClock(happened)}` : ''],
  ]
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Resident({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const holds = useHolds()
  return (
    <div className="resident">
      <h2 className="label">{t('resident')}</h2>
      <MaskedParty item={partyOf(item)} mayReveal={holds('parties.reveal')} />
    </div>
  )
}
