import type { ReactElement } from 'react'
import { useWords } from '../../words/use-words.ts'
import { described, type FieldProps, Notes, type Option, Optional, OptionLine } from './field.tsx'
import { words } from './words.ts'

type GroupProps = Omit<FieldProps, 'value'>

const parts = ['year', 'month', 'day'] as const

/** A day as three small fields, `name-year`, `name-month`, `name-day`: quicker and surer than any calendar. */
export function DateField(props: GroupProps & { values: Readonly<Record<string, string | undefined>> }): ReactElement {
  const t = useWords(words)
  return (
    <fieldset className={props.error === undefined ? 'field' : 'field field-wrong'} {...described(props, false)}>
      <Legend {...props} />
      <Notes {...props} />
      <div className="date">
        {parts.map((part) => {
          const name = `${props.name}-${part}`
          return (
            <div key={part}>
              <label htmlFor={name}>{t(part)}</label>
              <input
                className={`input input-${part}`}
                id={name}
                name={name}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={part === 'year' ? 4 : 2}
                defaultValue={props.values[name]}
                {...(props.error === undefined ? {} : { 'aria-invalid': true })}
              />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

/** Any number of a few, all in sight. */
export function Checks(props: GroupProps & { options: readonly Option[]; chosen: readonly string[] }): ReactElement {
  return (
    <fieldset className={props.error === undefined ? 'field' : 'field field-wrong'} {...described(props, false)}>
      <Legend {...props} />
      <Notes {...props} />
      <div className="options">
        {props.options.map((option, at) => (
          <OptionLine
            key={option.value}
            name={props.name}
            option={option}
            type="checkbox"
            id={at === 0 ? props.name : `${props.name}-${option.value}`}
            checked={props.chosen.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Legend(props: GroupProps): ReactElement {
  return (
    <legend className="label">
      {props.heading === true ? <h1>{props.label}</h1> : props.label}
      <Optional {...props} />
    </legend>
  )
}
