import { allOrgs, placeName } from '#domains/directory'
import { documentTypes, terms } from '#domains/documents'
import type { Refusal } from '#kit/ruling'
import type { Locale, Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { placeLine } from '#rules/directory'
import type { Term } from '#rules/documents'
import {
  type Dictionary,
  type Given,
  type Guide,
  guide,
  type MatterVersion,
  type Names,
  type ReadGiven,
  readGiven,
  type Told,
  type ToldSection,
  tell,
} from '../../rules/index.ts'
import { today } from '../../store.ts'
import { LINE, type LineRow, linesOf, type MatterLine, nearest } from './lines.ts'

export type GuideAsked = {
  taskCode: string
  /** What was answered, as it was typed. */
  given?: Given
  /** Where the person lives or does business; null: unknown. */
  place?: string | null
  /** Types of documents that the person has on file, valid today. */
  wallet?: ReadonlySet<string>
  /** The language of the telling; the reader's, where it is not named. */
  locale?: Locale
}

/** A guide for one situation (办事指南), with what stands around it. */
export type GuideFound = {
  version: MatterVersion
  name: Words
  orgName: string
  placeName: string
  /** `ended`: it holds no more; the redirects say where to go. */
  standing: 'live' | 'suspended' | 'coming' | 'ended'
  guide: Guide
  told: Told
  read: Pick<ReadGiven, 'unsure'> & { wrong: ReadonlyMap<string, Refusal> }
  terms: ReadonlyMap<string, Term>
  /** A change that is decided and has a day: its parts in their new words. */
  coming: { from: string; sections: readonly ToldSection[] } | null
  movedTo: readonly MatterLine[]
  /** The guide of the person's own district or street, where that is another one. */
  nearer: MatterLine | null
}

/** The guide to a matter by its implementation code, narrowed down by what was answered; null: nobody knows the code. */
export async function guideFor(ctx: Ctx, asked: GuideAsked): Promise<GuideFound | null> {
  return ctx.reading('matters.read', async (tx) => {
    const version = await versionOf(tx, asked.taskCode)
    if (version === undefined) return null
    const { read, told } = await reading(tx, asked, version)
    const drawn = told(version)
    const [coming, movedTo, nearer, place] = await Promise.all([
      comingOf(tx, version),
      standingOf(version) === 'ended' ? successorsOf(tx, version) : [],
      nearerOf(tx, version, asked.place ?? null),
      placeName(tx, version.place),
    ])
    return {
      version,
      name: version.body.name,
      placeName: place,
      standing: standingOf(version),
      ...drawn,
      read,
      coming:
        coming === undefined ? null : { from: coming.from ?? '', sections: changed(drawn.told, told(coming).told) },
      movedTo,
      nearer,
    }
  })
}

type Drawn = Pick<GuideFound, 'guide' | 'told' | 'orgName' | 'terms'>
type Reading = { read: ReadGiven; told(version: MatterVersion): Drawn }

/** Reads the answers once, and draws any version of the matter with them. */
async function reading(tx: Tx, asked: GuideAsked, { body }: MatterVersion): Promise<Reading> {
  const [dictionary, orgs] = await Promise.all([dictionaryOf(tx), allOrgs(tx)])
  const own = new Map([...dictionary.terms].filter(([code]) => code in (asked.given ?? {})))
  const read = readGiven(asked.given ?? {}, own, today(tx))
  const byCode = new Map([...orgs.byCode].map(([code, { name }]) => [code, name]))
  const situation = { answers: read.answers, unsure: read.unsure, wallet: asked.wallet ?? new Set<string>() }
  const told = (version: MatterVersion): Drawn => {
    const orgName = orgs.byId.get(version.org)?.name ?? ''
    const names: Names = { org: orgName, orgs: byCode }
    const narrowed = guide(version.body, situation, dictionary)
    const locale = asked.locale ?? 'zh'
    return {
      orgName,
      guide: narrowed,
      told: tell({ body: version.body, guide: narrowed, names, locale }),
      terms: dictionary.terms,
    }
  }
  return { read: { ...read, unsure: new Set([...read.unsure].filter((code) => isAsked(body, code))) }, told }
}

function isAsked({ asks }: MatterVersion['body'], term: string): boolean {
  return asks.some((ask) => ask.term === term)
}

export async function dictionaryOf(tx: Tx): Promise<Dictionary> {
  const [all, types] = await Promise.all([terms(tx), documentTypes(tx)])
  return { terms: all, types }
}

const VERSION = sql`v.id, v.matter, v.base_code, v.task_code, v.place, v.org, v.base, v.no, v.valid_from as "from", v.valid_to as "to",
  v.state, v.body, v.hash, v.author, v.approver`

/** What holds under the code now, else what will hold, else what held last. */
async function versionOf(tx: Tx, taskCode: string): Promise<MatterVersion | undefined> {
  return tx.maybe<MatterVersion>(sql`select ${VERSION} from matters.versions v
    where v.city = ${tx.city} and v.task_code = ${taskCode} and v.state in ('live', 'suspended', 'scheduled', 'retired', 'cancelled')
    order by array_position(array['live', 'suspended', 'scheduled', 'retired', 'cancelled'], v.state), v.no desc limit 1`)
}

async function comingOf(tx: Tx, now: MatterVersion): Promise<MatterVersion | undefined> {
  return tx.maybe<MatterVersion>(sql`select ${VERSION} from matters.versions v
    where v.city = ${tx.city} and v.matter = ${now.matter} and v.place = ${now.place} and v.state = 'scheduled' and v.id <> ${now.id}`)
}

/** Where somebody goes instead: the same matter one level up, or what it was split into, merged with or replaced by. */
async function successorsOf(tx: Tx, { matter, place }: MatterVersion): Promise<readonly MatterLine[]> {
  const rows = await tx.rows<LineRow>(sql`select ${LINE} from matters.search s
    where s.city = ${tx.city} and s.place = any(${[...placeLine(place)]}::text[])
      and (s.matter = ${matter} or s.matter in (select r.target from matters.redirects r where r.city = ${tx.city} and r.matter = ${matter}))`)
  return linesOf(tx, nearest(rows, place))
}

async function nearerOf(tx: Tx, { matter, id }: MatterVersion, place: string | null): Promise<MatterLine | null> {
  if (place === null) return null
  const rows = await tx.rows<LineRow>(sql`select ${LINE} from matters.search s
    where s.city = ${tx.city} and s.matter = ${matter} and s.place = any(${[...placeLine(place)]}::text[])`)
  const [own] = nearest(rows, place)
  return own === undefined || own.version === id ? null : ((await linesOf(tx, [own]))[0] ?? null)
}

function standingOf({ state }: MatterVersion): GuideFound['standing'] {
  if (state === 'live' || state === 'suspended') return state
  return state === 'scheduled' ? 'coming' : 'ended'
}

/** The parts that will read differently. */
function changed(now: Told, later: Told): readonly ToldSection[] {
  const was = new Map(now.sections.map((section) => [section.part, JSON.stringify(section)]))
  return later.sections.filter((section) => was.get(section.part) !== JSON.stringify(section))
}
