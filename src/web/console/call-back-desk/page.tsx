import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseDetail } from '../api/types.ts'
import { CaseActs } from '../case/acts.tsx'
import { Answers } from '../case/story.tsx'
import { CommandDialog } from '../commands/command-dialog.tsx'
import { PoolDesk } from '../desk/pool-desk.tsx'
import { useWords } from '../language.tsx'
import { words } from './words.ts'

/** Call-back (回访): what was answered, how to ask, and what the resident says. */
export function CallBackDesk() {
  const t = useWords(words)
  return (
    <PoolDesk title={t('title')} hint={t('hint')} pools={['call-back']} kinds={['call-back', 'rate']}>
      {(item) => <Ask item={item} key={item.number} />}
    </PoolDesk>
  )
}

function Ask({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const [, setAsked] = useSearchParams()
  return (
    <>
      <section className="sheet">
        <h2>{t('script')}</h2>
        <ol>
          <li>{t('line1', { subject: item.subject })}</li>
          <li>{t('line2')}</li>
          <li>{t('line3')}</li>
        </ol>
        {item.possible.includes('call-back') && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {t('record')}
          </Button>
        )}
      </section>
      <Answers item={item} />
      <CaseActs item={item} />
      <CommandDialog
        item={item}
        type={open ? 'call-back' : null}
        onClose={() => setOpen(false)}
        onDone={() => setAsked({})}
      />
    </>
  )
}
