import { Input, InputNumber, Select } from 'antd'
import { send, useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { type TermLine, type TypeForm, type TypeLine, typeForm, typeOf } from './shapes.ts'
import type { TypeAnswer } from './types.tsx'
import { words } from './words.ts'

const KINDS = ['licence', 'certificate', 'approval', 'form', 'photo', 'plan', 'other'] as const
const UNITS = ['year', 'month', 'day'] as const

/** Adds or changes a type of document. */
export function TypeDialog(props: { type: TypeLine | 'new' | null; answer: TypeAnswer; onClose: () => void }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const before = props.type === 'new' || props.type === null ? null : props.type
  const save = (form: TypeForm): Promise<unknown> => {
    const code = before?.code ?? form.code.trim()
    return send('PUT', `/api/document-types/${encodeURIComponent(code)}`, typeOf(form, before?.version ?? null))
  }
  return (
    <EditDialog<TypeForm>
      title={before ? before.name[locale] : t('addType')}
      open={props.type !== null}
      first={before ? typeForm(before) : { kind: 'other', fields: [], retention: 10 }}
      touches={['types']}
      save={save}
      onClose={props.onClose}
      width={760}
    >
      {before === null && (
        <EditField name="code" label={t('codeField')} hint={t('typeCodeHint')}>
          <Input maxLength={60} autoFocus />
        </EditField>
      )}
      <div className="pairs">
        <EditField name={['name', 'zh']} label={t('name')}>
          <Input maxLength={100} />
        </EditField>
        <EditField name={['name', 'en']} label={t('nameEn')}>
          <Input maxLength={100} />
        </EditField>
        <EditField name="kind" label={t('kind')}>
          <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </EditField>
        <EditField name="retention" label={t('retention')} hint={t('retentionHint')} optional>
          <InputNumber min={0} max={100} precision={0} />
        </EditField>
      </div>
      <FieldsPicker />
      <Issuing answer={props.answer} />
    </EditDialog>
  )
}

function FieldsPicker() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const terms = useAsk<{ rows: readonly TermLine[] }>(['terms'], '/api/document-terms')
  return (
    <EditField name="fields" label={t('fields')} optional>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={(terms.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name[locale] }))}
      />
    </EditField>
  )
}

/** Who issues it, for how long, from where it is fetched, and what the city needs to issue it itself. */
function Issuing({ answer }: { answer: TypeAnswer }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const choices = (rows: TypeAnswer['sources']) => rows.map(({ code, name }) => ({ value: code, label: name[locale] }))
  return (
    <>
      <div className="pairs">
        <EditField name={['issuer', 'name', 'zh']} label={t('issuerName')} optional>
          <Input maxLength={100} />
        </EditField>
        <EditField name={['issuer', 'org']} label={t('issuerOrg')} optional>
          <Input maxLength={60} />
        </EditField>
        <EditField name={['lasts', 'amount']} label={t('lasts')} hint={t('lastsHint')} optional>
          <InputNumber min={1} max={1200} precision={0} />
        </EditField>
        <EditField name={['lasts', 'unit']} label={t('unit')} optional>
          <Select options={UNITS.map((value) => ({ value, label: t(value) }))} />
        </EditField>
      </div>
      <EditField name="fetch" label={t('fetch')} optional>
        <Select allowClear placeholder={t('fetchNone')} options={choices(answer.sources)} />
      </EditField>
      <fieldset className="of-licence">
        <legend>{t('licence')}</legend>
        <EditField name={['licence', 'typeCode']} label={t('licenceCode')} optional>
          <Input maxLength={21} />
        </EditField>
        <div className="pairs">
          <EditField name={['licence', 'template']} label={t('template')} optional>
            <Select allowClear options={choices(answer.templates)} />
          </EditField>
          <EditField name={['licence', 'renewDays']} label={t('renewDays')} optional>
            <InputNumber min={0} max={365} precision={0} />
          </EditField>
        </div>
      </fieldset>
    </>
  )
}
