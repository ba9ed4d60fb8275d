import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { TextArea } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { PhotoField } from '../../../../draft/photo-field.tsx'
import { storePhotos } from '../../../../draft/photos.ts'
import { errorAt, useWrong } from '../../../../draft/step.tsx'
import { ActPage } from '../../../../layout/act-page.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import { attempt, seeOther, wrong } from '../../../../server/answers.ts'
import { uploadLimits } from '../../../../server/form.ts'
import { openRequest } from '../../../../server/open-request.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'hotline.respond',
  title: { zh: '补充情况', en: 'Add to your request' },
}

const longest = 2000

type Loaded = { number: string; key: string }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view } = await openRequest(visit, params.number ?? '')
  if (!view.canAdd) throw seeOther(`/track/${view.number}`)
  return { number: view.number, key: visit.ctx.id() }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { key } = await openRequest(visit, params.number ?? '')
  const text = visit.form.get('text')
  const { locale } = visit.look
  if (text === '' && visit.form.files.length === 0) return wrong([{ field: 'text', text: say(words.empty, locale) }])
  if ([...text].length > longest)
    return wrong([{ field: 'text', text: say(words['too-long'], locale, { most: longest }) }], { text })
  const { errors } = await storePhotos(visit, uploadLimits.files, (file) =>
    visit.port.attachToRequest(visit.ctx, { ...key, file }),
  )
  if (errors.length > 0) return wrong(errors, { text })
  if (text === '') return seeOther(`/track/${key.number}?done=add`)
  const sent = await attempt(visit, { text }, () =>
    visit.port.addToRequest(visit.ctx, { ...key, text, key: visit.form.get('once') }),
  )
  return sent.done ? seeOther(`/track/${key.number}?done=add`) : sent.answer
}

export default function Add(): ReactElement {
  const { number, key } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <ActPage number={number}>
      <PostForm files keep={`add-${number}`}>
        <input type="hidden" name="once" value={key} />
        <TextArea
          heading
          name="text"
          label={t('text')}
          hint={t('text-hint')}
          rows={5}
          value={found.values.text}
          error={errorAt(found, 'text')}
        />
        <PhotoField error={errorAt(found, 'photos')} />
        <div className="buttons">
          <Button>{t('send')}</Button>
        </div>
      </PostForm>
    </ActPage>
  )
}
