import { Button } from 'antd'
import { Link } from 'react-router'
import { useWords } from '../language.tsx'
import type { Sent } from './draft.ts'
import { words } from './words.ts'

/** Numbers that can be read out, and the printed receipt; the next matter is one press away. */
export function Receipt({ sent, onAgain, onClose }: { sent: Sent; onAgain: () => void; onClose: () => void }) {
  const t = useWords(words)
  return (
    <section className="sheet window-receipt" role="status">
      <h2>{t('receipt')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('number')}</dt>
          <dd className="window-number">{spaced(sent.number)}</dd>
        </div>
        {sent.cases.map(({ number, name, org }) => (
          <div key={number}>
            <dt>{org}</dt>
            <dd>
              {name} <Link to={`/cases/${number}`}>{spaced(number)}</Link>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('hash')}</dt>
          <dd className="small quiet">{sent.receiptHash}</dd>
        </div>
      </dl>
      <div className="row-acts">
        <Button type="primary" autoFocus href={`/api/applications/window/receipts/${sent.number}`}>
          {t('print')}
        </Button>
        <Button onClick={onAgain}>{t('again')}</Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </section>
  )
}

/** In fours, as one says them. */
function spaced(number: string): string {
  return number.replace(/[\s-]/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}
