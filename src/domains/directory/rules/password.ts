import { allow, type Ruling, refuse } from '#kit/ruling'

const SHORTEST = 10
const LONGEST = 200
const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/]

/**
 * Whether a password is strong enough for staff: ten signs of three kinds, or sixteen of any, and not built from the
 * account (GB/T 22239-2019, 身份鉴别 complexity).
 */
export function checkPasswordStrength(password: string, account: string): Ruling<string> {
  if (password.length > LONGEST) return refuse('invalid', 'directory.password-too-long', { max: LONGEST }, 'password')
  const variety = kinds.filter((kind) => kind.test(password)).length
  const distinct = new Set(password).size
  const strong = password.length >= SHORTEST && distinct >= 6 && (variety >= 3 || password.length >= 16)
  if (!strong) return refuse('invalid', 'directory.password-too-weak', { min: SHORTEST }, 'password')
  if (account.length >= 4 && password.toLowerCase().includes(account.toLowerCase()))
    return refuse('invalid', 'directory.password-holds-account', {}, 'password')
  return allow(password)
}
