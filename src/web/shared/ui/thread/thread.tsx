import type { ReactElement } from 'react'

export type Said = { from: 'me' | 'them'; who: string; when: string; text: string }

/** A conversation, oldest first. */
export function Thread({ messages, label }: { messages: readonly Said[]; label: string }): ReactElement {
  return (
    <ol className="thread" aria-label={label}>
      {messages.map((message, at) => (
        <li key={at} className={`said said-${message.from}`}>
          <p className="said-by">
            {message.who} · {message.when}
          </p>
          <p className="said-text">{message.text}</p>
        </li>
      ))}
    </ol>
  )
}
