import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { type Answer, Answers } from '#shared/ui/answers/answers.tsx'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Check } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { ApplyFrame } from '../../../../apply/frame.tsx'
import { Offices } from '../../../../apply/offices.tsx'
import { changePath, firstOpen, isAt, pagesOf, pathOf } from '../../../../apply/pages.ts'
import { valueInWords, yuan } from '../../../../apply/value-words.ts'
import { applicantOf, openDraft } from '../../../../apply/who.ts'
import { words as common } from '../../../../apply/words.ts'
import { placeName } from '../../../../draft/districts.ts'
import { errorAt, useWrong } from '../../../../draft/step.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { District } from '../../../../port.ts'
import type { Draft, Material } from '../../../../ports/applications.ts'
import { attempt, seeOther, wrong } from '../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.apply',
  title: { zh: '核对并提交申请', en: 'Check and send' },
}

type Loaded = { draft: Draft; districts: readonly District[] }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { draft } = await openDraft(visit, params.draft)
  if (draft.moved.length > 0) throw seeOther(`/apply/${draft.id}/changes`)
  return { draft, districts: await visit.port.districts(visit.ctx) }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const who = applicantOf(visit)
  const draft = params.draft ?? ''
  const truth = visit.form.get('truth') === 'yes'
  const pledged = visit.form.get('pledged') === 'yes'
  const asked = visit.form.get('asks') === 'pledge' ? { truth, pledged } : { truth }
  const missing = Object.entries(asked).flatMap(([field, ticked]) => (ticked ? [] : [field]))
  const typed = { truth: truth ? 'yes' : '', pledged: pledged ? 'yes' : '' }
  if (missing.length > 0) {
    return wrong(
      missing.map((field) => ({
        field,
        text: say(words[field === 'truth' ? 'truth-empty' : 'pledged-empty'], visit.look.locale),
      })),
      typed,
    )
  }
  // The draft is the key: whoever sends it twice gets the first receipt again.
  const sent = await attempt(visit, typed, () =>
    visit.port.submitApplication(visit.ctx, who, { draft, key: draft, pledged }),
  )
  return sent.done ? seeOther(`/applications/${sent.value.number}/receipt`) : sent.answer
}

export default function CheckApplication(): ReactElement {
  const { draft, districts } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <ApplyFrame draft={draft} page={{ kind: 'check' }}>
      <h1>{t('title')}</h1>
      <Missing draft={draft} />
      <Lines draft={draft} districts={districts} />
      <Terms draft={draft} />
      {draft.faults.length === 0 ? <Send draft={draft} /> : <ToMissing draft={draft} />}
    </ApplyFrame>
  )
}

/** What is still to be done before it can be sent, each with the way there; then conditions that his answers do not meet. */
function Missing({ draft }: { draft: Draft }): ReactElement {
  const t = useWords(words)
  const pages = pagesOf(draft)
  const rules = draft.faults.filter(({ at }) => at === 'rule')
  const open = draft.faults.filter(({ at }) => at !== 'rule')
  return (
    <>
      {open.length === 0 ? null : (
        <Panel tone="wait" title={t('missing', { count: open.length })}>
          <ul>
            {open.map((fault) => {
              const page = pages.find((one) => isAt(one, fault))
              return (
                <li key={`${fault.at} ${fault.key}`}>
                  {page === undefined ? fault.message : <a href={pathOf(draft, page)}>{fault.message}</a>}
                </li>
              )
            })}
          </ul>
        </Panel>
      )}
      {rules.length === 0 ? null : (
        <Panel tone="wait" title={t('rules')}>
          <ul>
            {rules.map((fault) => (
              <li key={fault.key}>{fault.message}</li>
            ))}
          </ul>
          <p>{t('rules-hint')}</p>
        </Panel>
      )}
    </>
  )
}

