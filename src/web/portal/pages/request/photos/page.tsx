import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { type Draft, freshDraft, keepDraft } from '../../../draft/draft.ts'
import { PhotoField } from '../../../draft/photo-field.tsx'
import { sizeInWords, storePhotos } from '../../../draft/photos.ts'
import { errorAt, Step, useWrong } from '../../../draft/step.tsx'
import { after, finish } from '../../../draft/steps.ts'
import { words as common } from '../../../draft/words.ts'
import { PostForm } from '../../../layout/post-form.tsx'
import type { Attached } from '../../../port.ts'
import { seeOther, wrong } from '../../../server/answers.ts'
import { uploadLimits } from '../../../server/form.ts'
import type { PageArgs, PageHandle, Visit } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.file', title: { zh: '照片', en: 'Photographs' } }

type Answered = Response | ReturnType<typeof wrong>

export async function loader({ context: visit }: PageArgs): Promise<{ draft: Draft }> {
  const { draft } = await freshDraft(visit)
  return { draft }
}

export async function action({ context: visit }: PageArgs): Promise<Answered> {
  const { draft } = await freshDraft(visit)
  if (visit.form.get('do') === 'remove') return remove(visit, draft)
  return take(visit, draft)
}

async function take(visit: Visit, draft: Draft): Promise<Answered> {
  const name = await keepDraft(visit, draft)
  const { kept, errors } = await storePhotos(visit, uploadLimits.files - draft.photos.length, (file) =>
    visit.port.attachToDraft(visit.ctx, { draft: name, file }),
  )
  const now = { ...draft, photos: [...draft.photos, ...kept] }
  const goesOn = visit.form.get('do') === 'next'
  const nothing = !goesOn && kept.length === 0 && errors.length === 0
  const found = nothing ? [{ field: 'photos', text: say(words['none-chosen'], visit.look.locale) }] : errors
  const done = goesOn && found.length === 0 ? finish(now, 'photos') : now
  await keepDraft(visit, done)
  if (found.length > 0) return wrong(found)
  return seeOther(goesOn ? after(done, 'photos') : '/request/photos')
}

async function remove(visit: Visit, draft: Draft): Promise<Answered> {
  const id = visit.form.get('id')
  const name = await keepDraft(visit, { ...draft, photos: draft.photos.filter((photo) => photo.id !== id) })
  if (draft.photos.some((photo) => photo.id === id)) await visit.port.removeFromDraft(visit.ctx, { draft: name, id })
  return seeOther('/request/photos')
}

export default function Photos(): ReactElement {
  const { draft } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const c = useWords(common)
  const found = useWrong()
  return (
    <Step draft={draft} step="photos">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Uploaded photos={draft.photos} />
      <PostForm files>
        {draft.photos.length < uploadLimits.files ? (
          <>
            <PhotoField error={errorAt(found, 'photos')} />
            <Button kind="second" name="do" value="upload">
              {t('upload')}
            </Button>
          </>
        ) : null}
        <div className="buttons">
          <Button name="do" value="next">
            {c('next')}
          </Button>
        </div>
      </PostForm>
    </Step>
  )
}

function Uploaded({ photos }: { photos: readonly Attached[] }): ReactElement | null {
  const t = useWords(words)
  if (photos.length === 0) return null
  return (
    <section aria-label={t('have', { count: photos.length })}>
      <h2>{t('have', { count: photos.length })}</h2>
      <ul className="files">
        {photos.map((photo) => (
          <li key={photo.id}>
            <span className="file-name">{photo.name}</span> <span className="quiet">{sizeInWords(photo.bytes)}</span>
            <PostForm>
              <input type="hidden" name="do" value="remove" />
              <input type="hidden" name="id" value={photo.id} />
              <Button kind="plain" hidden={` ${photo.name}`}>
                {t('remove')}
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
