import { Checkbox, Input, InputNumber, Select } from 'antd'
import { send } from '../api/queries.ts'
import { demands } from '../codes.ts'
import { evidenceKinds, urgencies } from '../commands/choices.ts'
import { useLanguage, useWords } from '../language.tsx'
import type { ClassRow } from '../parts/class-picker.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { words } from './words.ts'

type Typed = {
  code: string
  parent: string | null
  nameZh: string
  nameEn: string
  keywords: string[]
  demand: string | null
  urgency: string | null
  evidenceKinds: string[]
  utility: boolean
  conduct: boolean
  sort: number
}

/** Adds a class, or changes what one is called and brings along. Its code never changes. */
export function ClassDialog(props: {
  editing: ClassRow | 'new' | null
  rows: readonly ClassRow[]
  onClose: () => void
}) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const before = props.editing === 'new' || props.editing === null ? null : props.editing
  const save = ({ code, parent, ...typed }: Typed) => {
    const body = { ...typed, demand: typed.demand ?? null, urgency: typed.urgency ?? null }
    return before
      ? send('PUT', `/api/hotline/classes/${before.code}`, body)
      : send('POST', '/api/hotline/classes', { ...body, code, parent: parent ?? null })
  }
  return (
    <EditDialog<Typed>
      title={before ? before.name[locale] : t('add')}
      open={props.editing !== null}
      first={firstOf(before)}
      touches={['classes', 'names']}
      save={save}
      onClose={props.onClose}
    >
      {before === null && <Place rows={props.rows} />}
      <EditField name="nameZh" label={t('nameZh')}>
        <Input maxLength={40} />
      </EditField>
      <EditField name="nameEn" label={t('nameEn')}>
        <Input maxLength={80} />
      </EditField>
      <EditField name="keywords" label={t('keywords')} optional>
        <Select
          mode="tags"
          aria-label={t('keywords')}
          open={false}
          suffixIcon={null}
          tokenSeparators={[' ', '，', ',']}
        />
      </EditField>
      <Brings />
    </EditDialog>
  )
}

/** Where a new class stands in the tree. */
function Place(props: { rows: readonly ClassRow[] }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const parents = props.rows.filter((row) => row.level < 3)
  const options = parents.map((row) => ({ value: row.code, label: `${row.code} ${row.name[locale]}` }))
  return (
    <>
      <EditField name="parent" label={t('parent')} optional>
        <Select
          aria-label={t('parent')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          placeholder={t('top')}
        />
      </EditField>
      <EditField name="code" label={t('code')}>
        <Input maxLength={6} inputMode="numeric" />
      </EditField>
    </>
  )
}

/** What a class brings along to the requests that get it. */
function Brings() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const options = (from: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(from).map(([value, said]) => ({ value, label: said[locale] }))
  return (
    <>
      <div className="three">
        <EditField name="demand" label={t('demand')} optional>
          <Select aria-label={t('demand')} allowClear options={options(demands)} />
        </EditField>
        <EditField name="urgency" label={t('urgency')} optional>
          <Select aria-label={t('urgency')} allowClear options={options(urgencies)} />
        </EditField>
        <EditField name="sort" label={t('sort')}>
          <InputNumber aria-label={t('sort')} min={0} max={100_000} />
        </EditField>
      </div>
      <EditField name="evidenceKinds" label={t('evidence')} optional>
        <Checkbox.Group options={options(evidenceKinds)} />
      </EditField>
      <EditField name="utility" label="" optional checked>
        <Checkbox>{t('utility')}</Checkbox>
      </EditField>
      <EditField name="conduct" label="" optional checked>
        <Checkbox>{t('conduct')}</Checkbox>
      </EditField>
    </>
  )
}

function firstOf(row: ClassRow | null): Partial<Typed> {
  if (row === null) return { keywords: [], evidenceKinds: [], utility: false, conduct: false, sort: 0 }
  const { keywords, demand, urgency, evidenceKinds: kinds, utility, conduct, sort } = row
  return {
    nameZh: row.name.zh,
    nameEn: row.name.en,
    keywords,
    demand,
    urgency,
    evidenceKinds: kinds,
    utility,
    conduct,
    sort,
  }
}