function Lines({ draft, districts }: Loaded): ReactElement {
  const t = useWords(words)
  const c = useWords(common)
  const locale = useLocale()
  const change = (href: string, of: string): NonNullable<Answer['change']> => ({
    href,
    text: c('change'),
    hidden: ` ${of}`,
  })
  const asked = draft.questions.filter((question) => question.shown)
  const chosen = draft.delivery.chosen
  return (
    <>
      {draft.holder === null ? null : <Answers answers={[{ question: t('holder'), answer: draft.holder.name }]} />}
      {asked.length === 0 ? null : <h2>{c('part.ask')}</h2>}
      <Answers
        answers={asked.map((question) => ({
          question: question.term.name[locale],
          answer: (
            <>
              {valueInWords(question, locale, (code) => placeName(districts, code)) || t('none')}
              {question.source === null ? null : (
                <span className="source">{t('source', { source: question.source })}</span>
              )}
            </>
          ),
          change: change(
            changePath(draft, { kind: 'ask', key: question.term.code }, 'check'),
            question.term.name[locale],
          ),
        }))}
      />
      <h2>{c('part.doc')}</h2>
      <Answers
        answers={draft.materials.map((material) => ({
          question: material.name,
          answer: <MaterialState material={material} />,
          // What an earlier step gives is nobody's to change.
          ...(material.state === 'inherited'
            ? {}
            : { change: change(changePath(draft, { kind: 'doc', key: material.doc }, 'check'), material.name) }),
        }))}
      />
      <h2>{c('part.delivery')}</h2>
      <Answers
        answers={[
          {
            question: t('delivery'),
            answer: chosen === null ? t('none') : postWords(draft, c(`way.${chosen}`)),
            change: change(`/apply/${draft.id}/delivery?back=check`, t('delivery')),
          },
        ]}
      />
    </>
  )
}

function postWords({ delivery }: Draft, way: string): string {
  const { chosen, post } = delivery
  return chosen === 'post' && post !== null ? `${way}\n${post.name}\n${post.address}` : way
}

function MaterialState({ material }: { material: Material }): ReactElement {
  const c = useWords(common)
  const chosen = material.choices.find((choice) => choice.document === material.chosen)
  return (
    <>
      {c(`state.${material.state}`, { count: material.files.length })}
      {chosen === undefined ? null : <span className="source">{`${chosen.name} ${chosen.number ?? ''}`}</span>}
    </>
  )
}

/** Who will decide, how long it takes, and what it costs. */
function Terms({ draft }: { draft: Draft }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <>
      <h2>{t('terms')}</h2>
      <dl className="now-lines">
        <div>
          <dt>{t('time')}</dt>
          <dd>{t('days', { days: draft.promise })}</dd>
        </div>
        <div>
          <dt>{t('fees')}</dt>
          <dd>
            {draft.fees.length === 0 ? t('free') : null}
            {draft.fees.map((fee) => (
              <span className="as-line" key={fee.key}>
                {fee.name} {fee.amount === null ? t('fee-open') : yuan(fee.amount, locale)}
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('offices')}</dt>
          <dd>
            <Offices matters={draft.matters} />
          </dd>
        </div>
      </dl>
      {draft.fees.length === 0 ? null : <p className="hint">{t('fee-when')}</p>}
    </>
  )
}

function ToMissing({ draft }: { draft: Draft }): ReactElement | null {
  const t = useWords(words)
  const open = firstOpen(draft)
  if (open.kind === 'check') return null
  return (
    <div className="buttons">
      <ButtonLink href={pathOf(draft, open)}>{t('to-missing')}</ButtonLink>
    </div>
  )
}

function Send({ draft }: { draft: Draft }): ReactElement {
  const t = useWords(words)
  const found = useWrong()
  const isPledged = draft.materials.some((material) => material.state === 'pledged')
  return (
    <PostForm>
      {isPledged ? (
        <>
          <input type="hidden" name="asks" value="pledge" />
          {draft.pledge === null ? null : <blockquote className="reply as-typed">{draft.pledge}</blockquote>}
          <Tick field="pledged" label={t('pledged')} error={errorAt(found, 'pledged')} ticked={found.values.pledged} />
        </>
      ) : null}
      <Tick field="truth" label={t('truth')} error={errorAt(found, 'truth')} ticked={found.values.truth} />
      <p className="hint">{t('use')}</p>
      <div className="buttons">
        <Button>{t('send')}</Button>
        <a className="line-link" href={`/apply/${draft.id}/later`}>
          {t('later')}
        </a>
      </div>
    </PostForm>
  )
}

function Tick(props: {
  field: string
  label: string
  error: string | undefined
  ticked: string | undefined
}): ReactElement {
  return (
    <div className={props.error === undefined ? 'field' : 'field field-wrong'}>
      {props.error === undefined ? null : <p className="wrong">{props.error}</p>}
      <Check name={props.field} label={props.label} checked={props.ticked === 'yes'} />
    </div>
  )
}
