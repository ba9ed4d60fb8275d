import { describe, expect, it } from 'vitest'
import { createPrinter } from './printer.ts'

const source = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.name, date: datetime(year: 2026, month: 11, day: 23))
#set text(font: ("Noto Sans SC", "LXGW WenKai"), lang: "zh")
#d.name`

const printer = createPrinter()
const sheet = (name: string) => ({ source, data: { name }, printed: [name] })
const pdfOf = async (name: string): Promise<Buffer> => {
  const made = await printer.pdf(sheet(name))
  return made.allowed ? made.value : expect.fail(made.refusal.code)
}

describe('a printed sheet', () => {
  it('is PDF/A-2b with its Chinese typeface inside', async () => {
    const pdf = (await pdfOf('食品经营许可证')).toString('latin1')
    expect(pdf.slice(0, 8)).toBe('%PDF-1.7')
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
    expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansSC/)
    expect(pdf).toMatch(/\/FontFile[23] \d+ 0 R/)
  })

  it.each([...'㛃䶮𠮷𫍲𬱟𬭎𫖯𣲗𬸦'])('prints the rare character %s of a name', async (sign) => {
    const svg = await printer.svg(sheet(`张${sign}`))
    // A character without a glyph would be set as the box of glyph 0; two glyphs of two shapes stand here.
    expect(svg.allowed && new Set([...svg.value.matchAll(/xlink:href="#(g\w+)"/g)].map(([, id]) => id)).size).toBe(2)
    expect((await pdfOf(`张${sign}`)).toString('latin1')).toMatch(/\/BaseFont \/[A-Z]{6}\+(NotoSansSC|LXGWWenKai)/)
  })

  it('embeds the second typeface only where the first lacks a character', async () => {
    expect((await pdfOf('张三')).toString('latin1')).not.toContain('LXGWWenKai')
    expect((await pdfOf('张𠮷')).toString('latin1')).toContain('LXGWWenKai')
  })

  it('refuses by name a character that no typeface has, and prints no box', async () => {
    const made = await printer.pdf(sheet('张\u{2A000}\u{E123}'))
    expect(made).toMatchObject({ allowed: false, refusal: { code: 'pdf.no-glyph' } })
    expect(made.allowed ? [] : made.refusal.facts.missing).toEqual(['\u{2A000}（U+2A000）', '\u{E123}（U+E123）'])
  })

  it('takes data for data, whatever stands in it', async () => {
    const pdf = await pdfOf('#panic("x") $x$ *b* #read("/etc/passwd")')
    expect(pdf.length).toBeGreaterThan(5000)
  })
})
