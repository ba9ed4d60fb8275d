import { baselineOn, putBundle } from '#domains/bundles'
import { allOrgs } from '#domains/directory'
import { putDictionary, putIssuer, putRegistryRecord } from '#domains/documents'
import { matterByBaseCode, putCreditCode, putMatter, putPastVersion } from '#domains/matters'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { BundleBody, Goal } from '#rules/bundles'
import type { MatterBody } from '#rules/matters'
import { type BundleSeed, bundles } from './data/bundles.ts'
import { localVersions } from './data/local.ts'
import { matters } from './data/matters.ts'
import { terms } from './data/terms.ts'
import { documentTypes, REGISTRY } from './data/types.ts'
import type { MatterSeed } from './matter.ts'
import { departmentCode, isDepartment } from './organisations.ts'
import { demoFirms, demoPersons, demoRecords } from './people.ts'

/** Since when the matters are done as they are, and since when they were done as before. */
const SINCE = '2025-07-01'
const BEFORE = '2021-01-01'
/** A day on which they were done as before. */
const DAY_BEFORE = '2025-06-30'

/**
 * The catalogue of a demo city: dictionary, matters as they were and as they are, lighter versions of districts and streets,
 * bundles. Departments that the city does not have are left out with their matters. Once, and all of it together.
 */
export async function seedServices(ctx: Ctx): Promise<void> {
  await ctx.transaction('matters.edit', async (tx) => {
    const { byCode } = await allOrgs(tx)
    const here = matters.filter(({ org }) => byCode.has(org)).map((seed) => fitted(seed, new Set(byCode.keys())))
    const [first] = here
    if (first === undefined || (await matterByBaseCode(tx, first.baseCode))) return
    for (const { code, id } of byCode.values()) if (isDepartment(code)) await nameBody(tx, id, code)
    await putDictionary(tx, { terms, types: documentTypes })
    const place = tx.city.padEnd(12, '0')
    for (const { org, baseCode, body, before } of here) {
      await putPastVersion(tx, { baseCode, place, org, body: before, from: BEFORE, to: SINCE })
      await putMatter(tx, { baseCode, place, org, body, from: SINCE })
    }
    for (const { matter, place: below, org, lighter } of localVersions(tx.city)) {
      const upper = here.find(({ key }) => key === matter)
      if (upper && byCode.has(org))
        await putMatter(tx, { baseCode: upper.baseCode, place: below, org, body: lighter(upper.body), from: SINCE })
    }
    const codes = new Map(here.map(({ key, baseCode }) => [key, baseCode]))
    for (const seed of bundles) await putSeed(tx, seed, codes, new Set(byCode.keys()))
  })
}

/** What the registers of other authorities hold about the people of the demo; needs the keys of the installation. */
export async function seedRegisters(ctx: Ctx): Promise<void> {
  const subjects = new Map([
    ...demoPersons.map(({ key, citizenNumber }) => [key, citizenNumber] as const),
    ...demoFirms.map(({ key, creditCode }) => [key, creditCode] as const),
  ])
  const issuers = new Map(documentTypes.map(({ code, issuer }) => [code, issuer?.name.zh ?? '']))
  await ctx.transaction('documents.edit-types', async (tx) => {
    for (const { holder, type, ...record } of demoRecords)
      await putRegistryRecord(tx, {
        ...record,
        type,
        source: REGISTRY,
        subject: subjects.get(holder) ?? '',
        issuer: issuers.get(type) ?? '',
      })
  })
}

async function nameBody(tx: Tx, org: string, slug: string): Promise<void> {
  const creditCode = departmentCode(slug)
  await putCreditCode(tx, org, creditCode)
  await putIssuer(tx, { org, creditCode })
}

/** A matter without what a small city lacks: departments that are consulted, a window that accepts for others. */
function fitted(seed: MatterSeed, orgs: ReadonlySet<string>): MatterSeed {
  return { ...seed, body: bodyFor(seed.body, orgs), before: bodyFor(seed.before, orgs) }
}

function bodyFor({ window, ...body }: MatterBody, orgs: ReadonlySet<string>): MatterBody {
  const steps = body.steps.filter(({ by }) => by === undefined || orgs.has(by))
  if (window === undefined) return { ...body, steps }
  return orgs.has(window) ? { ...body, steps, window } : { ...body, steps, acceptance: 'department' }
}

/** Publishes a bundle whose leading department and matters the city has. */
async function putSeed(
  tx: Tx,
  { code, body }: BundleSeed,
  codes: ReadonlyMap<string, string>,
  orgs: ReadonlySet<string>,
): Promise<void> {
  const keys = body.goals.flatMap((goal) => ('matter' in goal ? [goal.matter] : []))
  if (!orgs.has(body.lead) || !keys.every((key) => codes.has(key))) return
  const coded = (goals: readonly Goal[]) =>
    goals.map((goal) => ('matter' in goal ? { ...goal, matter: codes.get(goal.matter) ?? '' } : goal))
  const made: BundleBody = {
    ...body,
    goals: coded(body.goals),
    stages: body.stages.map((stage) => ({ ...stage, goals: coded(stage.goals) })),
    baseline: [],
  }
  await putBundle(tx, { code, body: { ...made, baseline: await baselineOn(tx, made, DAY_BEFORE) } })
}
