import { parseNumber } from '#kit/public-number'
import { insist, reject } from '#kit/ruling'
import { holds } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { canonical, once } from '#platform/idempotency'
import { performAny } from '../perform.ts'
import { processOf } from '../process.ts'
import { visibleCase } from '../queries/case-detail.ts'
import type { CaseKind } from '../rules/index.ts'

export type Given = { number: string; state: string; version: number; events: readonly string[] }

/**
 * Gives a command of staff to a case: it must be within reach, possible by its type for the actor's posts, and the rules
 * have the last word. The schema of the command was checked at the edge.
 */
export async function giveCommand(
  ctx: Ctx,
  input: { number: string; command: { type: string }; key: string | undefined },
): Promise<Given> {
  const { number } = insist(parseNumber(input.number))
  const keyed = { scope: `command:${number}`, key: input.key, request: canonical(input.command) }
  return once(ctx, 'casework.read', keyed, async (tx) => {
    const found = (await visibleCase(tx, ctx.actor, number)) ?? reject('missing', 'casework.not-found')
    const process = processOf(found.kind as CaseKind)
    const rule = process.commandRules[input.command.type]
    if (!rule)
      reject(
        'invalid',
        'casework.command-unknown',
        { possible: [...process.decider.possible(found.facts.state)] },
        'type',
      )
    if (!holds(ctx.actor, rule.permission)) reject('forbidden', 'platform.not-allowed', { permission: rule.permission })
    const prepared = (await process.prepare?.(ctx, tx, found.facts.state, input.command)) ?? input.command
    const done = await performAny(tx, found.id, prepared)
    return {
      number,
      state: done.header.state,
      version: found.version + (done.events.length > 0 ? 1 : 0),
      events: done.events.map(({ event }) => event.type),
    }
  })
}
