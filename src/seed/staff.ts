import type { FillOrg, FillUser } from '#domains/directory'
import type { RoleCode } from '#rules/directory'
import { districtNames, personName } from './data/names.ts'

type Post = {
  account: string
  org: string
  role: RoleCode
  /** Where the duty lies, if not in the organisation the person works in. */
  at?: string
  section?: string
  skills?: readonly string[]
}

const centrePosts: readonly (readonly [account: string, role: RoleCode, count: number, section: string])[] = [
  ['agent', 'agent', 8, '受理科'],
  ['dispatcher', 'dispatcher', 3, '派单科'],
  ['reviewer', 'reviewer', 2, '审核回访科'],
  ['callback', 'caller-back', 3, '审核回访科'],
  ['supervisor', 'supervisor', 2, '督办科'],
  ['centrehead', 'centre-head', 1, '督办科'],
  ['analyst', 'analyst', 1, '督办科'],
  ['knowledge', 'knowledge-editor', 1, '受理科'],
  ['editor', 'editor', 1, '派单科'],
  ['admin', 'administrator', 1, '督办科'],
]
const skills: Partial<Record<RoleCode, readonly string[]>> = { agent: ['putonghua'], 'caller-back': ['elderly'] }

/** One person for every post of the city: accounts tell post and place, `clerk-chengguan`, `street-990101001`. */
export function staffOf(orgs: readonly FillOrg[]): FillUser[] {
  const posts: Post[] = centrePosts.flatMap(([account, role, count, section]) =>
    numbered(account, count).map((name) => ({
      account: name,
      org: 'centre',
      role,
      section,
      skills: skills[role] ?? [],
    })),
  )
  posts.push(
    ...numbered('vendor', 2).map((account): Post => ({ account, org: 'contractor', role: 'contractor-agent' })),
    ...numbered('leader', 2).map(
      (account): Post => ({ account, org: 'government', role: 'leader', section: '办公室' }),
    ),
    { account: 'auditor01', org: 'government', role: 'auditor', section: '办公室' },
    ...numbered('inspector', 2).map((account): Post => ({ account, org: 'discipline', role: 'inspector' })),
    ...orgs.flatMap(postsOf),
    ...orgs.flatMap(deputyOf),
  )
  return posts.map((post, no) => ({
    account: post.account,
    name: personName(no),
    org: post.org,
    section: post.section ?? null,
    duties: [
      {
        role: post.role,
        ...(post.at ? { org: post.at } : {}),
        ...(post.skills ? { skills: post.skills } : {}),
      },
    ],
  }))
}

/** A decision that two must see needs a second head (双人复核). */
function deputyOf({ kind, code }: FillOrg): Post[] {
  return kind === 'city-unit' ? [{ account: `deputy-${code}`, role: 'unit-head', org: code }] : []
}

function postsOf(org: FillOrg): Post[] {
  const at = { org: org.code }
  const worker = org.sections?.at(-1)
  const placed = worker === undefined ? at : { ...at, section: worker }
  switch (org.kind) {
    case 'city-unit':
    case 'utility':
    case 'party-body':
      return [
        ...three(org.code, ['clerk-', 'officer-', 'head-'], placed),
        ...(org.code === 'shenpi' ? windowPosts(org.code, worker) : []),
      ]
    case 'street':
    case 'town':
      return [
        { account: org.code, role: 'unit-clerk', ...placed },
        { account: `${org.code}-officer`, role: 'officer', ...placed },
        { account: `${org.code}-head`, role: 'unit-head', ...placed },
      ]
    case 'district-centre':
      return [{ account: `district-${districtSlug(org.code)}`, role: 'district-dispatcher', ...placed }]
    case 'district':
      return [
        ...three(districtSlug(org.code), ['clerk-', 'officer-', 'head-'], placed),
        { account: `matters-${districtSlug(org.code)}`, role: 'matter-editor', ...placed },
      ]
    case 'village':
    case 'community':
      return [{ account: org.code, role: 'village-worker', ...at }]
    default:
      return []
  }
}

/** The general window (综合窗口) and the keepers of the catalogue sit at the office of administrative approval. */
const windowPosts = (org: string, section: string | undefined): Post[] => {
  const at = section === undefined ? { org } : { org, section }
  return [
    ...numbered('window', 4).map((account): Post => ({ account, role: 'window-clerk', ...at })),
    // The office of approval keeps the catalogue for the whole government.
    { account: 'matters01', role: 'matter-editor', ...at, at: 'government' },
    { account: 'approver01', role: 'matter-approver', ...at },
  ]
}

function three(
  slug: string,
  prefixes: readonly [string, string, string],
  at: { org: string; section?: string },
): Post[] {
  const [clerk, officer, head] = prefixes
  return [
    { account: `${clerk}${slug}`, role: 'unit-clerk', ...at },
    { account: `${officer}${slug}`, role: 'officer', ...at },
    { account: `${head}${slug}`, role: 'unit-head', ...at },
  ]
}

/** `subcentre-990103` is the third district of its city. */
function districtSlug(code: string): string {
  return districtNames[Number(code.slice(-2)) - 1]?.[0] ?? code
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${name}${String(at + 1).padStart(2, '0')}`)
}
