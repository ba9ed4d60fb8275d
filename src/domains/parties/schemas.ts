import { z } from 'zod'
import { partyFields } from './rules/fields.ts'
import { revealPurposes } from './rules/purposes.ts'

export const caseNumber = z.strictObject({
  number: z.string().max(64).describe('工单编号 · public number of the case'),
})

const field = z.enum(partyFields)

export const revealInput = z.strictObject({
  fields: z
    .array(field)
    .min(1)
    .max(partyFields.length)
    .describe('查看内容 · which fields; only what the purpose needs'),
  purpose: z.enum(revealPurposes).describe('用途 · what the identity is needed for'),
  reason: z.string().trim().min(2).max(500).describe('理由 · in the viewer’s words; recorded and shown to auditors'),
})

export const identity = z.strictObject({
  name: z.string().optional().describe('姓名 · name'),
  phone: z.string().optional().describe('电话 · telephone number as dialled'),
  idNumber: z.string().optional().describe('公民身份号码 · citizen identity number'),
  address: z.string().optional().describe('住址 · home address'),
})

export const trail = z.strictObject({
  readings: z
    .array(
      z.strictObject({
        at: z.iso.datetime().describe('时间 · when'),
        userName: z.string().describe('查看人 · who'),
        orgName: z.string().describe('单位 · organisation at that time'),
        purpose: z
          .string()
          .describe('用途 · purpose of a reveal, or list, match, notice, original, redact, trail, holder'),
        fields: z.array(field).describe('查看内容 · fields shown in the clear; empty for other readings'),
        reason: z.string().nullable().describe('理由 · the reason given'),
      }),
    )
    .describe('查阅记录 · latest first'),
})
