import { holderById, holderFacts } from '#domains/accounts'
import { asHouse, perform } from '#domains/casework'
import { orgFacts } from '#domains/directory'
import { documentById, documentsOf, documentTypes, issueLicence, storeDocument } from '#domains/documents'
import { versionById } from '#domains/matters'
import { truthOf } from '#kit/feel'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { ApplicationCase, Result } from '#rules/applications'
import { localDate } from '#rules/deadlines'
import type { Document, DocumentType, TermValues } from '#rules/documents'
import { settle } from '#rules/matters'
import type { ApplicationDesk } from '../desk.ts'
import { factsOf } from '../drafting/compose.ts'
import { printSheet } from '../printing/sheets.ts'
import { caseState, lockedState } from '../queries/case-state.ts'
import { openForm } from '../store-forms.ts'

/** What is to be made for a granted case, with everything that stands in it. */
type Making = {
  one: ApplicationCase
  doc: string
  type: DocumentType
  holderName: string
  data: TermValues
  issuer: { id: string; name: string }
  day: string
}

/**
 * Makes the results of a granted case (制证): licences from their templates, everything else as a signed sheet. What was
 * made before for this case is not made twice; the case is told once all of it is there and nothing is left to be paid.
 */
export async function issueResults(desk: ApplicationDesk, ctx: Ctx, caseId: string): Promise<void> {
  const makings = await ctx.reading('applications.issue', (tx) => makingsFor(desk, ctx, tx, caseId))
  if (!makings || makings.length === 0) return
  const results: Result[] = []
  for (const making of makings) {
    const made = (await alreadyMade(ctx, making)) ?? (await make(desk, ctx, making))
    results.push({ doc: making.doc, document: made.id, number: made.number })
  }
  await ctx.transaction('applications.issue', async (tx) => {
    const one = await lockedState(tx, caseId)
    if (!one || !isWaiting(one)) return
    await perform(asHouse(tx, 'applications'), desk.process, caseId, { type: 'note-issued', results })
  })
}

function isWaiting({ state, decision, results, charges }: ApplicationCase): boolean {
  const unpaid = charges.some((charge) => charge.state === 'due')
  return state === 'decided' && decision?.outcome === 'granted' && results.length === 0 && !unpaid
}

async function makingsFor(
  desk: ApplicationDesk,
  ctx: Ctx,
  tx: Tx,
  caseId: string,
): Promise<readonly Making[] | undefined> {
  const one = await caseState(tx, caseId)
  if (!one || !isWaiting(one)) return undefined
  const [version, types, form, holder, orgs] = await Promise.all([
    versionById(tx, one.matter.version),
    documentTypes(tx),
    openForm(tx, desk.keys, one.application.id),
    holderById(tx, one.holder),
    orgFacts(tx, [one.org]),
  ])
  if (!version || !holder) return undefined
  const answers = form?.answers ?? {}
  const facts = settle(version.body.asks, factsOf(answers))
  const known = await holderFacts(desk.accounts, ctx, holder, caseId)
  const data = { ...(await dataOf(tx, one)), ...known, ...answers, ...(holder.level >= 2 ? identityIn(known) : {}) }
  const holderName = String(known.firmName ?? known.personName ?? holder.name)
  const issuer = { id: one.org, name: orgs.get(one.org)?.name ?? '' }
  const day = localDate(new Date(one.decision?.at ?? tx.now))
  return version.body.gives
    .filter(({ when }) => truthOf(when, facts) === true)
    .flatMap(({ doc }): Making[] => {
      const type = types.get(doc)
      return type ? [{ one, doc, type, holderName, data: only(type.fields, data), issuer, day }] : []
    })
}

/** Values of the papers that the case rests on. */
async function dataOf(tx: Tx, { items }: ApplicationCase): Promise<TermValues> {
  const papers = await Promise.all(items.flatMap(({ document }) => (document ? [documentById(tx, document)] : [])))
  return Object.assign({}, ...papers.map((paper) => paper?.data ?? {})) as TermValues
}

/** Who the holder is was checked: on what the city signs no typed answer stands in the place of that. */
function identityIn(known: TermValues): TermValues {
  return only(['personName', 'citizenNumber', 'firmName', 'creditCode'], known)
}

function only(fields: readonly string[], data: TermValues): TermValues {
  return Object.fromEntries(Object.entries(data).filter(([term]) => fields.includes(term)))
}

async function alreadyMade(ctx: Ctx, { one, doc }: Making): Promise<Document | undefined> {
  const made = await ctx.reading('applications.issue', (tx) =>
    documentsOf(tx, one.holder, { types: [doc], caseId: one.id }),
  )
  return made[0]
}

async function make(desk: ApplicationDesk, ctx: Ctx, making: Making): Promise<Document> {
  const { one, type, holderName, data, issuer, day } = making
  if (type.licence === null) return makeSheet(desk, ctx, making)
  return issueLicence(desk.documents, ctx, {
    ...{ type: type.code, holder: one.holder, holderName, data, day },
    ...{ caseId: one.id, caseNumber: one.number, matter: one.matter.name.zh, issuerOrg: issuer.id },
    renews: one.renews?.document ?? null,
  })
}

/** What has no licence of its own is a sheet of the body: what was granted, to whom, on which basis. */
async function makeSheet(
  desk: ApplicationDesk,
  ctx: Ctx,
  { one, type, holderName, data, issuer, day }: Making,
): Promise<Document> {
  const { decision, matter, number } = one
  const bytes = await printSheet(desk.printer, {
    title: type.name.zh,
    number,
    lines: [
      { label: '事项', text: matter.name.zh },
      { label: '申请人', text: holderName },
      { label: '办件编号', text: number },
      { label: '依据', text: decision?.basis ?? '' },
    ],
    list: null,
    text: [decision?.reasons ?? '', ...(decision?.conditions ? [`附加条件：${decision.conditions}`] : [])],
    foot: '',
    signed: { by: issuer.name, day },
    day,
  })
  const file = {
    sha256: await desk.blobs.put(bytes),
    name: `${type.name.zh}.pdf`,
    mediaType: 'application/pdf',
    bytes: bytes.byteLength,
  }
  return ctx.transaction('applications.issue', (tx) =>
    storeDocument(tx, desk.documents, {
      ...{ type: type.code, holder: one.holder, data, trust: 'A', file, number, caseId: one.id },
      ...{ issuer: { org: issuer.id, name: issuer.name }, validFrom: day },
    }),
  )
}
