import { Button } from 'antd'
import type { ReactNode } from 'react'
import { elementAt } from '#rules/matters'
import { useLanguage, useWords } from '../language.tsx'
import { freshKey, valueAt } from './body.ts'
import { fieldId, useAt, useEditing } from './editing.tsx'
import { fieldWords } from './field-words.ts'

/** One element of the national list, with its name and what is wrong with it as a whole. */
export function ElementBlock(props: { path: string; children: ReactNode }) {
  const { locale } = useLanguage()
  const { wrong } = useAt(props.path)
  return (
    <section className="matter-element">
      <h3 id={fieldId(props.path)} tabIndex={-1}>
        {elementAt(props.path)?.words[locale]}
      </h3>
      {wrong.map((text) => (
        <p key={text} className="matter-fault">
          {text}
        </p>
      ))}
      {props.children}
    </section>
  )
}

type PartsProps = {
  path: string
  /** A new part; with a stem it gets a fresh key. */
  blank: object
  stem?: string
  title: (part: unknown, no: number) => string
  children: (path: string, no: number) => ReactNode
}

/** A list of parts that can be added to, taken from and put in another order. */
export function Parts(props: PartsProps) {
  const t = useWords(fieldWords)
  const { body, change, locked } = useEditing()
  const value = valueAt(body, props.path)
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  const add = () => {
    const key = props.stem ? { key: freshKey(list, props.stem) } : {}
    change(props.path, [...list, { ...key, ...props.blank }])
  }
  const remove = (at: number) =>
    change(
      props.path,
      list.filter((_, no) => no !== at),
    )
  const up = (at: number) => {
    const before = list.slice(0, at - 1)
    change(props.path, [...before, list[at], list[at - 1], ...list.slice(at + 1)])
  }
  return (
    <>
      {list.length === 0 && <p className="quiet">{t('none')}</p>}
      {list.map((part, no) => (
        <article key={no} className="matter-part" id={fieldId(`${props.path}.${no}`)} tabIndex={-1}>
          <header>
            <span>{`${no + 1}. ${props.title(part, no)}`}</span>
            {!locked && (
              <span className="matter-part-acts">
                {no > 0 && (
                  <Button size="small" onClick={() => up(no)}>
                    {t('up')}
                  </Button>
                )}
                <Button size="small" danger onClick={() => remove(no)}>
                  {t('remove')}
                </Button>
              </span>
            )}
          </header>
          <PartFaults path={`${props.path}.${no}`} />
          <div className="matter-grid">{props.children(`${props.path}.${no}`, no)}</div>
        </article>
      ))}
      {!locked && <Button onClick={add}>{t('add')}</Button>}
    </>
  )
}

function PartFaults({ path }: { path: string }) {
  const { wrong } = useAt(path)
  return (
    <>
      {wrong.map((text) => (
        <p key={text} className="matter-fault">
          {text}
        </p>
      ))}
    </>
  )
}
