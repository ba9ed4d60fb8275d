import { directoryVersion, findPlaces } from '#domains/directory'
import { sql, type Tx } from '#platform/db/tx'
import {
  compileGazetteer,
  type FoundPlace,
  type Gazetteer,
  type NewName,
  type PlaceKind,
  type Toponym,
} from '../rules/index.ts'

/** A row of the gazetteer as stored. */
export type GazetteerRow = {
  id: string
  name: string
  aliases: readonly string[]
  kind: PlaceKind
  place: string
  lon: number | null
  lat: number | null
  source: string
  active: boolean
  changedAt: Date
}

export const GAZETTEER_ROW = sql`g.id, g.name, g.aliases, g.kind, g.place, g.lon, g.lat, g.source, g.active, g.changed_at`

/** How many places a directory may have; a real city has some thousands. */
const MOST_PLACES = 50_000

const kept = new Map<string, { stamp: string; gazetteer: Gazetteer }>()

/** The names of the city, compiled: those of the directory and its own. Read anew after an edit of either. */
export async function gazetteerOf(tx: Tx): Promise<Gazetteer> {
  const [directory, own] = await Promise.all([
    directoryVersion(tx),
    tx.maybe<{ stamp: string }>(sql`select v.stamp from insight.gazetteer_versions v where v.city = ${tx.city}`),
  ])
  const stamp = `${directory} ${own?.stamp ?? ''}`
  const known = kept.get(tx.city)
  if (known?.stamp === stamp) return known.gazetteer
  const gazetteer = compileGazetteer([...(await directoryNames(tx)), ...(await ownNames(tx))])
  kept.set(tx.city, { stamp, gazetteer })
  return gazetteer
}

async function directoryNames(tx: Tx): Promise<Toponym[]> {
  const places = await findPlaces(tx, { limit: MOST_PLACES })
  return places
    .filter(({ level }) => level !== 'province')
    .map(({ code, name, level }) => ({
      ...{ name, aliases: [], place: code, lon: null, lat: null },
      kind: level === 'village' ? (name.endsWith('村') ? 'village' : 'community') : (level as 'city' | 'district'),
    }))
}

async function ownNames(tx: Tx): Promise<Toponym[]> {
  return tx.rows<Toponym>(sql`select g.name, g.aliases, g.kind, g.place, g.lon, g.lat
    from insight.gazetteer g where g.city = ${tx.city} and g.active order by g.name, g.id`)
}

/** Every edit of the gazetteer calls this: what processes keep is read anew. */
export function newGazetteerVersion(tx: Tx): void {
  tx.queue(sql`insert into insight.gazetteer_versions (city, stamp) values (${tx.city}, ${tx.id()})
    on conflict on constraint gazetteer_versions_pk do update set stamp = excluded.stamp`)
}

/** Keeps what the text of a request says of its place. */
export function keepFoundPlace(tx: Tx, caseId: string, found: FoundPlace): void {
  tx.queue(sql`insert into insight.found_places (city, case_id, place, name, kind, confidence, lon, lat, found_at)
    values (${tx.city}, ${caseId}, ${found.place}, ${found.name}, ${found.kind}, ${found.confidence}, ${found.lon}, ${found.lat}, ${tx.now})
    on conflict on constraint found_places_pk do update set place = excluded.place, name = excluded.name, kind = excluded.kind,
      confidence = excluded.confidence, lon = excluded.lon, lat = excluded.lat, found_at = excluded.found_at`)
}

export type NameSource = 'editor' | 'import' | 'demo'

/** Writes names, new ones and known ones by their id; those written are looked for from now on. */
export async function writeNames(
  tx: Tx,
  names: readonly (NewName & { id: string })[],
  source: NameSource,
): Promise<void> {
  const rows = names.map(({ aliases, ...name }) => ({ ...name, aliases: [...aliases] }))
  await tx.run(sql`insert into insight.gazetteer (city, id, name, aliases, kind, place, lon, lat, source, active, changed_at)
    select ${tx.city}, r.id, r.name, r.aliases, r.kind, r.place, r.lon, r.lat, ${source}, true, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, name text, aliases text[], kind text, place text, lon double precision, lat double precision)
    on conflict on constraint gazetteer_pk do update set name = excluded.name, aliases = excluded.aliases, kind = excluded.kind,
      place = excluded.place, lon = excluded.lon, lat = excluded.lat, active = true, changed_at = excluded.changed_at`)
}

/** All names of the city's own, retired ones too. */
export async function namesNow(tx: Tx): Promise<readonly GazetteerRow[]> {
  return tx.rows<GazetteerRow>(sql`select ${GAZETTEER_ROW} from insight.gazetteer g where g.city = ${tx.city}`)
}

export type KeptPlace = Pick<FoundPlace, 'place' | 'name' | 'kind' | 'confidence' | 'lon' | 'lat'>

/** What the words of a request said of its place when it came in (found_places_pk). */
export async function foundPlaceOf(tx: Tx, caseId: string): Promise<KeptPlace | undefined> {
  return tx.maybe<KeptPlace>(sql`select f.place, f.name, f.kind, f.confidence, f.lon, f.lat
    from insight.found_places f where f.city = ${tx.city} and f.case_id = ${caseId}`)
}
