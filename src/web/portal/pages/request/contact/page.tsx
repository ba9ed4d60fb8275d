import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { Check, Choice, TextField } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { type Draft, freshDraft, keepDraft } from '../../../draft/draft.ts'
import { mobileNumber } from '../../../draft/phone.ts'
import { errorAt, Step, useWrong } from '../../../draft/step.tsx'
import { finish, firstOpen, pathOf, unfinish } from '../../../draft/steps.ts'
import { words as common } from '../../../draft/words.ts'
import { PostForm } from '../../../layout/post-form.tsx'
import { seeOther, type Wrong, wrong } from '../../../server/answers.ts'
import type { Form } from '../../../server/form.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.file', title: { zh: '怎样联系您', en: 'How to reach you' } }

type Loaded = { draft: Draft; offersOwn: boolean }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const { draft } = await freshDraft(visit)
  const { signed } = visit
  const isEmpty = draft.name === '' && draft.phone === ''
  if (signed === null || !isEmpty) return { draft, offersOwn: false }
  if (!visit.url.searchParams.has('own')) return { draft, offersOwn: true }
  // Only on request: whoever is signed in may still want to stay anonymous.
  const { name = '', phone = '' } = await visit.port.accounts.ownIdentity(visit.ctx, signed)
  return { draft: { ...draft, contact: 'named', name, phone }, offersOwn: false }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { draft } = await freshDraft(visit)
  const told = readContact(draft, visit.form)
  const errors = check(told).map(({ field, code }) => ({ field, text: say(words[code], visit.look.locale) }))
  const kept = errors.length === 0 ? finish(told, 'contact') : unfinish(told, 'contact')
  await keepDraft(visit, kept)
  return errors.length > 0 ? wrong(errors) : seeOther(pathOf(firstOpen(kept)))
}

function readContact(draft: Draft, form: Form): Draft {
  const typed = form.get('phone').slice(0, 60)
  const contact = form.get('contact')
  return {
    ...draft,
    contact: contact === 'named' || contact === 'anonymous' ? contact : '',
    name: form.get('name').slice(0, 200),
    phone: mobileNumber(typed) ?? typed,
    secrecy: form.get('secrecy') === 'yes',
    mayContact: form.get('mayContact') === 'yes',
    wantsReply: form.get('wantsReply') === 'yes',
  }
}

function check(draft: Draft): readonly { field: string; code: keyof typeof words }[] {
  if (draft.contact === '') return [{ field: 'contact', code: 'contact-empty' }]
  if (draft.contact === 'anonymous') return []
  return [
    ...(draft.name === '' ? [{ field: 'name', code: 'name-empty' } as const] : []),
    ...([...draft.name].length > 50 ? [{ field: 'name', code: 'name-long' } as const] : []),
    ...(mobileNumber(draft.phone) === null ? [{ field: 'phone', code: 'phone-wrong' } as const] : []),
  ]
}

export default function Contact(): ReactElement {
  const { draft, offersOwn } = useLoaderData<Loaded>()
  const t = useWords(words)
  const c = useWords(common)
  const found = useWrong()
  return (
    <Step draft={draft} step="contact">
      <h1>{t('title')}</h1>
      <PostForm keep="request-contact">
        <Choice
          name="contact"
          label={t('contact')}
          value={draft.contact}
          error={errorAt(found, 'contact')}
          options={(['named', 'anonymous'] as const).map((value) => ({
            value,
            label: t(value),
            hint: t(`${value}-hint`),
          }))}
        />
        <div className="only-named">
          {offersOwn ? (
            <p>
              <a href="/request/contact?own">{t('own')}</a>
            </p>
          ) : null}
          <Reach draft={draft} found={found} />
          <Wishes draft={draft} />
        </div>
        <div className="buttons">
          <Button>{c('next')}</Button>
        </div>
      </PostForm>
    </Step>
  )
}

function Reach({ draft, found }: { draft: Draft; found: Wrong }): ReactElement {
  const t = useWords(words)
  return (
    <>
      <TextField
        name="name"
        label={t('name')}
        hint={t('name-hint')}
        autoComplete="name"
        width="phone"
        value={draft.name}
        error={errorAt(found, 'name')}
      />
      <TextField
        name="phone"
        type="tel"
        label={t('phone')}
        hint={t('phone-hint')}
        inputMode="tel"
        autoComplete="tel-national"
        width="phone"
        value={draft.phone}
        error={errorAt(found, 'phone')}
      />
    </>
  )
}

/** Secrecy is ticked for reports of wrongdoing, and holds for them whatever is ticked. */
function Wishes({ draft }: { draft: Draft }): ReactElement {
  const t = useWords(words)
  const isReport = draft.kind === 'report'
  const mayContact = draft.mayContact && !isReport
  return (
    <fieldset className="field">
      <legend className="label">{t('wishes')}</legend>
      <div className="options">
        <Check name="secrecy" label={t('secrecy')} hint={t('secrecy-hint')} checked={draft.secrecy || isReport} />
        <Check name="mayContact" label={t('mayContact')} hint={t('mayContact-hint')} checked={mayContact} />
        <Check name="wantsReply" label={t('wantsReply')} checked={draft.wantsReply} />
      </div>
    </fieldset>
  )
}
