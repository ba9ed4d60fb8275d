import type { ReactElement, ReactNode } from 'react'

export type PanelTone = 'plain' | 'urgent' | 'good' | 'wait'

export type PanelProps = {
  tone?: PanelTone
  title?: string
  /** What it is about, heard with the title, where several of one title stand on a page. */
  of?: string
  children: ReactNode
  id?: string
}

/** A thing to notice. The tone is shape and colour; the words must say the same. */
export function Panel(props: PanelProps): ReactElement {
  const label = props.of === undefined ? props.title : `${props.title ?? ''} ${props.of}`
  return (
    <section className={`panel panel-${props.tone ?? 'plain'}`} id={props.id} aria-label={label}>
      {props.title === undefined ? null : <h2 className="panel-title">{props.title}</h2>}
      {props.children}
    </section>
  )
}
