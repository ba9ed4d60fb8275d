import { holderById } from '#domains/accounts'
import { caseForResident } from '#domains/casework'
import { orgFacts } from '#domains/directory'
import { parseNumber } from '#kit/public-number'
import { insist } from '#kit/ruling'
import { say } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { ApplicationCase } from '#rules/applications'
import { applicationByNumber, casesOfApplication } from '../store.ts'

/** What a receipt is printed from. */
export type ReceiptFacts = {
  number: string
  title: string
  holder: string
  filedAt: string
  receiptHash: string
  hashes: readonly { name: string; sha256: string }[]
  cases: readonly { number: string; name: string; org: string }[]
}

/** A submission that the clerk's own window took down, as its receipt tells it; undefined: there is none. */
export async function receivedHere(ctx: Ctx, text: string): Promise<ReceiptFacts | undefined> {
  const { number } = insist(parseNumber(text))
  const { actor, locale } = ctx
  return ctx.reading('applications.receive', async (tx) => {
    const found = await applicationByNumber(tx, number)
    if (found?.submittedBy !== 'window') return undefined
    const links = await casesOfApplication(tx, found.id)
    const states: ApplicationCase[] = []
    for (const link of links) {
      const one = await caseForResident<ApplicationCase>(tx, link.number)
      if (one) states.push(one.state)
    }
    const isHere = states.some(({ acceptance }) => actor.kind === 'staff' && acceptance.receivedAt === actor.org)
    if (!isHere) return undefined
    const [orgs, holder] = await Promise.all([
      orgFacts(
        tx,
        states.map(({ org }) => org),
      ),
      holderById(tx, found.holder),
    ])
    return {
      number: found.number,
      title: say({ zh: found.titleZh, en: found.titleEn }, locale),
      holder: holder?.name ?? '',
      filedAt: found.submittedAt.toISOString(),
      receiptHash: found.receiptHash,
      hashes: found.hashes.map(({ name, sha256 }) => ({ name: say(name, locale), sha256 })),
      cases: states.map((one) => ({
        number: one.number,
        name: say(one.matter.name, locale),
        org: orgs.get(one.org)?.name ?? '',
      })),
    }
  })
}
