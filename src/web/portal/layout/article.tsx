import type { ReactElement } from 'react'
import type { Words } from '#kit/words'
import { useLocale } from '#shared/words/use-words.ts'

/** A page of plain reading: sections of a title and paragraphs; a paragraph that begins with `- ` is an item of a list. */
export type Section = { title: Words; text: Words }

export function Article({
  title,
  lead,
  sections,
}: {
  title: Words
  lead: Words
  sections: readonly Section[]
}): ReactElement {
  const locale = useLocale()
  return (
    <article className="page reading">
      <h1>{title[locale]}</h1>
      <p className="lead">{lead[locale]}</p>
      {sections.map((section) => (
        <section key={section.title.en}>
          <h2>{section.title[locale]}</h2>
          {blocks(section.text[locale]).map((block, at) =>
            typeof block === 'string' ? (
              <p key={at}>{block}</p>
            ) : (
              <ul key={at}>
                {block.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            ),
          )}
        </section>
      ))}
    </article>
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
