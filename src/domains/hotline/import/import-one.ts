import { Refused } from '#kit/ruling'
import { say, type Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Demand } from '#rules/hotline'
import { type FileRequest, fileIn } from '../commands/file-request.ts'
import { codeFor, isNumberClash } from '../commands/numbers.ts'
import type { Desk } from '../desk.ts'
import type { StaffCommand } from '../process/command-schema.ts'
import { requestOfSource } from '../queries/facts.ts'
import { suggestClassIn } from '../queries/suggest-class.ts'
import { suggestUnitIn } from '../queries/suggest-unit.ts'
import { referenceOf } from '../store.ts'

/** What became of one row. `earlier`: it was taken over by a run before. */
export type Taken = { number: string; state: string; classCode: string | null; unit: string | null; earlier: boolean }

export type Taking = {
  request: Omit<FileRequest, 'kind' | 'decisions' | 'origin'>
  origin: { source: string; external: string }
  /** Class to use where no word of the text points to one; null: left for a person. */
  fallbackClass: string | null
  dispatch: boolean
  /** A period the order brings along; it goes before the profile. */
  statutory: { basis: string; dueAt: string } | null
}

const DRAWS = 12

/**
 * Takes one message over: filed, classified by its words, accepted, dispatched by the catalogue — in one transaction, and
 * once for each id of its source, however often the import is run.
 */
export async function takeOne(desk: Desk, ctx: Ctx, taking: Taking): Promise<Taken> {
  for (let draw = 1; ; draw += 1) {
    try {
      return await ctx.transaction('hotline.import', (tx) => takeIn(desk, ctx, tx, taking))
    } catch (error) {
      if (draw >= DRAWS || !isNumberClash(error)) throw error
    }
  }
}

async function takeIn(desk: Desk, ctx: Ctx, tx: Tx, taking: Taking): Promise<Taken> {
  const { origin, request } = taking
  const earlier = await requestOfSource(tx, origin)
  if (earlier) return { number: earlier.number, state: earlier.state, classCode: null, unit: null, earlier: true }
  const classCode = await classOf(tx, taking)
  const unit =
    taking.dispatch && classCode
      ? (await suggestUnitIn(tx, { class: classCode, place: request.place ?? null }))[0]
      : undefined
  const decisions = classCode === null ? [] : decisionsFor(taking, classCode, unit)
  const kind = await demandOf(tx, classCode)
  const filed = await fileIn(desk, tx, { ...request, kind, decisions, origin }, codeFor(desk.keys, ctx, undefined))
  return { number: filed.number, state: filed.state, classCode, unit: unit?.name ?? null, earlier: false }
}

async function classOf(tx: Tx, { request, fallbackClass }: Taking): Promise<string | null> {
  const [best] = await suggestClassIn(tx, { subject: request.subject, text: request.text, limit: 1 })
  if (best) return best.code
  const { classes } = await referenceOf(tx)
  return fallbackClass !== null && classes.get(fallbackClass)?.active ? fallbackClass : null
}

async function demandOf(tx: Tx, classCode: string | null): Promise<Demand> {
  const { classes } = await referenceOf(tx)
  return (classCode === null ? null : classes.get(classCode)?.demand) ?? 'help'
}

type Unit = { org: string; row: string }

function decisionsFor({ statutory }: Taking, classCode: string, unit: Unit | undefined): readonly StaffCommand[] {
  const classified: StaffCommand[] = [
    { type: 'classify', classCode, urgency: null, demand: null, statutory },
    { type: 'register' },
  ]
  if (!unit) return classified
  return [...classified, { type: 'dispatch', lead: unit.org, assists: [], catalogueRow: unit.row, deviation: null }]
}

/** Why a row was refused, in a sentence; anything else is a fault and stops the import. */
export function whyNot(error: unknown, words: Readonly<Record<string, Words>>): string {
  if (!(error instanceof Refused)) throw error
  const { code, facts, field } = error.refusal
  const sentence = words[code] ? say(words[code], 'en', facts) : code
  return field === undefined ? sentence : `${field}: ${sentence}`
}
