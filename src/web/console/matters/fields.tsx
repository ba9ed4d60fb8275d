import { Checkbox, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Words } from '#kit/words'
import { elementAt } from '#rules/matters'
import { useLanguage, useWords } from '../language.tsx'
import { fieldId, useAt, useEditing } from './editing.tsx'
import { fieldWords } from './field-words.ts'

type At = { path: string; label: string; hint?: string; wide?: boolean }

/** A field with its label, its hint and what is wrong with it; one without a label stands for its whole element, which says so. */
export function Field(props: At & { children: ReactNode }) {
  const { wrong } = useAt(props.path)
  const { locale } = useLanguage()
  return (
    <div className={props.wide ? 'matter-field matter-wide' : 'matter-field'}>
      <label htmlFor={fieldId(props.path)} className={props.label === '' ? 'unseen' : ''}>
        {props.label || elementAt(props.path)?.words[locale]}
      </label>
      {props.children}
      {props.hint && <span className="quiet small">{props.hint}</span>}
      {props.label !== '' &&
        wrong.map((text) => (
          <p key={text} className="matter-fault">
            {text}
          </p>
        ))}
    </div>
  )
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** One line of text; `optional` takes the part away when it is emptied. */
export function TextField(props: At & { max?: number; optional?: boolean; area?: boolean }) {
  const { value, set, locked, wrong } = useAt(props.path)
  const common = {
    id: fieldId(props.path),
    value: text(value),
    readOnly: locked,
    maxLength: props.max ?? 200,
    ...(wrong.length > 0 ? { status: 'error' as const } : {}),
    onChange: (event: { target: { value: string } }) =>
      set(props.optional && event.target.value === '' ? undefined : event.target.value),
  }
  return (
    <Field {...props}>
      {props.area ? <Input.TextArea {...common} autoSize={{ minRows: 2 }} /> : <Input {...common} />}
    </Field>
  )
}

/** A text in both languages, one beside the other. */
export function WordsField(props: At & { max?: number; area?: boolean }) {
  const t = useWords(fieldWords)
  return (
    <>
      <TextField {...props} path={`${props.path}.zh`} label={`${props.label} · ${t('zh')}`} />
      <TextField {...props} path={`${props.path}.en`} label={`${props.label} · ${t('en')}`} />
    </>
  )
}

/** A whole number; `optional` may be empty. */
export function NumberField(props: At & { optional?: boolean; max?: number }) {
  const { value, set, locked, wrong } = useAt(props.path)
  return (
    <Field {...props}>
      <InputNumber
        id={fieldId(props.path)}
        value={typeof value === 'number' ? value : null}
        min={0}
        max={props.max ?? 999}
        precision={0}
        readOnly={locked}
        {...(wrong.length > 0 ? { status: 'error' as const } : {})}
        onChange={(next) => set(next ?? (props.optional ? undefined : 0))}
      />
    </Field>
  )
}

/** One of a table of codes. Codes that are numbers in the body stay numbers. */
export function ChoiceField(props: At & { table: Readonly<Record<string | number, Words>> }) {
  const { value, set, locked } = useAt(props.path)
  const { locale } = useLanguage()
  const numeric = typeof value === 'number'
  return (
    <Field {...props}>
      <Select
        id={fieldId(props.path)}
        value={value === undefined ? null : String(value)}
        disabled={locked}
        options={Object.entries(props.table).map(([code, words]) => ({ value: code, label: words[locale] }))}
        onChange={(code: string) => set(numeric ? Number(code) : code)}
      />
    </Field>
  )
}

/** Several of a list of choices. */
export function ManyField(props: At & { options: readonly { value: string; label: string }[] }) {
  const { value, set, locked } = useAt(props.path)
  return (
    <Field {...props}>
      <Select
        id={fieldId(props.path)}
        mode="multiple"
        defaultActiveFirstOption={false}
        value={Array.isArray(value) ? value.map(String) : []}
        disabled={locked}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...props.options]}
        onChange={(next: string[]) => set(next)}
      />
    </Field>
  )
}

export function useOptions(table: Readonly<Record<string, Words>>): { value: string; label: string }[] {
  const { locale } = useLanguage()
  return Object.entries(table).map(([value, words]) => ({ value, label: words[locale] }))
}

/** Words that are typed freely, each a tag. */
export function TagsField(props: At) {
  const { value, set, locked } = useAt(props.path)
  return (
    <Field {...props}>
      <Select
        id={fieldId(props.path)}
        mode="tags"
        open={false}
        suffixIcon={null}
        value={Array.isArray(value) ? value.map(String) : []}
        disabled={locked}
        tokenSeparators={['、', '，', ',', ' ']}
        onChange={(next: string[]) => set(next)}
      />
    </Field>
  )
}

/** Yes or no; `optional` keeps only the yes. */
export function CheckField(props: At & { optional?: boolean }) {
  const { value, set, locked, wrong } = useAt(props.path)
  return (
    <div className="matter-field">
      <Checkbox
        id={fieldId(props.path)}
        checked={value === true}
        disabled={locked}
        onChange={(event) => set(event.target.checked || (props.optional ? undefined : false))}
      >
        {props.label}
      </Checkbox>
      {wrong.map((one) => (
        <p key={one} className="matter-fault">
          {one}
        </p>
      ))}
    </div>
  )
}

/** A document type of the dictionary by its name. */
export function DocField(props: At) {
  const { dictionary } = useEditing()
  const { locale } = useLanguage()
  const t = useWords(fieldWords)
  const options = dictionary.types.map(({ code, name, shared }) => ({
    value: code,
    label: shared ? `${name[locale]}（${t('shared')}）` : name[locale],
  }))
  return <PickField {...props} options={options} />
}

/** A term of the dictionary by its name. */
export function TermField(props: At) {
  const { dictionary } = useEditing()
  const { locale } = useLanguage()
  return (
    <PickField
      {...props}
      options={dictionary.terms.map(({ code, name }) => ({ value: code, label: `${name[locale]} · ${code}` }))}
    />
  )
}

function PickField(props: At & { options: readonly { value: string; label: string }[] }) {
  const { value, set, locked, wrong } = useAt(props.path)
  return (
    <Field {...props}>
      <Select
        id={fieldId(props.path)}
        value={text(value) === '' ? null : text(value)}
        disabled={locked}
        showSearch={{ optionFilterProp: 'label' }}
        {...(wrong.length > 0 ? { status: 'error' as const } : {})}
        options={[...props.options]}
        onChange={(code: string) => set(code)}
      />
    </Field>
  )
}

/** A condition in FEEL; emptied, it holds always. */
export function ConditionField(props: At & { optional?: boolean }) {
  return <TextField {...props} max={500} wide />
}

/** An amount: digits alone are fen, anything else is a formula. */
export function AmountField(props: At) {
  const { value, set, locked, wrong } = useAt(props.path)
  return (
    <Field {...props}>
      <Input
        id={fieldId(props.path)}
        value={String(value ?? '')}
        readOnly={locked}
        maxLength={500}
        {...(wrong.length > 0 ? { status: 'error' as const } : {})}
        onChange={({ target }) => set(/^\d{1,12}$/.test(target.value) ? Number(target.value) : target.value)}
      />
    </Field>
  )
}
