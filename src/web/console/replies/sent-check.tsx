import { useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { CheckView } from './check-view.tsx'
import type { Sent } from './types.ts'
import { words } from './words.ts'

/** What was found in the reply that was sent, for whoever reviews it; a near-copy stands beside it. */
export function SentCheck({ number }: { number: string }) {
  const t = useWords(words)
  const holds = useHolds()
  const question = useAsk<Sent>(
    ['reply-sent', number],
    holds('insight.check-reply') ? `/api/insight/replies/${number}` : null,
  )
  if (!holds('insight.check-reply')) return null
  return (
    <section className="sheet">
      <h2>{t('check')}</h2>
      <Asked question={question} rows={3}>
        {(sent) => (
          <>
            {sent.reason && <p className="due-late">{t('sentWith', { reason: sent.reason })}</p>}
            <CheckView check={sent} text={sent.text} />
            {sent.other && <SideBySide sent={sent} other={sent.other} />}
          </>
        )}
      </Asked>
    </section>
  )
}

function SideBySide({ sent, other }: { sent: Sent; other: NonNullable<Sent['other']> }) {
  const t = useWords(words)
  return (
    <>
      <h3>{t('copy', { number: other.number })}</h3>
      <div className="reply-beside">
        <div>
          <strong>{t('this')}</strong>
          <p className="words">{sent.text}</p>
        </div>
        <div>
          <strong>{t('other')}</strong>
          <p className="words">{other.text}</p>
        </div>
      </div>
    </>
  )
}
