import type { Locale } from '#kit/words'
import { say } from '#kit/words'
import type { Sheet } from '#platform/pdf/printer'
import type { Term } from '#rules/documents'
import type { GuideAsk } from '../rules/index.ts'
import { examples, formWords } from './form-words.ts'
import type { GuideFound } from './queries/guide-for.ts'

type Row = {
  name: string
  note: string
  value: string
  choices: readonly { name: string; chosen: boolean }[]
  tall: boolean
}
type FormData = {
  title: string
  /** Year, month and day since which the form is this one. */
  day: readonly number[]
  mark: string
  lines: readonly string[]
  fields: string
  rows: readonly Row[]
  papers: string
  list: readonly string[]
  free: string
  foot: readonly string[]
}

/** The form of a matter on paper (申请表), blank or filled in as an example (样表), made from the fields of its version. */
export function formSheets(found: GuideFound, locale: Locale, filled: boolean): Sheet {
  const data = dataOf(found, locale, filled)
  return { source, data, printed: textsIn(data) }
}

function dataOf({ guide, told, orgName, version }: GuideFound, locale: Locale, filled: boolean): FormData {
  const w = (code: keyof typeof formWords, facts: Record<string, string> = {}): string =>
    say(formWords[code], locale, facts)
  const free = guide.needs.filter(({ way }) => way !== 'bring').map(({ name }) => name[locale])
  return {
    title: w('title', { name: told.name }),
    day: (version.from ?? '1949-10-01').split('-').map(Number),
    mark: filled ? w('example') : '',
    lines: [w('office', { org: orgName }), w('code', { code: version.taskCode })],
    fields: w('fields'),
    rows: guide.asks.map((asked) => rowOf(asked, locale, filled)),
    papers: w('papers'),
    list: guide.needs
      .filter(({ way }) => way === 'bring')
      .map(({ name, certainty }) => `${name[locale]}${certainty === 'possible' ? `（${w('if-asked')}）` : ''}`),
    free: free.length === 0 ? '' : `${w('free')}${free.join(locale === 'zh' ? '、' : ', ')}`,
    foot: [w('pledge'), w('sign'), w('day'), ...(filled ? [w('page')] : [])],
  }
}

function rowOf({ ask, term, certainty }: GuideAsk, locale: Locale, filled: boolean): Row {
  const notes = [
    term.unit?.[locale] ?? '',
    certainty === 'possible' ? formWords['if-asked'][locale] : '',
    ask.need ? '' : formWords.optional[locale],
  ]
  return {
    name: term.name[locale],
    note: notes.filter((note) => note !== '').join(' · '),
    value: filled ? examples[term.type][locale] : '',
    choices: choicesOf(term, locale).map((name, at) => ({ name, chosen: filled && at === 0 })),
    tall: term.type === 'long-text',
  }
}

function choicesOf({ type, options }: Term, locale: Locale): readonly string[] {
  if (type === 'yes-no') return [formWords.yes[locale], formWords.no[locale]]
  return options.map(({ name }) => name[locale])
}

/** Every text of the data: each of its characters must have a glyph. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** One A4 form: fields in two columns, choices as boxes, papers, declaration. Data never becomes source. */
const source = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: datetime(year: d.day.at(0), month: d.day.at(1), day: d.day.at(2)))
#set page(paper: "a4", margin: (x: 18mm, y: 16mm), footer: context align(center, text(9pt, [#counter(page).display() / #counter(page).final().first()])))
#set text(font: ("Noto Sans SC", "LXGW WenKai"), size: 10.5pt, lang: "zh")
#set par(leading: 0.7em)
#if d.mark != "" { place(top + right, rect(stroke: 1.2pt + rgb("#b3261e"), inset: 5pt, text(rgb("#b3261e"), weight: "bold", d.mark))) }
#align(center, text(17pt, weight: "bold", d.title))
#v(2mm)
#text(9.5pt, d.lines.join("    "))
#v(2mm)
#text(weight: "bold", d.fields)
#let box-of(c) = box(baseline: 15%, rect(width: 3.2mm, height: 3.2mm, stroke: 0.6pt, inset: 0pt, if c.chosen { align(center + horizon, text(8pt, "√")) }))
#table(
  columns: (34%, 66%), stroke: 0.5pt, inset: (x: 3mm, y: 2.6mm), align: (left + horizon, left + horizon),
  ..d.rows.map(r => (
    [#r.name#if r.note != "" [ #linebreak() #text(8.5pt, fill: luma(90), r.note)]],
    if r.choices.len() > 0 { r.choices.map(c => box[#box-of(c) #c.name]).join(h(4mm)) } else if r.tall { block(height: 22mm, r.value) } else [#r.value],
  )).flatten()
)
#if d.list.len() > 0 {
  text(weight: "bold", d.papers)
  for (i, item) in d.list.enumerate() { block(spacing: 0.7em)[#box(rect(width: 3.2mm, height: 3.2mm, stroke: 0.6pt)) #(i + 1). #item] }
}
#if d.free != "" { block(text(9.5pt, d.free)) }
#v(4mm)
#d.foot.at(0)
#v(8mm)
#grid(columns: (60%, 40%), d.foot.at(1), d.foot.at(2))
#if d.foot.len() > 3 { v(4mm); text(9pt, fill: luma(90), d.foot.at(3)) }
`
