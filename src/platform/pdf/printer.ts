import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { allow, type Ruling, refuse } from '#kit/ruling'
import { type Font, type Fonts, fontsOf, lacking } from './fonts.ts'

/** A sheet to be set: its source, which is ours alone, and the data of others, which never becomes source. */
export type Sheet = {
  /** Typst; it reads its data with `json(bytes(sys.inputs.data))`. */
  source: string
  data: unknown
  /** Texts of the data that are printed: each of their characters must have a glyph. */
  printed: readonly string[]
}

/** Sets sheets as PDF/A-2b with embedded fonts, or as SVG to look at. */
export type Printer = {
  pdf(sheet: Sheet): Promise<Ruling<Buffer>>
  svg(sheet: Sheet): Promise<Ruling<string>>
}

/** A printer with the fonts of the product and those in the folder `added`. Nothing is loaded before the first sheet. */
export function createPrinter(added?: string): Printer {
  const fonts = fontsOf(added)
  const press: Press = { fonts, compilers: new Map() }
  const set =
    <T>(draw: (compiler: NodeCompiler, inputs: Parameters<NodeCompiler['compile']>[0]) => T) =>
    async (sheet: Sheet): Promise<Ruling<T>> => {
      const chosen = await fontsFor(fonts, sheet.printed.join(''))
      if (!chosen.allowed) return chosen
      const compiler = await compilerWith(press, chosen.value)
      try {
        return allow(draw(compiler, { mainFileContent: sheet.source, inputs: { data: JSON.stringify(sheet.data) } }))
      } finally {
        compiler.evictCache(0)
      }
    }
  return {
    pdf: set((compiler, inputs) => compiler.pdf(compiled(compiler, inputs), { pdfStandard: 'a-2b' })),
    svg: set((compiler, inputs) => compiler.plainSvg(compiled(compiler, inputs))),
  }
}

type Choice = { name: 'usual' | 'rare'; files: readonly Font[] }
type Press = { fonts: Fonts; compilers: Map<Choice['name'], Promise<NodeCompiler>> }

/** The second typeface is loaded for texts that need it; a character that no font has is named, and nothing is printed. */
async function fontsFor(fonts: Fonts, text: string): Promise<Ruling<Choice>> {
  const usual = await fonts.usual()
  if (lacking(text, usual).length === 0) return allow({ name: 'usual', files: usual })
  const all = [...usual, ...(await fonts.rare())]
  const missing = lacking(text, all)
  if (missing.length === 0) return allow({ name: 'rare', files: all })
  return refuse('invalid', 'pdf.no-glyph', { missing: missing.map((sign) => `${sign}（${codePointOf(sign)}）`) })
}

async function compilerWith({ compilers }: Press, { name, files }: Choice): Promise<NodeCompiler> {
  const known = compilers.get(name)
  if (known) return known
  const making = import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler: Compiler }) =>
    Compiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: files.map(({ file }) => file) }] }),
  )
  compilers.set(name, making)
  return making
}

/** A fault of the source is ours, so it is no refusal; its diagnostics could hold data and are not told. */
function compiled(compiler: NodeCompiler, inputs: Parameters<NodeCompiler['compile']>[0]) {
  const { result } = compiler.compile(inputs)
  if (result === null) throw new Error('a sheet could not be set')
  return result
}

function codePointOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
