import type { z } from 'zod'
import type * as schemas from '#schemas/insight'

export type Checked = z.output<typeof schemas.checkedReply>
export type Sent = z.output<typeof schemas.sentReply>
export type SentLine = z.output<typeof schemas.sentLine>
export type UnitLine = z.output<typeof schemas.unitReplies>
export type Rules = z.output<typeof schemas.replyRuleList>
export type Finding = Checked['findings'][number]
