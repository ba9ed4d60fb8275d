/** What an organisation is called, in full and in short. */
export type NamedOrg = { id: string; name: string; shortName: string }

const ending = /(委员会|办公室|管理局|分局|大队|支队|中心|局|委|办|部)$/

/** The bare name of a department: without the place before it and the kind of office behind it. */
export function bareName(name: string): string {
  const local = name.trim().replace(/^[\p{Script=Han}]{0,8}?[市区县州]/u, '')
  return (local === '' ? name : local).replace(ending, '')
}

/**
 * The organisation that a department of another city's file stands for: the same short name, a name that holds it, or
 * one that it abbreviates sign by sign (发改 for 发展和改革). Null where none does, or several.
 */
export function matchOrg<T extends NamedOrg>(department: string, orgs: readonly T[]): T | null {
  const bare = bareName(department)
  if (bare.length < 2) return null
  const tests: ((org: T) => boolean)[] = [
    (org) => bareName(org.shortName) === bare,
    (org) => bareName(org.name).startsWith(bare),
    (org) => bareName(org.name).includes(bare),
    (org) => abbreviates(bare, bareName(org.name)),
  ]
  for (const test of tests) {
    const [found, ...more] = orgs.filter(test)
    if (found) return more.length === 0 ? found : null
  }
  return null
}

function abbreviates(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false
  let at = 0
  for (const sign of long) if (sign === short[at]) at += 1
  return at === short.length
}
