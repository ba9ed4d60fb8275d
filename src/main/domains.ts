import * as accounts from '#domains/accounts'
import * as applications from '#domains/applications'
import * as bundles from '#domains/bundles'
import * as casework from '#domains/casework'
import * as consult from '#domains/consult'
import { onCalendarChanged } from '#domains/deadlines'
import * as documents from '#domains/documents'
import * as drift from '#domains/drift'
import * as exchange from '#domains/exchange'
import * as hotline from '#domains/hotline'
import * as insight from '#domains/insight'
import { guideRoutes, guideWords } from '#domains/matters'
import { type Senders, sendCode } from '#domains/notices'
import type { Vault } from '#domains/parties'
import { routesOf as partyRoutes } from '#domains/parties'
import * as surge from '#domains/surge'
import { words as kitWords } from '#kit/kit-words'
import { parseNumber } from '#kit/public-number'
import { insist } from '#kit/ruling'
import type { Grant } from '#platform/actor'
import type { Ctx } from '#platform/context'
import type { Keys } from '#platform/crypto/keys'
import type { BlobStore } from '#platform/files/blobs'
import { words as fileWords } from '#platform/files/words'
import type { WordBook } from '#platform/http/problem'
import type { Route } from '#platform/http/route'
import type { Printer } from '#platform/pdf/printer'
import { words as printWords } from '#platform/pdf/words'
import type { SendCode } from '#platform/session/phone-code'
import { words as sheetWords } from '#platform/sheet/words'
import { words as platformWords } from '#platform/words'
import { residentPermissions } from '#rules/directory'
import { words as accountWords } from '#words/accounts'
import { words as applicationWords } from '#words/applications'
import { words as bundleWords } from '#words/bundles'
import { words as caseworkWords } from '#words/casework'
import { words as consultWords } from '#words/consult'
import { words as deadlineWords } from '#words/deadlines'
import { words as directoryWords } from '#words/directory'
import { words as documentWords } from '#words/documents'
import { words as driftWords } from '#words/drift'
import { words as exchangeWords } from '#words/exchange'
import { words as hotlineWords } from '#words/hotline'
import { words as insightWords } from '#words/insight'
import { words as knowledgeWords } from '#words/knowledge'
import { words as matterWords } from '#words/matters'
import { words as noticeWords } from '#words/notices'
import { words as partyWords } from '#words/parties'
import { words as surgeWords } from '#words/surge'
import { routes as bundleRoutes } from '../domains/bundles/api.ts'
import { routes as caseworkRoutes } from '../domains/casework/api.ts'
import { routes as deadlineRoutes } from '../domains/deadlines/api.ts'
import { routes as directoryRoutes } from '../domains/directory/api.ts'
import { routes as knowledgeRoutes } from '../domains/knowledge/api.ts'
import { routes as matterRoutes } from '../domains/matters/api.ts'
import { routes as noticeRoutes } from '../domains/notices/api.ts'

/** What the domains are given from outside. */
export type Parts = {
  keys: Keys
  vault: Vault
  blobs: BlobStore
  senders: Senders
  /** The unified identity of province or nation, where there is one. */
  unified: accounts.Unified | null
  printer: Printer
  /** The demo city: anybody pays without money there, and department systems may stand on this machine. */
  trial: boolean
  /** The folder where department systems of mode `file` find their parcels. */
  exchangeDir: string
  /** Where the residents' pages of the city are, without a slash at the end. */
  origin(ctx: Ctx): Promise<string>
}

/** The domains of this house, plugged together. */
export type House = {
  desk: hotline.Desk
  accounts: accounts.AccountDesk
  bundles: bundles.BundleDesk
  documents: documents.DocumentDesk
  applications: applications.ApplicationDesk
  exchange: exchange.ExchangeDesk
  /** The simulated payment service; null outside of the demo city. */
  cashier: applications.Simulator | null
  printer: Printer
  senders: Senders
  routes: readonly Route[]
  handlers: readonly casework.Handler[]
}

