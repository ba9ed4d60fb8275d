import type { Words } from '#kit/words'
import type { PartyField } from './fields.ts'

type Purpose = { name: Words; fields: readonly PartyField[] }

/** What an identity may be revealed for (查看用途), and which fields that needs (个人信息保护法 art. 6: the least). */
export const purposes = {
  contact: {
    name: { zh: '联系诉求人核实情况', en: 'contact the resident about the matter' },
    fields: ['name', 'phone'],
  },
  visit: { name: { zh: '上门处理', en: 'go to the place' }, fields: ['name', 'phone', 'address'] },
  'call-back': { name: { zh: '回访', en: 'call back' }, fields: ['name', 'phone'] },
  'take-call': { name: { zh: '接听登记', en: 'take the call' }, fields: ['name', 'phone', 'address'] },
  urgent: { name: { zh: '紧急处置', en: 'avert a danger' }, fields: ['name', 'phone', 'address'] },
  licence: {
    name: { zh: '办理证照核对身份', en: 'check the identity for a licence' },
    fields: ['name', 'phone', 'idNumber', 'address'],
  },
  discipline: {
    name: { zh: '纪检监察核查', en: 'verify a clue about an official' },
    fields: ['name', 'phone', 'idNumber', 'address'],
  },
} as const satisfies Record<string, Purpose>

export type RevealPurpose = keyof typeof purposes
export const revealPurposes = Object.keys(purposes) as readonly RevealPurpose[]

export function isPurposeFor(purpose: RevealPurpose, field: PartyField): boolean {
  const fields: readonly PartyField[] = purposes[purpose].fields
  return fields.includes(field)
}
