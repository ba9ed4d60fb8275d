import { fill, type Locale, say, type Words } from '#kit/words'
import { type Basis, channelWords, deliveryWays, type MatterBody, type Step } from './body.ts'
import type { Guide, GuideFee, GuideNeed, GuideRule } from './guidance.ts'
import { telling } from './telling-words.ts'

/** One line of a guide: what it is, and what goes with it in smaller words. */
export type ToldLine = { text: string; notes: readonly string[] }
export const toldParts = [
  'may',
  'bring',
  'free',
  'depends',
  'steps',
  'time',
  'fee',
  'where',
  'result',
  'basis',
  'notes',
  'complaint',
] as const
export type ToldPart = (typeof toldParts)[number]
export type ToldSection = { part: ToldPart; title: string; lead: string | null; lines: readonly ToldLine[] }
/** A guide as it is read: the same words on the page, at the window, on the telephone and on paper. */
export type Told = { name: string; summary: string; sections: readonly ToldSection[] }

/** Names that the body gives as codes: of the implementing body, and of organisations that do a step. */
export type Names = { org: string; orgs: ReadonlyMap<string, string> }

type Teller = { body: MatterBody; guide: Guide; names: Names; locale: Locale }

/** Puts a guide into words. Parts that say nothing for this situation are left out. */
export function tell(teller: Teller): Told {
  const { body, names, locale } = teller
  const { trips, clock, handling, fees } = body
  const summary = [
    fill(telling.summary, { org: names.org }),
    handling === 'instant'
      ? telling['summary-instant']
      : fill(telling['summary-promise'], { promise: String(clock.promise) }),
    trips === 0 ? telling['summary-trips-0'] : fill(telling['summary-trips'], { trips: String(trips) }),
    ...(fees.length === 0 ? [telling['summary-free']] : []),
  ]
  return {
    name: body.name[locale],
    summary: summary.map((words) => words[locale]).join(locale === 'zh' ? '，' : ', '),
    sections: toldParts.flatMap((part) => {
      const { lead = null, lines } = parts[part](teller)
      return lead === null && lines.length === 0 ? [] : [{ part, title: telling[part][locale], lead, lines }]
    }),
  }
}

/** The whole guide as plain text, to be read out. */
export function toldText({ name, summary, sections }: Told): string {
  const lines = sections.flatMap(({ title, lead, lines: own }) => [
    '',
    title,
    ...(lead === null ? [] : [lead]),
    ...own.map(({ text, notes }, at) => `${at + 1}. ${sentence([text, ...notes])}`),
  ])
  return [name, summary, ...lines].join('\n')
}

/** Several short texts in one line, without full stops in the middle. */
function sentence(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[。.]$/, '')).join('；')
}

type Said = { lead?: string | null; lines: readonly ToldLine[] }

const plain = (text: string, notes: readonly string[] = []): ToldLine => ({ text, notes })

const parts: Record<ToldPart, (teller: Teller) => Said> = {
  may: ({ guide, locale }) => {
    if (guide.rules.length === 0) return { lines: [] }
    const { eligible, rules } = guide
    const shown = eligible === 'no' ? rules.filter(({ rule, standing }) => rule.hard && standing === 'fails') : rules
    return { lead: telling[eligible][locale], lines: shown.map((one) => ruleLine(one, locale)) }
  },
  bring: ({ guide, body, locale }) => {
    const own = guide.needs.filter(({ certainty, way }) => certainty === 'certain' && way === 'bring')
    const none = guide.needs.every(({ way }) => way !== 'bring')
    return { lead: none ? telling['bring-none'][locale] : null, lines: own.map((one) => needLine(one, body, locale)) }
  },
  free: ({ guide, locale }) => ({
    lines: guide.needs
      .filter(({ way }) => way !== 'bring')
      .map(({ name, way, certainty }) =>
        plain(name[locale], [
          ...(way === 'bring' ? [] : [telling[way][locale]]),
          ...(certainty === 'possible' ? [telling.maybe[locale]] : []),
        ]),
      ),
  }),
  depends: ({ guide, body, locale }) => ({
    lines: guide.needs
      .filter(({ certainty, way }) => certainty === 'possible' && way === 'bring')
      .map((one) => needLine(one, body, locale)),
  }),
  steps: (teller) => ({ lines: stepLines(teller) }),
  time: ({ body: { handling, clock }, locale }) => ({
    lead:
      handling === 'instant'
        ? telling.instant[locale]
        : `${say(telling.promise, locale, { promise: clock.promise })}${locale === 'en' ? ' ' : ''}${say(telling.legal, locale, { legal: clock.legal })}`,
    lines: [],
  }),
  fee: ({ guide, locale }) =>
    guide.fees.length === 0
      ? { lead: telling['free-of-charge'][locale], lines: [] }
      : { lines: guide.fees.map((one) => feeLine(one, locale)) },
  where: ({ body, locale }) => ({
    lead: [
      body.trips === 0 && body.channels.includes('online')
        ? telling.online[locale]
        : say(telling.trips, locale, { trips: body.trips }),
      say(telling.channels, locale, { ways: body.channels.map((way) => channelWords[way][locale]) }),
      ...(body.range === 'all' ? [telling.anywhere[locale]] : []),
    ].join(locale === 'en' ? ' ' : ''),
    lines: body.offices.map(({ name, address, hours, phone }) =>
      plain(
        name[locale],
        [address[locale], hours[locale], phone].filter((text) => text !== ''),
      ),
    ),
  }),
  result: ({ guide, locale }) => ({
    lines: guide.gives.map(({ name, certainty }) =>
      plain(name[locale], certainty === 'possible' ? [telling.maybe[locale]] : []),
    ),
  }),
  basis: ({ body, locale }) => ({ lines: body.basis.map((basis) => plain(lawOf(basis, locale))) }),
  notes: ({ body, locale }) => ({
    lines: [
      ...(body.note === null ? [] : [plain(body.note[locale])]),
      ...(body.quota === null ? [] : [plain(say(telling.quota, locale, { text: body.quota[locale] }))]),
      ...(body.intermediary === null ? [] : [plain(body.intermediary[locale])]),
      ...body.questions.map(({ question, answer }) => plain(question[locale], [answer[locale]])),
    ],
  }),
  complaint: ({ body, locale }) => ({
    lead: say(telling.complain, locale, {
      phones: [...new Set([body.complaintPhone, '12345'])].join(locale === 'zh' ? ' 或 ' : ' or '),
    }),
    lines: [],
  }),
}

