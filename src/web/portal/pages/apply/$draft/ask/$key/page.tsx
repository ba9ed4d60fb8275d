import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { ApplyFrame, GoOn } from '../../../../../apply/frame.tsx'
import { type ApplyPage, after, type Back, backOf, pagesOf } from '../../../../../apply/pages.ts'
import { QuestionField } from '../../../../../apply/question-field.tsx'
import { firstInput, keptTexts, readQuestions } from '../../../../../apply/typed.ts'
import { openDraft } from '../../../../../apply/who.ts'
import { errorAt, useWrong } from '../../../../../draft/step.tsx'
import { PostForm } from '../../../../../layout/post-form.tsx'
import type { District } from '../../../../../port.ts'
import type { Draft, Fault } from '../../../../../ports/applications.ts'
import { seeOther, wrong } from '../../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.apply',
  title: { zh: '填写申请', en: 'Your application' },
}

type AskPage = Extract<ApplyPage, { kind: 'ask' }>
type Loaded = { draft: Draft; page: AskPage; back: Back; districts: readonly District[] }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { draft } = await openDraft(visit, params.draft)
  const page = pageOf(draft, params.key)
  const needsPlaces = page.questions.some((question) => question.term.type === 'place')
  return {
    draft,
    page,
    back: backOf(visit.url.searchParams.get('back')),
    districts: needsPlaces ? await visit.port.districts(visit.ctx) : [],
  }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { who, draft } = await openDraft(visit, params.draft)
  const page = pageOf(draft, params.key)
  const { answers, errors, typed } = readQuestions(page.questions, visit)
  const faults = await visit.port.answerQuestions(visit.ctx, who, { draft: draft.id, answers })
  if (visit.form.get('do') === 'later') return seeOther(`/apply/${draft.id}/later`)
  const found = [...errors, ...faults.map((fault) => errorOf(fault, page))]
  if (found.length > 0) return wrong(found, typed)
  const { draft: now } = await openDraft(visit, params.draft)
  return seeOther(after(now, page, backOf(visit.form.get('back'))))
}

/** A fault of the domain at the input where it is put right. */
function errorOf({ key, message }: Fault, page: AskPage): FieldError {
  const question = page.questions.find(({ term }) => term.code === key)
  return { field: question === undefined ? '' : firstInput(question), text: message }
}

/** The page of this question; a question that is no longer asked leads on. */
function pageOf(draft: Draft, key: string | undefined): AskPage {
  const found = pagesOf(draft).find(
    (page) => page.kind === 'ask' && page.questions.some(({ term }) => term.code === key),
  )
  if (found?.kind !== 'ask') throw seeOther(`/apply/${draft.id}`)
  return found
}

export default function Ask(): ReactElement {
  const { draft, page, back, districts } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  const isWrong = found.errors.length > 0
  const alone = page.questions.length === 1
  return (
    <ApplyFrame draft={draft} page={page}>
      {alone ? null : <h1>{t(groupOf(page))}</h1>}
      <PostForm>
        {back === null ? null : <input type="hidden" name="back" value={back} />}
        {page.questions.map((question) => (
          <QuestionField
            key={question.term.code}
            question={question}
            values={isWrong ? found.values : keptTexts(question)}
            districts={districts}
            error={errorAt(found, firstInput(question))}
            heading={alone}
          />
        ))}
        <Wanted page={page} />
        <GoOn />
      </PostForm>
    </ApplyFrame>
  )
}

/** Which matters want it, where there are several: asked once, used by all. */
function Wanted({ page }: { page: AskPage }): ReactElement | null {
  const t = useWords(words)
  const names = [...new Set(page.questions.flatMap((question) => question.wantedBy))]
  if (names.length < 2) return null
  return <p className="hint">{t('wanted', { names })}</p>
}

function groupOf({ questions }: AskPage): 'group-place' | 'group-person' {
  return questions[0]?.term.type === 'place' ? 'group-place' : 'group-person'
}
