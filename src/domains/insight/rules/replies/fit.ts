import { contentOf, shared } from './content.ts'
import type { Sentence } from './sentences.ts'
import type { Raw } from './substance.ts'
import type { Stretch } from './types.ts'

type Request = { subject: string; text: string; askedAt: Date; number?: string; places?: readonly string[] }
type Reply = { text: string; at: Date; sentences: readonly Sentence[] }

const DAY = 86_400_000
/** City time: eight hours ahead of UTC. */
const AHEAD = 28_800_000

/** Whether the reply belongs to this request: its number, its matter, its places, and days that can be. */
export function fitOf(request: Request, reply: Reply): Raw[] {
  return [
    ...otherNumbers(request, reply.text),
    ...otherMatter(request, reply.sentences),
    ...otherPlaces(request, reply.sentences),
    ...oddDates(request, reply),
  ]
}

const caseNumber = /(?<!\d)20\d{6}[A-Z][0-9A-Z]{6,10}(?![0-9A-Z])/g

function otherNumbers({ number }: Request, text: string): Raw[] {
  return [...text.matchAll(caseNumber)]
    .filter(([found]) => number !== undefined && found !== number)
    .map(({ 0: found, index }) => ({ code: 'other-number', where: at(index, found) }))
}

/** What the reply quotes as the resident's matter (关于“……”) has to be his. */
const quoted =
  /[“"「《〈](?<matter>[^”"」》〉]{6,60})[”"」》〉](?=.{0,12}(?:问题|留言|诉求|来信|咨询|投诉|建议|网帖|一事|收悉))/g
const SAME_MATTER = 0.2

function otherMatter({ subject, text }: Request, sentences: readonly Sentence[]): Raw[] {
  const own = contentOf(`${subject}\n${text}`)
  return openings(sentences).flatMap((sentence) =>
    [...sentence.text.matchAll(quoted)].flatMap(({ index, groups }) => {
      const matter = groups?.matter ?? ''
      const content = contentOf(matter)
      if (content.size < 4 || shared(content, own) >= SAME_MATTER) return []
      return [{ code: 'other-matter', where: at(sentence.start + index + 1, matter) } as const]
    }),
  )
}

const place = /[\p{Script=Han}A-Z\d]{2,8}?(?:小区|花园|家园|新村|社区|街道|大道|广场|公寓|学校|小学|中学|市场|医院)/gu

/** A place in what the reply repeats of the request that the request does not name. */
function otherPlaces({ subject, text, places = [] }: Request, sentences: readonly Sentence[]): Raw[] {
  const own = `${subject}\n${text}\n${places.join('\n')}`
  const ownPairs = pairs(own)
  return openings(sentences).flatMap((sentence) =>
    [...sentence.text.matchAll(place)].flatMap(({ 0: found, index }) => {
      const name = found.replace(/(?:小区|社区|街道|大道|学校|广场|公寓)$/, '')
      const tail = name.slice(-2)
      if (tail.length < 2 || ownPairs.has(tail) || own.includes(tail)) return []
      return [{ code: 'other-place', where: at(sentence.start + index, found) } as const]
    }),
  )
}

/** Sentences that say what came in: the first ones that speak of what the resident wrote. */
function openings(sentences: readonly Sentence[]): Sentence[] {
  return sentences
    .slice(0, 4)
    .filter(({ text, role }) => role === 'opening' && /反映|关于|咨询|投诉|留言|来信|诉求|举报/.test(text))
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i += 1) found.add(text.slice(i, i + 2))
  return found
}

const fullDate = /((?:19|20)\d{2})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})(?:\s?[日号])?/g

/** Days that are in no calendar, limits that were over before the reply, deeds of tomorrow. */
function oddDates({ askedAt }: Request, { text, at: now, sentences }: Reply): Raw[] {
  const found: Raw[] = []
  for (const match of text.matchAll(fullDate)) {
    const [whole, year, month, day] = match
    const where = at(match.index, whole)
    const date = dayOf(Number(year), Number(month), Number(day))
    if (date === null) {
      found.push({ code: 'date-impossible', where })
      continue
    }
    const sentence = sentences.find(({ start, end }) => start <= where.start && where.end <= end)
    const after = text.slice(where.end, where.end + 8)
    const before = text.slice(Math.max(0, where.start - 8), where.start)
    const isLimit =
      /^(?:之?前|以前|底前)/.test(after) && /将|拟|预计|计划|争取|力争/.test(before + (sentence?.text ?? ''))
    if (isLimit && date + DAY < now.getTime() && date + DAY > askedAt.getTime() - 400 * DAY)
      found.push({ code: 'date-past', where })
    const isDeed = /已[于在经]?\s?$|^(?:已|,?我.{0,6}已)/.test(before) || /^[^，,。]{0,4}已/.test(after)
    if (isDeed && date > now.getTime() + DAY) found.push({ code: 'date-future', where })
  }
  return found
}

/** The beginning of a day in the city; null when there is no such day. */
function dayOf(year: number, month: number, day: number): number | null {
  const moment = Date.UTC(year, month - 1, day)
  const date = new Date(moment)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? moment - AHEAD : null
}

function at(start: number, text: string): Stretch {
  return { start, end: start + text.length }
}
