import type { z } from 'zod'
import type { attachmentLine, caseDetail, caseLine, inboxLine, poolLine } from '#schemas/casework'
import type { currentSession } from '#schemas/directory'

/** The answers of the API as the views use them. Times are ISO strings in UTC; people are masked by the server. */
export type CaseLine = z.output<typeof caseLine>
export type InboxLine = z.output<typeof inboxLine>
export type PoolLine = z.output<typeof poolLine>
export type CaseDetail = z.output<typeof caseDetail>
export type CaseTask = CaseDetail['tasks'][number]
export type CaseEvent = CaseDetail['journal'][number]
export type ContactLine = CaseDetail['contacts'][number]
export type AttachmentLine = z.output<typeof attachmentLine>

export type Page<T> = { rows: readonly T[]; next: string | null; total?: number }

export type Session = z.output<typeof currentSession>

export type Today = { date: string; working: boolean; name: string | null }

export type ClockDay = { date: string; counted: boolean; why: string; law?: string | null }

export type ClockView = {
  startedAt: string
  dueAt: string | null
  provisional: boolean
  unit: string
  allowance: number
  used: number
  left: number
  days: readonly ClockDay[]
  source?: string | null
}

export type MessageLine = { at: string; from: 'resident' | 'centre' | 'unit'; text: string }
