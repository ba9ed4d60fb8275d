import type { Portal } from '#domains/accounts'
import type { Helped } from '#domains/applications'
import type { Ctx } from '#platform/context'
import type { Term, TermValue, TrustGrade } from '#rules/documents'

/** Who fills in a form: who is signed in, and the browser he does it in (the visitor cookie); drafts open for either. */
export type Applicant = { signed: Portal | null; visitor: string }

/** What is applied for: one matter by its 31-character task code, or a one-thing bundle by its code. */
export type AppliedFor = { matter: string } | { bundle: string }

/** What stands in the way of sending, at the field or material where it is put right; texts are in the reader's language. */
export type Fault = { at: 'ask' | 'need' | 'rule' | 'whole'; key: string; message: string }

/** A question of the form, as this applicant meets it (表单项). Asked in the order of the list. */
export type Question = {
  term: Term
  need: boolean
  /** The condition holds: a question that is not shown is not asked and not sent. */
  shown: boolean
  value: TermValue | null
  /** Where a value that was filled in for him comes from, such as 营业执照 or 您 3月9日 的申请; null: he typed it. */
  source: string | null
  /** Names of the matters that want it. */
  wantedBy: readonly string[]
}

/** A document that may serve as a material, as it lies in the wallet. */
export type WalletChoice = {
  document: string
  name: string
  number: string | null
  trust: TrustGrade
  from: string | null
}

/** A material of the application (申请材料), once for all matters that want it. */
export type Material = {
  /** Code of the document type: the key of the material in this draft. */
  doc: string
  name: string
  /** What the clerk checks (受理标准), and how it is filled in. */
  standard: string
  advice: string | null
  form: 'original' | 'copy' | 'original-or-copy' | 'data'
  copies: number
  must: boolean
  wantedBy: readonly string[]
  /**
   * missing: nothing there; uploaded; wallet: one of his own documents is used; fetch: the city gets it by itself; inherited:
   * the result of an earlier matter of this application; later: brought afterwards (容缺); pledged: replaced by a pledge (告知承诺).
   */
  state: 'missing' | 'uploaded' | 'wallet' | 'fetch' | 'inherited' | 'later' | 'pledged'
  files: readonly { id: string; name: string; bytes: number }[]
  /** The document of the wallet that is used, and the others that could be. */
  chosen: string | null
  choices: readonly WalletChoice[]
  /** Working days within which it may be brought later; null: it may not. */
  laterDays: number | null
  /** Days of the pledge that may stand for it; null: it may not. */
  pledgeDays: number | null
  /** Matter that gives it, for `inherited`. */
  inheritedFrom: string | null
  /** Why the document that we hold is not right, where he brings his own instead of it. */
  ownReason: string | null
}

/** What an application would be, before it is begun: read by anybody, signed in or not. */
export type Offer = {
  title: string
  for: AppliedFor
  /** Who may apply; empty: nobody online. */
  holders: readonly ('person' | 'firm')[]
  /** It can be applied for here; else why not, in words. */
  closed: string | null
  matters: readonly DraftMatter[]
  materials: readonly string[]
  promise: number
  trips: number
  fees: readonly { key: string; name: string; amount: number | null }[]
}

/** Where a result that comes by post is sent (邮寄地址). */
export type PostAddress = { name: string; phone: string; address: string }

export type DraftMatter = {
  taskCode: string
  name: string
  org: string
  /** Working days promised. */
  promise: number
  /** `prerequisite`: it is needed for something asked for. */
  why: 'goal' | 'prerequisite'
  layer: number
}

export type Draft = {
  id: string
  /** Name of the matter or bundle. */
  title: string
  for: AppliedFor
  /** Who applies, as his own eyes may read it; whether somebody acts for him. */
  holder: { name: string; kind: 'person' | 'firm' } | null
  actsForOther: boolean
  updatedAt: string
  /** The standard has changed since he began: each difference in words, shown until he has seen it. */
  moved: readonly string[]
  matters: readonly DraftMatter[]
  questions: readonly Question[]
  materials: readonly Material[]
  /** The text to be pledged, where something is replaced by a pledge. */
  pledge: string | null
  /** Ways of getting the result, and the one chosen. */
  delivery: {
    offered: readonly ('download' | 'post' | 'counter')[]
    chosen: 'download' | 'post' | 'counter' | null
    post: PostAddress | null
  }
  /** In working days, from acceptance; and how often he must come. */
  promise: number
  trips: number
  /** What is due, in fen, as far as the answers tell. */
  fees: readonly { key: string; name: string; amount: number | null }[]
  /** Everything that is still to be done before it can be sent. */
  faults: readonly Fault[]
}

