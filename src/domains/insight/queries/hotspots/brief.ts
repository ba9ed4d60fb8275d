import { placeNames } from '#domains/directory'
import { type Bar, barChart } from '#kit/chart/bars'
import { lineChart } from '#kit/chart/line'
import { type Spot, scatterMap, tileMap } from '#kit/chart/places'
import { type Locale, say } from '#kit/words'
import type { Ctx } from '#platform/context'
import { PAPER_WIDTH, type Report, type ReportSection } from '#platform/report/report'
import { localDate } from '#rules/deadlines'
import { hotspotBriefWords as words } from '../../figures/hotspot-words.ts'
import { type HotspotAsked, type HotspotDetail, type HotspotLine, hotspotDetail, hotspots } from './board.ts'
import { spotsOf } from './spots.ts'

type Key = keyof typeof words
type Teller = { locale: Locale; t: (key: Key, facts?: Readonly<Record<string, unknown>>) => string }
type Drawn = { lang?: Locale | undefined; width: number }

const TOP = 10
const TOLD = 5
const DAY = 86_400_000
/** Fewer points make no map; then the districts are shown as tiles. */
const FEWEST_SPOTS = 2

function teller(locale: Locale): Teller {
  return { locale, t: (key, facts = {}) => say(words[key], locale, facts) }
}

/** One chart of the page: the hottest matters, or the places with the most heat. */
export async function hotspotChart(
  ctx: Ctx,
  { chart, lang, width, ...asked }: HotspotAsked & Drawn & { chart: 'ranking' | 'map' },
): Promise<string> {
  const by = teller(lang ?? ctx.locale)
  const { rows } = await hotspots(ctx, { ...asked, limit: chart === 'map' ? 100 : TOP })
  if (chart === 'ranking') return rankingOf(rows, by, width)
  const spots = await spotsOf(ctx, rows, (row) => titled(row, by))
  return spots.length < FEWEST_SPOTS ? tilesOf(rows, await namesOf(ctx, rows), by, width) : mapOf(spots, by, width)
}

/** The weeks of one hot spot. */
export async function hotspotTrend(ctx: Ctx, { id, lang, width }: Drawn & { id: string }): Promise<string> {
  return trendOf(await hotspotDetail(ctx, id), teller(lang ?? ctx.locale), width)
}

/** The brief for leaders (热点专报): ranking, map, and what is behind the hottest. */
export async function hotspotBrief(
  ctx: Ctx,
  { lang, ...asked }: HotspotAsked & { lang?: Locale | undefined },
): Promise<Report> {
  const by = teller(lang ?? ctx.locale)
  const { rows } = await hotspots(ctx, { ...asked, limit: 100 })
  const names = await namesOf(ctx, rows)
  const spots = await spotsOf(ctx, rows, (row) => titled(row, by))
  const told = await Promise.all(rows.slice(0, TOLD).map(({ id }) => hotspotDetail(ctx, id)))
  const now = await ctx.reading('insight.read', async (tx) => tx.now)
  const from = localDate(new Date(now.getTime() - asked.days * DAY))
  return {
    title: by.t('title'),
    lines: [by.t('period', { from, until: localDate(now) }), by.t('basis')],
    ...{ day: localDate(now), locale: by.locale, foot: by.t('foot') },
    sections: [withMap(overview(rows, names, by), spots, by), ...told.map((one) => sectionOf(one, names, by))],
  }
}

async function namesOf(ctx: Ctx, rows: readonly HotspotLine[]): Promise<ReadonlyMap<string, string>> {
  const codes = rows.flatMap(({ place }) => (place === null ? [] : [place, district(place)]))
  return ctx.reading('insight.read', (tx) => placeNames(tx, [...new Set(codes)]))
}

const district = (place: string): string => `${place.slice(0, 6)}000000`

function overview(rows: readonly HotspotLine[], names: ReadonlyMap<string, string>, by: Teller): ReportSection {
  const top = rows.slice(0, TOP)
  const table = {
    caption: by.t('ranking'),
    head: (['matter', 'place', 'span', 'messages', 'people', 'heat'] as const).map((key) => by.t(key)),
    rows: top.map((row) => [
      ...[titled(row, by), placed(row, names, by), `${localDate(row.firstAt)} – ${localDate(row.lastAt)}`],
      ...[row.members, row.people, row.heat].map(String),
    ]),
  }
  return {
    heading: by.t('ranking'),
    text: top.length === 0 ? [by.t('none')] : [],
    charts: top.length === 0 ? [] : [rankingOf(top, by, PAPER_WIDTH), tilesOf(rows, names, by, PAPER_WIDTH)],
    tables: top.length === 0 ? [] : [table],
  }
}

function withMap(section: ReportSection, spots: readonly Spot[], by: Teller): ReportSection {
  return spots.length < FEWEST_SPOTS
    ? section
    : { ...section, charts: [...section.charts, mapOf(spots, by, PAPER_WIDTH)] }
}

function sectionOf(one: HotspotDetail, names: ReadonlyMap<string, string>, by: Teller): ReportSection {
  const votes = one.parts.votes > 0 ? by.t('votes', { votes: one.parts.votes }) : ''
  const where = `${placed(one, names, by)} · ${localDate(one.firstAt)} – ${localDate(one.lastAt)} · ${one.words.join('、')}`
  return {
    heading: titled(one, by),
    text: [where, by.t('why', { ...one.parts, votes })],
    charts: [trendOf(one, by, PAPER_WIDTH)],
    tables: [],
  }
}

function titled({ title, members }: HotspotLine, { t }: Teller): string {
  return title ?? t('untitled', { count: members })
}

function placed({ place }: HotspotLine, names: ReadonlyMap<string, string>, { t }: Teller): string {
  return (place === null ? undefined : names.get(place)) || t('unknown')
}

function rankingOf(rows: readonly HotspotLine[], by: Teller, width: number): string {
  const bars = rows.map((row): Bar => ({ name: titled(row, by), parts: [row.heat] }))
  return barChart({ bars }, labels(by, by.t('ranking'), 'heat'), { width })
}

function mapOf(spots: readonly Spot[], by: Teller, width: number): string {
  return scatterMap(spots, labels(by, by.t('map'), 'heat'), { width })
}

function tilesOf(rows: readonly HotspotLine[], names: ReadonlyMap<string, string>, by: Teller, width: number): string {
  const sums = new Map<string, number>()
  for (const { place, heat } of rows)
    if (place !== null) sums.set(district(place), (sums.get(district(place)) ?? 0) + heat)
  const tiles = [...sums]
    .sort((a, b) => b[1] - a[1])
    .map(([code, value]) => ({ name: (names.get(code) || code).split(' · ').at(-1) ?? code, value: Math.round(value) }))
  return tileMap(tiles, labels(by, by.t('map'), 'heat'), { width })
}

function trendOf(one: HotspotDetail, by: Teller, width: number): string {
  const title = by.t('trend', { title: titled(one, by) })
  const points = one.weeks.map(({ count }, x) => ({ x, y: count }))
  const every = Math.max(1, Math.ceil(one.weeks.length / 6))
  const ticks = one.weeks.flatMap(({ from }, at) => (at % every === 0 ? [{ at, label: localDate(from).slice(5) }] : []))
  const most = Math.max(1, ...points.map(({ y }) => y))
  return lineChart(
    { series: [{ name: by.t('messages'), points }], y: [0, most], ticks },
    { ...labels(by, title, 'messages'), x: by.t('week') },
    { width, height: 220 },
  )
}

function labels({ t }: Teller, title: string, y: Key) {
  return { title, description: t(y), empty: t('none'), y: t(y) }
}
