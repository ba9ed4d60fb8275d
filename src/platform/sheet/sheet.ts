import type { Ruling } from '#kit/ruling'

/** Why the value of a cell cannot be trusted; the row is reported, never repaired. */
export type CellFault = 'lost-digits' | 'formula-error'

export type SheetRow = {
  /** The number that the spreadsheet program shows at the row. */
  no: number
  /** In the order of the header; texts without outer spaces, '' where empty. */
  cells: readonly string[]
  /** Faults by column. */
  faults: Readonly<Record<number, CellFault>>
  /** How many filled cells stand beyond the header. */
  beyond: number
}

/** A table as read: one header, and the rows that are not empty. */
export type Sheet = { header: readonly string[]; rows: readonly SheetRow[] }

export type SheetLimits = { bytes: number; rows: number; columns: number; milliseconds: number; megabytes: number }

export const sheetLimits: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 100,
  milliseconds: 30_000,
  megabytes: 384,
}

/** A grid of texts before the header is understood. */
export type Grid = { no: number; cells: string[]; faults?: Record<number, CellFault> }[]

export type GridReader = (bytes: Uint8Array, limits: SheetLimits) => Ruling<Grid> | Promise<Ruling<Grid>>
