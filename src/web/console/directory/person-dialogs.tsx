import { Input, Radio, Select } from 'antd'
import { newKey } from '../api/client.ts'
import { send } from '../api/queries.ts'
import { roles } from '../codes.ts'
import { useLanguage, useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { OrgPicker, PersonPicker } from '../parts/pickers.tsx'
import type { PersonDetail } from './person-drawer.tsx'
import { words } from './words.ts'

type DialogProps = { open: boolean; onClose: () => void }
type PersonProps = DialogProps & { person: PersonDetail }
const TOUCHES = ['people', 'person', 'pick']

type NewTyped = { name: string; account: string; org: string; phone?: string; mail?: string; password: string }

export function NewPerson(props: DialogProps & { org: string | null }) {
  const t = useWords(words)
  const save = (typed: NewTyped) =>
    send('POST', '/api/directory/staff', { ...typed, phone: typed.phone || null, mail: typed.mail || null }, newKey())
  return (
    <EditDialog<NewTyped>
      title={t('addPerson')}
      open={props.open}
      first={props.org ? { org: props.org } : {}}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="name" label={t('name')}>
        <Input maxLength={60} autoComplete="off" />
      </EditField>
      <EditField name="account" label={t('account')}>
        <Input maxLength={64} autoComplete="off" />
      </EditField>
      <EditField name="org" label={t('at')}>
        <OrgPicker label={t('at')} />
      </EditField>
      <EditField name="phone" label={t('phone')} optional>
        <Input maxLength={40} autoComplete="off" />
      </EditField>
      <EditField name="mail" label={t('mail')} optional>
        <Input type="email" maxLength={200} autoComplete="off" />
      </EditField>
      <EditField name="password" label={t('password')}>
        <Input.Password autoComplete="new-password" />
      </EditField>
    </EditDialog>
  )
}

export function ResetPassword({ person, ...props }: PersonProps) {
  const t = useWords(words)
  const save = (typed: { password: string }) => send('POST', `/api/directory/staff/${person.id}/reset-sign-in`, typed)
  return (
    <EditDialog<{ password: string }>
      title={t('reset')}
      open={props.open}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="password" label={t('password')}>
        <Input.Password autoComplete="new-password" />
      </EditField>
    </EditDialog>
  )
}

type DutyTyped = { role: string; org: string }

export function NewDuty({ person, ...props }: PersonProps) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const save = (typed: DutyTyped) => send('POST', '/api/directory/duties', { ...typed, user: person.id }, newKey())
  return (
    <EditDialog<DutyTyped>
      title={t('addDuty')}
      open={props.open}
      first={{ org: person.org }}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="role" label={t('role')}>
        <Select
          aria-label={t('role')}
          showSearch={{ optionFilterProp: 'label' }}
          options={Object.entries(roles).map(([value, said]) => ({ value, label: said[locale] }))}
        />
      </EditField>
      <EditField name="org" label={t('at')}>
        <OrgPicker label={t('at')} shown={person.orgName} />
      </EditField>
    </EditDialog>
  )
}

type StandInTyped = { standIn: string; to?: string }

export function NewStandIn({ person, ...props }: PersonProps) {
  const t = useWords(words)
  const save = (typed: StandInTyped) =>
    send(
      'POST',
      '/api/directory/stand-ins',
      { absent: person.id, standIn: typed.standIn, to: typed.to ? `${typed.to}T23:59:00+08:00` : null },
      newKey(),
    )
  return (
    <EditDialog<StandInTyped>
      title={t('addStandIn')}
      open={props.open}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="standIn" label={t('standIn')}>
        <PersonPicker label={t('standIn')} org={person.org} />
      </EditField>
      <EditField name="to" label={t('toDay')} optional>
        <Input type="date" />
      </EditField>
    </EditDialog>
  )
}

type RecusalTyped = { kind: 'org' | 'place' | 'class' | 'case'; target: string; reason: string }

export function NewRecusal({ person, ...props }: PersonProps) {
  const t = useWords(words)
  const kinds = ['org', 'place', 'class', 'case'] as const
  const save = (typed: RecusalTyped) => send('POST', '/api/directory/recusals', { ...typed, user: person.id }, newKey())
  return (
    <EditDialog<RecusalTyped>
      title={t('addRecusal')}
      open={props.open}
      first={{ kind: 'class' }}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="kind" label={t('recusalKind')}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </EditField>
      <EditField name="target" label={t('target')}>
        <Input maxLength={64} />
      </EditField>
      <EditField name="reason" label={t('reason')}>
        <Input.TextArea rows={2} maxLength={500} />
      </EditField>
    </EditDialog>
  )
}
