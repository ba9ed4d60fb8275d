import { Button } from 'antd'
import { Link } from 'react-router'
import { useLanguage, useWords } from '../language.tsx'
import { sayDay } from '../time.ts'
import { words as common } from '../words.ts'
import type { Receipt } from './use-call.ts'
import { words } from './words.ts'

/** Number and code, in groups that can be read out, while the form is free for the next call. */
export function ReceiptPanel(props: { receipt: Receipt; onClose: () => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const { receipt } = props
  return (
    <section className="sheet receipt" role="status">
      <h2>
        {t('done')}
        <Button size="small" type="text" onClick={props.onClose}>
          {c('close')}
        </Button>
      </h2>
      {receipt.emergency && <p className="due-late">{receipt.emergency.told[locale]}</p>}
      <dl>
        <div>
          <dt>{t('number')}</dt>
          <dd>
            <Link to={`/cases/${receipt.number}`}>{spaced(receipt.number)}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('code')}</dt>
          <dd>{spaced(receipt.queryCode)}</dd>
        </div>
        {receipt.dueAt && (
          <div>
            <dt>{t('due')}</dt>
            <dd>
              {sayDay(receipt.dueAt, locale)}{' '}
              {receipt.dueProvisional && <span className="quiet small">{t('dueProvisional')}</span>}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** In fours, as one says them. */
function spaced(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}
