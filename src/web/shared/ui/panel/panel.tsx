import type { ReactElement, ReactNode } from 'react'

export type PanelTone = 'plain' | 'urgent' | 'good' | 'wait'

/** A thing to notice. The tone is shape and colour; the words must say the same. */
export function Panel(props: { tone?: PanelTone; title?: string; children: ReactNode; id?: string }): ReactElement {
  return (
    <section className={`panel panel-${props.tone ?? 'plain'}`} id={props.id} aria-label={props.title}>
      {props.title === undefined ? null : <h2 className="panel-title">{props.title}</h2>}
      {props.children}
    </section>
  )
}
