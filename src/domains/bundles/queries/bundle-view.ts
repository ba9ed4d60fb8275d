import { orgByCode, orgFacts } from '#domains/directory'
import { versionById } from '#domains/matters'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { DocumentType, Term } from '#rules/documents'
import type { MatterVersion } from '#rules/matters'
import {
  type BundleBody,
  type BundleVersion,
  type Measures,
  measuresApart,
  measuresOf,
  type Plan,
  type PlannedStage,
  plan,
  savedOf,
  stagesOf,
} from '../rules/index.ts'
import { bundleByCode } from './bundles.ts'
import { type Planning, planInput } from './catalogue.ts'
import { heldBy } from './wallet.ts'

/** A bundle as pages show it: planned, compared, with a name for every code. */
export type BundlePlan = {
  plan: Plan
  stages: readonly PlannedStage[]
  before: Measures
  after: Measures
  saved: ReturnType<typeof savedOf>
  /** Working days of the same matters of today, one after the other. */
  apart: number
  /** Short names and codes of organisations by id, names of documents and terms by code. */
  names: {
    orgs: ReadonlyMap<string, string>
    codes: ReadonlyMap<string, string>
    docs: ReadonlyMap<string, Words>
    terms: ReadonlyMap<string, Term>
  }
  /** Short names of the departments that lead the whole and its stages, by their codes. */
  leads: ReadonlyMap<string, string>
  /** The departments that cooperate (配合部门), by id, the leading one not among them. */
  together: readonly string[]
}

export type BundleView = BundlePlan & { bundle: BundleVersion; held: number }

/** An offered bundle for what is known and held; null: there is none of this code. */
export async function bundleView(
  ctx: Ctx,
  { code, holder, ...asked }: Omit<Planning, 'goals' | 'wallet'> & { code: string; holder: string | null },
): Promise<BundleView | null> {
  const wallet = holder === null ? [] : await ctx.reading('documents.own', (tx) => heldBy(tx, holder))
  return ctx.reading('matters.read', async (tx) => {
    const bundle = await bundleByCode(tx, code)
    if (bundle === undefined) return null
    return { bundle, held: wallet.length, ...(await planBody(tx, bundle.body, { ...asked, wallet })) }
  })
}

/** Plans a body, published or not, and compares it with how the same matters were done before. */
export async function planBody(tx: Tx, body: BundleBody, asked: Omit<Planning, 'goals'> = {}): Promise<BundlePlan> {
  const input = await planInput(tx, { ...asked, goals: body.goals })
  const made = plan(input)
  const members = input.catalogue.filter(({ id }) => made.matters.some(({ version }) => version === id))
  const baseline = await baselineOf(tx, body.baseline, members)
  const before = measuresApart(baseline, asked.facts ?? {})
  const after = measuresOf(made)
  const orgs = await orgFacts(tx, new Set(made.matters.map(({ org }) => org)))
  return {
    plan: made,
    stages: stagesOf(body.stages, made),
    before,
    after,
    saved: savedOf(before, after),
    apart: measuresApart(members, {}).days,
    names: {
      orgs: new Map([...orgs].map(([id, { shortName }]) => [id, shortName])),
      codes: new Map([...orgs].map(([id, { code }]) => [id, code])),
      docs: namesOf(input.types),
      terms: input.terms,
    },
    leads: await leadsOf(tx, body),
    together: [...orgs.values()].filter(({ code }) => code !== body.lead).map(({ id }) => id),
  }
}

/** For each matter the version of the baseline; a matter without one is compared with itself. */
async function baselineOf(
  tx: Tx,
  ids: readonly string[],
  members: readonly MatterVersion[],
): Promise<readonly MatterVersion[]> {
  const old = (await Promise.all(ids.map((id) => versionById(tx, id)))).flatMap((one) => one ?? [])
  const byMatter = new Map(old.map((version) => [version.matter, version]))
  return members.map((member) => byMatter.get(member.matter) ?? member)
}

async function leadsOf(tx: Tx, body: BundleBody): Promise<ReadonlyMap<string, string>> {
  const codes = new Set([body.lead, ...body.stages.map(({ lead }) => lead)])
  const found = await Promise.all([...codes].map((code) => orgByCode(tx, code)))
  return new Map(found.flatMap((org) => (org ? [[org.code, org.shortName] as const] : [])))
}

function namesOf(types: ReadonlyMap<string, DocumentType>): ReadonlyMap<string, Words> {
  return new Map([...types].map(([code, { name }]) => [code, name]))
}
