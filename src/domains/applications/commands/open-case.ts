import { open } from '#domains/casework'
import { recordUse } from '#domains/documents'
import type { Tx } from '#platform/db/tx'
import { chargesOf, type Offered, type Opening } from '#rules/applications'
import type { Document, TermValues } from '#rules/documents'
import { type MatterVersion, settle } from '#rules/matters'
import type { ApplicationDesk } from '../desk.ts'
import { type Composed, factsOf, type MaterialLine } from '../drafting/compose.ts'
import { openFacts } from '../queries/facts.ts'
import type { DraftContent } from './draft-store.ts'
import type { Papers } from './papers.ts'

/** What all cases of a submission share. */
export type Submission = Pick<
  Opening,
  'application' | 'place' | 'holder' | 'party' | 'subject' | 'agent' | 'channel' | 'receivedAt'
> & { composed: Composed; papers: Papers; answers: TermValues; sources: DraftContent['sources'] }

/** Opens the case of one matter of a submission, with its share of the papers, and its facts for figures. */
export async function openCase(
  desk: ApplicationDesk,
  tx: Tx,
  submission: Submission,
  { version, number }: { version: MatterVersion; number: string },
): Promise<void> {
  const opening = openingOf(tx, submission, { version, number })
  const { state } = await open(
    tx,
    desk.process,
    { id: opening.id, number, queryCodeHash: null },
    { type: 'submit', opening },
  )
  const asks = submission.composed.asked.filter(({ wantedBy }) => wantedBy.includes(version.id))
  await openFacts(tx, state, {
    fields: asks.length,
    filled: asks.filter(({ term }) => term in submission.sources).length,
    trips: version.body.trips,
    bundle: submission.application.bundle,
  })
  await noteUses(tx, submission, { version, number })
}

type One = { version: MatterVersion; number: string }

function openingOf(tx: Tx, submission: Submission, { version, number }: One): Opening {
  const { composed, papers, answers, sources: _, ...common } = submission
  const mine = linesOf(composed, version)
  const keysIn = (state: MaterialLine['state']): string[] =>
    mine.flatMap(({ line, key }) => (line.state === state ? [key] : []))
  return {
    ...common,
    id: tx.id(),
    number,
    version: version.id,
    offered: mine.flatMap(({ line, key }) => (papers.get(line.material) ?? []).map((one) => offeredAs(line, key, one))),
    later: keysIn('later'),
    pledged: keysIn('pledged'),
    inherited: keysIn('inherited'),
    charges: chargesOf(version.body, settle(version.body.asks, factsOf(answers))).map(({ key, amount }) => ({
      key,
      amount,
    })),
    renews: renewalOf(version, mine, papers),
  }
}

type Line = { line: MaterialLine; key: string }

/** The materials that this matter wants, under its own keys. */
function linesOf({ materials }: Composed, { id }: MatterVersion): readonly Line[] {
  return materials.flatMap((line) =>
    line.wantedBy.flatMap(({ version, key }) => (version === id ? [{ line, key }] : [])),
  )
}

function offeredAs({ state }: MaterialLine, key: string, { id, trust, caseId }: Document): Offered {
  const fetched = trust === 'A' && caseId === null
  return { key, document: id, trust, source: state === 'uploaded' ? 'applicant' : fetched ? 'fetch' : 'wallet' }
}

/** The old document where the version says that this matter renews it (延续): the day it ends matters to the clock. */
function renewalOf({ body }: MatterVersion, lines: readonly Line[], papers: Papers): Opening['renews'] {
  const renewed = new Set(body.needs.flatMap(({ key, renews }) => (renews ? [key] : [])))
  const [old] = lines.flatMap(({ line, key }) => (renewed.has(key) ? (papers.get(line.material) ?? []) : []))
  return old?.validTo ? { document: old.id, until: old.validTo } : null
}

/** Whose documents serve a case can read so in his list of uses. */
async function noteUses(tx: Tx, { composed, papers }: Submission, { version, number }: One): Promise<void> {
  const used = new Set(
    linesOf(composed, version).flatMap(({ line }) =>
      line.state === 'wallet' ? (papers.get(line.material) ?? []).map(({ id }) => id) : [],
    ),
  )
  for (const document of used)
    await recordUse(tx, {
      document,
      kind: 'use',
      caseNumber: number,
      matter: version.body.name.zh,
      purpose: '申请材料',
    })
}
