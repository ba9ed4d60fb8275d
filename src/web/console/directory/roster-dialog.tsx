import { Input, Radio } from 'antd'
import { newKey } from '../api/client.ts'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import type { PersonDetail } from './person-drawer.tsx'
import { words } from './words.ts'

type Typed = { kind: 'shift' | 'leave'; from: string; to: string }

/** Puts a shift or a leave on the roster of a person, in the time of the city. */
export function NewRosterLine({ person, ...props }: { person: PersonDetail; open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const kinds = ['leave', 'shift'] as const
  const save = ({ kind, from, to }: Typed) => {
    const line = { user: person.id, kind, from: `${from}:00+08:00`, to: `${to}:00+08:00` }
    return send('POST', '/api/directory/roster', line, newKey())
  }
  return (
    <EditDialog<Typed>
      title={`${t('roster')} · ${person.name}`}
      open={props.open}
      first={{ kind: 'leave' }}
      touches={['people', 'person', 'pick']}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="kind" label={t('rosterKind')} hint={t('rosterHint')}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t(value) }))} />
      </EditField>
      <EditField name="from" label={t('rosterFrom')}>
        <Input type="datetime-local" />
      </EditField>
      <EditField name="to" label={t('rosterTo')}>
        <Input type="datetime-local" />
      </EditField>
    </EditDialog>
  )
}