export type DraftLine = { id: string; title: string; updatedAt: string; done: number; of: number }

/** Answers of a page by term, read from the form already; null: taken back. The domain checks them once more. */
export type Answers = Readonly<Record<string, TermValue | null>>

export type Sent = {
  number: string
  receiptHash: string
  cases: readonly { number: string; name: string; org: string }[]
}

/** A station on the road of a case, as residents read it. */
export type CaseStation = {
  name: string
  state: 'done' | 'here' | 'ahead'
  at: string | null
  by: string | null
  holder: string | null
  note: string | null
}

export type ApplicationLine = {
  number: string
  title: string
  filedAt: string
  stateWords: string
  /** Something is asked of the applicant. */
  waitsForYou: boolean
  over: boolean
  dueAt: string | null
  cases: number
}

/** One thing that the applicant is asked to put right (补正); everything of a notice at once. */
export type AskedItem = {
  /** Key of the need, where a material is asked for; the term, where an answer is; `other`: the published list asks no such thing. */
  kind: 'need' | 'ask' | 'other'
  key: string | null
  name: string
  problem: string
  question: Question | null
  /** The published list does not ask for it: it need not be supplied and moves no date. */
  offList: boolean
}

export type CaseView = {
  number: string
  taskCode: string
  name: string
  org: string
  state: string
  stateWords: string
  over: boolean
  stations: readonly CaseStation[]
  nextStep: string | null
  dueAt: string | null
  /** Each change of the promised day, with its reason. */
  dueWhy: readonly string[]
  /** What is asked now; empty: nothing. */
  asked: readonly AskedItem[]
  /** By when the correction must come. */
  askedBy: string | null
  /** By when what was left open (容缺、承诺) must come. */
  later: readonly { key: string; name: string; dueAt: string | null }[]
  /** Times that are not counted, such as an expert review. */
  stops: readonly { name: string; days: number; from: string; to: string | null; basis: string }[]
  notAccepted: { reason: string; rightBody: string | null } | null
  decision: {
    outcome: 'granted' | 'refused'
    at: string
    reasons: string
    basis: string
    conditions: string | null
    remedies: string | null
  } | null
  results: readonly { document: string; name: string; number: string | null; checkUrl: string | null }[]
  charges: readonly {
    key: string
    name: string
    amount: number
    state: 'due' | 'paid' | 'refunding' | 'refunded' | 'waived'
  }[]
  materials: readonly { key: string; name: string; state: string; stateWords: string }[]
  handOver: { way: 'download' | 'post' | 'counter'; at: string; tracking: string | null } | null
  /** How the applicant wants the result, and the counter where it lies. */
  delivery: 'download' | 'post' | 'counter'
  counter: { name: string; address: string; hours: string; phone: string } | null
  rating: number | null
  can: { supply: boolean; withdraw: boolean; rate: boolean; pay: boolean }
}

export type ApplicationView = {
  number: string
  title: string
  /** The moment of this answer. */
  now: string
  filedAt: string
  holder: string
  actsForOther: boolean
  receiptHash: string
  /** Hashes of what was handed in, as the receipt shows them. */
  hashes: readonly { name: string; sha256: string }[]
  cases: readonly CaseView[]
  /** Who opened the form, and what for (units, never persons). */
  reads: readonly { unit: string; purpose: string; at: string }[]
}

export type FileAnswer = { name: string; mediaType: string; body: Uint8Array }

