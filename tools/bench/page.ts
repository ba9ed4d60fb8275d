/** A page of figures in its parts: what stands before the first section, and the sections by their headings. */
type Parts = { head: string; sections: ReadonlyMap<string, string> }

/** The last section says how to measure it all again; new ones go before it. */
const LAST = '## How to repeat it'

/**
 * The page with what was measured now: sections of the same heading are replaced, new ones added, all others, which other
 * commands have printed, stay as they are. Without a head of its own the printed text leaves the head alone.
 */
export function pageWith(page: string, printed: string): string {
  const [old, fresh] = [partsOf(page), partsOf(printed)]
  const kept = [...old.sections].map(([heading, text]) => [heading, fresh.sections.get(heading) ?? text] as const)
  const added = [...fresh.sections].filter(([heading]) => !old.sections.has(heading))
  const last = [...kept, ...added].filter(([heading]) => heading === LAST)
  const sections = [...kept, ...added].filter(([heading]) => heading !== LAST)
  return `${[fresh.head || old.head, ...[...sections, ...last].map(([, text]) => text)].join('\n\n')}\n`
}

function partsOf(text: string): Parts {
  const [head = '', ...sections] = `\n${text}`.split(/^(?=## )/m)
  return { head: head.trim(), sections: new Map(sections.map((one) => [headingOf(one), one.trim()])) }
}

function headingOf(section: string): string {
  return (section.split('\n')[0] ?? '').trim()
}
