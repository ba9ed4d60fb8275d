type Column<T> = { title: string; text?: (row: T) => string }

/** Saves the rows in sight as a file that spreadsheets open; a cell can never become a formula. */
export function exportCsv<T>(name: string, columns: readonly Column<T>[], rows: readonly T[]): void {
  const kept = columns.flatMap((column) => (column.text ? [{ title: column.title, text: column.text }] : []))
  const lines = [kept.map((column) => column.title), ...rows.map((row) => kept.map((column) => column.text(row)))]
  const text = lines.map((line) => line.map(cell).join(',')).join('\r\n')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }))
  link.download = `${name}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replace(/"/g, '""')}"`
}
