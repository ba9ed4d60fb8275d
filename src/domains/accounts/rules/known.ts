import type { TermValues } from '#rules/documents'

/** What an account knows of a person, by the terms of the dictionary that have `account` among their sources. */
export function personTerms(known: { name?: string; idNumber?: string; phone?: string }): TermValues {
  return present({ personName: known.name, citizenNumber: known.idNumber, phone: known.phone })
}

export function firmTerms(known: { name: string; creditCode: string | null; phone?: string }): TermValues {
  return present({ firmName: known.name, creditCode: known.creditCode ?? undefined, phone: known.phone })
}

function present(values: Readonly<Record<string, string | undefined>>): TermValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([term, value]) => (value === undefined ? [] : [[term, value]])),
  )
}
