import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { Select, TextField } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { type Draft, freshDraft, keepDraft } from '../../../draft/draft.ts'
import { errorAt, Step, useWrong } from '../../../draft/step.tsx'
import { after, finish, unfinish } from '../../../draft/steps.ts'
import { words as common } from '../../../draft/words.ts'
import { PostForm } from '../../../layout/post-form.tsx'
import type { District } from '../../../port.ts'
import { seeOther, wrong } from '../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.file', title: { zh: '事情发生在哪里', en: 'Where is it' } }

const longest = 200

type Loaded = { draft: Draft; districts: readonly District[] }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const { draft } = await freshDraft(visit)
  return { draft, districts: await visit.port.districts(visit.ctx) }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { draft } = await freshDraft(visit)
  const { form } = visit
  const told = {
    ...draft,
    place: form.get('place'),
    address: form.get('address').slice(0, 4 * longest),
    happened: form.get('happened').slice(0, 4 * longest),
  }
  const known = (await visit.port.districts(visit.ctx)).flatMap((district) => [
    district.code,
    ...district.streets.map((street) => street.code),
  ])
  const say_ = (code: keyof typeof words): string => say(words[code], visit.look.locale, { most: longest })
  const errors = [
    ...(told.place !== '' && !known.includes(told.place) ? [{ field: 'place', text: say_('place-unknown') }] : []),
    ...(['address', 'happened'] as const)
      .filter((field) => [...told[field]].length > longest)
      .map((field) => ({ field, text: say_('too-long') })),
  ]
  await keepDraft(visit, errors.length === 0 ? finish(told, 'where') : unfinish(told, 'where'))
  return errors.length > 0 ? wrong(errors) : seeOther(after(finish(told, 'where'), 'where'))
}

export default function Where(): ReactElement {
  const { draft, districts } = useLoaderData<Loaded>()
  const t = useWords(words)
  const c = useWords(common)
  const found = useWrong()
  const groups = districts.map((district) => ({
    label: district.name,
    options: [
      { value: district.code, label: t('whole', { district: district.name }) },
      ...district.streets.map((street) => ({ value: street.code, label: street.name })),
    ],
  }))
  return (
    <Step draft={draft} step="where">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <PostForm keep="request-where">
        <Select
          name="place"
          label={t('place')}
          hint={t('place-hint')}
          optional
          empty={t('place-none')}
          groups={groups}
          value={draft.place}
          error={errorAt(found, 'place')}
        />
        <TextField
          name="address"
          label={t('address')}
          hint={t('address-hint')}
          optional
          value={draft.address}
          error={errorAt(found, 'address')}
        />
        <TextField
          name="happened"
          label={t('happened')}
          hint={t('happened-hint')}
          optional
          value={draft.happened}
          error={errorAt(found, 'happened')}
        />
        <div className="buttons">
          <Button>{c('next')}</Button>
        </div>
      </PostForm>
    </Step>
  )
}
