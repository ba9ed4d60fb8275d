import type { Sheet } from '#platform/pdf/printer'
import { figureColumns, type Report } from './report.ts'

/** A report on A4: headings, paragraphs, charts as drawn, tables that continue over pages with their heads. */
const SOURCE = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: datetime(year: d.ymd.at(0), month: d.ymd.at(1), day: d.ymd.at(2)))
#set page(paper: "a4", margin: (x: 20mm, y: 22mm), footer: align(center, text(size: 8pt, fill: luma(90))[#d.title #h(1em) #context counter(page).display("1 / 1", both: true)]))
#set text(font: ("Noto Sans SC", "LXGW WenKai"), size: 10.5pt, lang: d.lang)
#set par(leading: 0.8em, justify: false)
#show heading: it => block(above: 7mm, below: 3mm, sticky: true, text(size: 12.5pt, weight: "bold", it.body))
#text(size: 19pt, weight: "bold", d.title)
#v(1mm)
#for l in d.lines [#text(size: 9.5pt, fill: luma(70), l) \\ ]
#for s in d.sections [
  #heading(level: 1, s.heading)
  #for p in s.text [#par(p)]
  #for c in s.charts [#block(width: 100%, above: 3mm, below: 3mm, breakable: false, image(bytes(c.svg), format: "svg", width: 100%, alt: c.alt))]
  #for t in s.tables [
    #if t.caption != "" [#block(above: 4mm, below: 2mm, sticky: true, text(size: 9.5pt, weight: "bold", t.caption))]
    #set text(size: 8.5pt)
    #table(
      columns: t.widths.map(w => w * 1fr),
      align: t.right.map(r => if r { right } else { left }),
      stroke: (x, y) => (bottom: 0.4pt + luma(200)), inset: (x: 1.5mm, y: 1.6mm),
      table.header(..t.head.map(h => text(weight: "bold", h))),
      ..t.rows.flatten(),
    )
  ]
]
#v(6mm)
#text(size: 8.5pt, fill: luma(80), d.foot)`

/** The sheet of a report, for the printer of the house. */
export function reportSheet(report: Report): Sheet {
  const { title, lines, sections, foot } = report
  const printed = [title, ...lines, foot, ...sections.flatMap(textsOf)]
  const data = {
    ...{ title, lines, foot },
    lang: report.locale,
    ymd: report.day.split('-').map(Number),
    sections: sections.map((section) => ({
      ...section,
      charts: section.charts.map((svg) => ({ svg, alt: /aria-label="([^"]*)"/.exec(svg)?.[1] ?? '' })),
      tables: section.tables.map((table) => ({ ...table, right: figureColumns(table), widths: widthsOf(table) })),
    })),
  }
  return { source: SOURCE, data, printed }
}

function textsOf({ heading, text, charts, tables }: Report['sections'][number]): readonly string[] {
  return [
    heading,
    ...text,
    ...charts,
    ...tables.flatMap(({ caption, head, rows }) => [caption, ...head, ...rows.flat()]),
  ]
}

/** A column of words gets the room of three columns of figures. */
function widthsOf(table: Report['sections'][number]['tables'][number]): readonly number[] {
  return figureColumns(table).map((figures) => (figures ? 1 : 3))
}
