import { z } from 'zod'

const words = z.strictObject({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) })
const code = z.string().min(1).max(60)
const version = z.int().positive().nullable().describe('The version that was read; null for a new entry')

const TERM_TYPES = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'yes-no',
  'choice',
  'choices',
  'phone',
  'citizen-number',
  'credit-code',
  'person-name',
  'place',
  'address',
] as const
const KINDS = ['licence', 'certificate', 'approval', 'form', 'photo', 'plan', 'other'] as const

export const termFields = z.strictObject({
  name: words,
  hint: words.nullable().default(null),
  type: z.enum(TERM_TYPES),
  options: z
    .array(z.strictObject({ code, name: words }))
    .max(200)
    .default([]),
  sensitivity: z.enum(['open', 'personal', 'sensitive']),
  unit: words.nullable().default(null),
  sources: z.array(code).max(20).default([]),
})
export const typeFields = z.strictObject({
  name: words,
  kind: z.enum(KINDS),
  issuer: z
    .strictObject({ name: words, org: code.nullable().default(null) })
    .nullable()
    .default(null),
  fields: z.array(code).max(60).default([]),
  lasts: z
    .strictObject({ amount: z.int().min(1).max(1200), unit: z.enum(['year', 'month', 'day']) })
    .nullable()
    .default(null),
  fetch: code.nullable().default(null),
  licence: z
    .strictObject({ typeCode: z.string().length(21), template: code, renewDays: z.int().min(0).max(365).default(30) })
    .nullable()
    .default(null),
  retention: z.union([z.int().min(0).max(100), z.literal('permanent')]).describe('Years kept after its end'),
})
export const codeParams = z.strictObject({ code })
export const termBody = termFields.extend({ version })
export const typeBody = typeFields.extend({ version })

const listed = { code: z.string(), version: z.int(), own: z.boolean().describe('The city’s own entry') }
const named = z.object({ code: z.string(), name: words })
export const termLine = termFields.extend(listed)
export const typeLine = typeFields.extend(listed)
export const termList = z.object({ rows: z.array(termLine) })
export const typeList = z.object({ rows: z.array(typeLine), sources: z.array(named), templates: z.array(named) })

export const licenceParams = z.strictObject({
  code: z.string().min(1).max(120).describe('Identifier or licence number'),
})
const STANDINGS = ['valid', 'suspended', 'revoked', 'cancelled', 'superseded', 'expired', 'not-yet'] as const
export const checked = z.object({
  identifier: z.string().describe('电子证照标识'),
  number: z.string(),
  type: words,
  holder: z.string().describe('A person’s name masked, a firm’s in full'),
  issuer: z.string(),
  issuedOn: z.string(),
  validTo: z.string().nullable(),
  standing: z.enum(STANDINGS),
  checkedAt: z.string(),
})
export const signedAnswer = z.object({
  answer: checked,
  kid: z.string().describe('Key of /api/licence-keys'),
  signature: z.string().describe('base64url, over “onedoor answer ” and the JSON of answer with sorted keys'),
})
export const licenceKeys = z.object({
  keys: z.array(
    z.object({
      kid: z.string(),
      algorithm: z.enum(['ed25519', 'sm2']),
      signerId: z.string(),
      key: z.string().describe('Hexadecimal: 32 bytes of Ed25519, or an uncompressed point of SM2'),
    }),
  ),
})
export const verifyBody = z.strictObject({
  purpose: z.string().trim().min(2).max(120).describe('What for; its holder reads it'),
  caseNumber: z.string().trim().max(40).nullable().default(null),
})
export const verified = checked.extend({
  id: z.string(),
  state: z.enum(['valid', 'suspended', 'revoked', 'cancelled', 'superseded']),
  holderName: z.string(),
  stateReason: z.string().nullable(),
  lines: z.array(z.object({ term: z.string(), name: words, value: z.string() })),
})
export const idParams = z.strictObject({ id: z.uuid() })
export const changeBody = z.strictObject({
  act: z.enum(['suspend', 'resume', 'revoke', 'cancel']),
  reason: z.string().trim().min(4).max(300).describe('Why; its holder reads it'),
})
export const compareBody = z.strictObject({
  caseNumber: z.string().trim().max(40).nullable().default(null),
  matter: z.string().trim().max(120).nullable().default(null),
})
export const standing = z.object({ id: z.string(), state: z.string(), trust: z.string() })
