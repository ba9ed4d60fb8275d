import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { parsePhone } from '#kit/phone'
import { say } from '#kit/words'
import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import { Choice, TextField } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { ApplyFrame, GoOn } from '../../../../apply/frame.tsx'
import { after, backOf } from '../../../../apply/pages.ts'
import { openDraft } from '../../../../apply/who.ts'
import { words as common } from '../../../../apply/words.ts'
import { errorAt, useWrong } from '../../../../draft/step.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { Draft, PostAddress } from '../../../../ports/applications.ts'
import { attempt, seeOther, wrong } from '../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.apply',
  title: { zh: '怎么领取结果', en: 'How you get the result' },
}

const postFields = ['name', 'phone', 'address'] as const

export async function loader({ context: visit, params }: PageArgs): Promise<{ draft: Draft }> {
  const { draft } = await openDraft(visit, params.draft)
  return { draft }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { who, draft } = await openDraft(visit, params.draft)
  const { form } = visit
  const typed = { way: form.get('way'), name: form.get('name'), phone: form.get('phone'), address: form.get('address') }
  const way = draft.delivery.offered.find((offered) => offered === typed.way)
  const isLeaving = form.get('do') === 'later'
  if (way === undefined) {
    return isLeaving
      ? seeOther(`/apply/${draft.id}/later`)
      : wrong([{ field: 'way', text: say(words.empty, visit.look.locale) }], typed)
  }
  const errors = way === 'post' ? faultsOf(typed, (code) => say(words[code], visit.look.locale)) : []
  if (errors.length > 0 && !isLeaving) return wrong(errors, typed)
  const { name, phone, address } = typed
  const to: PostAddress | null = way === 'post' ? { name, phone, address } : null
  const done = await attempt(visit, typed, () =>
    visit.port.chooseDelivery(visit.ctx, who, { draft: draft.id, way, to }),
  )
  if (isLeaving) return seeOther(`/apply/${draft.id}/later`)
  if (!done.done) return done.answer
  const { draft: now } = await openDraft(visit, draft.id)
  return seeOther(after(now, { kind: 'delivery' }, backOf(form.get('back'))))
}

function faultsOf(
  typed: PostAddress,
  text: (code: 'name-empty' | 'phone-wrong' | 'address-empty') => string,
): FieldError[] {
  return [
    ...(typed.name === '' ? [{ field: 'name', text: text('name-empty') }] : []),
    ...(isReachable(typed.phone) ? [] : [{ field: 'phone', text: text('phone-wrong') }]),
    ...([...typed.address].length < 5 ? [{ field: 'address', text: text('address-empty') }] : []),
  ]
}

/** A courier calls a mobile or a landline, no service number. */
function isReachable(text: string): boolean {
  const phone = parsePhone(text)
  return phone.allowed && (phone.value.kind === 'mobile' || phone.value.kind === 'landline')
}

export default function Delivery(): ReactElement {
  const { draft } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const c = useWords(common)
  const found = useWrong()
  const isWrong = found.errors.length > 0
  const { offered, chosen, post } = draft.delivery
  const first = offered.length === 1 ? offered[0] : undefined
  const value = (field: (typeof postFields)[number]): string => (isWrong ? found.values[field] : post?.[field]) ?? ''
  return (
    <ApplyFrame draft={draft} page={{ kind: 'delivery' }}>
      <PostForm>
        <Choice
          name="way"
          label={t('title')}
          heading
          value={(isWrong ? found.values.way : chosen) ?? first ?? ''}
          error={errorAt(found, 'way')}
          options={offered.map((way) => ({ value: way, label: c(`way.${way}`), hint: t(`${way}-about`) }))}
        />
        {offered.includes('post') ? (
          <div className="only-post">
            {postFields.map((field) => (
              <TextField
                key={field}
                name={field}
                label={t(field)}
                value={value(field)}
                error={errorAt(found, field)}
                {...(field === 'phone' ? { type: 'tel', inputMode: 'tel', width: 'phone' } : {})}
                autoComplete={field === 'name' ? 'name' : field === 'phone' ? 'tel' : 'street-address'}
              />
            ))}
          </div>
        ) : null}
        <GoOn />
      </PostForm>
    </ApplyFrame>
  )
}
