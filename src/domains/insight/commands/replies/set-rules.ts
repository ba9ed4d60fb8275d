import { insist } from '#kit/ruling'
import { cleanLine } from '#kit/text'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { ReplyCode, RuleSetting } from '../../rules/index.ts'
import { type SetWord, setReplyRule, setReplyWord } from '../../store/replies.ts'
import { insistCity } from '../city-wide.ts'

/** The centre says how grave a finding is and what it takes off its part, or switches the rule off. */
export async function setRule(ctx: Ctx, rule: RuleSetting & { code: ReplyCode }): Promise<void> {
  await ctx.transaction('insight.rule', async (tx) => {
    insistCity(tx, 'insight.rule')
    setReplyRule(tx, rule, userOf(tx))
    const { code, level, weight } = rule
    audit(tx, { action: 'insight.reply-rule-set', object: { kind: 'reply-rule', id: code }, facts: { level, weight } })
  })
}

/** The centre adds a word that replies are not to use, changes how grave it is, or allows it. */
export async function setWord(ctx: Ctx, { word: typed, level, reason }: SetWord): Promise<void> {
  const word = insist(cleanLine(typed, { min: 2, max: 30, field: 'word' }))
  await ctx.transaction('insight.rule', async (tx) => {
    insistCity(tx, 'insight.rule')
    setReplyWord(tx, { word, level, reason }, userOf(tx))
    audit(tx, { action: 'insight.reply-word-set', object: { kind: 'reply-word', id: word }, facts: { level, reason } })
  })
}

function userOf(tx: Tx): string | null {
  return tx.actor.kind === 'staff' ? tx.actor.user : null
}
