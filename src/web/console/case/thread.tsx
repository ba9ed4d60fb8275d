import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { CaseDetail } from '../api/types.ts'
import { useGive } from '../commands/command-dialog.tsx'
import { useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { sayMoment } from '../time.ts'
import { words as common } from '../words.ts'
import { messagesOf } from './described.ts'
import { words } from './words.ts'

/** The message thread. On a protected case the centre passes each word on, and nobody sees who speaks. */
export function Thread({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const messages = messagesOf(item.described)
  const mayWrite = item.possible.includes('message')
  if (messages.length === 0 && !mayWrite) return null
  return (
    <section className="sheet" aria-label={t('messages')}>
      <h2>{t('messages')}</h2>
      {messages.length === 0 && <p className="quiet">{t('noMessages')}</p>}
      <ol className="thread">
        {messages.map((message, at) => (
          <li key={at} className={`from-${message.from}`}>
            <span className="quiet small">
              {t(`from.${message.from}`)} · {sayMoment(message.at)}
            </span>
            <p className="words">{message.text}</p>
          </li>
        ))}
      </ol>
      {mayWrite && <Write item={item} />}
    </section>
  )
}

function Write({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const c = useWords(common)
  const { message } = App.useApp()
  const give = useGive(item.number)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const write = () => {
    setBusy(true)
    give({ type: 'message', text })
      .then(() => {
        setText('')
        void message.success(t('sent'))
      })
      .catch((error: unknown) => void message.error(sayError(error, c)))
      .finally(() => setBusy(false))
  }
  return (
    <div className="write no-print">
      {item.secrecy !== 'open' && <p className="quiet small">{t('relay')}</p>}
      <Input.TextArea
        rows={2}
        value={text}
        aria-label={t('messagePlaceholder')}
        placeholder={t('messagePlaceholder')}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
      />
      <Button disabled={text.trim() === ''} loading={busy} onClick={write}>
        {t('send')}
      </Button>
    </div>
  )
}
