import * as applications from '#domains/applications'
import { documentFile } from '#domains/documents'
import { reject } from '#kit/ruling'
import { say } from '#kit/words'
import type { ApplicationsPort } from './applications.ts'
import { sayFault } from './say-fault.ts'

type Desk = applications.ApplicationDesk

/** `cashier`: the simulated payment service, where there is no other. */
export type ApplicationParts = { applications: Desk; cashier: applications.Simulator | null }

/** Applying and following, over the real domain. */
export function applicationsPort(desk: Desk, cashier: applications.Simulator | null): ApplicationsPort {
  return { ...drafting(desk), ...following(desk), ...paying(desk, cashier) }
}

type Drafting =
  | 'applicationOffer'
  | 'startApplication'
  | 'applicationDraft'
  | 'applicationDrafts'
  | 'answerQuestions'
  | 'uploadMaterial'
  | 'removeMaterial'
  | 'chooseMaterial'
  | 'chooseDelivery'
  | 'confirmMoved'
  | 'dropApplicationDraft'
  | 'submitApplication'

function drafting(desk: Desk): Pick<ApplicationsPort, Drafting> {
  return {
    applicationOffer: (ctx, input) => applications.offerOf(ctx, input),
    startApplication: (ctx, who, input) => applications.startDraft(desk, ctx, who, input),
    async applicationDraft(ctx, who, draft) {
      const open = isId(draft) ? await applications.openDraft(desk, ctx, who, draft) : undefined
      if (!open) return null
      const view = await applications.draftView(ctx, who, open)
      return { ...view, faults: view.faults.map((fault) => sayFault(fault, ctx.locale)) }
    },
    applicationDrafts: async (ctx, who) =>
      (await applications.myDrafts(desk, ctx, who)).map(({ draft, composed, faults }) => {
        const of = composed.asked.length + composed.materials.length
        const left = faults.filter(({ at }) => at !== 'whole').length
        const { id, title, updatedAt } = draft
        return {
          id,
          title: say(title, ctx.locale),
          updatedAt: updatedAt.toISOString(),
          done: Math.max(of - left, 0),
          of,
        }
      }),
    answerQuestions: async (ctx, who, input) =>
      (await applications.answerDraft(desk, ctx, who, input)).map((fault) => sayFault(fault, ctx.locale)),
    uploadMaterial: (ctx, who, input) => applications.uploadFile(desk, ctx, who, input),
    removeMaterial: (ctx, who, input) => applications.removeFile(desk, ctx, who, input),
    chooseMaterial: (ctx, who, { draft, doc, way }) =>
      applications.chooseMaterial(desk, ctx, who, { draft, doc, way: wayOf(way) }),
    chooseDelivery: (ctx, who, input) => applications.chooseDelivery(desk, ctx, who, input),
    confirmMoved: (ctx, who, draft) => applications.confirmMoved(desk, ctx, who, draft),
    dropApplicationDraft: (ctx, who, draft) => applications.dropDraft(desk, ctx, who, draft),
    submitApplication: (ctx, who, input) => applications.submitApplication(desk, ctx, who, input),
  }
}

function wayOf(way: Parameters<ApplicationsPort['chooseMaterial']>[2]['way']): applications.Way | null {
  if (way === null) return null
  if (typeof way === 'string') return { kind: way }
  return 'wallet' in way ? { kind: 'wallet', document: way.wallet } : { kind: 'own', reason: way.own }
}

type Following =
  | 'myApplications'
  | 'appliedUnderMandates'
  | 'applicationView'
  | 'supplyItems'
  | 'withdrawApplication'
  | 'rateApplication'
  | 'receiptPdf'
  | 'resultFile'

function following(desk: Desk): Pick<ApplicationsPort, Following> {
  return {
    myApplications: (ctx, who) => applications.myApplications(ctx, who),
    appliedUnderMandates: (ctx, who) => applications.appliedUnderMandates(ctx, who),
    applicationView: (ctx, who, number) => applications.applicationView(ctx, who, number),
    supplyItems: async (ctx, who, input) =>
      (await applications.supplyItems(desk, ctx, who, input)).map((fault) => sayFault(fault, ctx.locale)),
    withdrawApplication: (ctx, who, input) => applications.withdrawApplication(desk, ctx, who, input),
    rateApplication: (ctx, who, input) => applications.rateApplication(desk, ctx, who, input),
    receiptPdf: async (ctx, who, number) =>
      (await applications.receiptPdf(desk, ctx, who, number)) ?? reject('missing', 'applications.not-found'),
    async resultFile(ctx, who, input) {
      await applications.noteTaken(desk, ctx, who, input)
      return documentFile(ctx, desk.blobs, input.document)
    },
  }
}

type Paying = 'payCharge' | 'paymentOrder' | 'settleOrder'

/** The cashier's page is there where the payment service is the simulated one, and nowhere else. */
function paying(desk: Desk, cashier: applications.Simulator | null): Pick<ApplicationsPort, Paying> {
  const open = async (ctx: Parameters<ApplicationsPort['paymentOrder']>[0], order: string) =>
    cashier !== null && isId(order)
      ? ctx.reading('applications.own', (tx) => applications.paymentById(tx, order))
      : undefined
  return {
    payCharge: (ctx, who, input) => applications.payCharge(desk, ctx, who, input),
    async paymentOrder(ctx, order) {
      const found = await open(ctx, order)
      if (!found) return null
      const { nameZh, nameEn, amount, state } = found
      return { order, name: say({ zh: nameZh, en: nameEn }, ctx.locale), amount, state }
    },
    async settleOrder(ctx, { order, paid }) {
      const found = await open(ctx, order)
      if (!found || cashier === null) return reject('missing', 'applications.payment-unknown')
      const { amount, back } = found
      await applications.notePayment(desk, ctx, cashier.settle({ order, amount, paid }))
      return { back }
    },
  }
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
