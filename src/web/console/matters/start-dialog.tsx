import { Input, Select } from 'antd'
import { useNavigate } from 'react-router'
import { matterTypes } from '#rules/matters'
import { send } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { OrgPicker, PlacePicker } from '../parts/pickers.tsx'
import { MatterPicker } from './matter-picker.tsx'
import { words } from './words.ts'

type Typed = { name?: string; type?: string; baseCode?: string; matter?: string; place: string; org: string }

/** Begins a draft: of a new matter, or of a local version of one that the level above has. */
export function StartDialog(props: { kind: 'nothing' | 'upper' | null; onClose: () => void }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const navigate = useNavigate()
  const { kind } = props
  if (kind === null) return null
  const save = async (typed: Typed) => {
    const { baseCode, ...rest } = typed
    const made = await send<{ id: string }>('POST', '/api/matter-versions', {
      from: kind,
      ...rest,
      ...(baseCode ? { baseCode } : {}),
    })
    void navigate(`/matters/${made.id}`)
  }
  const types = Object.entries(matterTypes).map(([value, name]) => ({ value, label: `${value} ${name[locale]}` }))
  return (
    <EditDialog<Typed>
      title={t(kind === 'nothing' ? 'newMatter' : 'deriveMatter')}
      open
      touches={['matters']}
      save={save}
      onClose={props.onClose}
    >
      {kind === 'nothing' ? (
        <>
          <EditField name="name" label={t('name')}>
            <Input maxLength={120} autoFocus />
          </EditField>
          <EditField name="type" label={t('type')}>
            <Select aria-label={t('type')} options={types} />
          </EditField>
          <EditField name="baseCode" label={t('baseCode')} hint={t('baseCodeHint')} optional>
            <Input maxLength={12} inputMode="numeric" />
          </EditField>
        </>
      ) : (
        <EditField name="matter" label={t('matter')}>
          <MatterPicker label={t('matter')} />
        </EditField>
      )}
      <EditField name="org" label={t('body')}>
        <OrgPicker label={t('body')} />
      </EditField>
      <EditField name="place" label={t('place')}>
        <PlacePicker label={t('place')} />
      </EditField>
    </EditDialog>
  )
}
