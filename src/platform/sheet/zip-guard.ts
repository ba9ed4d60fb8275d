import { unzipSync } from 'fflate'
import { refuse } from '#kit/ruling'

type Refused = ReturnType<typeof refuse>

const MOST_ENTRIES = 2000
const MOST_UNPACKED = 200 * 1024 * 1024
const MOST_RATIO = 100

/**
 * Looks into an .xlsx before anything unpacks it: sizes, names, macros; then for entity declarations, which no
 * spreadsheet program writes (billion laughs). Answers the refusal, or null.
 */
export function guardZip(bytes: Uint8Array): Refused | null {
  const names = new Set<string>()
  let unpacked = 0
  let found: Refused | null = null
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        unpacked += originalSize
        found ??= entryFault(name, names, originalSize, size)
        names.add(name)
        return false
      },
    })
    if (found !== null) return found
    if (names.size > MOST_ENTRIES || unpacked > MOST_UNPACKED) return refuse('invalid', 'sheet.unsafe')
    if (names.has('EncryptedPackage')) return refuse('invalid', 'sheet.old-or-encrypted')
    if (!names.has('xl/workbook.xml') || !names.has('[Content_Types].xml')) return refuse('invalid', 'sheet.damaged')
    return declaresEntities(bytes) ? refuse('invalid', 'sheet.unsafe') : null
  } catch {
    return refuse('invalid', 'sheet.damaged')
  }
}

function entryFault(name: string, names: ReadonlySet<string>, unpacked: number, packed: number): Refused | null {
  if (/vbaProject|\.bin$/i.test(name) && /vba/i.test(name)) return refuse('invalid', 'sheet.macros')
  const strange = name.includes('..') || name.startsWith('/') || name.includes('\\') || names.has(name)
  // Small parts of an honest file compress well too; only large ones can be bombs.
  const bomb = unpacked > 1024 * 1024 && unpacked > packed * MOST_RATIO
  return strange || bomb ? refuse('invalid', 'sheet.unsafe') : null
}

function declaresEntities(bytes: Uint8Array): boolean {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) })
  return Object.values(parts).some((part) =>
    /<!(DOCTYPE|ENTITY)/i.test(Buffer.from(part.subarray(0, 4096)).toString('latin1')),
  )
}
