import { z } from 'zod'
import type { Senders } from '#domains/notices'
import { type Refusal, reject } from '#kit/ruling'
import { type Locale, say } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { WordBook } from '#platform/http/problem'
import { type Route, route } from '#platform/http/route'
import type { Term } from '#rules/documents'
import { type Given, toldText } from '../rules/index.ts'
import { sendList } from './commands/send-list.ts'
import { type GuideAsked, type GuideFound, guideFor } from './queries/guide-for.ts'
import type { MatterLine } from './queries/lines.ts'
import { searchMatters } from './queries/search-matters.ts'
import * as schemas from './schemas.ts'

const tag = 'matters'
type Answer = z.input<typeof schemas.guideAnswer>

export type GuideRoutes = {
  senders: Senders
  /** Texts of refusals, for answers that cannot be read. */
  words: WordBook
}

/** Guides for everybody who reads them out or shows them. */
export function guideRoutes({ senders, words }: GuideRoutes): readonly Route[] {
  const drawn = async (ctx: Ctx, asked: GuideAsked): Promise<Answer> => {
    const found = (await guideFor(ctx, { ...asked, locale: ctx.locale })) ?? reject('missing', 'matters.no-guide')
    return asAnswer(found, asked.given ?? {}, { words, locale: ctx.locale })
  }
  return [
    route({
      method: 'GET',
      path: '/api/guides',
      permission: 'public',
      tag,
      summary: 'Matters that fit the words, by name, keyword, pinyin or first letters',
      query: schemas.searchQuery,
      output: schemas.foundList,
      handle: async (ctx, { query }) => {
        const rows = await searchMatters(ctx, { ...query, place: query.place ?? null })
        return { rows: rows.map((row) => ({ ...lineOf(row), reason: row.reason })) }
      },
    }),
    route({
      method: 'GET',
      path: '/api/guides/{taskCode}',
      permission: 'public',
      tag,
      summary: 'The guide to a matter, before anything is answered',
      params: schemas.taskParams,
      query: schemas.guideQuery,
      output: schemas.guideAnswer,
      handle: async (ctx, { params, query }) => drawn(ctx, { ...params, place: query.place ?? null }),
    }),
    route({
      method: 'POST',
      path: '/api/guides/{taskCode}/situation',
      permission: 'public',
      tag,
      summary: 'The guide narrowed down to a situation; answers travel in the body and are kept nowhere',
      params: schemas.taskParams,
      body: schemas.guideBody,
      output: schemas.guideAnswer,
      handle: async (ctx, { params, body }) => drawn(ctx, { ...params, ...body }),
    }),
    route({
      method: 'POST',
      path: '/api/guides/{taskCode}/texts',
      permission: 'casework.contact',
      tag,
      summary: 'Send the list of what to prepare to a telephone',
      params: schemas.taskParams,
      body: schemas.listSent,
      output: z.undefined(),
      status: 204,
      handle: async (ctx, { params, body }) => sendList(ctx, senders, { ...params, ...body }),
    }),
  ]
}

type Saying = { words: WordBook; locale: Locale }

function asAnswer(found: GuideFound, given: Given, saying: Saying): Answer {
  const { version, guide, told, terms } = found
  const { sections, name, summary } = told
  return {
    ...{ name, summary, orgName: found.orgName, placeName: found.placeName, standing: found.standing },
    taskCode: version.taskCode,
    from: version.from,
    online: found.standing === 'live' && version.body.channels.includes('online'),
    eligible: guide.eligible,
    undecided: guide.undecided,
    question: guide.question === null ? null : questionOf(guide.question),
    answered: Object.entries(given).flatMap(([code, texts]) => {
      const term = terms.get(code)
      const counts = found.read.unsure.has(code) || (code in guide.facts && guide.facts[code] !== null)
      return term === undefined || !counts ? [] : [{ ...questionOf(term), texts: [...texts] }]
    }),
    wrong: [...found.read.wrong].map(([term, refusal]) => ({ term, message: messageOf(refusal, saying) })),
    sections: sections.map(plain),
    text: toldText(told),
    coming: found.coming && { from: found.coming.from, sections: found.coming.sections.map(plain) },
    movedTo: found.movedTo.map(lineOf),
    nearer: found.nearer && lineOf(found.nearer),
  }
}

function messageOf({ code, facts }: Refusal, { words, locale }: Saying): string {
  const text = words[code]
  return text === undefined ? code : say(text, locale, facts)
}

function questionOf({ code, name, hint, type, options, unit }: Term): NonNullable<Answer['question']> {
  return { term: code, name, hint, type, options: options.map((option) => ({ ...option })), unit }
}

function plain(section: GuideFound['told']['sections'][number]): Answer['sections'][number] {
  return { ...section, lines: section.lines.map(({ text, notes }) => ({ text, notes: [...notes] })) }
}

function lineOf({
  taskCode,
  name,
  orgName,
  placeName,
  handling,
  promise,
  trips,
  suspended,
}: MatterLine): Answer['movedTo'][number] {
  return { taskCode, name, orgName, placeName, handling, promise, trips, suspended }
}
