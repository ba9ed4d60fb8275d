import type { Ctx } from '#platform/context'
import { type Part, type ReplyCode, type ReplyLevel, replyCodes, replyRules } from '../../rules/index.ts'
import { allReplyWords, replySettings, type SetWord } from '../../store/replies.ts'

export type RuleLine = { code: ReplyCode; part: Part; level: ReplyLevel | 'off'; weight: number; delivered: boolean }

/** The rules and the words by which this city reads replies. */
export async function replyRulesOf(ctx: Ctx): Promise<{ rules: readonly RuleLine[]; words: readonly SetWord[] }> {
  return ctx.reading('insight.check-reply', async (tx) => {
    const [settings, words] = await Promise.all([replySettings(tx), allReplyWords(tx)])
    const rules = replyCodes.map((code): RuleLine => {
      const { part, level, weight } = replyRules[code]
      const own = settings[code]
      return { code, part, level, weight, ...own, delivered: own === undefined }
    })
    return { rules, words }
  })
}
