import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useMemo } from 'react'
import { newKey } from '../api/client.ts'
import { usePlaceName } from '../api/names.ts'
import { send } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { PlacePicker } from '../parts/pickers.tsx'
import type { NameRow } from './names.tsx'
import { kinds, words } from './words.ts'

type Typed = {
  name: string
  aliases?: string
  kind: string
  place: string
  lon?: number | null
  lat?: number | null
  active?: boolean
}

/** One name: what it is called, what it is, where it lies. Names are retired, never deleted. */
export function NameDialog(props: { editing: NameRow | 'new' | null; onClose: () => void }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const placeName = usePlaceName()
  const before = props.editing === 'new' ? null : props.editing
  // biome-ignore lint/correctness/useExhaustiveDependencies: one key for each time the dialog is opened
  const key = useMemo(newKey, [props.editing])
  const save = ({ aliases = '', lon = null, lat = null, active = true, ...typed }: Typed) => {
    const body = { ...typed, lon, lat, aliases: aliases.split(/[、，,;；]/).flatMap((one) => one.trim() || []) }
    return before === null
      ? send('POST', '/api/insight/gazetteer', body, key)
      : send('PUT', `/api/insight/gazetteer/${before.id}`, { ...body, active })
  }
  return (
    <EditDialog<Typed>
      title={before?.name ?? t('add')}
      open={props.editing !== null}
      first={before ? { ...before, aliases: before.aliases.join('、') } : { kind: 'estate', active: true }}
      touches={['gazetteer']}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="name" label={t('name')}>
        <Input maxLength={60} />
      </EditField>
      <EditField name="aliases" label={t('aliases')} hint={t('aliasesHint')} optional>
        <Input maxLength={300} />
      </EditField>
      <EditField name="kind" label={t('kind')}>
        <Select
          aria-label={t('kind')}
          options={Object.entries(kinds).map(([value, said]) => ({ value, label: said[locale] }))}
        />
      </EditField>
      <EditField name="place" label={t('place')}>
        <PlacePicker label={t('place')} shown={before ? placeName(before.place) : null} />
      </EditField>
      <div className="gazetteer-pair">
        <EditField name="lon" label={t('lon')} optional>
          <InputNumber min={-180} max={180} step={0.0001} controls={false} />
        </EditField>
        <EditField name="lat" label={t('lat')} optional>
          <InputNumber min={-90} max={90} step={0.0001} controls={false} />
        </EditField>
      </div>
      {before && (
        <EditField name="active" label="" optional checked>
          <Checkbox>{t('active')}</Checkbox>
        </EditField>
      )}
    </EditDialog>
  )
}
