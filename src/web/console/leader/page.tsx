import { useAsk } from '../api/queries.ts'
import type { InboxLine, Page } from '../api/types.ts'
import { CaseActs } from '../case/acts.tsx'
import { CaseRequest } from '../case/request.tsx'
import { useCase } from '../case/use-case.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { words } from './words.ts'
import '../desk/desk.css'

/** A leader does not handle: he reads what was submitted and instructs. One case under the other, nothing else. */
export function Leader() {
  const t = useWords(words)
  const question = useAsk<Page<InboxLine>>(['inbox'], '/api/inbox', { kind: 'instruct', limit: 20 })
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Asked question={question}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('empty')} hint={t('emptyHint')} />
          ) : (
            rows.map((line) => <Submitted key={line.task} number={line.number} />)
          )
        }
      </Asked>
    </>
  )
}

function Submitted(props: { number: string }) {
  const t = useWords(words)
  const question = useCase(props.number)
  return (
    <Asked question={question}>
      {(item) => {
        const submitted = [...item.journal].reverse().find((event) => event.type.endsWith('submitted-to-leader'))
        return (
          <article className="desk">
            <section className="sheet">
              <CaseRequest item={item} short />
            </section>
            <div>
              {submitted?.reason && (
                <section className="sheet">
                  <h2>{t('why')}</h2>
                  <p className="words">{submitted.reason.text}</p>
                </section>
              )}
              <CaseActs item={item} />
            </div>
          </article>
        )
      }}
    </Asked>
  )
}
