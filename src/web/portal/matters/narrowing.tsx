import type { ReactElement, ReactNode } from 'react'
import { Answers } from '#shared/ui/answers/answers.tsx'
import { Button } from '#shared/ui/button/button.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { QuestionField } from '../apply/question-field.tsx'
import { valueInWords } from '../apply/value-words.ts'
import { PostForm } from '../layout/post-form.tsx'
import { words } from '../pages/matters/$code/words.ts'
import type { District } from '../port.ts'
import { useLook } from '../server/look-context.ts'
import type { OpenGuide } from './open-guide.ts'
import { nameIn } from './place.ts'
import { asQuestion, questionOf } from './question.ts'

/** One question at a time until the list is exact; each answer can be changed. */
export function Narrowing({ guide, districts }: { guide: OpenGuide; districts: readonly District[] }): ReactElement {
  return (
    <>
      <Asking guide={guide} districts={districts} />
      <Answered guide={guide} districts={districts} />
    </>
  )
}

type Props = { guide: OpenGuide; districts: readonly District[] }

function Asking({ guide, districts }: Props): ReactElement | null {
  const t = useWords(words)
  const { question, answered, undecided } = guide
  if (question === null) return answered.length === 0 ? null : <Settled guide={guide} />
  return (
    <section className="narrow" aria-labelledby="narrow">
      <h2 id="narrow">{t('ask-title')}</h2>
      <Carrier guide={guide}>
        <QuestionField
          question={questionOf(question)}
          values={guide.typed}
          districts={districts}
          error={guide.errors[0]?.text}
        />
        {guide.isPrivate ? <p className="hint">{t('ask-private')}</p> : null}
        <div className="buttons">
          <Button>{t('next')}</Button>
          <Skip term={question.code} />
        </div>
      </Carrier>
      <p className="quiet">{t('ask-left', { count: undecided })}</p>
    </section>
  )
}

/** Open answers go into the address, so that the page can be shared and kept; personal ones are sent in a form. */
function Carrier({ guide, children }: { guide: OpenGuide; children: ReactNode }): ReactElement {
  const { here, path } = useLook()
  const own = guide.question?.code ?? ''
  const earlier = [...new URL(here, 'http://here').searchParams].filter(
    ([name]) => name !== 'again' && name.replace(/-(year|month|day)$/, '') !== own,
  )
  if (guide.isPrivate)
    return (
      <PostForm action={here}>
        <input type="hidden" name="term" value={own} />
        {children}
      </PostForm>
    )
  return (
    <form method="get" action={path} noValidate>
      {earlier.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

/** Passing over says nothing about anybody: it stands in the address. */
function Skip({ term }: { term: string }): ReactElement {
  const t = useWords(words)
  const { here } = useLook()
  const url = new URL(here, 'http://here')
  for (const name of [term, `${term}-year`, `${term}-month`, `${term}-day`, 'again']) url.searchParams.delete(name)
  url.searchParams.append('unsure', term)
  return (
    <a className="line-link" href={url.pathname + url.search}>
      {t('unsure')}
    </a>
  )
}

function Settled({ guide: { undecided } }: { guide: OpenGuide }): ReactElement {
  const t = useWords(words)
  return <p className="settled">{t(undecided === 0 ? 'exact' : 'passed')}</p>
}

function Answered({ guide: { answered }, districts }: Props): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  if (answered.length === 0) return null
  const place = (code: string): string => nameIn(districts, code) ?? code
  return (
    <section aria-labelledby="answered">
      <h2 id="answered">{t('answered')}</h2>
      <Answers
        answers={answered.map(({ term, value, open, change }) => {
          const question = asQuestion(term)[locale]
          const said = open ? t('left-open') : valueInWords({ ...questionOf(term), value }, locale, place)
          return {
            question,
            answer: said,
            change: { href: change, text: t('change'), hidden: t('change-hidden', { question }) },
          }
        })}
      />
      <PostForm>
        <Button kind="plain" name="do" value="restart">
          {t('restart')}
        </Button>
      </PostForm>
    </section>
  )
}
