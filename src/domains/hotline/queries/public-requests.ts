import { type PublicCase, type PublicFilter, publicCases } from '#domains/casework'
import { orgFacts, placeNames } from '#domains/directory'
import { parseNumber } from '#kit/public-number'
import type { Ctx } from '#platform/context'
import { isPublished, type Request } from '#rules/hotline'
import { referenceOf } from '../store.ts'
import { supportersOf } from './supports.ts'

/** A request as anybody may read it, without identity. */
export type PublicRequest = {
  number: string
  state: Request['state']
  open: boolean
  classCode: string | null
  className: { zh: string; en: string } | null
  /** The redacted words, for requests that were sent in to be public; empty for all others. */
  description: string
  /** The place by name; the exact address only for requests that were sent in to be public. */
  address: string | null
  place: string | null
  location: { lon: number; lat: number } | null
  unit: string | null
  openedAt: Date
  updatedAt: Date
  dueAt: Date | null
  /** It has a page of its own, where others may support it (附议). */
  published: boolean
  /** How many people do. */
  supporters: number
}

/**
 * Requests for open interfaces. Whoever telephones or writes through the portal did not ask to be published: of those only
 * class, district, unit and progress are told. Protected requests and clues are absent.
 */
export async function publicRequests(ctx: Ctx, filter: PublicFilter): Promise<readonly PublicRequest[]> {
  const rows = (await publicCases(ctx, 'request', filter)).map((row) => (row.sentToBePublic ? row : coarse(row)))
  return ctx.reading('casework.read', async (tx) => {
    const [{ classes }, orgs, places, supporters] = await Promise.all([
      referenceOf(tx),
      orgFacts(
        tx,
        rows.flatMap((row) => row.leadOrg ?? []),
      ),
      placeNames(tx, [...new Set(rows.flatMap((row) => row.place ?? []))]),
      supportersOf(
        tx,
        rows.map(({ id }) => id),
      ),
    ])
    return rows.map((row) => {
      const found = row.classCode === null ? undefined : classes.get(row.classCode)
      return {
        ...publicFacts(row),
        className: found ? { zh: found.nameZh, en: found.nameEn } : null,
        unit: row.leadOrg === null ? null : (orgs.get(row.leadOrg)?.name ?? null),
        address: addressOf(row, row.place === null ? undefined : places.get(row.place)),
        supporters: supporters.get(row.id) ?? 0,
      }
    })
  })
}

/** One of them, as its page tells it; null for every number without one. */
export async function publicRequest(ctx: Ctx, number: string): Promise<PublicRequest | null> {
  const read = parseNumber(number)
  if (!read.allowed) return null
  const [found] = await publicRequests(ctx, { numbers: [read.value.number], limit: 1, skip: 0 })
  return found?.published ? found : null
}

const DAY = 86_400_000
const CITY_OFFSET = 8 * 3_600_000

/** District and day: street and minute would tell the neighbours who called (reliability.md T24). */
function coarse(row: PublicCase): PublicCase {
  const { place, openedAt, closedAt, updatedAt } = row
  return {
    ...row,
    place: place === null ? null : `${place.slice(0, 6)}000000`,
    openedAt: dayOf(openedAt),
    updatedAt: dayOf(updatedAt),
    closedAt: closedAt === null ? null : dayOf(closedAt),
  }
}

/** The beginning of the day in the city (UTC+8). */
function dayOf(instant: Date): Date {
  return new Date(Math.floor((instant.getTime() + CITY_OFFSET) / DAY) * DAY - CITY_OFFSET)
}

type Facts = Omit<PublicRequest, 'className' | 'unit' | 'address' | 'supporters'>

function publicFacts(row: PublicCase): Facts {
  const { number, classCode, place, openedAt, dueAt, lon, lat, sentToBePublic } = row
  return {
    number,
    classCode,
    place,
    openedAt,
    dueAt,
    state: row.state as Request['state'],
    open: row.stage === 'open',
    published: isPublished(row),
    description: sentToBePublic ? ((row.folded as Request | null)?.text ?? '') : '',
    location: sentToBePublic && lon !== null && lat !== null ? { lon, lat } : null,
    updatedAt: row.closedAt ?? row.updatedAt,
  }
}

function addressOf({ sentToBePublic, address }: PublicCase, placeName: string | undefined): string | null {
  return sentToBePublic && address !== null ? address : (placeName ?? null)
}

/** A class that residents can choose. */
export type OpenService = {
  code: string
  name: { zh: string; en: string }
  group: { zh: string; en: string }
  keywords: readonly string[]
  demand: Request['demand'] | null
}

/** The active leaf classes (叶子分类), for open interfaces that call them services. */
export async function openServices(ctx: Ctx): Promise<readonly OpenService[]> {
  const { classes } = await ctx.reading('casework.read', (tx) => referenceOf(tx))
  const parents = new Set([...classes.values()].filter((one) => one.active).map((one) => one.parent))
  return [...classes.values()]
    .filter((one) => one.active && !parents.has(one.code))
    .map((one) => {
      const above = one.parent === null ? one : (classes.get(one.parent) ?? one)
      return {
        code: one.code,
        name: { zh: one.nameZh, en: one.nameEn },
        group: { zh: above.nameZh, en: above.nameEn },
        keywords: one.keywords,
        demand: one.demand,
      }
    })
}
