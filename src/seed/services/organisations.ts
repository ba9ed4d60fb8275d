import { cityUnits, utilities } from '../data/units.ts'
import { creditCode } from './people.ts'

const units = [...cityUnits, ...utilities].map(({ slug }) => slug)

/** The invented credit code of a department of the demo: government bodies begin with 11, utilities with 91. */
export function departmentCode(slug: string): string {
  const no = units.indexOf(slug)
  if (no < 0) throw new Error(`no such department: ${slug}`)
  return creditCode(no < cityUnits.length ? '11' : '91', '990100', 100 + no)
}

/** Two digits for the department that guides a matter, as base codes carry them. */
export function departmentDigits(slug: string): string {
  return String(units.indexOf(slug) + 1).padStart(2, '0')
}

/** Short name of a department, such as 市场监管局. */
export function departmentName(slug: string): string {
  return [...cityUnits, ...utilities].find((unit) => unit.slug === slug)?.short ?? slug
}

export function isDepartment(slug: string): boolean {
  return units.includes(slug)
}
