import { drawing, emptyDrawing, fitted, type Labels, label, num, type Size, SMALL, widthOf } from './frame.ts'
import { palette, tint } from './palette.ts'

/** How often what is true in a row was said as in a column; rows and columns have the same names. */
export type MatrixData = { names: readonly string[]; counts: readonly (readonly number[])[] }

/**
 * A confusion matrix. Rows carry number and name, columns their number. The tint of a cell is its share of the row;
 * the diagonal is framed, because there the answer was right. `labels.x` says what columns are, `labels.y` what rows are.
 */
export function matrixChart({ names, counts }: MatrixData, labels: Labels, size: Size = {}): string {
  const width = size.width ?? 720
  if (names.length === 0) return emptyDrawing(labels, width)
  const written = names.map((name, at) => `${at + 1} ${name}`)
  const left = Math.min(width * 0.4, Math.max(...written.map((name) => widthOf(name, SMALL))) + 10)
  const cell = Math.min(56, (width - left - 4) / names.length)
  const height = Math.min(40, Math.max(24, cell))
  const top = 46
  const middle = (at: number): number => left + at * cell + cell / 2
  const head = [
    label({ x: 0, y: 14, text: fitted(labels.y ?? '', SMALL, left - 8), colour: palette.quiet }),
    label({ x: left, y: 14, text: fitted(labels.x ?? '', SMALL, width - left), colour: palette.quiet }),
    ...names.map((_, at) =>
      label({ x: middle(at), y: top - 8, text: String(at + 1), anchor: 'middle', colour: palette.quiet }),
    ),
  ]
  const rows = names.flatMap((_, row) => {
    const line = counts[row] ?? []
    const sum = line.reduce((all, count) => all + count, 0)
    const y = top + row * height
    return [
      label({ x: left - 8, y: y + height / 2 + 4, text: fitted(written[row] ?? '', SMALL, left - 8), anchor: 'end' }),
      ...names.map((_, column) => {
        const count = line[column] ?? 0
        const share = sum === 0 ? 0 : count / sum
        const edge = row === column ? `stroke="${palette.ink}" stroke-width="2"` : `stroke="${palette.line}"`
        const place = `x="${num(left + column * cell + 1)}" y="${num(y + 1)}" width="${num(cell - 2)}" height="${num(height - 2)}"`
        const said = count === 0 ? '' : fitted(String(count), SMALL, cell)
        return `<rect ${place} fill="${tint(share)}" ${edge}/>${said === '' ? '' : label({ x: middle(column), y: y + height / 2 + 4, text: said, anchor: 'middle' })}`
      }),
    ]
  })
  return drawing(labels, { width, height: top + names.length * height + 6 }, [...head, ...rows])
}
