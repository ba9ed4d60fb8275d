import type { ReactElement, ReactNode } from 'react'

export type ButtonKind = 'first' | 'second' | 'plain' | 'grave'

export type ButtonProps = {
  children: ReactNode
  kind?: ButtonKind
  /** Which of several buttons of a form was pressed. */
  name?: string
  value?: string
  /** Said to those who cannot see what the button stands beside. */
  hidden?: string
}

/** Sends the form; its text says what it does. */
export function Button({ children, kind = 'first', name, value, hidden }: ButtonProps): ReactElement {
  return (
    <button type="submit" className={`button button-${kind}`} name={name} value={value}>
      {children}
      {hidden === undefined ? null : <span className="unseen">{hidden}</span>}
    </button>
  )
}

/** A link that leads on, drawn as a button. */
export function ButtonLink(props: { href: string; children: ReactNode; kind?: ButtonKind }): ReactElement {
  return (
    <a className={`button button-${props.kind ?? 'first'}`} href={props.href}>
      {props.children}
    </a>
  )
}
