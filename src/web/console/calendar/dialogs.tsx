import { Input, Radio } from 'antd'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import type { Year } from './page.tsx'
import { words } from './words.ts'

type Setting = { kind: 'working' | 'off' | 'normal'; name?: string; source: string }
const TOUCHES = ['calendar', 'explain']

/** Makes one day off or working, with the notice that says so. */
export function DayDialog(props: { year: Year; day: string | null; onClose: () => void }) {
  const t = useWords(words)
  const listed = props.year.days.find((one) => one.date === props.day)
  const save = (typed: Setting) =>
    send('PUT', `/api/deadlines/calendar/days/${props.day}`, { ...typed, name: typed.name || null })
  const kinds = ['off', 'working', 'normal'] as const
  const first: Partial<Setting> = listed
    ? { kind: listed.working ? 'working' : 'off', name: listed.name, source: listed.source }
    : { kind: 'off' }
  return (
    <EditDialog<Setting>
      title={t('day', { date: props.day ?? '' })}
      open={props.day !== null}
      first={first}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="kind" label={t('kind')}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </EditField>
      <EditField name="name" label={t('name')} optional>
        <Input maxLength={100} />
      </EditField>
      <EditField name="source" label={t('source')}>
        <Input maxLength={300} />
      </EditField>
    </EditDialog>
  )
}

type Hours = { hours: { from: string; to: string }[] }

/** The office hours: up to six periods, here the two of a usual day. */
export function HoursDialog(props: { year: Year; open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const save = (typed: Hours) => send('PUT', '/api/deadlines/calendar/hours', typed)
  return (
    <EditDialog<Hours>
      title={t('hours')}
      open={props.open}
      first={{ hours: [...props.year.hours] }}
      touches={TOUCHES}
      save={save}
      onClose={props.onClose}
    >
      {props.year.hours.map((_, at) => (
        <div key={at} className="three">
          <EditField name={['hours', String(at), 'from']} label={t('hoursFrom', { n: at + 1 })}>
            <Input type="time" />
          </EditField>
          <EditField name={['hours', String(at), 'to']} label={t('hoursTo', { n: at + 1 })}>
            <Input type="time" />
          </EditField>
        </div>
      ))}
    </EditDialog>
  )
}
