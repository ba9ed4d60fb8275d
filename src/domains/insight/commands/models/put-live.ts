import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { unpackModel } from '../../rules/index.ts'
import { modelRow } from '../../store/models.ts'
import { insistCity } from '../city-wide.ts'

/** Puts a version in force, a new one or any earlier one (启用、回退); the one before it rests and can come back. */
export async function putLive(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction('insight.rule', async (tx) => {
    insistCity(tx, 'insight.rule')
    const model = (await modelRow(tx, id, true)) ?? reject('missing', 'insight.model-not-found')
    if (model.state === 'live') return
    if (model.state !== 'trained' && model.state !== 'retired') reject('conflict', 'insight.model-not-ready')
    await checkReadable(tx, id)
    const { city, now } = tx
    await tx.run(
      sql`update insight.models set state = 'retired' where city = ${city} and kind = ${model.kind} and state = 'live'`,
    )
    await tx.run(
      sql`update insight.models set state = 'live', live_at = ${now}, live_by = ${userOf(tx)} where city = ${city} and id = ${id}`,
    )
    audit(tx, { action: 'insight.rule', object: { kind: 'insight-model', id }, facts: { live: true, no: model.no } })
  })
}

/** Takes a version out of force; the words of the class tree suggest until another one is in force. */
export async function retire(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction('insight.rule', async (tx) => {
    insistCity(tx, 'insight.rule')
    const model = (await modelRow(tx, id, true)) ?? reject('missing', 'insight.model-not-found')
    if (model.state === 'retired') return
    if (model.state !== 'live') reject('conflict', 'insight.model-not-live')
    await tx.run(sql`update insight.models set state = 'retired' where city = ${tx.city} and id = ${id}`)
    audit(tx, { action: 'insight.rule', object: { kind: 'insight-model', id }, facts: { live: false, no: model.no } })
  })
}

/** A version that this release cannot read would stand in force and say nothing. */
async function checkReadable(tx: Tx, id: string): Promise<void> {
  const { weights } = await tx.one<{ weights: Buffer }>(
    sql`select weights from insight.models where city = ${tx.city} and id = ${id}`,
  )
  try {
    unpackModel(new Uint8Array(weights))
  } catch {
    reject('conflict', 'insight.model-old-form')
  }
}

function userOf({ actor }: Tx): string | null {
  return actor.kind === 'staff' ? actor.user : null
}
