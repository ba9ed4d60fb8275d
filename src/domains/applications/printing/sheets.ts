import { insist } from '#kit/ruling'
import type { Printer } from '#platform/pdf/printer'

/** A line of a printed sheet: what it is, and what it says. */
export type Line = { label: string; text: string }

/** A sheet of one page or more: title, lines, a table of hashes or a long text, and what stands below. */
export type SheetData = {
  title: string
  number: string
  lines: readonly Line[]
  /** A second list under a heading of its own, such as what was handed in. */
  list: { heading: string; lines: readonly Line[] } | null
  /** Paragraphs, such as reasons. */
  text: readonly string[]
  foot: string
  /** Who issues it and when. */
  signed: { by: string; day: string } | null
  /** `YYYY-MM-DD`, the date in the file. */
  day: string
}

/** A plain official sheet on A4: grey rules, no ornament. Data are data: nothing of them becomes source. */
const SOURCE = `#let d = json(bytes(sys.inputs.data))
#let ymd = d.day.split("-").map(int)
#set document(title: d.title, date: datetime(year: ymd.at(0), month: ymd.at(1), day: ymd.at(2)))
#set page(paper: "a4", margin: (x: 22mm, y: 24mm), footer: align(center, text(size: 8pt, fill: luma(90))[#d.number #h(1em) #context counter(page).display()]))
#set text(font: ("Noto Sans SC", "LXGW WenKai"), size: 10.5pt, lang: "zh")
#set par(leading: 0.85em, justify: false)
#align(center, text(size: 18pt, weight: "bold", d.title))
#v(4mm)
#let rows(lines) = table(
  columns: (32mm, 1fr), stroke: (x, y) => (bottom: 0.4pt + luma(200)), inset: (x: 0mm, y: 2.2mm),
  ..lines.map(l => (text(fill: luma(80), l.label), l.text)).flatten(),
)
#rows(d.lines)
#if d.list != none [
  #v(4mm)
  #text(weight: "bold", d.list.heading)
  #set text(size: 9pt)
  #rows(d.list.lines)
]
#for p in d.text [#par(first-line-indent: 2em, p) #v(1mm)]
#if d.signed != none [
  #v(8mm)
  #align(right)[#d.signed.by \\ #d.signed.day]
]
#v(6mm)
#text(size: 9pt, fill: luma(80), d.foot)`

/** The sheet as PDF/A. A character that no typeface has is refused by name. */
export async function printSheet(printer: Printer, data: SheetData): Promise<Buffer> {
  const lines = [...data.lines, ...(data.list?.lines ?? [])].flatMap(({ label, text }) => [label, text])
  const signed = data.signed ? [data.signed.by, data.signed.day] : []
  const printed = [data.title, data.number, ...lines, data.list?.heading ?? '', ...data.text, data.foot, ...signed]
  return insist(await printer.pdf({ source: SOURCE, data, printed }))
}
