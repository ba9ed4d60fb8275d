import { calendarFor } from '#domains/deadlines'
import { orgFacts, scopePredicate } from '#domains/directory'
import { versionById } from '#domains/matters'
import { type Locale, say } from '#kit/words'
import type { Ctx } from '#platform/context'
import { empty, raw, type Sql, sql, type Tx } from '#platform/db/tx'
import { type CaseCost, figuresOf, type MeasuredFigures } from '#rules/bundles'
import { used } from '#rules/deadlines'

export type Asked = { from?: Date | undefined; until?: Date | undefined; by: 'org' | 'matter' }

/** Figures of one body or one matter over a period of submission (审批统计). Shares are null where nothing is counted. */
export type FigureLine = {
  key: string
  name: string
  submitted: number
  accepted: number
  decided: number
  refused: number
  open: number
  late: number
  /** Accepted without a single correction (一次办成), over those accepted. */
  firstTime: number | null
  /** Decided on or before the promised day (按期办结), over those decided. */
  inTime: number | null
  online: number | null
  /** Corrections that the published list does not ask for, per 1,000 cases (清单外). */
  offListPerThousand: number | null
  yellow: number
  red: number
  /** Mean grade of 1 to 5, over those rated. */
  rating: number | null
}

type Row = {
  key: string
  /** The version that was applied for last. */
  version: string
  submitted: number
  accepted: number
  decided: number
  refused: number
  open: number
  late: number
  clean: number
  inTime: number
  online: number
  offList: number
  yellow: number
  red: number
  rating: number | null
}

/** Index case_facts_org or case_facts_matter; only what lies in the reader's reach. */
export async function figures(ctx: Ctx, asked: Asked): Promise<readonly FigureLine[]> {
  return ctx.reading('applications.report', async (tx) => {
    const key = asked.by === 'org' ? sql`f.org::text` : sql`f.base_code`
    const reach = scopePredicate(ctx.actor, 'applications.report', { org: raw('f.org'), orgPath: raw('f.org_path') })
    const rows =
      await tx.rows<Row>(sql`select ${key} as key, count(*)::int as submitted, count(f.accepted_at)::int as accepted,
        count(f.decided_at)::int as decided, (count(*) filter (where f.outcome = 'refused'))::int as refused,
        (count(*) filter (where f.closed_at is null))::int as open,
        (count(*) filter (where f.decided_at is null and f.closed_at is null and f.due_at < ${tx.now}))::int as late,
        (count(*) filter (where f.accepted_at is not null and f.corrections = 0))::int as clean,
        (count(*) filter (where f.within_promise))::int as in_time,
        (array_agg(f.version order by f.submitted_at desc))[1] as version,
        (count(*) filter (where f.online))::int as online, sum(f.off_list)::int as off_list,
        sum(f.yellow_cards)::int as yellow, sum(f.red_cards)::int as red, avg(f.rating)::float8 as rating
      from applications.case_facts f where f.city = ${tx.city} and ${reach}${period(asked)}
      group by 1 order by submitted desc, 1 limit 500`)
    const names = asked.by === 'org' ? await orgNames(tx, rows) : await matterNames(tx, rows, ctx.locale)
    return rows.map((row) => lineOf(row, names.get(row.key) ?? row.key))
  })
}

async function orgNames(tx: Tx, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const keys = rows.map(({ key }) => key)
  const orgs = await orgFacts(tx, keys)
  return new Map(keys.map((key) => [key, orgs.get(key)?.name ?? key]))
}

/** A matter is called as in the version that was applied for last. */
async function matterNames(tx: Tx, rows: readonly Row[], locale: Locale): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { key, version } of rows) {
    const found = await versionById(tx, version)
    if (found) names.set(key, say(found.body.name, locale))
  }
  return names
}

function period({ from, until }: Pick<Asked, 'from' | 'until'>): Sql {
  return sql`${from ? sql` and f.submitted_at >= ${from}` : empty}${until ? sql` and f.submitted_at < ${until}` : empty}`
}

function lineOf(row: Row, name: string): FigureLine {
  const { clean, inTime, online, offList, rating, version: _version, ...counts } = row
  return {
    ...counts,
    name,
    firstTime: share(clean, row.accepted),
    inTime: share(inTime, row.decided),
    online: share(online, row.submitted),
    offListPerThousand: row.submitted === 0 ? null : Math.round((offList / row.submitted) * 10_000) / 10,
    rating: rating === null ? null : Math.round(rating * 10) / 10,
  }
}

function share(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((part / of) * 1000) / 10
}

type CostRow = {
  case: string
  application: string
  items: number
  itemsWallet: number
  itemsFetched: number
  itemsInherited: number
  itemsPledged: number
  trips: number
  fields: number
  fieldsFilled: number
  online: boolean
  submittedAt: Date
  decidedAt: Date | null
  dueAt: Date | null
}

const MOST_CASES = 20_000

/** What a bundle has cost its applicants in truth, with the list of cases behind each figure (case_facts_bundle). */
export async function bundleFigures(
  ctx: Ctx,
  { bundle, from, until }: { bundle: string } & Pick<Asked, 'from' | 'until'>,
): Promise<MeasuredFigures> {
  return ctx.reading('applications.report', async (tx) => {
    const [calendar, rows] = await Promise.all([
      calendarFor(tx),
      tx.rows<CostRow>(sql`select f.number as case, a.number as application, f.items, f.items_wallet, f.items_fetched, f.items_inherited,
          f.items_pledged, f.trips, f.fields, f.fields_filled, f.online, f.submitted_at, f.decided_at, f.due_at
        from applications.case_facts f join applications.applications a on a.city = f.city and a.id = f.application
        where f.city = ${tx.city} and f.bundle = ${bundle}${period({ from, until })} order by f.submitted_at limit ${MOST_CASES}`),
    ])
    return figuresOf(
      rows.map((row): CaseCost => {
        const { submittedAt, decidedAt, dueAt } = row
        const elsewhere = row.itemsWallet + row.itemsFetched + row.itemsInherited + row.itemsPledged
        return {
          case: row.case,
          application: row.application,
          items: {
            applicant: row.items - elsewhere,
            wallet: row.itemsWallet,
            fetch: row.itemsFetched,
            inherited: row.itemsInherited,
            pledge: row.itemsPledged,
          },
          trips: row.trips,
          days: decidedAt && used({ from: submittedAt, to: decidedAt }, 'working-day', [], calendar),
          fieldsTyped: row.fields - row.fieldsFilled,
          online: row.online,
          decidedAt: decidedAt?.toISOString() ?? null,
          dueAt: dueAt?.toISOString() ?? null,
        }
      }),
    )
  })
}

/** How bodies handled the versions of matters decided since a day, for who compares it with the published standard. */
export async function handlingOf(tx: Tx, { since }: { since: Date }): Promise<readonly Handling[]> {
  return tx.rows<Handling>(sql`select f.version, f.org, count(*)::int as decided,
      (count(*) filter (where f.within_promise is false))::int as late, sum(f.off_list)::int as off_list,
      percentile_cont(0.5) within group (order by extract(epoch from f.decided_at - f.accepted_at) / 86400)::float8 as median_days
    from applications.case_facts f
    where f.city = ${tx.city} and f.decided_at >= ${since} group by f.version, f.org order by f.version, f.org`)
}

/** `medianDays`: calendar days from acceptance to decision. */
export type Handling = {
  version: string
  org: string
  decided: number
  late: number
  offList: number
  medianDays: number | null
}
