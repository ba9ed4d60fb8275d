import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { alarmForUpdate, ruleAlarm } from '../store/alarms.ts'
import { whoActs } from './acting.ts'

const HOUR = 3_600_000

/** What a person makes of an alarm: it is so, or it is none and its matter is not told again for some hours. */
export async function decideAlarm(
  ctx: Ctx,
  { id, confirm, note, quietHours }: { id: string; confirm: boolean; note: string | null; quietHours: number },
): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const alarm = (await alarmForUpdate(tx, id)) ?? reject('missing', 'surge.alarm-unknown')
    if (alarm.state === 'planned') reject('conflict', 'surge.alarm-planned')
    const quietUntil = confirm ? null : new Date(tx.now.getTime() + quietHours * HOUR)
    await ruleAlarm(tx, { id, state: confirm ? 'confirmed' : 'dismissed', quietUntil, ...whoActs(tx), note })
  })
}
