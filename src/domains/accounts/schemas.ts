import { z } from 'zod'

const phone = z.string().max(64).optional().describe('联系电话 · telephone, where one is given')
const day = z.string().max(10)

export const registering = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person').describe('自然人 · a person whose identity card was seen'),
    name: z.string().max(240).describe('姓名 · name as on the card'),
    idNumber: z.string().max(64).describe('公民身份号码 · citizen identity number'),
    phone,
  }),
  z.strictObject({
    kind: z.literal('firm').describe('法人或其他组织 · a firm whose licence was seen'),
    name: z.string().max(240).describe('名称 · name as on the licence'),
    creditCode: z.string().max(64).describe('统一社会信用代码 · unified social credit code'),
    phone,
  }),
])

export const holder = z.strictObject({
  id: z.uuid().describe('申请人标识 · id of the holder'),
  kind: z.enum(['person', 'firm']).describe('类别 · person or firm'),
  name: z.string().describe('名称 · masked for persons, in full for firms'),
  creditCode: z.string().nullable().describe('统一社会信用代码 · of firms'),
  level: z.int().min(0).max(3).describe('实名等级 · 0 phone, 1 given, 2 checked, 3 strong'),
})

export const registered = z.strictObject({
  holder,
  known: z.boolean().describe('已有档案 · whether the city knew the holder before'),
})

export const holderId = z.strictObject({ id: z.uuid().describe('申请人标识 · id of the holder') })
const mobile = z.string().max(64).describe('手机号 · mobile number that the applicant has at hand')

export const linking = z.strictObject({ phone: mobile })
export const linkProof = z.strictObject({
  phone: mobile,
  code: z
    .string()
    .regex(/^\d{6}$/)
    .describe('验证码 · six digits that the applicant reads out'),
})
export const linkSent = z.strictObject({ waitSeconds: z.int().describe('等待秒数 · seconds until another code') })
export const linked = z.strictObject({ linked: z.boolean().describe('已关联 · false: not the code that was sent') })

export const mandateId = z.strictObject({ id: z.uuid().describe('委托标识 · id of the mandate') })

const scope = z
  .union([z.literal('all'), z.array(z.string().min(1).max(64)).max(50)])
  .describe('委托范围 · everything, or codes of matters and bundles')

export const recording = z.strictObject({
  helper: z.uuid().describe('受托人 · holder who may act'),
  scope,
  validFrom: day.describe('起始日 · first day, YYYY-MM-DD'),
  validTo: day.describe('截止日 · last day, YYYY-MM-DD'),
  proofDocument: z.uuid().optional().describe('授权委托书 · the scanned paper, among the documents'),
  proofNote: z.string().trim().min(2).max(500).describe('核验说明 · what was shown and how it was checked'),
})

export const recorded = z.strictObject({ id: z.uuid().describe('委托标识 · id of the mandate') })

export const mandates = z.strictObject({
  mandates: z
    .array(
      z.strictObject({
        id: z.uuid().describe('委托标识 · id'),
        giver: z
          .strictObject({ id: z.uuid(), name: z.string(), kind: z.enum(['person', 'firm']) })
          .describe('委托人 · who gave it, masked'),
        helper: z.string().describe('受托人 · who may act, masked'),
        helperId: z.uuid().nullable().describe('受托人标识 · holder who may act; null: invited, not yet accepted'),
        scope,
        validFrom: day.describe('起始日 · first day'),
        validTo: day.describe('截止日 · last day'),
        proof: z.enum(['portal', 'window']).describe('设立方式 · granted at the portal or recorded at the window'),
        state: z.enum(['asked', 'live', 'ahead', 'ended', 'declined', 'revoked']).describe('状态 · how it stands'),
      }),
    )
    .describe('授权委托 · latest first'),
})
