import { Checkbox, Input, Select } from 'antd'
import { orgKinds } from '#rules/directory'
import { newKey } from '../api/client.ts'
import { send } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { OrgPicker, PlacePicker } from '../parts/pickers.tsx'
import type { Org } from './page.tsx'
import { words } from './words.ts'

type DialogProps = { open: boolean; onClose: () => void }
const TOUCHES = ['orgs', 'names', 'pick', 'sections']

type NewTyped = {
  code: string
  name: string
  kind: string
  parent: string | null
  place: string
  phone?: string
  signOff?: boolean
}

export function NewOrg(props: DialogProps) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const save = (typed: NewTyped) =>
    send(
      'POST',
      '/api/directory/orgs',
      { ...typed, parent: typed.parent ?? null, phone: typed.phone || null, signOff: typed.signOff ?? false },
      newKey(),
    )
  return (
    <EditDialog<NewTyped> title={t('addOrg')} open={props.open} touches={TOUCHES} save={save} onClose={props.onClose}>
      <EditField name="name" label={t('name')}>
        <Input maxLength={100} />
      </EditField>
      <EditField name="code" label={t('code')}>
        <Input maxLength={64} />
      </EditField>
      <EditField name="kind" label={t('kind')}>
        <Select
          aria-label={t('kind')}
          options={Object.entries(orgKinds).map(([value, said]) => ({ value, label: said[locale] }))}
        />
      </EditField>
      <EditField name="parent" label={t('parent')} optional>
        <OrgPicker label={t('parent')} />
      </EditField>
      <EditField name="place" label={t('place')}>
        <PlacePicker label={t('place')} />
      </EditField>
      <EditField name="phone" label={t('phone')} optional>
        <Input maxLength={40} />
      </EditField>
      <EditField name="signOff" label="" optional checked>
        <Checkbox>{t('signOff')}</Checkbox>
      </EditField>
    </EditDialog>
  )
}

type EditTyped = { name: string; phone?: string; signOff: boolean }

export function EditOrg(props: DialogProps & { org: Org }) {
  const t = useWords(words)
  const { org } = props
  const save = (typed: EditTyped) =>
    send('PATCH', `/api/directory/orgs/${org.id}`, { ...typed, phone: typed.phone || null })
  return (
    <EditDialog<EditTyped>
      title={org.name}
      open={props.open}
      first={{ name: org.name, phone: org.phone ?? '', signOff: org.signOff }}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="name" label={t('name')}>
        <Input maxLength={100} />
      </EditField>
      <EditField name="phone" label={t('phone')} optional>
        <Input maxLength={40} />
      </EditField>
      <EditField name="signOff" label="" optional checked>
        <Checkbox>{t('signOff')}</Checkbox>
      </EditField>
    </EditDialog>
  )
}

export function CloseOrg(props: DialogProps & { org: Org }) {
  const t = useWords(words)
  const save = (typed: { successor?: string | null }) =>
    send('POST', `/api/directory/orgs/${props.org.id}/close`, { successor: typed.successor ?? null })
  return (
    <EditDialog<{ successor?: string | null }>
      title={`${t('closeOrg')} · ${props.org.name}`}
      open={props.open}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="successor" label={t('successor')} optional>
        <OrgPicker label={t('successor')} />
      </EditField>
    </EditDialog>
  )
}

export function NewSection(props: DialogProps & { org: Org }) {
  const t = useWords(words)
  const save = (typed: { name: string }) =>
    send('POST', `/api/directory/orgs/${props.org.id}/sections`, typed, newKey())
  return (
    <EditDialog<{ name: string }>
      title={t('addSection')}
      open={props.open}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="name" label={t('name')}>
        <Input maxLength={60} />
      </EditField>
    </EditDialog>
  )
}
