import type { Ctx } from '#platform/context'
import { createCtx } from '#platform/create-ctx'
import type { Keys } from '#platform/crypto/keys'
import { createPool } from '#platform/db/pool'
import type { Log } from '#platform/log'
import { type Reveal, revealIdentity } from './commands/reveal-identity.ts'
import type { CaseFacts, Desk } from './desk.ts'
import { contactForNotice, type NoticeContact } from './queries/contact-for-notice.ts'
import { type HolderReading, holderIdentity } from './queries/holder-identity.ts'
import { type MaskedPerson, maskedPeople } from './queries/masked-people.ts'
import { matchPhone } from './queries/match-phone.ts'
import { type OriginalText, originalTexts } from './queries/original-texts.ts'
import { type OwnTexts, redactOwn } from './queries/redact-own.ts'
import { isSamePerson, type TwoParties } from './queries/same-person.ts'
import { type Reading, readTrail, whoLooked } from './queries/trail.ts'
import type { Identity } from './rules/contact.ts'

/** The only way to read the identity vault (身份保险库). Every call writes down that it was made. */
export interface Vault {
  readonly keys: Keys
  /** Fields in the clear, with purpose and reason. */
  reveal(ctx: Ctx, asked: Reveal): Promise<Identity>
  /** Masked names and numbers for lists, by case id. */
  maskedFor(ctx: Ctx, cases: readonly Omit<CaseFacts, 'number'>[]): Promise<ReadonlyMap<string, MaskedPerson>>
  /** The parties that gave this number before, latest first. */
  matchPhone(ctx: Ctx, phone: string): Promise<{ party: string; filedAt: Date }[]>
  /** Where to send a message; for system actors. */
  contactForNotice(ctx: Ctx, to: { party: string; caseId: string | null }): Promise<NoticeContact>
  /** What an applicant gave of himself, for his own forms, pages and licences. */
  holderIdentity(ctx: Ctx, asked: HolderReading): Promise<Identity>
  /** The texts of a case before redaction, for the centre. */
  originalTexts(ctx: Ctx, of: CaseFacts): Promise<OriginalText[]>
  /** What a resident adds to his case, without his own name, numbers and home. */
  redactOwn(ctx: Ctx, added: OwnTexts): Promise<string[]>
  /** Whether two filings are one person's: yes or no, nothing else. */
  isSamePerson(ctx: Ctx, of: TwoParties): Promise<boolean>
  readTrail(ctx: Ctx, caseId: string): Promise<Reading[]>
  /** For the resident: which organisations looked, a day later. */
  whoLooked(ctx: Ctx, caseId: string): Promise<Pick<Reading, 'at' | 'orgName' | 'purpose'>[]>
  close(): Promise<void>
}

export type VaultSettings = { url: string; keys: Keys; log: Log; testClock: boolean }

const connections = 4

/** Opens the vault: a small pool of its own, as the role `onedoor_vault` (decisions.md 14). */
export function createVault({ url, keys, log, testClock }: VaultSettings): Vault {
  const pool = createPool(url, 'vault', log, connections)
  const desk: Desk = {
    keys,
    inVault: ({ actor, city, locale, requestId }) =>
      createCtx({ pool, log, testClock }, { actor, city, locale, requestId }),
  }
  return {
    keys,
    reveal: (ctx, asked) => revealIdentity(desk, ctx, asked),
    maskedFor: (ctx, cases) => maskedPeople(desk, ctx, cases),
    matchPhone: (ctx, phone) => matchPhone(desk, ctx, phone),
    contactForNotice: (ctx, to) => contactForNotice(desk, ctx, to),
    holderIdentity: (ctx, asked) => holderIdentity(desk, ctx, asked),
    originalTexts: (ctx, of) => originalTexts(desk, ctx, of),
    redactOwn: (ctx, added) => redactOwn(desk, ctx, added),
    isSamePerson: (ctx, of) => isSamePerson(desk, ctx, of),
    readTrail: (ctx, caseId) => readTrail(desk, ctx, caseId),
    whoLooked: (ctx, caseId) => whoLooked(desk, ctx, caseId),
    close: () => pool.end(),
  }
}
