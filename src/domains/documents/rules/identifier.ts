import { parseCreditCode } from '#kit/credit-code'
import { allow, type Ruling, refuse } from '#kit/ruling'

/** The root of all e-licence identifiers (GB/T 36904-2018). */
const ROOT = '1.2.156.3005.2'
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const shape =
  /^1\.2\.156\.3005\.2\.([0-9A-Z]{18}\d{3})\.([0-9A-Z]{6}|[0-9A-Z]{18})\.([0-9A-Z]{1,32})\.(\d{3})\.([0-9A-Z])$/

/** What an e-licence identifier (电子证照标识) says. */
export type Identifier = {
  /** 证照类型代码: credit code of the body that defines the type, and three digits. */
  typeCode: string
  /** Credit code of the issuing body (颁发机构代码). */
  issuer: string
  /** 流水号, chosen by the issuer. */
  serial: string
  /** 版本号: 1 when first issued, one more at each renewal. */
  edition: number
}

/** Type code, issuer, serial, three digits of edition, and the check over all of them, after the root. */
export function makeIdentifier({ typeCode, issuer, serial, edition }: Identifier): string {
  const body = [typeCode, issuer, serial, String(edition).padStart(3, '0')]
  return [ROOT, ...body, checkCharacter(body.join(''))].join('.')
}

/** Reads an identifier and notices a slip of one character or of two that changed places. */
export function parseIdentifier(text: string): Ruling<Identifier> {
  const [, typeCode = '', issuer = '', serial = '', edition = '', check = ''] =
    shape.exec(text.trim().toUpperCase()) ?? []
  if (typeCode === '' || checkCharacter(typeCode + issuer + serial + edition) !== check)
    return refuse('invalid', 'documents.not-an-identifier')
  return allow({ typeCode, issuer, serial, edition: Number(edition) })
}

/** The check character of digits and capital letters: ISO 7064 MOD 37,36 (GB/T 17710). */
export function checkCharacter(text: string): string {
  let rest = 36
  for (const char of text) {
    const sum = (rest + ALPHABET.indexOf(char)) % 36
    rest = ((sum === 0 ? 36 : sum) * 2) % 37
  }
  return ALPHABET[(37 - rest) % 36] ?? ''
}

/** A type code of ours: the credit code of the defining body and three digits. */
export function parseTypeCode(text: string): Ruling<{ body: string; sequence: string }> {
  const body = parseCreditCode(text.slice(0, 18))
  if (!/^[0-9A-Z]{18}\d{3}$/.test(text) || !body.allowed)
    return refuse('invalid', 'documents.not-a-type-code', {}, 'licence.typeCode')
  return allow({ body: body.value.code, sequence: text.slice(18) })
}
