import { allOrgs, type Org } from '#domains/directory'
import { placePrefix } from '#kit/place-code'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { canHandle } from '#rules/directory'
import { insertClasses } from './commands/edit-classes.ts'
import { type ClassSeed, classTree } from './data/class-tree.ts'
import { emergencySeeds } from './data/emergency-words.ts'
import { newReferenceVersion, referenceOf } from './store.ts'

/**
 * What a city's hotline starts with: the class tree, a dispatch catalogue made from the units of its directory, duty lists
 * of streets and towns, emergency words. A city that has a tree already is left as it is.
 */
export async function seedHotline(ctx: Ctx): Promise<void> {
  await ctx.transaction('hotline.edit-catalogue', async (tx) => {
    if ((await referenceOf(tx)).classes.size > 0) return
    await insertClasses(tx, classTree.map(bodyOf))
    const orgs = [...(await allOrgs(tx)).byId.values()]
    await seedCatalogue(tx, orgs)
    await seedDuties(tx, orgs)
    await seedWords(tx)
    await newReferenceVersion(tx)
  })
}

function bodyOf(one: ClassSeed, sort: number) {
  const { code, parent, level, zh, en, keywords, demand, urgency, evidenceKinds, utility, conduct } = one
  return {
    code,
    parent,
    level,
    nameZh: zh,
    nameEn: en,
    keywords,
    demand,
    urgency,
    evidenceKinds,
    utility,
    conduct,
    active: true,
    sort,
  }
}

type Row = { id: string; classCode: string; place: string; org: string; clause: string }

/**
 * Class × place → unit. A field of the districts goes to the district of the place, one of the streets to the street or
 * town; where no place is known, and for all other fields, to the city unit.
 */
async function seedCatalogue(tx: Tx, orgs: readonly Org[]): Promise<void> {
  const version = tx.id()
  await tx.run(sql`insert into hotline.catalogue_versions (city, id, no, note, starts_at, published_at, published_by, created_at, created_by)
    values (${tx.city}, ${version}, 1, ${'初始派单目录'}, ${STARTED}, ${STARTED}, 'seed', ${STARTED}, 'seed')`)
  const rows = classTree.flatMap((one) => rowsOf(tx, one, orgs))
  await tx.run(sql`insert into hotline.catalogue_rows (city, version, id, class_code, place, org, clause)
    select ${tx.city}, ${version}, r.id, r."classCode", r.place, r.org, r.clause
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "classCode" text, place text, org uuid, clause text)`)
}

/** Long before any case: a replay of earlier years finds the catalogue in force. */
const STARTED = '2000-01-01T00:00:00Z'
const BY_DUTY = '部门“三定”规定'
const BY_PLACE = '属地管理 · 北京市接诉即办工作条例第十二条'
const BY_LIST = '街道（乡镇）履职事项清单'

function rowsOf(tx: Tx, one: ClassSeed, orgs: readonly Org[]): readonly Row[] {
  const row = (org: Org, place: string, clause: string): Row => ({
    id: tx.id(),
    classCode: one.code,
    place,
    org: org.id,
    clause,
  })
  const unit = one.unit === null ? undefined : cityUnit(orgs, one.unit)
  const own = unit ? [row(unit, '', BY_DUTY)] : []
  if (one.level !== 2 || one.nearest === null || one.nearest === 'city') return own
  const districts = orgs
    .filter((org) => org.kind === 'district')
    .map((org) => row(org, placePrefix(org.place), BY_PLACE))
  if (one.nearest === 'district') return [...own, ...districts]
  const streets = orgs.filter((org) => isStreet(org)).map((org) => row(org, placePrefix(org.place), BY_LIST))
  return [...own, ...districts, ...streets]
}

/** The handling organisation of the whole city whose name holds the words. */
function cityUnit(orgs: readonly Org[], words: string): Org | undefined {
  return orgs.find(
    (org) =>
      (org.kind === 'city-unit' || org.kind === 'utility') &&
      canHandle(org.kind) &&
      (org.name.includes(words) || org.shortName.includes(words)),
  )
}

function isStreet(org: Org): boolean {
  return org.kind === 'street' || org.kind === 'town'
}

/** What a street or town may be given: the fields that the catalogue sends to it. Villages and communities get the same. */
async function seedDuties(tx: Tx, orgs: readonly Org[]): Promise<void> {
  const codes = classTree.filter((one) => one.nearest === 'street').map((one) => one.code)
  const holders = orgs
    .filter((org) => isStreet(org) || org.kind === 'village' || org.kind === 'community')
    .map((org) => org.id)
  await tx.run(sql`insert into hotline.street_duties (city, org, class_code, basis)
    select ${tx.city}, o, c, ${BY_LIST} from unnest(${holders}::uuid[]) as o cross join unnest(${codes}::text[]) as c`)
}

async function seedWords(tx: Tx): Promise<void> {
  for (const { service, words, zh, en } of emergencySeeds) {
    await tx.run(sql`insert into hotline.emergency_words (city, word, service, told_zh, told_en, active, updated_at)
      select ${tx.city}, word, ${service}, ${zh}, ${en}, true, ${tx.now} from unnest(${words.split(' ')}::text[]) as word
      on conflict on constraint emergency_words_pk do nothing`)
  }
}
