import { searchBundles } from '#domains/bundles'
import { documentsOf } from '#domains/documents'
import * as hotline from '#domains/hotline'
import { type AnswerLine, searchAnswers } from '#domains/knowledge'
import * as matters from '#domains/matters'
import { type Senders, sendNow } from '#domains/notices'
import { insist, reject } from '#kit/ruling'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import { floodGate } from '#platform/http/flood'
import type { Printer } from '#platform/pdf/printer'
import { standingOf } from '#rules/documents'
import { matchOf, readQuery } from '#rules/matters'
import type { Found, GuidancePort, RequestHit } from './guidance.ts'

export type GuidanceParts = {
  printer: Printer
  senders: Senders
  /** A context of the house itself, for what is published to everybody but belongs to no resident. */
  openDoor(city: string): Ctx
}

/**
 * Finding and understanding a matter, over the real domains. The search asks each domain for its own and is put together
 * here, because none of them may call all the others.
 */
export function guidancePort({ printer, senders, openDoor }: GuidanceParts): GuidancePort {
  const gate = floodGate({ burst: 3, perMinute: 0.2 })
  const form = async (ctx: Ctx, found: matters.GuideFound, filled: boolean): Promise<Buffer> =>
    insist(await printer.pdf(matters.formSheets(found, ctx.locale, filled)))
  return {
    searchAll: (ctx, input) => searchAll(ctx, openDoor(ctx.city), input),
    browseMatters: (ctx, input) => matters.browseMatters(ctx, input),
    matterShelves: (ctx, input) => matters.shelvesOf(ctx, input),
    async matterGuide(ctx, { holder, ...asked }) {
      const wallet = holder === null ? new Set<string>() : await walletOf(ctx, holder)
      return matters.guideFor(ctx, { ...asked, wallet, locale: ctx.locale })
    },
    async matterForm(ctx, { taskCode, filled }) {
      const found = await matters.guideFor(ctx, { taskCode, locale: ctx.locale })
      if (found === null) return null
      return { ...fileOf(found, filled), body: await form(ctx, found, filled) }
    },
    async mailForms(ctx, { taskCode, to, from }) {
      if (!isMail(to)) reject('invalid', 'matters.not-a-mail', {}, 'to')
      const seconds = Math.max(gate(`from:${ctx.city}:${from}`), gate(`to:${to.toLowerCase()}`))
      if (seconds > 0) reject('too-many', 'matters.mail-wait', { seconds }, 'to')
      const found =
        (await matters.guideFor(ctx, { taskCode, locale: ctx.locale })) ?? reject('missing', 'matters.no-guide')
      const attachments = []
      for (const filled of [false, true])
        attachments.push({ ...fileOf(found, filled), body: await form(ctx, found, filled) })
      const facts = matters.factsOf(found.told, found.orgName, matters.listOf(found.told).join('\n'))
      await sendNow(ctx, senders, 'matters.read', { template: 'guide-forms', channel: 'mail', to, facts, attachments })
    },
  }
}

/** Types of documents that the holder has, valid today. */
async function walletOf(ctx: Ctx, holder: string): Promise<ReadonlySet<string>> {
  return ctx.reading('documents.own', async (tx) => {
    const today = new Date(tx.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    const own = await documentsOf(tx, holder)
    return new Set(own.filter((one) => standingOf(one, today) === 'valid').map(({ type }) => type))
  })
}

/** What this form is called when it is saved; signs that a file system does not take fall away. */
function fileOf(found: matters.GuideFound, filled: boolean): { name: string; mediaType: string } {
  const kind = filled ? fileKinds.example : fileKinds.blank
  const name = `${found.told.name.replace(/[\\/:*?"<>|\s]/g, '')}-${kind.zh}.pdf`
  return { name, mediaType: 'application/pdf' }
}

const fileKinds = {
  blank: { zh: '空白申请表', en: 'blank form' },
  example: { zh: '填写示范', en: 'example' },
} as const satisfies Record<string, Words>

function isMail(text: string): boolean {
  return text.length <= 120 && /^[^\s@<>,;"']+@[^\s@<>,;"']+\.[A-Za-z]{2,}$/.test(text)
}

type Asked = { q: string; place: string | null; limit: number }

async function searchAll(ctx: Ctx, house: Ctx, { q, place, limit }: Asked): Promise<Found> {
  const [found, bundles, answers, requests] = await Promise.all([
    matters.searchMatters(ctx, { q, place, limit }),
    searchBundles(ctx, { q, limit: 5 }),
    searchAnswers(ctx, { q, limit: 5 }),
    publishedRequests(house, q),
  ])
  return {
    matters: found,
    bundles,
    answers: fitting(q, answers).map(({ id, title, summary }) => ({ id, question: title, summary })),
    requests,
  }
}

/** Answers whose question fits the words; others only where none does. */
function fitting(q: string, answers: readonly AnswerLine[]): readonly AnswerLine[] {
  const query = readQuery(q)
  const close = answers.filter(
    ({ title }) =>
      matchOf(query, { name: title, nameEn: '', keywords: [], sounds: '', initials: '' }, []) !== undefined,
  )
  return close.length > 0 ? close : answers
}

/** A class that the words mean this surely is worth showing what others have told us. */
const sure = 60

/** Requests that anybody may see, of the classes that the words mean: what open interfaces tell, and no more. */
async function publishedRequests(ctx: Ctx, q: string): Promise<readonly RequestHit[]> {
  const query = readQuery(q)
  const classes = (await hotline.openServices(ctx))
    .flatMap(({ code, name, keywords }) => {
      const match = matchOf(query, { name: name.zh, nameEn: name.en, keywords, sounds: '', initials: '' }, [])
      return match === undefined || match.score < sure ? [] : [{ code, score: match.score }]
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
  if (classes.length === 0) return []
  const rows = await hotline.publicRequests(ctx, { classCodes: classes.map(({ code }) => code), limit: 5, skip: 0 })
  return rows.map(({ className, address, unit, open, openedAt, number, published, supporters }) => ({
    number: published ? number : null,
    supporters,
    className: className ?? { zh: '', en: '' },
    place: address,
    unit,
    open,
    openedAt: openedAt.toISOString(),
  }))
}
