import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useKey } from '../keys.ts'
import { useWords } from '../language.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ApplicantForm, ApplicantLine } from './applicant.tsx'
import { Choose } from './choose.tsx'
import type { Sent } from './draft.ts'
import { DraftPart } from './draft-part.tsx'
import { Helper } from './helper.tsx'
import { Receipt } from './receipt.tsx'
import { Side } from './side.tsx'
import { type Counter, type Place, useCounter } from './use-counter.ts'
import { useDraft } from './use-draft.ts'
import { words } from './words.ts'
import './window.css'

/** The general window (综合窗口): who applies, what for, what is asked, originals compared, and the receipt. */
export function WindowDesk() {
  const t = useWords(words)
  const queries = useQueryClient()
  const { counter, helped, draft, go, clear } = useCounter()
  const [sent, setSent] = useState<Sent | null>(null)
  const next = () => {
    setSent(null)
    clear()
  }
  const begun = (id: string) => {
    go({ draft: id })
    void queries.invalidateQueries({ queryKey: ['window-drafts'] })
  }
  const taken = (receipt: Sent) => {
    setSent(receipt)
    go({ draft: null })
    void queries.invalidateQueries({ queryKey: ['window-drafts'] })
    void queries.invalidateQueries({ queryKey: ['inbox'] })
    window.scrollTo({ top: 0 })
  }
  useKey('Alt N', t('next.key'), next)
  return (
    <>
      <Head onNext={counter ? next : null} />
      <div className="window">
        <div>
          {sent && <Receipt sent={sent} onAgain={() => setSent(null)} onClose={next} />}
          {counter === null && !sent && <ApplicantForm onFound={({ id }) => go({ holder: id })} />}
          {counter && <Who counter={counter} helped={helped} draft={draft} go={go} onOther={next} />}
          {counter && !draft && !sent && <Choose counter={counter} onBegun={begun} />}
          {counter && draft && (
            <DraftPart
              key={draft}
              id={draft}
              counter={counter}
              blocked={helped && counter.mandate === null ? t('mandateFirst') : null}
              onSent={taken}
              onLeave={() => go({ draft: null })}
            />
          )}
        </div>
        <Side
          open={draft}
          onResume={({ draft: id, holder }) => {
            setSent(null)
            go({ holder: holder.id, by: null, agent: null, mandate: null, draft: id })
          }}
        />
      </div>
    </>
  )
}

function Head({ onNext }: { onNext: (() => void) | null }) {
  const t = useWords(words)
  return (
    <PageHead title={t('title')} hint={t('hint')}>
      {onNext && (
        <Button onClick={onNext}>
          {t('next')} <kbd>Alt N</kbd>
        </Button>
      )}
    </PageHead>
  )
}

type WhoProps = { counter: Counter; helped: boolean; draft: string | null; go: Place['go']; onOther: () => void }

function Who({ counter, helped, draft, go, onOther }: WhoProps) {
  const t = useWords(words)
  const about = useDraft(draft, counter).data?.for
  const code = about === undefined ? null : 'matter' in about ? about.matter : about.bundle
  return (
    <section className="sheet">
      <h2>{t('applicant')}</h2>
      <ApplicantLine id={counter.holder} onOther={onOther} />
      <Helper counter={counter} helped={helped} code={code} go={go} />
    </section>
  )
}
