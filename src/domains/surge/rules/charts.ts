import { lineChart } from '#kit/chart/line'
import { tileMap } from '#kit/chart/places'
import { type Locale, say } from '#kit/words'
import { chartWords as words } from './chart-words.ts'

type Counts = { from: number; stepMinutes: number; counts: readonly number[] }

/** Arrivals over time, what is usual as a line with its band, and when the alarm was raised. */
export function trendChart(
  { from, stepMinutes, counts }: Counts,
  about: { usual: number | null; alarmAt: number | null },
  { locale, width }: { locale: Locale; width: number },
): string {
  const at = (index: number): number => from + index * stepMinutes * 60_000
  const points = counts.map((y, index) => ({ x: at(index), y }))
  const usual = about.usual
  const band = usual === null ? [] : [{ name: say(words.usual, locale), points: usualPoints(usual, at, counts.length) }]
  const marks =
    about.alarmAt === null ? [] : [{ axis: 'x' as const, at: about.alarmAt, label: say(words.alarm, locale) }]
  return lineChart(
    {
      series: [{ name: say(words.arrivals, locale), points }, ...band],
      marks,
      y: [0, Math.max(4, ...counts)],
      ticks: ticks(from, at(Math.max(counts.length - 1, 1))),
    },
    {
      title: say(words.trend, locale),
      description: say(words.trendAbout, locale, { minutes: stepMinutes }),
      empty: say(words.none, locale),
      x: say(words.time, locale),
      y: say(words.perStep, locale, { minutes: stepMinutes }),
    },
    { width, height: 280 },
  )
}

/** The band holds what an ordinary hour may bring: twice the scatter of chance to either side. */
function usualPoints(usual: number, at: (index: number) => number, many: number) {
  const scatter = 2 * Math.sqrt(usual + 1e-9)
  const ends = many > 1 ? [0, many - 1] : [0]
  return ends.map((index) => ({ x: at(index), y: usual, low: Math.max(0, usual - scatter), high: usual + scatter }))
}

const OFFSET = 8 * 3_600_000

/** Five times of day over the axis, as the city's clocks show them. */
function ticks(from: number, until: number): readonly { at: number; label: string }[] {
  return Array.from({ length: 5 }, (_, index) => {
    const at = from + ((until - from) * index) / 4
    return { at, label: new Date(at + OFFSET).toISOString().slice(11, 16) }
  })
}

/** How many came from where. */
export function districtChart(
  districts: readonly { name: string; count: number }[],
  { locale, width }: { locale: Locale; width: number },
): string {
  const most = Math.max(0, ...districts.map(({ count }) => count))
  return tileMap(
    districts.map(({ name, count }) => ({ name, value: count, strong: count === most && most > 0 })),
    { title: say(words.places, locale), description: say(words.placesAbout, locale), empty: say(words.none, locale) },
    { width },
  )
}
