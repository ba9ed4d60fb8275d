/** What a class of the tree says about itself, as far as choosing it goes. */
export type ClassNodeRow = { code: string; parent: string | null; keywords: readonly string[] }

export type ClassNode = {
  id: string
  pId: string
  value: string
  name: string
  title: string
  find: string
  selectable: boolean
}

/**
 * The tree as it is opened level by level; while one types, only the classes that can be chosen, each by itself with the name
 * of its group: a group above them would hold the keyboard up, and Enter would choose nothing.
 */
export function classNodes<R extends ClassNodeRow>(
  rows: readonly R[],
  nameOf: (row: R) => string,
  typing: boolean,
): ClassNode[] {
  const parents = new Set(rows.map(({ parent }) => parent))
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return rows
    .filter(({ code }) => !typing || !parents.has(code))
    .map((row) => {
      const group = byCode.get(row.parent ?? '')
      const [name, above] = [nameOf(row), group === undefined ? '' : nameOf(group)]
      return {
        ...{ id: row.code, value: row.code, name, selectable: !parents.has(row.code) },
        pId: typing ? '' : (row.parent ?? ''),
        title: typing && above !== '' ? `${name} · ${above}` : name,
        find: [row.code, name, above, ...row.keywords].join(' '),
      }
    })
}
