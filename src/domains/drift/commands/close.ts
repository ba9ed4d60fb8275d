import { isInScope } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import type { PermissionName } from '#rules/directory'
import { type Closed, mayClose, mayRule } from '../rules/index.ts'
import { closeFinding, type Finding, findingForUpdate } from '../store.ts'

/** The owner closes a finding: by a fix, a lawful basis, a change of the standard, or because it is none. */
export async function closeDrift(ctx: Ctx, { id, ...closed }: Closed & { id: string }): Promise<void> {
  await ctx.transaction('drift.close', async (tx) => {
    const finding = await inReach(tx, id, 'drift.close')
    insist(mayClose(finding, closed))
    closeFinding(tx, { id, ...closed, user: userOf(tx) })
    audit(tx, { action: 'drift.close', object: { kind: 'drift-finding', id }, facts: { by: closed.by } })
  })
}

/** The city confirms a closing, or opens the finding again; never the person who closed it. */
export async function ruleDrift(ctx: Ctx, { id, confirm }: { id: string; confirm: boolean }): Promise<void> {
  await ctx.transaction('drift.rule', async (tx) => {
    const finding = await inReach(tx, id, 'drift.rule')
    const user = userOf(tx)
    insist(mayRule(finding, user ?? ''))
    tx.queue(
      confirm
        ? sql`update drift.findings set state = 'confirmed', ruled_user = ${user}, ruled_at = ${tx.now} where city = ${tx.city} and id = ${id}`
        : sql`update drift.findings set state = 'open', closed_by = null, closing = null, basis = null, closed_user = null, closed_at = null
            where city = ${tx.city} and id = ${id}`,
    )
    audit(tx, { action: 'drift.rule', object: { kind: 'drift-finding', id }, facts: { confirm } })
  })
}

async function inReach(tx: Tx, id: string, permission: PermissionName): Promise<Finding> {
  const finding = (await findingForUpdate(tx, id)) ?? reject('missing', 'drift.not-found')
  if (!isInScope(tx.actor, permission, finding)) reject('missing', 'drift.not-found')
  return finding
}

function userOf(tx: Tx): string | null {
  return tx.actor.kind === 'staff' ? tx.actor.user : null
}
