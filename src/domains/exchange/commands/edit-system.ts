import { orgById } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { type ExchangeDesk, secretOf } from '../desk.ts'
import { checkSystem, type System } from '../rules/index.ts'
import { writeSystem } from '../store.ts'

/** Keeps a department system; answers the secret its side checks our signature with (push), or null. */
export async function putSystem(desk: ExchangeDesk, ctx: Ctx, system: System): Promise<{ secret: string | null }> {
  return ctx.transaction('exchange.edit', async (tx) => {
    const checked = insist(checkSystem(system))
    const org = (await orgById(tx, checked.org)) ?? reject('invalid', 'exchange.unknown-org', {}, 'org')
    await writeSystem(tx, { ...checked, orgPath: org.path })
    const { code, mode, active } = checked
    audit(tx, {
      action: 'exchange.put-system',
      object: { kind: 'department-system', id: code },
      facts: { mode, active },
    })
    return { secret: mode === 'push' ? secretOf(desk.keys, tx.city, code) : null }
  })
}
