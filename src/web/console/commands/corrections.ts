/** Asked for though the published list does not hold it. */
export const OFF_LIST = 'off-list'

export type Row = { cites?: string; problem?: string }

/** The answers as the API takes them: a need, a field of the form, or nothing of the published list. */
export function correctionsOf(rows: unknown): readonly unknown[] {
  if (!Array.isArray(rows)) return []
  return rows.map((row: Row) => {
    const [kind, of = ''] = (row.cites ?? OFF_LIST).split(':')
    const cites = kind === 'need' ? { kind, key: of } : kind === 'ask' ? { kind, term: of } : null
    return { cites, problem: row.problem ?? '' }
  })
}
