import { z } from 'zod'
import { foundPlace } from './place.ts'

const share = z.number().describe('0 to 1')
export const lookAlikeCase = z.strictObject({ number: z.string().max(40) })
export const lookAlikePair = z.strictObject({ number: z.string().max(40), other: z.string().max(40) })
export const lookAlikeLine = z.object({
  number: z.string(),
  subject: z.string().nullable().describe('null: a protected case, its words are not shown beside another'),
  state: z.string(),
  stage: z.string(),
  place: z.string().nullable(),
  classCode: z.string().nullable(),
  openedAt: z.date().transform((date) => date.toISOString()),
  score: share.describe('How likely both are about one matter'),
  text: share.describe('Share of the texts that is the same'),
  near: z.enum(['spot', 'village', 'street', 'district', 'unknown', 'apart']),
  metres: z.number().int().nullable().describe('In steps of 50; null: unknown, or protected'),
  days: z.number().int().describe('Between the two'),
  sameClass: z.boolean(),
})
export const lookAlikeList = z.object({
  rows: z.array(lookAlikeLine),
  place: z.union([foundPlace, z.null()]).describe('What the words say of the place, where the form said nothing'),
})
export const lookAlikeRule = z.strictObject({
  classCode: z.string().max(20).default('').describe('Class or the beginning of its code; empty: all classes'),
  radius: z.int().min(10).max(50_000).describe('Metres that count as one spot'),
  days: z.int().min(1).max(730).describe('Window'),
  atLeast: z.number().min(0.1).max(1).describe('Score from which a candidate is shown'),
})
export const lookAlikeRules = z.object({ usual: lookAlikeRule, rows: z.array(lookAlikeRule) })
export const lookAlikeRuleDrop = z.strictObject({ classCode: z.string().max(20).default('') })
