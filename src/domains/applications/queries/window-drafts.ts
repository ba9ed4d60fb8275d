import { holderById } from '#domains/accounts'
import { say } from '#kit/words'
import type { Ctx } from '#platform/context'
import { draftsOf } from '../commands/draft-store.ts'
import type { ApplicationDesk } from '../desk.ts'

/** What a clerk has begun for applicants and not sent, latest first; applicants are masked. */
export type WindowDraft = {
  draft: string
  title: string
  holder: { id: string; name: string; kind: 'person' | 'firm' }
  updatedAt: string
}

export async function windowDrafts(desk: ApplicationDesk, ctx: Ctx): Promise<readonly WindowDraft[]> {
  const { actor, locale } = ctx
  if (actor.kind !== 'staff') return []
  return ctx.reading('applications.receive', async (tx) => {
    const found = await draftsOf(tx, desk.keys, { account: actor.user, visitor: '' })
    const lines = await Promise.all(
      found.map(async ({ id, title, holder: of, updatedAt }): Promise<readonly WindowDraft[]> => {
        const holder = of === null ? undefined : await holderById(tx, of)
        if (!holder) return []
        const { id: holderId, name, kind } = holder
        return [
          {
            draft: id,
            title: say(title, locale),
            holder: { id: holderId, name, kind },
            updatedAt: updatedAt.toISOString(),
          },
        ]
      }),
    )
    return lines.flat()
  })
}
