/** What a spreadsheet row is about. */
export type ImportKind = 'units' | 'staff'

/** Columns by the names people give them; the first name is the one of the template. */
const columns = {
  units: {
    code: ['机构代码', 'code', 'org_code'],
    name: ['机构名称', 'name', 'org_name'],
    shortName: ['简称', 'short_name'],
    kind: ['机构类别', 'kind', 'org_type'],
    parent: ['上级机构代码', 'parent', 'parent_org_code'],
    place: ['区划代码', 'place', 'region_code'],
    phone: ['咨询电话', 'phone'],
  },
  staff: {
    account: ['账号', 'account', 'login_no'],
    name: ['姓名', 'name'],
    org: ['机构代码', 'org', 'org_code'],
    section: ['科室', 'section'],
    phone: ['手机', 'phone', '联系电话'],
    mail: ['邮箱', 'mail', 'email'],
    roles: ['岗位', 'roles', 'duty'],
  },
} as const

const needed = { units: ['code', 'name', 'kind', 'place'], staff: ['account', 'name', 'org', 'roles'] } as const

export type UnitField = keyof (typeof columns)['units']
export type StaffField = keyof (typeof columns)['staff']

/** The header of the template for an import. */
export function templateHeader(kind: ImportKind): readonly string[] {
  return Object.values(columns[kind]).map(([first]) => first)
}

/** The name under which a field is reported: that of the template. */
export function columnName(kind: ImportKind, field: string): string {
  return new Map<string, readonly string[]>(Object.entries(columns[kind])).get(field)?.[0] ?? field
}

/** Which column holds which field; `missing` are those that must be there and are not. */
export function mapColumns(
  kind: ImportKind,
  header: readonly string[],
): { at: ReadonlyMap<string, number>; missing: readonly string[] } {
  const lower = header.map((name) => name.toLowerCase())
  const at = new Map<string, number>()
  for (const [field, names] of Object.entries<readonly string[]>(columns[kind])) {
    const found = lower.findIndex((name) => names.includes(name))
    if (found >= 0) at.set(field, found)
  }
  const missing = needed[kind].filter((field) => !at.has(field)).map((field) => columnName(kind, field))
  return { at, missing }
}

/** Staff are told apart from units by having accounts. */
export function kindOf(header: readonly string[]): ImportKind {
  const accounts: readonly string[] = columns.staff.account
  return header.some((name) => accounts.includes(name.toLowerCase())) ? 'staff' : 'units'
}
