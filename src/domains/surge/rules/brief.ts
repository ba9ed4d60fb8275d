/** A member as the hourly brief counts it. */
type Counted = { at: number; district: string; state: string; caseState: string }

/** What an hour of a plan was like (时报): numbers only, no text of any request. */
export type BriefFigures = {
  from: string
  until: string
  /** Members in this hour, and since the plan began. */
  hour: number
  total: number
  hourBefore: number
  byDistrict: readonly { district: string; hour: number; total: number }[]
  merged: number
  alone: number
  /** Members whose own case is answered or closed. */
  done: number
  open: number
  /** Twelve times five minutes. */
  trend: readonly number[]
  /** Steps of the plan in this hour, by what was done. */
  steps: readonly { what: string; count: number }[]
}

const DONE: readonly string[] = [
  'answered',
  'replied',
  'reviewed',
  'closed',
  'archived',
  'linked',
  'handed-over',
  'not-accepted',
]
/** Places with fewer are told together, so that nobody is found by his place. */
const FEWEST_TOLD = 3

type Briefing = {
  members: readonly Counted[]
  steps: readonly { at: number; what: string }[]
  from: number
  until: number
}

const HOUR = 3_600_000
const FIVE = 300_000

/** The figures of a plan for the hour that ends at `until`. Places with fewer than three requests are told as ''. */
export function briefOf({ members, steps, from, until }: Briefing): BriefFigures {
  const inHour = members.filter(({ at }) => at >= from && at < until)
  const upTo = members.filter(({ at }) => at < until)
  return {
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    hour: inHour.length,
    total: upTo.length,
    hourBefore: members.filter(({ at }) => at >= from - HOUR && at < from).length,
    byDistrict: districtsOf(upTo, from),
    merged: upTo.filter(({ state }) => state === 'merged').length,
    alone: upTo.filter(({ state }) => state === 'alone').length,
    done: upTo.filter(({ caseState }) => DONE.includes(caseState)).length,
    open: upTo.filter(({ caseState }) => !DONE.includes(caseState)).length,
    trend: Array.from(
      { length: Math.max(1, Math.ceil((until - from) / FIVE)) },
      (_, at) => inHour.filter((one) => Math.floor((one.at - from) / FIVE) === at).length,
    ),
    steps: countsOf(steps.filter(({ at }) => at >= from && at < until).map(({ what }) => what)),
  }
}

function districtsOf(members: readonly Counted[], from: number): BriefFigures['byDistrict'] {
  const all = new Map<string, { hour: number; total: number }>()
  const totals = new Map(countsOf(members.map(({ district }) => district)).map(({ what, count }) => [what, count]))
  for (const { district, at } of members) {
    const place = (totals.get(district) ?? 0) < FEWEST_TOLD ? '' : district
    const known = all.get(place) ?? { hour: 0, total: 0 }
    all.set(place, { hour: known.hour + (at >= from ? 1 : 0), total: known.total + 1 })
  }
  return [...all]
    .map(([district, counts]) => ({ district, ...counts }))
    .sort((a, b) => b.total - a.total || (a.district < b.district ? -1 : 1))
}

export function countsOf(names: readonly string[]): readonly { what: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([what, count]) => ({ what, count }))
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1))
}
