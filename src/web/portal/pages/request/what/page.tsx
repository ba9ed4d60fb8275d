import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { lengthOf } from '#kit/text'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import { Choice, TextArea } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { type Draft, freshDraft, keepDraft } from '../../../draft/draft.ts'
import { errorAt, Step, useWrong } from '../../../draft/step.tsx'
import { after, finish, unfinish } from '../../../draft/steps.ts'
import { words as common } from '../../../draft/words.ts'
import { PostForm } from '../../../layout/post-form.tsx'
import { type DemandKind, demandKinds } from '../../../port.ts'
import { seeOther, wrong } from '../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { dangerIn, dangerPattern } from '../urgent/dangers.ts'
import { DangersPanel } from '../urgent/dangers-panel.tsx'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.file', title: { zh: '发生了什么事', en: 'What has happened' } }

/** As many characters as the case file takes. */
const longest = 5000

export async function loader({ context: visit }: PageArgs): Promise<{ draft: Draft; signs: string }> {
  const { draft } = await freshDraft(visit)
  const preset = kindOf(visit.url.searchParams.get('kind'))
  const about = visit.url.searchParams.get('about')
  const short = about === null ? null : await visit.port.surge.shortForm(visit.ctx, { plan: about })
  const signs = dangerPattern(await visit.port.dangerWords(visit.ctx))
  if (short) return { draft: { ...draft, kind: kindOf(short.demand), plan: short.plan }, signs }
  return { draft: draft.kind === '' && preset !== '' ? { ...draft, kind: preset } : draft, signs }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { draft } = await freshDraft(visit)
  const text = visit.form.get('text')
  const about = visit.form.get('about')
  const short = await visit.port.surge.shortForm(
    visit.ctx,
    about === '' ? { text: text.slice(0, longest) } : { plan: about },
  )
  const kind = kindOf(visit.form.get('kind')) || kindOf(short?.demand ?? null)
  const told: Draft = { ...draft, text: text.slice(0, 2 * longest), kind, plan: short?.plan ?? '' }
  const errors = check({ ...told, text }).map(({ field, code }) => ({
    field,
    text: say(words[code], visit.look.locale, { most: longest, now: lengthOf(text) }),
  }))
  await keepDraft(visit, errors.length === 0 ? finish(told, 'what') : unfinish(told, 'what'))
  // A text longer than the draft takes is still shown whole.
  if (errors.length > 0) return wrong(errors, { text })
  const danger = dangerIn(told.text, await visit.port.dangerWords(visit.ctx), visit.look.locale)
  return seeOther(danger.lines.length > 0 ? '/request/urgent' : after(finish(told, 'what'), 'what'))
}

function check(draft: Draft): readonly { field: FieldError['field']; code: keyof typeof words }[] {
  return [
    ...(draft.text === '' ? [{ field: 'text', code: 'text-empty' } as const] : []),
    ...(lengthOf(draft.text) > longest ? [{ field: 'text', code: 'text-long' } as const] : []),
    ...(draft.kind === '' ? [{ field: 'kind', code: 'kind-empty' } as const] : []),
  ]
}

function kindOf(value: string | null): DemandKind | '' {
  return demandKinds.find((kind) => kind === value) ?? ''
}

export default function What(): ReactElement {
  const { draft, signs } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const c = useWords(common)
  const found = useWrong()
  return (
    <Step draft={draft} step="what">
      <PostForm keep="request-what">
        <urgent-words words={signs}>
          <TextArea
            heading
            name="text"
            label={t('text')}
            hint={t('text-hint')}
            rows={7}
            value={found.values.text ?? draft.text}
            error={errorAt(found, 'text')}
          />
          <div className="urgent-now" hidden>
            <DangersPanel title={t('urgent-title')} />
          </div>
        </urgent-words>
        {draft.plan === '' ? (
          <Kinds draft={draft} />
        ) : (
          <details>
            <summary>{t('kind')}</summary>
            <input type="hidden" name="about" value={draft.plan} />
            <Kinds draft={draft} />
          </details>
        )}
        <div className="buttons">
          <Button>{c('next')}</Button>
        </div>
      </PostForm>
    </Step>
  )
}

function Kinds({ draft }: { draft: Draft }): ReactElement {
  const t = useWords(words)
  return (
    <Choice
      name="kind"
      label={t('kind')}
      hint={t('kind-hint')}
      value={draft.kind}
      error={errorAt(useWrong(), 'kind')}
      options={demandKinds.map((kind) => ({ value: kind, label: t(kind), hint: t(`${kind}-hint`) }))}
      compact
    />
  )
}
