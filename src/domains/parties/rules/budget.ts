/** How many cases a day a post may reveal; role `*` is everybody else. */
export type Budget = { city: string; role: string; casesPerDay: number }

/** The most that one of the posts allows; a city's own row goes before the default of the house (city 000000). */
export function budgetFor(roles: readonly string[], budgets: readonly Budget[]): number {
  const known = roles.map((role) => rowFor(role, budgets)).filter((row) => row !== undefined)
  const rows = known.length > 0 ? known : [rowFor('*', budgets)].filter((row) => row !== undefined)
  return Math.max(0, ...rows.map((row) => row.casesPerDay))
}

function rowFor(role: string, budgets: readonly Budget[]): Budget | undefined {
  const rows = budgets.filter((row) => row.role === role)
  return rows.find((row) => row.city !== '000000') ?? rows[0]
}

/** The start of the day in Beijing time, in which all cities of the country live. */
export function startOfDay(now: Date): Date {
  const shift = 8 * 3_600_000
  return new Date(Math.floor((now.getTime() + shift) / 86_400_000) * 86_400_000 - shift)
}
