import type { ReactElement, ReactNode } from 'react'

export type Answer = {
  question: string
  answer: ReactNode
  /** Where the answer is changed; the words say what is changed. */
  change?: { href: string; text: string; hidden: string }
}

/** Questions and their answers, each with a way to change it. */
export function Answers({ answers }: { answers: readonly Answer[] }): ReactElement {
  return (
    <dl className="answers">
      {answers.map((line) => (
        <div key={line.question} className="answer">
          <dt>{line.question}</dt>
          <dd>{line.answer}</dd>
          {line.change === undefined ? null : (
            <dd className="answer-change">
              <a href={line.change.href}>
                {line.change.text}
                <span className="unseen">{line.change.hidden}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
