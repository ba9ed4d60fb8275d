import { Input, InputNumber, Select } from 'antd'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { words as parts } from '../parts/words.ts'
import type { Profile, ProfileLine } from './page.tsx'
import { words } from './words.ts'

const units = ['natural-hour', 'natural-day', 'working-hour', 'working-day', 'month'] as const
type Typed = Pick<ProfileLine, 'amount' | 'unit' | 'basisDocument' | 'basisArticle'>

/** Changes one limit: the amount and the document that justifies it; the whole profile becomes a new version. */
export function LineDialog(props: { profile: Profile; at: number | null; onClose: () => void }) {
  const t = useWords(words)
  const p = useWords(parts)
  const { profile, at } = props
  const line = at === null ? undefined : profile.lines[at]
  const save = (typed: Typed) => {
    const { code, version, city: _city, ...fields } = profile
    const lines = profile.lines.map((one, index) =>
      index === at ? { ...one, ...typed, basisArticle: typed.basisArticle || null } : one,
    )
    return send('PUT', `/api/deadlines/profiles/${code}`, { ...fields, lines, basedOn: version })
  }
  const first: Partial<Typed> = line
    ? { amount: line.amount, unit: line.unit, basisDocument: line.basisDocument, basisArticle: line.basisArticle }
    : {}
  return (
    <EditDialog<Typed>
      title={line ? t(`step.${line.step}`) : ''}
      open={line !== undefined}
      first={first}
      touches={['profiles']}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="amount" label={t('amount')}>
        <InputNumber aria-label={t('amount')} min={0} max={3660} />
      </EditField>
      <EditField name="unit" label={t('unit')}>
        <Select aria-label={t('unit')} options={units.map((value) => ({ value, label: p(`unit.${value}`) }))} />
      </EditField>
      <EditField name="basisDocument" label={t('document')}>
        <Input maxLength={300} />
      </EditField>
      <EditField name="basisArticle" label={t('article')} optional>
        <Input maxLength={100} />
      </EditField>
    </EditDialog>
  )
}
