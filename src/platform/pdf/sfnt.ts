import { promisify } from 'node:util'
import { inflate } from 'node:zlib'

const inflated = promisify(inflate)

/** The bare font (SFNT) in a WOFF 1.0 file: the same tables, each unpacked. */
export async function fromWoff(woff: Buffer): Promise<Buffer> {
  const count = woff.readUInt16BE(12)
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, no) => {
      const at = 44 + 20 * no
      const [tag, from, packed, size, sum] = [0, 4, 8, 12, 16].map((shift) => woff.readUInt32BE(at + shift))
      const raw = woff.subarray(from ?? 0, (from ?? 0) + (packed ?? 0))
      return { tag: tag ?? 0, sum: sum ?? 0, data: (packed ?? 0) < (size ?? 0) ? await inflated(raw) : raw }
    }),
  )
  return assemble(woff.readUInt32BE(4), tables)
}

function assemble(flavour: number, tables: readonly { tag: number; sum: number; data: Buffer }[]): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.length)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  head.writeUInt32BE(flavour, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(16 * power, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE(16 * (tables.length - power), 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  tables.forEach(({ tag, sum, data }, no) => {
    const at = 12 + 16 * no
    head.writeUInt32BE(tag, at)
    head.writeUInt32BE(sum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    parts.push(data, padding)
    offset += data.length + padding.length
  })
  return Buffer.concat(parts)
}

/** Which characters a font has a glyph for. */
export type Coverage = (codePoint: number) => boolean

/** Reads the character map of a font (OpenType `cmap`, formats 12 and 4; of a collection the first font). */
export function coverageOf(font: Buffer): Coverage {
  const start = font.toString('latin1', 0, 4) === 'ttcf' ? font.readUInt32BE(12) : 0
  const cmap = tableAt(font, start, 'cmap')
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, no) => {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * no + 4)
    return { at, format: font.readUInt16BE(at) }
  })
  const whole = subtables.find(({ format }) => format === 12)
  if (whole) return within(groupsOf(font, whole.at))
  const basic = subtables.find(({ format }) => format === 4)
  return within(basic ? segmentsOf(font, basic.at) : [])
}

type Range = { from: number; to: number }

function tableAt(font: Buffer, start: number, name: string): number {
  const count = font.readUInt16BE(start + 4)
  for (let no = 0; no < count; no += 1) {
    const at = start + 12 + 16 * no
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8)
  }
  throw new Error(`a font without the table ${name}`)
}

function groupsOf(font: Buffer, at: number): readonly Range[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, no) => {
    const group = at + 16 + 12 * no
    return { from: font.readUInt32BE(group), to: font.readUInt32BE(group + 4) }
  })
}

function segmentsOf(font: Buffer, at: number): readonly Range[] {
  const doubled = font.readUInt16BE(at + 6)
  return Array.from({ length: doubled / 2 }, (_, no) => ({
    from: font.readUInt16BE(at + 16 + doubled + 2 * no),
    to: font.readUInt16BE(at + 14 + 2 * no),
  })).filter(({ from }) => from !== 0xffff)
}

/** The ranges stand in order, so that the right one is found by halving. */
function within(ranges: readonly Range[]): Coverage {
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const range = ranges[middle] ?? { from: 0, to: 0 }
      if (codePoint < range.from) high = middle - 1
      else if (codePoint > range.to) low = middle + 1
      else return true
    }
    return false
  }
}
