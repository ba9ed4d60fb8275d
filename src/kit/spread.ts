/** The signs that make a spreadsheet read a cell as a formula, with their full-width twins. */
const active = /^[\s\u200b-\u200d\u2060\ufeff]*[=+\-@\t\r\n＝＋－＠]/

/** A text that is safe as a spreadsheet cell: what would be run as a formula gets an apostrophe in front. */
export function cellText(text: string): string {
  return active.test(text) ? `'${text}` : text
}
