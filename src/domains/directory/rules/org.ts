import type { Words } from '#kit/words'

/** What an organisation is (机构类别). */
export const orgKinds = {
  'city-government': { zh: '市政府', en: 'city government' },
  centre: { zh: '12345 热线中心', en: '12345 centre' },
  'city-unit': { zh: '市级部门', en: 'city unit' },
  district: { zh: '区县政府', en: 'district government' },
  'district-centre': { zh: '区县分中心', en: 'district sub-centre' },
  street: { zh: '街道', en: 'street office' },
  town: { zh: '乡镇', en: 'town' },
  village: { zh: '村委会', en: 'village committee' },
  community: { zh: '社区居委会', en: 'community committee' },
  utility: { zh: '公共服务企业', en: 'utility' },
  contractor: { zh: '外包服务商', en: 'contractor' },
  'party-body': { zh: '党委工作部门', en: 'party body' },
  'discipline-body': { zh: '纪检监察机关', en: 'discipline body' },
  grid: { zh: '网格', en: 'grid cell' },
} as const satisfies Record<string, Words>

export type OrgKind = keyof typeof orgKinds

/** The facts about an organisation that rules of other domains ask for. */
export type OrgFacts = {
  id: string
  code: string
  name: string
  kind: OrgKind
  /** Materialised path of four-digit steps: `/0001/0042/`. */
  path: string
  parent: string | null
  /** 12-digit code of the place it is responsible for. */
  place: string
  /** False once it is abolished or switched off: it gets no new work. */
  active: boolean
}

/** Kinds that receive dispatch legs (承办单位). */
const handling: ReadonlySet<OrgKind> = new Set([
  'city-unit',
  'district',
  'district-centre',
  'street',
  'town',
  'village',
  'community',
  'utility',
  'party-body',
])

/** Whether an organisation of this kind can be made responsible for a request. */
export function canHandle(kind: OrgKind): boolean {
  return handling.has(kind)
}

/** Whether `path` is `root` or lies below it. */
export function isWithin(path: string, root: string): boolean {
  return root !== '' && path.startsWith(root)
}

/** The paths above, nearest first, without the path itself: `/1/2/3/` gives `/1/2/`, `/1/`. */
export function ancestors(path: string): readonly string[] {
  const above: string[] = []
  let rest = parentPath(path)
  while (rest !== null) {
    above.push(rest)
    rest = parentPath(rest)
  }
  return above
}

/** The path one step up, or null at the root. */
export function parentPath(path: string): string | null {
  const cut = path.lastIndexOf('/', path.length - 2)
  return cut <= 0 ? null : path.slice(0, cut + 1)
}

/** The path of the `step`-th child of `parent` (null: a root). Four digits keep the order of paths the order of steps. */
export function childPath(parent: string | null, step: number): string {
  if (!Number.isInteger(step) || step < 1 || step > 9999) throw new Error(`no path step ${step}`)
  return `${parent ?? '/'}${String(step).padStart(4, '0')}/`
}

/** Whether an organisation can be hung below the other: never below itself. */
export function canMoveBelow(path: string, newParent: string): boolean {
  return !isWithin(newParent, path)
}

/** Levels of government from the city's leaders (1) to villages and communities (5); firms and party bodies stand with the city's units. */
const levels: Readonly<Record<OrgKind, 1 | 2 | 3 | 4 | 5>> = {
  'city-government': 1,
  centre: 2,
  'city-unit': 2,
  utility: 2,
  contractor: 2,
  'party-body': 2,
  'discipline-body': 2,
  district: 3,
  'district-centre': 3,
  street: 4,
  town: 4,
  village: 5,
  community: 5,
  grid: 5,
}

/** Which of the five levels an organisation of this kind stands on (五级). */
export function levelOf(kind: OrgKind): 1 | 2 | 3 | 4 | 5 {
  return levels[kind]
}
