import type { Ctx } from '#platform/context'
import { checkPhoneCode, type PhoneCodes, sendPhoneCode } from '#platform/session/phone-code'
import type { Desk } from '../desk.ts'

/** A phone to be proved for one draft; a code for one draft opens no other. */
export type PhoneAsked = { phone: string; draft: string }

/** Sends six digits to the phone (手机验证), or refuses with the seconds to wait. */
export function startPhoneProof(desk: Desk, ctx: Ctx, asked: PhoneAsked): Promise<{ waitSeconds: number }> {
  return sendPhoneCode(codesOf(desk), ctx, { phone: asked.phone, purpose: asked.draft })
}

/** Whether the six digits are the ones that were sent. */
export function checkPhoneProof(desk: Desk, ctx: Ctx, asked: PhoneAsked & { code: string }): Promise<boolean> {
  const { phone, draft, code } = asked
  return checkPhoneCode(codesOf(desk), ctx, { phone, purpose: draft, code })
}

function codesOf({ keys, sendCode }: Desk): PhoneCodes {
  return { keys, sendCode, permission: 'hotline.file' }
}
