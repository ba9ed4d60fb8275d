import { type Holder, holderById } from '#domains/accounts'
import { orgFacts } from '#domains/directory'
import { documentTypes } from '#domains/documents'
import { versionsOfThemes } from '#domains/matters'
import type { Facts } from '#kit/feel'
import { reject } from '#kit/ruling'
import type { Words } from '#kit/words'
import type { Ctx, Permission } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Document } from '#rules/documents'
import { firmThemes, type MatterVersion } from '#rules/matters'
import { type BundleVersion, type Held, type MapMatter, mapOf } from '../rules/index.ts'
import { liveBundles } from './bundles.ts'
import { validDocuments } from './wallet.ts'

/** The map of a holder (一企一图) as a page shows it: nothing of it names a person, a number or a paper's content. */
export type EnterpriseMap = {
  holder: Pick<Holder, 'id' | 'name'>
  /** Life events of a firm in the order of its life, each with its matters; those without matters are left out. */
  themes: readonly { theme: string; matters: readonly MapMatter[] }[]
  /** Bundles for firms that are offered. */
  bundles: readonly BundleVersion[]
  /** Short names of organisations by id, of documents by type. */
  orgs: ReadonlyMap<string, string>
  docs: ReadonlyMap<string, Words>
}

export type MapAsked = {
  holder: string
  /** What is known besides the wallet, such as the account's own data. */
  facts?: Facts
  /** Base codes of matters with a running case. */
  inHand?: readonly string[]
}

/** Every matter of the city for firms, as it stands for this one. `permission`: own account, or reading by a shared link. */
export async function enterpriseMap(
  ctx: Ctx,
  asked: MapAsked,
  permission: Permission = 'documents.own',
): Promise<EnterpriseMap> {
  return ctx.reading(permission, async (tx) => {
    const holder = (await holderById(tx, asked.holder)) ?? reject('missing', 'bundles.not-found')
    const wallet = await validDocuments(tx, holder.id)
    const [types, catalogue, bundles] = await Promise.all([
      documentTypes(tx),
      firmMatters(tx),
      liveBundles(tx).then((all) => all.filter(({ body }) => body.subject === 'firm')),
    ])
    const map = mapOf({
      catalogue,
      types,
      facts: { ...factsIn(wallet), ...ownFacts(holder), ...asked.facts },
      wallet: wallet.map(({ id, type }): Held => ({ id, type })),
      inHand: new Set(asked.inHand ?? []),
    })
    const orgs = await orgFacts(tx, new Set(catalogue.map(({ org }) => org)))
    return {
      holder: { id: holder.id, name: holder.name },
      themes: firmThemes
        .map((theme) => ({ theme, matters: map.filter((one) => one.theme === theme) }))
        .filter(({ matters }) => matters.length > 0),
      bundles,
      orgs: new Map([...orgs].map(([id, { shortName }]) => [id, shortName])),
      docs: new Map([...types].map(([code, { name }]) => [code, name])),
    }
  })
}

/** Matters for firms that belong to a life event, in the order of their codes. */
export async function firmMatters(tx: Tx): Promise<readonly MatterVersion[]> {
  const found = await versionsOfThemes(tx, { themes: firmThemes })
  return found
    .filter(({ body }) => body.subject.some((kind) => kind !== 'person'))
    .sort((a, b) => (a.baseCode < b.baseCode ? -1 : 1))
}

/** What the account says of a firm itself. */
function ownFacts({ kind, name, creditCode }: Holder): Facts {
  if (kind !== 'firm') return {}
  return { firmName: name, ...(creditCode === null ? {} : { creditCode, hasBusinessLicence: true }) }
}

/** What the documents say, for the conditions of matters; the newest word counts. */
function factsIn(wallet: readonly Document[]): Facts {
  return Object.assign({}, ...[...wallet].reverse().map(({ data }) => data)) as Facts
}
