import { maskAddress, maskIdNumber, maskName, maskPhone } from '#kit/mask'

/** What a filing may hold of a person. */
export const partyFields = ['name', 'phone', 'idNumber', 'address'] as const
export type PartyField = (typeof partyFields)[number]

/**
 * How sensitive a field is (数据分级): `open` everybody who sees the case, `contact` whoever must reach the resident,
 * `identity` whoever must know him, `secret` for licence matters alone, `clue` for discipline alone.
 */
export type FieldClass = 'open' | 'contact' | 'identity' | 'secret' | 'clue'

export const classOf: Readonly<Record<PartyField | 'consentContact' | 'original' | 'clueText', FieldClass>> = {
  consentContact: 'open',
  phone: 'contact',
  address: 'contact',
  name: 'identity',
  original: 'identity',
  idNumber: 'secret',
  clueText: 'clue',
}

const masks: Readonly<Record<PartyField, (value: string) => string>> = {
  name: maskName,
  phone: maskPhone,
  idNumber: maskIdNumber,
  address: maskAddress,
}

/** The field as a list shows it: 张**, 138****1234, 3701**********1234, 某区某街道****. */
export function maskField(field: PartyField, value: string): string {
  return masks[field](value)
}
