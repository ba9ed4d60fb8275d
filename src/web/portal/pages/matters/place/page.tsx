import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { Select } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { Errors, errorAt, useWrong } from '../../../draft/step.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { nameIn, pickedPlace, wayBack } from '../../../matters/place.ts'
import type { District } from '../../../port.ts'
import { seeOther, wrong } from '../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'directory.read-places',
  title: { zh: '选择地区', en: 'Choose a district' },
}

type Loaded = { districts: readonly District[]; place: string; to: string }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const [districts, { code }] = await Promise.all([visit.port.districts(visit.ctx), pickedPlace(visit)])
  return { districts, place: code ?? '', to: wayBack(visit.url.searchParams.get('to') ?? '') }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const place = visit.form.get('place')
  if (place === '') visit.jar.clear('onedoor-place')
  else if (nameIn(await visit.port.districts(visit.ctx), place) === null)
    return wrong([{ field: 'place', text: say(words.unknown, visit.look.locale) }])
  else visit.jar.set('onedoor-place', place, 365)
  return seeOther(wayBack(visit.form.get('to')))
}

export default function Place(): ReactElement {
  const { districts, place, to } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  const groups = districts.map((district) => ({
    label: district.name,
    options: [
      { value: district.code, label: t('whole', { district: district.name }) },
      ...district.streets.map((street) => ({ value: street.code, label: street.name })),
    ],
  }))
  return (
    <div className="page">
      <Errors />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <PostForm>
        <input type="hidden" name="to" value={to} />
        <Select
          name="place"
          label={t('place')}
          empty={t('none')}
          groups={groups}
          value={place}
          error={errorAt(found, 'place')}
        />
        <div className="buttons">
          <Button>{t('keep')}</Button>
        </div>
      </PostForm>
    </div>
  )
}