/** Applying and one's own applications. Refusals come as `Refused`, with words in the book. */
export type ApplicationsPort = {
  /** What would be applied for; null: there is no such matter or bundle. */
  applicationOffer(ctx: Ctx, input: { what: AppliedFor; place: string | null }): Promise<Offer | null>
  /** Begins a draft, or takes up the one this applicant already has for the same thing. `place`: 12-digit code, else the city. */
  startApplication(
    ctx: Ctx,
    who: Applicant,
    input: { what: AppliedFor; place: string | null },
  ): Promise<{ draft: string }>
  /** The draft as it stands now; null: there is none, or it is another's. */
  applicationDraft(ctx: Ctx, who: Applicant, draft: string): Promise<Draft | null>
  applicationDrafts(ctx: Ctx, who: Applicant): Promise<readonly DraftLine[]>
  /** Keeps the answers of one page; faults are those of the terms that were sent (nothing is lost by one). */
  answerQuestions(ctx: Ctx, who: Applicant, input: { draft: string; answers: Answers }): Promise<readonly Fault[]>
  /** Adds a photo or file to a material. */
  uploadMaterial(
    ctx: Ctx,
    who: Applicant,
    input: { draft: string; doc: string; file: { name: string; mediaType: string; bytes: Uint8Array } },
  ): Promise<void>
  removeMaterial(ctx: Ctx, who: Applicant, input: { draft: string; doc: string; file: string }): Promise<void>
  /** How a material is met without a file: one of the wallet, brought later, pledged, one's own instead of what we hold; null: undone. */
  chooseMaterial(
    ctx: Ctx,
    who: Applicant,
    input: { draft: string; doc: string; way: { wallet: string } | { own: string } | 'later' | 'pledged' | null },
  ): Promise<void>
  /** Refused when the matters do not offer the way, or an address is missing for the post. */
  chooseDelivery(
    ctx: Ctx,
    who: Applicant,
    input: { draft: string; way: 'download' | 'post' | 'counter'; to: PostAddress | null },
  ): Promise<void>
  /** The differences of `moved` were seen. */
  confirmMoved(ctx: Ctx, who: Applicant, draft: string): Promise<void>
  dropApplicationDraft(ctx: Ctx, who: Applicant, draft: string): Promise<void>
  /** Sends it; the same key gives the first receipt again. Needs a signed-in applicant. Refused while faults are left. */
  submitApplication(ctx: Ctx, who: Applicant, input: { draft: string; key: string; pledged: boolean }): Promise<Sent>

  myApplications(ctx: Ctx, who: Portal): Promise<readonly ApplicationLine[]>
  /** What helpers sent in under the mandates of this holder. */
  appliedUnderMandates(ctx: Ctx, who: Portal): Promise<readonly Helped[]>
  /** By the number of the application, or of one of its cases; null: there is none, or it is another's. */
  applicationView(ctx: Ctx, who: Portal, number: string): Promise<ApplicationView | null>
  /** Answers a correction or brings what was left open: files by need, answers by term, documents of the wallet by need. */
  supplyItems(
    ctx: Ctx,
    who: Portal,
    input: {
      caseNumber: string
      files: readonly { key: string; file: { name: string; mediaType: string; bytes: Uint8Array } }[]
      wallet: readonly { key: string; document: string }[]
      answers: Answers
      key: string
    },
  ): Promise<readonly Fault[]>
  withdrawApplication(
    ctx: Ctx,
    who: Portal,
    input: { caseNumber: string; reason: string | null; key: string },
  ): Promise<void>
  rateApplication(
    ctx: Ctx,
    who: Portal,
    input: {
      caseNumber: string
      grade: 1 | 2 | 3 | 4 | 5
      reasons: readonly string[]
      text: string | null
      key: string
    },
  ): Promise<void>
  /** Opens a payment; the browser is led to `redirect`. */
  payCharge(
    ctx: Ctx,
    who: Portal,
    input: { caseNumber: string; charge: string; back: string },
  ): Promise<{ redirect: string }>
  receiptPdf(ctx: Ctx, who: Portal, number: string): Promise<FileAnswer>
  /** A document that the case gave; taking it counts as handed over by download. */
  resultFile(ctx: Ctx, who: Portal, input: { caseNumber: string; document: string }): Promise<FileAnswer>

  /** The simulated cashier of demo and tests (模拟收银台): an open order, and the payer's choice. Null: there is none. */
  paymentOrder(ctx: Ctx, order: string): Promise<{ order: string; name: string; amount: number; state: string } | null>
  settleOrder(ctx: Ctx, input: { order: string; paid: boolean }): Promise<{ back: string }>
}
