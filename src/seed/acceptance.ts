import { type FillUser, fillDirectory, issueToken } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { hashPassword } from '#platform/crypto/password'
import type { RoleCode } from '#rules/directory'
import { personName } from './data/names.ts'
import { demoCity } from './demo.ts'
import { type CityProfile, planCity } from './plan.ts'

/** What an outside tester gets: two cities that know nothing of each other, and forty people with their keys. */
export type AcceptanceSheet = {
  cities: { city: string; name: string; host: string; places: readonly { code: string; name: string }[] }[]
  accounts: {
    city: string
    account: string
    password: string
    token: string
    name: string
    role: string
    org: string
    orgName: string
  }[]
}

const PASSWORD = 'OneDoor-check-2026'
const TOKEN_DAYS = 7

type Post = readonly [account: string, role: RoleCode, org: string]
type Acceptance = { profile: CityProfile; posts: readonly Post[] }

/** Part of the demo city under the same codes, so that both profiles can stand in one installation. */
const first: Acceptance = {
  profile: {
    ...demoCity,
    streets: [2, 1],
    units: ['chengguan', 'gongan', 'shichang', 'shenpi'],
    utilities: 0,
    villages: { streets: 1, each: 1 },
  },
  posts: [
    ['a-agent', 'agent', 'centre'],
    ['a-window', 'window-clerk', 'shenpi'],
    ['a-vendor', 'contractor-agent', 'contractor'],
    ['a-dispatcher', 'dispatcher', 'centre'],
    ['a-reviewer', 'reviewer', 'centre'],
    ['a-callback', 'caller-back', 'centre'],
    ['a-supervisor', 'supervisor', 'centre'],
    ['a-centre-head', 'centre-head', 'centre'],
    ['a-analyst', 'analyst', 'centre'],
    ['a-knowledge', 'knowledge-editor', 'centre'],
    ['a-editor', 'editor', 'centre'],
    ['a-admin', 'administrator', 'centre'],
    ['a-leader', 'leader', 'government'],
    ['a-auditor', 'auditor', 'government'],
    ['a-inspector', 'inspector', 'discipline'],
    ['a-district-1', 'district-dispatcher', 'subcentre-990101'],
    ['a-district-2', 'district-dispatcher', 'subcentre-990102'],
    ['a-clerk-chengguan', 'unit-clerk', 'chengguan'],
    ['a-officer-chengguan', 'officer', 'chengguan'],
    ['a-matters', 'matter-editor', 'shenpi'],
    ['a-head-chengguan', 'unit-head', 'chengguan'],
    ['a-clerk-gongan', 'unit-clerk', 'gongan'],
    ['a-officer-gongan', 'officer', 'gongan'],
    ['a-clerk-street', 'unit-clerk', 'street-990101001'],
    ['a-approver', 'matter-approver', 'shenpi'],
    ['a-village', 'village-worker', 'village-990101001001'],
  ],
}

const second: Acceptance = {
  profile: {
    city: '990200',
    name: '望海市',
    hosts: ['wanghai.localhost'],
    streets: [1],
    units: 2,
    utilities: 0,
    villages: { streets: 1, each: 1 },
  },
  posts: [
    ['b-agent', 'agent', 'centre'],
    ['b-dispatcher', 'dispatcher', 'centre'],
    ['b-reviewer', 'reviewer', 'centre'],
    ['b-callback', 'caller-back', 'centre'],
    ['b-supervisor', 'supervisor', 'centre'],
    ['b-centre-head', 'centre-head', 'centre'],
    ['b-admin', 'administrator', 'centre'],
    ['b-auditor', 'auditor', 'government'],
    ['b-district', 'district-dispatcher', 'subcentre-990201'],
    ['b-clerk-chengguan', 'unit-clerk', 'chengguan'],
    ['b-officer-chengguan', 'officer', 'chengguan'],
    ['b-head-chengguan', 'unit-head', 'chengguan'],
    ['b-clerk-street', 'unit-clerk', 'street-990201001'],
    ['b-village', 'village-worker', 'village-990201001001'],
  ],
}

/** Fills both cities and answers the sheet; `steps` are run in each city after its directory stands. */
export async function seedAcceptance(
  ctxOf: (city: string) => Ctx,
  steps: (ctx: Ctx) => Promise<void>,
): Promise<AcceptanceSheet> {
  const hash = await hashPassword(PASSWORD)
  const sheet: AcceptanceSheet = { cities: [], accounts: [] }
  for (const acceptance of [first, second]) {
    const ctx = ctxOf(acceptance.profile.city)
    await fillCity(ctx, acceptance, hash)
    await steps(ctx)
    await describeCity(ctx, acceptance, sheet)
  }
  return sheet
}

async function fillCity(ctx: Ctx, { profile, posts }: Acceptance, passwordHash: string): Promise<void> {
  const { places, orgs } = planCity(profile)
  const users = posts.map(
    ([account, role, org], no): FillUser => ({ account, name: personName(500 + no), org, duties: [{ role }] }),
  )
  const sites = profile.hosts.map((host) => ({ host, name: profile.name }))
  await fillDirectory(ctx, { sites, places, orgs, users, passwordHash })
}

async function describeCity(ctx: Ctx, { profile, posts }: Acceptance, sheet: AcceptanceSheet): Promise<void> {
  const { places, orgs } = planCity(profile)
  const { city, name } = profile
  sheet.cities.push({ city, name, host: profile.hosts[0] ?? '', places })
  for (const [at, [account, role, org]] of posts.entries()) {
    const token = await issueToken(ctx, { account, days: TOKEN_DAYS })
    const orgName = orgs.find(({ code }) => code === org)?.name ?? org
    sheet.accounts.push({ city, account, password: PASSWORD, token, name: personName(500 + at), role, org, orgName })
  }
}
