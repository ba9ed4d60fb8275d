import { orgFacts } from '#domains/directory'
import { documentsOf } from '#domains/documents'
import { say } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { type Document, standingOf } from '#rules/documents'
import type { MatterVersion } from '#rules/matters'
import { type Applicant, authority, type OpenDraft } from '../commands/drafts.ts'
import type { MaterialLine } from '../drafting/compose.ts'

/** A draft as its applicant sees it: questions in order, materials and how they are met, what is left to do. */
export async function draftView(ctx: Ctx, who: Applicant, open: OpenDraft) {
  const { draft, setting, composed, faults } = open
  const { signed } = who
  const { locale } = ctx
  const holder = signed?.acting.id ?? null
  const [orgs, wallet] = await ctx.reading(authority(ctx), (tx) =>
    Promise.all([orgNames(tx, setting.versions), holder === null ? [] : validOf(tx, holder)]),
  )
  const nameOf = (version: string): string => {
    const found = setting.versions.find(({ id }) => id === version)
    return found ? say(found.body.name, locale) : ''
  }
  const { content } = draft
  return {
    id: draft.id,
    title: say(draft.title, locale),
    for: draft.kind === 'matter' ? { matter: draft.code } : { bundle: draft.code },
    holder: signed ? { name: signed.acting.name, kind: signed.acting.kind } : null,
    actsForOther: signed !== null && signed.acting.id !== signed.person.id,
    updatedAt: draft.updatedAt.toISOString(),
    moved: content.moved.map((one) => say(one, locale)),
    matters: composed.plan.matters.map((one) => ({
      taskCode: one.taskCode,
      name: say(one.name, locale),
      org: orgs.get(one.org) ?? '',
      promise: setting.versions.find(({ id }) => id === one.version)?.body.clock.promise ?? 0,
      why: one.why,
      layer: one.layer,
    })),
    questions: composed.asked.flatMap(({ term, need, wantedBy }) => {
      const found = setting.terms.get(term)
      const source = content.sources[term]
      const value = content.answers[term] ?? null
      return found
        ? [
            {
              term: found,
              need,
              shown: true,
              value,
              source: source ? say(source, locale) : null,
              wantedBy: wantedBy.map(nameOf),
            },
          ]
        : []
    }),
    materials: composed.materials
      .filter(({ state }) => state !== 'data')
      .map((line) => materialOf(ctx, open, { line, wallet, nameOf })),
    pledge: pledgeOf(ctx, open),
    delivery: { offered: draft.aim.exits, chosen: content.delivery, post: content.postTo },
    promise: composed.plan.promise,
    trips: composed.plan.trips,
    fees: composed.plan.fees.map(({ key, name, amount }) => ({ key, name: say(name, locale), amount })),
    faults,
  }
}

async function orgNames(tx: Tx, versions: readonly MatterVersion[]): Promise<ReadonlyMap<string, string>> {
  const orgs = await orgFacts(tx, new Set(versions.map(({ org }) => org)))
  return new Map([...orgs].map(([id, { name }]) => [id, name]))
}

async function validOf(tx: Tx, holder: string): Promise<readonly Document[]> {
  const today = localDate(tx.now)
  return (await documentsOf(tx, holder)).filter((one) => standingOf(one, today) === 'valid')
}

type Showing = { line: MaterialLine; wallet: readonly Document[]; nameOf(version: string): string }

function materialOf({ locale }: Ctx, { draft, setting }: OpenDraft, { line, wallet, nameOf }: Showing) {
  const { content } = draft
  const type = setting.types.get(line.doc)
  const name = type ? say(type.name, locale) : line.doc
  const version = setting.versions.find(({ id }) => line.wantedBy.some((want) => want.version === id))
  const need = version?.body.needs.find(({ key }) => line.wantedBy.some((want) => want.key === key))
  const way = content.ways[line.doc]
  return {
    doc: line.material,
    name,
    standard: need ? say(need.standard, locale) : '',
    advice: need?.advice ? say(need.advice, locale) : null,
    form: line.form,
    copies: line.copies,
    must: line.necessity === 'must',
    wantedBy: line.wantedBy.map(({ version: id }) => nameOf(id)),
    state: line.state === 'data' ? ('missing' as const) : line.state,
    files: content.files
      .filter(({ doc }) => doc === line.doc)
      .map(({ id, name: file, bytes }) => ({ id, name: file, bytes })),
    chosen: line.state === 'wallet' ? (line.document ?? null) : null,
    choices: wallet
      .filter((document) => document.type === line.doc)
      .map(({ id, number, trust, validFrom }) => ({ document: id, name, number, trust, from: validFrom })),
    laterDays: line.laterDays ?? null,
    pledgeDays: line.pledgeDays ?? null,
    inheritedFrom: line.inheritedFrom === undefined ? null : nameOf(line.inheritedFrom),
    ownReason: way?.kind === 'own' ? way.reason : null,
  }
}

/** The texts to be pledged, of all matters in which something is replaced by a pledge. */
function pledgeOf({ locale }: Ctx, { setting, composed }: OpenDraft): string | null {
  const wanting = new Set(
    composed.materials.flatMap(({ state, wantedBy }) =>
      state === 'pledged' ? wantedBy.map(({ version }) => version) : [],
    ),
  )
  const texts = setting.versions.flatMap(({ id, body }) =>
    wanting.has(id) && body.modes.pledge ? [say(body.modes.pledge.text, locale)] : [],
  )
  return texts.length === 0 ? null : [...new Set(texts)].join('\n')
}
