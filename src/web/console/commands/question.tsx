import { Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import type { ReactElement } from 'react'
import { useSession } from '../api/queries.ts'
import type { CaseDetail } from '../api/types.ts'
import { wordsOf } from '../case/described.ts'
import { taskWords } from '../codes.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { ClassPicker } from '../parts/class-picker.tsx'
import { FilesField } from '../parts/files-field.tsx'
import { KnowledgePicker } from '../parts/knowledge-picker.tsx'
import { OrgPicker, OrgsPicker, PersonPicker, PlacePicker, SectionPicker } from '../parts/pickers.tsx'
import { words as common } from '../words.ts'
import { evidenceKinds } from './choices.ts'
import { CorrectionsField } from './corrections-field.tsx'
import type { Field } from './field.ts'
import { chargesFor, needsFor, tasksFor } from './known.ts'
import { ReasonField } from './reason-field.tsx'
import { words } from './words.ts'

type Props = { field: Field; item: CaseDetail; type: string; focus: boolean }

/** One question of a command, with its label, its rule and the right kind of control. */
export function Question(props: Props) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const evidence = useCode(evidenceKinds)
  const own = useSession().data?.org ?? null
  const { field, item } = props
  if (field.kind === 'task' && tasksFor(field, item, own).length <= 1) return null
  if (field.kind === 'reason')
    return <ReasonField name={field.name} type={props.type} optional={field.optional === true} title={field.label} />
  if (field.kind === 'corrections') return <CorrectionsField name={field.name} item={item} />
  const name = field.label[locale]
  const needed = field.name === 'evidence' ? wordsOf(item.described, 'evidenceKinds').map(evidence) : []
  const hint =
    needed.length > 0 ? t('act.evidence', { kinds: needed }) : field.kind === 'told' ? t('act.toldHint') : undefined
  return (
    <Form.Item
      name={field.name}
      label={field.optional ? `${name}${c('optional')}` : name}
      {...(hint ? { extra: hint } : {})}
      rules={field.optional ? [] : [{ required: true, message: c('required', { field: name }) }]}
    >
      <Control {...props} name={name} />
    </Form.Item>
  )
}

/** Form.Item hands value and change to the control; each kind has one. */
function Control({ name, ...props }: Props & { name: string; id?: string }): ReactElement {
  const { field, item, focus, type, ...given } = props
  const { locale } = useLanguage()
  const kind = useCode(taskWords(item.kind))
  const own = useSession().data?.org ?? null
  // Work on an application is given out within the body that has the task, at a window or at home.
  const org = (item.kind === 'application' ? own : null) ?? item.leadOrg ?? ''
  switch (field.kind) {
    case 'long':
    case 'told':
      return <Input.TextArea {...given} rows={field.kind === 'told' ? 6 : 3} maxLength={4000} autoFocus={focus} />
    case 'choice':
      return <Choice {...given} field={field} name={name} />
    case 'many':
      return (
        <Checkbox.Group
          {...given}
          options={Object.entries(field.options ?? {}).map(([value, said]) => ({ value, label: said[locale] }))}
        />
      )
    case 'amount':
      return <InputNumber {...given} min={1} max={60} aria-label={name} autoFocus={focus} />
    case 'day':
      return <DatePicker {...given} aria-label={name} />
    case 'org':
      return <OrgPicker {...given} label={name} handling />
    case 'orgs':
      return <OrgsPicker {...given} label={name} />
    case 'knowledge':
      return <KnowledgePicker {...given} label={name} />
    case 'person':
      return <PersonPicker {...given} label={name} org={org} />
    case 'section':
      return <SectionPicker {...given} label={name} org={org} />
    case 'class':
      return <ClassPicker {...given} label={name} />
    case 'place':
      return <PlacePicker {...given} label={name} />
    case 'files':
      return <FilesField {...given} number={item.number} />
    case 'need':
      return <Select {...given} aria-label={name} options={needsFor(field, item, locale)} />
    case 'charge':
      return <Select {...given} aria-label={name} options={chargesFor(item, locale)} />
    case 'task':
      return (
        <Select
          {...given}
          aria-label={name}
          options={tasksFor(field, item, own).map((task) => ({
            value: task.id,
            label: `${kind(task.kind)} · ${item.orgs[task.org]?.name ?? ''}`,
          }))}
        />
      )
    default:
      return <Input {...given} maxLength={200} autoFocus={focus} />
  }
}

/** A few answers stand side by side; many are a list. */
function Choice({ field, name, ...given }: { field: Field; name: string; id?: string }) {
  const { locale } = useLanguage()
  const options = Object.entries(field.options ?? {}).map(([value, said]) => ({ value, label: said[locale] }))
  if (options.length > 6)
    return (
      <Select
        {...given}
        aria-label={name}
        options={options}
        allowClear={field.optional === true}
        popupMatchSelectWidth={false}
      />
    )
  return <Radio.Group {...given} aria-label={name} options={options} />
}
