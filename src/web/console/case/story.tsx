import { useSession } from '../api/queries.ts'
import type { CaseDetail } from '../api/types.ts'
import { taskKinds } from '../codes.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { DeadlineTag } from '../parts/deadline-tag.tsx'
import { LegTree } from '../parts/leg-tree.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { sayMoment } from '../time.ts'
import { factsOf, listOf, notesOf, textOf } from './described.ts'
import { Thread } from './thread.tsx'
import { words } from './words.ts'

/** The middle of the case: where it is over the levels, what was answered, what happened, what was said. */
export function CaseStory({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  return (
    <>
      <section className="sheet">
        <h2>{t('legs')}</h2>
        <LegTree item={item} />
        <InsideUnit item={item} />
      </section>
      <Answers item={item} />
      <Orders item={item} />
      <section className="sheet">
        <h2>{t('story')}</h2>
        <Timeline events={item.journal} notes={notesOf(item.described)} />
      </section>
      <Thread item={item} />
      <Contacts item={item} />
    </>
  )
}

/** Internal work of a unit: who has it, until when. */
function InsideUnit({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const kind = useCode(taskKinds)
  const session = useSession()
  const inside = item.tasks.filter((task) => ['work', 'sign-off'].includes(task.kind) && task.finishedAt === null)
  if (inside.length === 0) return null
  return (
    <p className="small">
      <span className="quiet">{t('people')}：</span>
      {inside.map((task) => (
        <span key={task.id} className="inside">
          {[
            kind(task.kind),
            item.orgs[task.org]?.name,
            task.assignee && item.people[task.assignee],
            task.assignee === session.data?.user && t('you'),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          <DeadlineTag dueAt={task.dueAt} warnings={task.warnings} />
        </span>
      ))}
    </p>
  )
}

/** What was answered, drafted, asked for, and what the resident says about it. */
export function Answers({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const draft = factsOf(item.described, 'draft')
  const replies = listOf(item.described, 'replies')
  const asks = listOf(item.described, 'asks')
  const verdict = factsOf(item.described, 'verdict')
  if (!draft && replies.length === 0 && asks.length === 0 && !verdict) return null
  return (
    <section className="sheet">
      {draft && <Said title={t('draft')} text={textOf(draft, 'text')} at={textOf(draft, 'submittedAt')} />}
      {asks.map((ask, at) => (
        <Said key={at} title={t('asks')} text={reasonText(ask)} at={textOf(ask, 'askedAt')} />
      ))}
      {[...replies].reverse().map((reply, at) => (
        <Said
          key={at}
          title={[t('replies'), item.orgs[textOf(reply, 'org') ?? '']?.name].filter(Boolean).join(' · ')}
          text={textOf(reply, 'text')}
          at={textOf(reply, 'at')}
        />
      ))}
      {verdict && (
        <Said
          title={t('verdict')}
          text={[sayVerdict(verdict, t), textOf(verdict, 'reason')].filter(Boolean).join(locale === 'zh' ? '；' : '; ')}
          at={textOf(verdict, 'at')}
        />
      )}
    </section>
  )
}

function reasonText(ask: CaseDetail['described']): string | null {
  const reason = factsOf(ask, 'reason')
  return reason && textOf(reason, 'text')
}

function sayVerdict(
  verdict: CaseDetail['described'],
  t: (key: 'solved' | 'unsolved' | 'satisfied' | 'unsatisfied') => string,
): string {
  const said = [
    verdict.solved === true ? t('solved') : verdict.solved === false ? t('unsolved') : '',
    verdict.satisfied === true ? t('satisfied') : verdict.satisfied === false ? t('unsatisfied') : '',
  ]
  return said.filter(Boolean).join(' · ')
}

function Said(props: { title: string; text: string | null; at: string | null }) {
  return (
    <div className="said">
      <h2 className="label">
        {props.title} {props.at && <time dateTime={props.at}>{sayMoment(props.at)}</time>}
      </h2>
      <p className="words">{props.text}</p>
    </div>
  )
}

function Orders({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const orders = listOf(item.described, 'supervisions')
  if (orders.length === 0) return null
  return (
    <section className="sheet">
      <h2>{t('supervision')}</h2>
      {orders.map((order, at) => {
        const reply = factsOf(order, 'answer')
        return (
          <div key={at} className="said order">
            <p className="words">{reasonText(order)}</p>
            {reply ? <p className="told">{textOf(reply, 'text')}</p> : <DeadlineTag dueAt={textOf(order, 'dueAt')} />}
          </div>
        )
      })}
    </section>
  )
}

function Contacts({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  return (
    <section className="sheet">
      <h2>{t('contacts')}</h2>
      {item.contacts.length === 0 && <p className="quiet">{t('noContacts')}</p>}
      <ul className="contacts">
        {item.contacts.map((contact) => (
          <li key={contact.id}>
            <time className="quiet" dateTime={contact.startedAt}>
              {sayMoment(contact.startedAt)}
            </time>{' '}
            <strong>
              {t(contact.direction === 'in' ? 'incoming' : contact.outcome === 'reached' ? 'reached' : 'notReached')}
            </strong>{' '}
            {contact.note}
          </li>
        ))}
      </ul>
    </section>
  )
}
