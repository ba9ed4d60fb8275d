import type { HTMLInputAutoCompleteAttribute, ReactElement, ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { words } from './words.ts'

export type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  /** What is wrong with the answer, in one sentence. */
  error?: string | undefined
  value?: string | undefined
  optional?: boolean
  /** The label is the question of the page. */
  heading?: boolean
}

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'tel' | 'search'
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'text'
  autoComplete?: HTMLInputAutoCompleteAttribute
  maxLength?: number
  width?: 'code' | 'phone' | 'full'
  /** What the number counts, behind the field. */
  unit?: string | undefined
}

/** A line of text. */
export function TextField(props: TextFieldProps): ReactElement {
  const { name, type = 'text', width = 'full' } = props
  return (
    <div className={props.error === undefined ? 'field' : 'field field-wrong'}>
      <Label {...props} />
      <div className={props.unit === undefined ? undefined : 'input-row'}>
        <input
          className={`input input-${width}`}
          id={name}
          name={name}
          type={type}
          defaultValue={props.value}
          inputMode={props.inputMode}
          autoComplete={props.autoComplete ?? 'off'}
          maxLength={props.maxLength}
          {...described(props)}
        />
        {props.unit === undefined ? null : <span className="unit">{props.unit}</span>}
      </div>
    </div>
  )
}

/** A text of several lines. */
export function TextArea(props: FieldProps & { rows?: number; maxLength?: number }): ReactElement {
  return (
    <div className={props.error === undefined ? 'field' : 'field field-wrong'}>
      <Label {...props} />
      {/* A line feed right after the tag is dropped by browsers; React adds one, so that the text keeps its own. */}
      <textarea
        className="input"
        id={props.name}
        name={props.name}
        rows={props.rows ?? 6}
        defaultValue={props.value}
        maxLength={props.maxLength}
        {...described(props)}
      />
    </div>
  )
}

export type Option = { value: string; label: string; hint?: string }

/** One of many, in groups: native, so that every phone and every reader knows it. */
export function Select(
  props: FieldProps & { empty: string; groups: readonly { label: string; options: readonly Option[] }[] },
): ReactElement {
  return (
    <div className={props.error === undefined ? 'field' : 'field field-wrong'}>
      <Label {...props} />
      <select
        className="input"
        id={props.name}
        name={props.name}
        defaultValue={props.value ?? ''}
        {...described(props)}
      >
        <option value="">{props.empty}</option>
        {props.groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

/** One of a few, all in sight. */
export function Choice(props: FieldProps & { options: readonly Option[]; compact?: boolean }): ReactElement {
  return (
    <fieldset className={props.error === undefined ? 'field' : 'field field-wrong'} {...described(props, false)}>
      <legend className="label">
        {props.heading === true ? <h1>{props.label}</h1> : props.label}
        <Optional {...props} />
      </legend>
      <Notes {...props} />
      <div className={props.compact === true ? 'options options-compact' : 'options'}>
        {props.options.map((option, at) => (
          <OptionLine
            key={option.value}
            name={props.name}
            option={option}
            type="radio"
            id={at === 0 ? props.name : `${props.name}-${option.value}`}
            checked={props.value === option.value}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Yes or nothing. */
export function Check(props: { name: string; label: string; hint?: string; checked: boolean }): ReactElement {
  const option = { value: 'yes', label: props.label, ...(props.hint === undefined ? {} : { hint: props.hint }) }
  return <OptionLine name={props.name} id={props.name} option={option} type="checkbox" checked={props.checked} />
}

type OptionLineProps = { name: string; id: string; option: Option; type: 'radio' | 'checkbox'; checked: boolean }

export function OptionLine({ name, id, option, type, checked }: OptionLineProps): ReactElement {
  const hintId = option.hint === undefined ? undefined : `${id}-about`
  return (
    <div className="option">
      <input type={type} id={id} name={name} value={option.value} defaultChecked={checked} aria-describedby={hintId} />
      <label htmlFor={id}>{option.label}</label>
      {option.hint === undefined ? null : (
        <p className="hint" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  )
}

function Label(props: FieldProps): ReactElement {
  const label = (
    <label className="label" htmlFor={props.name}>
      {props.label}
      <Optional {...props} />
    </label>
  )
  return (
    <>
      {props.heading === true ? <h1 className="label-heading">{label}</h1> : label}
      <Notes {...props} />
    </>
  )
}

export function Optional(props: FieldProps): ReactElement | null {
  const t = useWords(words)
  return props.optional === true ? <span className="optional">{t('optional')}</span> : null
}

export function Notes(props: FieldProps): ReactElement {
  const t = useWords(words)
  return (
    <>
      {props.hint === undefined ? null : (
        <div className="hint" id={`${props.name}-hint`}>
          {props.hint}
        </div>
      )}
      {props.error === undefined ? null : (
        <p className="wrong" id={`${props.name}-error`}>
          <span className="unseen">{t('error')}</span>
          {props.error}
        </p>
      )}
    </>
  )
}

export function described(props: FieldProps, invalid = true): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const ids = [
    ...(props.hint === undefined ? [] : [`${props.name}-hint`]),
    ...(props.error === undefined ? [] : [`${props.name}-error`]),
  ]
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(props.error === undefined || !invalid ? {} : { 'aria-invalid': true }),
  }
}
