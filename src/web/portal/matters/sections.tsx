import type { ReactElement } from 'react'
import type { ToldLine, ToldPart, ToldSection } from '#rules/matters'

/** Parts that most people need stand open; the others are one touch away. */
const folded: ReadonlySet<ToldPart> = new Set(['steps', 'basis', 'notes', 'complaint'])
/** Parts whose lines have an order or are counted. */
const numbered: ReadonlySet<ToldPart> = new Set(['bring', 'depends', 'steps'])

/** A guide as it is told; `whole`: on paper, where nothing can be opened. */
export function Sections({
  sections,
  whole = false,
}: {
  sections: readonly ToldSection[]
  whole?: boolean
}): ReactElement {
  return (
    <>
      {sections.map((section) =>
        folded.has(section.part) && !whole ? (
          <details key={section.part} className="told-part">
            <summary>
              <h2>{section.title}</h2>
            </summary>
            <Part section={section} />
          </details>
        ) : (
          <section key={section.part} className="told-part" aria-labelledby={`part-${section.part}`}>
            <h2 id={`part-${section.part}`}>{section.title}</h2>
            <Part section={section} />
          </section>
        ),
      )}
    </>
  )
}

function Part({ section: { part, lead, lines } }: { section: ToldSection }): ReactElement {
  const List = numbered.has(part) ? 'ol' : 'ul'
  return (
    <>
      {lead === null ? null : <p>{lead}</p>}
      {lines.length === 0 ? null : (
        <List className="told-lines">
          {lines.map((line) => (
            <Line key={`${line.text}${line.notes.join('')}`} line={line} />
          ))}
        </List>
      )}
    </>
  )
}

function Line({ line: { text, notes } }: { line: ToldLine }): ReactElement {
  return (
    <li>
      <span className="told-text">{text}</span>
      {notes.map((note) => (
        <span key={note} className="told-note">
          {note}
        </span>
      ))}
    </li>
  )
}
