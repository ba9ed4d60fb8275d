import { sql, type Tx } from '#platform/db/tx'
import type { Demand, Urgency } from '#rules/hotline'

/** A class of the tree as stored (诉求分类). */
export type HotlineClass = {
  code: string
  parent: string | null
  level: number
  nameZh: string
  nameEn: string
  keywords: readonly string[]
  demand: Demand | null
  urgency: Urgency | null
  evidenceKinds: readonly string[]
  utility: boolean
  conduct: boolean
  active: boolean
  sort: number
}

export type EmergencyWord = { word: string; service: string; toldZh: string; toldEn: string; active: boolean }

export type CatalogueVersion = { id: string; no: number; note: string; startsAt: Date | null; publishedAt: Date | null }

/** Everything the desk looks up, as one version of it. */
export type Reference = {
  stamp: string
  agentSample: number
  /** The two letters of the city in public numbers. */
  cityMark: string
  classes: ReadonlyMap<string, HotlineClass>
  emergencyWords: readonly EmergencyWord[]
  /** Class codes in the duty list of a street, town or village; no entry: it has no list. */
  streetDuties: ReadonlyMap<string, readonly string[]>
  versions: readonly CatalogueVersion[]
}

const kept = new Map<string, Reference>()
const stamps = new WeakMap<Tx, Promise<Settings>>()

type Settings = Pick<Reference, 'stamp' | 'agentSample' | 'cityMark'>

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Two letters made from the code of the city, until the city chooses its own. */
function usualMark(city: string): string {
  const place = Number(city) % (LETTERS.length * LETTERS.length)
  return `${LETTERS[Math.trunc(place / LETTERS.length)]}${LETTERS[place % LETTERS.length]}`
}

/** The share of call-backs an agent makes anyway, where the city has not set its own. */
const USUAL_SAMPLE = 0.1

/** The reference data of the city as this transaction sees it; read again only after an edit. */
export async function referenceOf(tx: Tx): Promise<Reference> {
  const settings = await settingsOf(tx)
  const known = kept.get(tx.city)
  if (known?.stamp === settings.stamp) return known
  const loaded = await load(tx, settings)
  kept.set(tx.city, loaded)
  return loaded
}

/** The two letters of the city in public numbers (城市代号). */
export async function cityMarkOf(tx: Tx): Promise<string> {
  return (await settingsOf(tx)).cityMark
}

function settingsOf(tx: Tx): Promise<Settings> {
  const known = stamps.get(tx)
  if (known) return known
  const read = tx
    .maybe<Settings>(sql`select stamp, agent_sample, city_mark from hotline.settings where city = ${tx.city}`)
    .then((row) => row ?? { stamp: 'none', agentSample: USUAL_SAMPLE, cityMark: usualMark(tx.city) })
  stamps.set(tx, read)
  return read
}

/** Gives the reference data a new version: every edit calls this. A stamp is never used twice. */
export async function newReferenceVersion(tx: Tx): Promise<void> {
  const stamp = tx.id()
  await tx.run(sql`insert into hotline.settings (city, stamp, agent_sample, city_mark)
    values (${tx.city}, ${stamp}, ${USUAL_SAMPLE}, ${usualMark(tx.city)})
    on conflict on constraint settings_pk do update set stamp = excluded.stamp`)
  stamps.delete(tx)
}

async function load(tx: Tx, settings: Settings): Promise<Reference> {
  const [classes, emergencyWords, duties, versions] = await Promise.all([
    tx.rows<HotlineClass>(sql`select code, parent, level, name_zh, name_en, keywords, demand, urgency, evidence_kinds, utility,
      conduct, active, sort from hotline.classes where city = ${tx.city} order by code`),
    tx.rows<EmergencyWord>(sql`select word, service, told_zh, told_en, active from hotline.emergency_words
      where city = ${tx.city} order by service, word`),
    tx.rows<{ org: string; codes: string[] }>(sql`select org, array_agg(class_code order by class_code) as codes
      from hotline.street_duties where city = ${tx.city} group by org`),
    tx.rows<CatalogueVersion>(sql`select id, no, note, starts_at, published_at from hotline.catalogue_versions
      where city = ${tx.city} order by no`),
  ])
  return {
    ...settings,
    classes: new Map(classes.map((one) => [one.code, one])),
    emergencyWords,
    streetDuties: new Map(duties.map(({ org, codes }) => [org, codes])),
    versions,
  }
}
