import { Alert, Button, Checkbox } from 'antd'
import { useLanguage, useWords } from '../language.tsx'
import { type Draft, type Fault, sayFault } from './draft.ts'
import { words } from './words.ts'

type Props = {
  draft: Draft
  pledged: boolean
  busy: boolean
  said: string | null
  onPledged: (on: boolean) => void
  onSend: () => void
}

/** What it costs, what is still missing and where, the pledge, and the one button that takes it in. */
export function Finish({ draft, pledged, busy, said, onPledged, onSend }: Props) {
  const t = useWords(words)
  const { faults, pledge } = draft
  return (
    <section className="sheet">
      <h2>{t('finish')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('fees')}</dt>
          <dd>
            <Fees draft={draft} />
          </dd>
        </div>
      </dl>
      {faults.length === 0 ? (
        <Alert type="success" showIcon title={t('ready')} className="gap-below" />
      ) : (
        <Left draft={draft} />
      )}
      {pledge !== null && (
        <>
          <h3 className="label">{t('pledgeText')}</h3>
          <p className="told">{pledge}</p>
          <Checkbox checked={pledged} onChange={(event) => onPledged(event.target.checked)} className="gap-below">
            {t('pledged')}
          </Checkbox>
        </>
      )}
      {said && <Alert type="error" showIcon role="alert" title={said} className="gap-below" />}
      <Button type="primary" size="large" loading={busy} onClick={onSend}>
        {t('send')} <kbd>Ctrl Enter</kbd>
      </Button>
    </section>
  )
}

function Fees({ draft: { fees } }: { draft: Draft }) {
  const t = useWords(words)
  if (fees.length === 0) return t('noFees')
  const lines = fees.map(({ name, amount }) =>
    [name, amount === null ? t('perRule') : `${(amount / 100).toFixed(2)} ${t('yuan')}`].join(' '),
  )
  return `${lines.join('；')}（${t('feesHint')}）`
}

/** Everything that is left, each a way to its place. */
function Left({ draft }: { draft: Draft }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  return (
    <div className="window-left gap-below">
      <p>{t('left', { count: draft.faults.length })}</p>
      <ul>
        {draft.faults.map((fault) => (
          <li key={`${fault.at} ${fault.key} ${fault.code}`}>
            <Button type="link" size="small" onClick={() => showPlace(fault)}>
              {nameOf(fault, draft, locale)}
              {sayFault(fault, locale)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf({ at, key }: Fault, { questions }: Draft, locale: 'zh' | 'en'): string {
  const found = at === 'ask' ? questions.find(({ term }) => term.code === key) : undefined
  return found ? `${found.term.name[locale]}${locale === 'zh' ? '：' : ': '}` : ''
}

/** Goes to the field, material or choice where a fault is put right. */
function showPlace({ at, key }: Fault): void {
  const place = document.getElementById(`${at === 'ask' ? 'ask' : 'need'}-${key}`)
  place?.scrollIntoView({ block: 'center' })
  const inner = place?.matches('input, textarea, select, li, section') ? place : place?.querySelector('input')
  inner?.focus()
}
