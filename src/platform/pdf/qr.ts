import QRCode from 'qrcode'

/** A QR code as one path: `size` modules wide, each module a unit square. */
export type Qr = { size: number; path: string }

/** `M` bears scratches; `L` holds more on the same paper, for codes that are printed once and kept. */
export function drawQr(text: string, level: 'L' | 'M' = 'M'): Qr {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level })
  const rows = Array.from({ length: modules.size }, (_, row) =>
    rowPath(modules.data.subarray(row * modules.size, (row + 1) * modules.size), row),
  )
  return { size: modules.size, path: rows.join('') }
}

/** Runs of dark modules as bars, so that the path stays short. */
function rowPath(row: Uint8Array, at: number): string {
  const bits = [...row].map((module) => (module === 0 ? '0' : '1')).join('')
  return [...bits.matchAll(/1+/g)].map((run) => `M${run.index} ${at}h${run[0].length}v1h-${run[0].length}z`).join('')
}
