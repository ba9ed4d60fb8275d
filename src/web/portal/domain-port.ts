import type { AccountDesk } from '#domains/accounts'
import type { BundleDesk } from '#domains/bundles'
import { attachForResident, removeFromDraft } from '#domains/casework'
import { profileFor } from '#domains/deadlines'
import { findPlaces, placeByCode } from '#domains/directory'
import type { DocumentDesk } from '#domains/documents'
import * as hotline from '#domains/hotline'
import { answerById, searchAnswers } from '#domains/knowledge'
import { type Locale, say } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { BlobStore } from '#platform/files/blobs'
import { words as ratingWords } from './pages/track/$number/rate/words.ts'
import type { AnswerLine, District, Port, Rating } from './port.ts'
import { accountsPort } from './ports/accounts-domain.ts'
import { type ApplicationParts, applicationsPort } from './ports/applications-domain.ts'
import { bundlesPort } from './ports/bundles-domain.ts'
import { consultPort } from './ports/consult-domain.ts'
import { documentsPort } from './ports/documents-domain.ts'
import { driftPort } from './ports/drift-domain.ts'
import { type GuidanceParts, guidancePort } from './ports/guidance-domain.ts'
import { supportPort } from './ports/support-domain.ts'
import { surgePort } from './ports/surge-domain.ts'

export type DomainParts = {
  desk: hotline.Desk
  blobs: BlobStore
  accounts: AccountDesk
  bundles: BundleDesk
  documents: DocumentDesk
} & ApplicationParts &
  GuidanceParts

/** The port of the residents' pages over the real domains. */
export function domainPort({
  desk,
  blobs,
  accounts,
  bundles,
  documents,
  applications,
  cashier,
  ...guidance
}: DomainParts): Port {
  return {
    ...requestsOf(desk, blobs),
    ...draftsOf(desk, blobs),
    ...applicationsPort(applications, cashier),
    searchKnowledge: async (ctx, { q }) => (await searchAnswers(ctx, { q, limit: 20 })).map(lineOf),
    popularKnowledge: async (ctx) => (await searchAnswers(ctx, { q: '', limit: 8 })).map(lineOf),
    async knowledgeEntry(ctx, { id }) {
      if (!/^[0-9a-f-]{36}$/i.test(id)) return null
      const found = await answerById(ctx, { id })
      if (found === null) return null
      return {
        id,
        question: found.title,
        answer: found.body,
        owner: found.owner,
        checkedAt: found.validFrom,
        validUntil: found.validTo,
      }
    },
    districts: districtsOf,
    timeLimits: timeLimitsOf,
    dangerWords: async (ctx) =>
      (await hotline.dangerWords(ctx)).map(({ word, toldZh, toldEn }) => ({ word, told: { zh: toldZh, en: toldEn } })),
    cityName: cityNames(),
    accounts: accountsPort(accounts),
    guidance: guidancePort(guidance),
    consult: consultPort,
    bundles: bundlesPort(bundles, documents),
    drift: driftPort,
    support: supportPort(desk, guidance.openDoor),
    surge: surgePort,
    documents: documentsPort(documents),
  }
}

type Requests =
  | 'fileRequest'
  | 'trackRequest'
  | 'addToRequest'
  | 'sendMessage'
  | 'withdrawRequest'
  | 'rateRequest'
  | 'attachToRequest'

function requestsOf(desk: hotline.Desk, blobs: BlobStore): Pick<Port, Requests> {
  return {
    async fileRequest(ctx, { proved, happened, secrecy, ...told }) {
      const contact = proved ? told.contact : null
      return hotline.fileRequest(desk, ctx, {
        ...told,
        contact,
        channel: 'web',
        occurredAt: happened,
        secrecy: secrecy ? 'protected' : 'open',
      })
    },
    trackRequest: (ctx, guess) => hotline.trackRequest(desk, ctx, guess),
    addToRequest: async (ctx, input) => void (await hotline.addToRequest(desk, ctx, input)),
    sendMessage: async (ctx, input) => void (await hotline.sendMessage(desk, ctx, input)),
    withdrawRequest: async (ctx, input) => void (await hotline.withdrawRequest(desk, ctx, input)),
    async rateRequest(ctx, { number, code, ...rating }) {
      const { solved, satisfied } = rating
      await hotline.rateRequest(desk, ctx, {
        number,
        code,
        solved,
        satisfied: satisfied >= 3,
        reason: reasonOf(rating, ctx.locale),
      })
    },
    attachToRequest: (ctx, input) => hotline.attachToRequest(desk, ctx, { ...input, blobs }),
  }
}

type Drafts = 'saveDraft' | 'loadDraft' | 'attachToDraft' | 'removeFromDraft' | 'startPhoneProof' | 'checkPhoneProof'

function draftsOf(desk: hotline.Desk, blobs: BlobStore): Pick<Port, Drafts> {
  return {
    saveDraft: (ctx, input) => hotline.saveDraft(desk, ctx, input),
    loadDraft: (ctx, input) => hotline.loadDraft(desk, ctx, input),
    startPhoneProof: (ctx, input) => hotline.startPhoneProof(desk, ctx, input),
    checkPhoneProof: (ctx, input) => hotline.checkPhoneProof(desk, ctx, input),
    attachToDraft: (ctx, { draft, file }) => attachForResident(ctx, blobs, { file, draft, caseId: null }),
    removeFromDraft: (ctx, input) => removeFromDraft(ctx, input),
  }
}

/** The resident's grade, reasons and own words in one text; the grade itself is kept as satisfied or not. */
function reasonOf({ satisfied, reasons, text }: Rating, locale: Locale): string | null {
  const grade = say(ratingWords[`satisfied-${satisfied}`], locale)
  const named = Object.entries(ratingWords).filter(([code]) => reasons.some((reason) => code === `reason-${reason}`))
  const parts = [grade, ...named.map(([, words]) => say(words, locale)), ...(text === null ? [] : [text])]
  return parts.join('；')
}

async function districtsOf(ctx: Ctx): Promise<readonly District[]> {
  const [districts, streets] = await ctx.reading('directory.read-places', (tx) =>
    Promise.all([
      findPlaces(tx, { level: 'district', limit: 1000 }),
      findPlaces(tx, { level: 'street', limit: 10_000 }),
    ]),
  )
  return districts.map(({ code, name }) => ({
    code,
    name,
    streets: streets.filter((street) => street.parent === code),
  }))
}

/** The limits for closing a request, as the profile of the city gives them. */
async function timeLimitsOf(ctx: Ctx): ReturnType<Port['timeLimits']> {
  const { lines, basisDocument } = await ctx.reading('knowledge.search', (tx) => profileFor(tx))
  return { limits: lines.filter((line) => line.step === 'close'), basis: basisDocument }
}

/** City names hardly ever change: asked for once per city and process. */
function cityNames(): Port['cityName'] {
  const known = new Map<string, { zh: string; en: string }>()
  return async (ctx) => {
    const kept = known.get(ctx.city)
    if (kept !== undefined) return kept
    const place = await ctx.reading('directory.read-places', (tx) => placeByCode(tx, `${ctx.city}000000`))
    const name = place?.name ?? ''
    const names = { zh: name, en: name }
    if (place !== undefined) known.set(ctx.city, names)
    return names
  }
}

function lineOf({ id, title, summary }: { id: string; title: string; summary: string }): AnswerLine {
  return { id, question: title, summary }
}