function ruleLine({ rule, standing }: GuideRule, locale: Locale): ToldLine {
  const word: Words =
    standing === 'fails' && !rule.hard ? telling.warned : telling[standing === 'open' ? 'unclear' : standing]
  return plain(rule.say[locale], [word[locale], ...(rule.basis === undefined ? [] : [lawOf(rule.basis, locale)])])
}

function needLine({ need, name }: GuideNeed, { modes }: MatterBody, locale: Locale): ToldLine {
  return plain(name[locale], [
    say(telling[need.form], locale, { copies: need.copies }),
    need.standard[locale],
    ...(need.advice === undefined ? [] : [need.advice[locale]]),
    ...(need.necessity === 'optional' ? [telling.optional[locale]] : []),
    ...(need.source === 'intermediary' ? [telling.maker[locale]] : []),
    ...(modes.tolerant && need.laterDays !== undefined ? [say(telling.later, locale, { days: need.laterDays })] : []),
    ...(modes.pledge !== null && need.pledgeDays !== undefined
      ? [say(telling.pledged, locale, { days: need.pledgeDays })]
      : []),
  ])
}

function stepLines({ body, guide, names, locale }: Teller): readonly ToldLine[] {
  const ways = body.delivery.map((way) => deliveryWays[way][locale])
  return [
    plain(telling.apply[locale]),
    ...(body.handling === 'instant'
      ? []
      : [
          plain(
            say(telling.accept, locale, { days: body.clock.tell }),
            body.acceptance === 'window' ? [telling['accept-window'][locale]] : [],
          ),
        ]),
    ...guide.steps.map(({ step, certainty }) =>
      plain(
        say(telling[step.stops === undefined ? 'step' : 'stops'], locale, {
          name: step.name[locale],
          days: step.allow,
        }),
        [...byOf(step, names, locale), ...(certainty === 'possible' ? [telling.maybe[locale]] : [])],
      ),
    ),
    plain(telling.decide[locale]),
    plain(say(telling.deliver, locale, { ways })),
  ]
}

function byOf(step: Step, { orgs }: Names, locale: Locale): readonly string[] {
  const org = step.by === undefined ? undefined : orgs.get(step.by)
  return org === undefined ? [] : [say(telling.by, locale, { org })]
}

function feeLine({ fee, amount, certainty }: GuideFee, locale: Locale): ToldLine {
  const name = fee.name[locale]
  const text =
    amount === null
      ? say(telling['amount-open'], locale, { name })
      : say(telling.amount, locale, { name, amount: (amount / 100).toFixed(2).replace(/\.00$/, '') })
  return plain(text, [
    lawOf(fee.basis, locale),
    ...(fee.reducible ? [telling.reducible[locale]] : []),
    ...(certainty === 'possible' ? [telling.maybe[locale]] : []),
  ])
}

/** Laws keep their Chinese names; nobody has given them others. */
function lawOf({ law, article }: Basis, locale: Locale): string {
  const named = law.startsWith('《') ? law : `《${law}》`
  return locale === 'zh' ? `${named}${article}` : `${named} ${article}`
}