/** The list of domains, and nothing else: what each one brings is put together here and only here. */
export function composeDomains(parts: Parts): House {
  const desks = desksOf(parts)
  const { hotline: desk, accounts: accountDesk, applications: applicationDesk, exchange: exchangeDesk } = desks
  casework.plugIn({
    processes: [desk.process, applicationDesk.process],
    reactions: [
      ...hotline.reactions,
      ...applications.reactions,
      ...drift.reactions,
      ...exchange.reactions,
      ...insight.reactions,
      ...surge.reactions,
    ],
  })
  onCalendarChanged(hotline.noteCalendarChanged)
  onCalendarChanged(applications.noteCalendarChanged)
  for (const { moveHolder } of [applications, documents, bundles, consult]) accounts.onHoldersMerged(moveHolder)
  accounts.onHoldersMerged(hotline.moveSupporter(desk))
  return {
    ...{
      desk,
      accounts: accountDesk,
      documents: desks.documents,
      applications: applicationDesk,
      exchange: exchangeDesk,
    },
    ...{ bundles: desks.bundles, cashier: desks.cashier, printer: parts.printer, senders: parts.senders },
    handlers: [
      ...hotline.createHandlers(desk),
      ...applications.createHandlers(applicationDesk),
      ...drift.handlers,
      ...exchange.handlers,
      ...insight.handlers,
      ...surge.handlers,
    ],
    routes: routesOf(parts, desks),
  }
}

type Desks = ReturnType<typeof desksOf>

/** What the commands of each domain share, made once. */
function desksOf({ keys, vault, blobs, senders, unified, printer, trial, exchangeDir, origin }: Parts) {
  const toPhone: SendCode = (ctx, message) => sendCode(ctx, senders.sms, message)
  const accountDesk = accounts.createAccountDesk({
    ...{ keys, vault, unified },
    ...{ sendCode: toPhone, firms: documents.firmInRegister },
  })
  const documentDesk = documents.createDocumentDesk({ keys, blobs, vault, printer, origin })
  const cashier = trial ? applications.simulatedPayments(keys) : null
  const applicationDesk = applications.createApplicationDesk({
    ...{ keys, vault, blobs, printer, payments: cashier ?? applications.closedPayments },
    ...{ accounts: accountDesk, documents: documentDesk, cityMark: hotline.cityMarkOf },
  })
  const exchangeDesk: exchange.ExchangeDesk = {
    ...{ keys, folder: exchangeDir, trial },
    formOf: (ctx, of) => applications.formForSystem(applicationDesk, ctx, of),
  }
  return {
    hotline: hotline.createDesk({ keys, vault, sendCode: toPhone }),
    accounts: accountDesk,
    documents: documentDesk,
    applications: applicationDesk,
    exchange: exchangeDesk,
    bundles: bundles.createBundleDesk({ keys }),
    cashier,
  }
}

function routesOf({ vault, blobs, senders, printer }: Parts, desks: Desks): readonly Route[] {
  const findCase: Parameters<typeof partyRoutes>[0]['findCase'] = (ctx, number) =>
    casework.caseStanding(ctx, insist(parseNumber(number)).number)
  const findId: Parameters<typeof partyRoutes>[0]['findId'] = (ctx, number) =>
    ctx.reading('parties.read-trail', (tx) => casework.idOfNumber(tx, insist(parseNumber(number)).number))
  return [
    ...directoryRoutes,
    ...deadlineRoutes,
    ...partyRoutes({ vault, findCase, findId }),
    ...noticeRoutes,
    ...accounts.routesOf(desks.accounts),
    ...documents.routesOf(desks.documents),
    ...caseworkRoutes(blobs, vault),
    ...knowledgeRoutes,
    ...matterRoutes,
    ...hotline.routesOf(desks.hotline, { blobs }),
    ...applications.routesOf(desks.applications),
    ...guideRoutes({ senders, words }),
    ...consult.routes,
    ...bundleRoutes,
    ...drift.routes,
    ...exchange.routesOf(desks.exchange),
    ...insight.routesOf({ printer }),
    ...surge.routesOf({ desk: desks.hotline, printer }),
  ]
}

export const words: WordBook = {
  ...platformWords,
  ...kitWords,
  ...fileWords,
  ...sheetWords,
  ...printWords,
  ...caseworkWords,
  ...directoryWords,
  ...deadlineWords,
  ...partyWords,
  ...noticeWords,
  ...accountWords,
  ...documentWords,
  ...knowledgeWords,
  ...matterWords,
  ...hotlineWords,
  ...hotline.edgeWords,
  ...applicationWords,
  ...guideWords,
  ...consultWords,
  ...bundleWords,
  ...driftWords,
  ...exchangeWords,
  ...insightWords,
  ...surgeWords,
}

export const residentGrants: readonly Grant[] = residentPermissions.map((permission) => ({
  permission,
  scope: { kind: 'city' },
}))
