import type { ReactElement } from 'react'
import type { Words } from '#kit/words'
import { useLocale } from '#shared/words/use-words.ts'

/** A section of plain reading: lines are paragraphs, a line that begins with `- ` is an item of a list. */
export type Section = { title: Words; text: Words }
export type ArticleProps = { title: Words; lead: Words; sections: readonly Section[] }

/** A page of plain reading. */
export function Article({ title, lead, sections }: ArticleProps): ReactElement {
  const locale = useLocale()
  return (
    <article className="page reading">
      <h1>{title[locale]}</h1>
      <p className="lead">{lead[locale]}</p>
      {sections.map((section) => (
        <section key={section.title.en}>
          <h2>{section.title[locale]}</h2>
          {blocks(section.text[locale]).map((block, at) =>
            typeof block === 'string' ? <p key={at}>{block}</p> : <List key={at} items={block} />,
          )}
        </section>
      ))}
    </article>
  )
}

function List({ items }: { items: readonly string[] }): ReactElement {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

/** Lines as paragraphs, neighbouring items as one list. */
function blocks(text: string): readonly (string | readonly string[])[] {
  const found: (string | string[])[] = []
  for (const line of text.split('\n')) {
    const last = found.at(-1)
    if (!line.startsWith('- ')) found.push(line)
    else if (Array.isArray(last)) last.push(line.slice(2))
    else found.push([line.slice(2)])
  }
  return found
}
