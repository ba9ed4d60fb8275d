import type { Channel, Demand } from '#rules/hotline'
import { personName } from '../data/names.ts'
import { type Story, stories } from './data/stories.ts'
import { type Dice, diceOf } from './dice.ts'
import type { Landmark, Place } from './landmarks.ts'
import { type ToldClass, type TreeClass, toldClasses } from './problems.ts'
import { momentOf, seasonOf } from './seasons.ts'
import { kindOf, type Said, speak, type Where } from './speak.ts'

/** The city as its history needs it. */
export type Scene = { places: readonly Place[]; landmarks: readonly Landmark[]; classes: readonly TreeClass[] }

/** How much history, and up to when. */
export type Extent = {
  /** Ordinary messages and those of stories together. */
  count: number
  /** Further ones of the last days, which are still being worked on. */
  recent: number
  until: Date
  days: number
  seed: string
}

/** One invented message: what was said, when, where, by which way, and what it is really about. */
export type PastMessage = Said & {
  id: string
  at: Date
  classCode: string
  demand: Demand
  channel: Channel
  where: Where | null
  /** How he gave his name; null: he gave none. */
  name: string | null
  asksSecrecy: boolean
  isConduct: boolean
  /** How often matters of this kind are not solved the first time. */
  unsolved: number
  story: string | null
}

const DAY = 86_400_000
/** How long the newest messages may have been open. */
const RECENT_DAYS = 6
/** The number of messages for which the stories were written; a shorter history has fewer voices. */
const WHOLE = 1500
const UNSOLVED = 0.1

/** Classes that are heard more often than the others. */
const often: readonly (readonly [codes: readonly string[], weight: number])[] = [
  [['020101', '030103', '040102', '010202'], 14],
  [['0101', '0102', '0104', '0201', '0401', '0501', '0502', '080101', '110102', '110103'], 5],
  [['0202', '0301', '0402', '0601', '0703', '1101', '1102', '1301', '020402'], 2.5],
]

const channels: readonly (readonly [Channel, number])[] = [
  ['phone', 0.62],
  ['web', 0.14],
  ['app', 0.16],
  ['upper-level', 0.03],
  ['visit', 0.03],
  ['letter', 0.02],
]

/** The history of a city in the order of its times: the same scene, extent and seed give the same messages. */
export function historyOf(scene: Scene, { count, recent, until, days, seed }: Extent): readonly PastMessage[] {
  const dice = diceOf(seed)
  const tree = new Map(scene.classes.map((one) => [one.code, one]))
  const told = toldClasses.filter(({ code }) => tree.has(code))
  const whole = { from: new Date(until.getTime() - days * DAY), until }
  const last = { from: new Date(until.getTime() - RECENT_DAYS * DAY), until }
  const voices = stories.flatMap((story) => voicesOf(story, { count, days, until }))
  const month = until.getUTCMonth() + 1
  const plain = quotas(told, Math.max(0, count - voices.length), weightOf).map((about, no) => ({
    about,
    key: `m${no}`,
    span: whole,
  }))
  const fresh = quotas(told, recent, (code) => weightOf(code) * seasonOf(code, month)).map((about, no) => ({
    about,
    key: `r${no}`,
    span: last,
  }))
  const made = [
    ...[...plain, ...fresh].map(({ about, key, span }) =>
      message(scene, { about, key, tree, told, dice: dice.of(key), at: momentOf(`${seed} ${key}`, about.code, span) }),
    ),
    ...voices.flatMap(({ story, key, span }) => {
      const about = told.find(({ code }) => code === story.classCode)
      if (about === undefined) return []
      return message(scene, {
        about,
        key,
        tree,
        told,
        story,
        dice: dice.of(key),
        at: momentOf(`${seed} ${key}`, '', span),
      })
    }),
  ]
  return made.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}

type Span = { from: Date; until: Date }

function voicesOf(story: Story, { count, days, until }: Pick<Extent, 'count' | 'days' | 'until'>) {
  const people = Math.max(2, Math.round(story.people * Math.min(1, count / WHOLE)))
  const from = Math.max(until.getTime() - Math.min(story.fromDaysAgo, days) * DAY, 0)
  const span: Span = { from: new Date(from), until: new Date(Math.min(until.getTime(), from + story.days * DAY)) }
  return Array.from({ length: people }, (_, no) => ({ story, key: `${story.id}-${no}`, span }))
}

function weightOf(code: string): number {
  return often.find(([codes]) => codes.some((one) => code.startsWith(one)))?.[1] ?? 1
}

/** So many of each class: every one has its share of the floor, the rest goes by weight. */
function quotas(told: readonly ToldClass[], count: number, weight: (code: string) => number): readonly ToldClass[] {
  const floor = Math.floor(count / (told.length * 3))
  const rest = count - floor * told.length
  const all = told.reduce((sum, { code }) => sum + weight(code), 0)
  const line: ToldClass[] = []
  let carried = 0
  for (const about of told) {
    carried += (rest * weight(about.code)) / all
    const more = Math.round(carried)
    carried -= more
    for (let no = 0; no < floor + more; no += 1) line.push(about)
  }
  return line
}

type Making = {
  about: ToldClass
  key: string
  tree: ReadonlyMap<string, TreeClass>
  told: readonly ToldClass[]
  dice: Dice
  at: Date
  story?: Story
}

function message(scene: Scene, { about, key, tree, told, dice, at, story }: Making): PastMessage {
  const known = tree.get(about.code)
  if (known === undefined) throw new Error(`no class ${about.code}`)
  const demand = demandOf(known, dice)
  const where = story === undefined ? whereOf(scene, about.code, dice) : whereOfStory(scene, story)
  const also = story === undefined && dice.happens('also', 0.05) ? dice.pick('also', told) : undefined
  const words = story === undefined ? undefined : dice.pick('words', story.told)
  return {
    ...speak({ about, tree: known, demand, where, told: words, also }, dice),
    id: key,
    at,
    classCode: about.code,
    demand,
    channel: channelOf(dice.roll('channel')),
    where,
    name: dice.happens('nameless', 0.04) ? null : personName(Math.floor(dice.roll('name') * 1e6)),
    asksSecrecy: dice.happens('secret', 0.03),
    isConduct: known.conduct,
    unsolved: story?.unsolved ?? UNSOLVED,
    story: story?.id ?? null,
  }
}

/** Residents choose the kind themselves: most as the class has it; many a report is told as a complaint. */
function demandOf({ demand }: TreeClass, dice: Dice): Demand {
  if (demand === 'report') return dice.happens('as report', 0.3) ? 'report' : 'complaint'
  return demand === null || dice.happens('other demand', 0.08) ? 'help' : demand
}

function channelOf(share: number): Channel {
  let left = share
  for (const [channel, part] of channels) {
    if (left < part) return channel
    left -= part
  }
  return 'phone'
}

function whereOf(scene: Scene, code: string, dice: Dice): Where | null {
  const kind = kindOf(code)
  if (kind === null)
    return dice.happens('anyway', 0.25) ? streetOf(scene, dice.pick('street', streetsOf(scene)).code, null) : null
  if (kind === 'street') return streetOf(scene, dice.pick('street', streetsOf(scene)).code, null)
  const landmark = dice.pick(
    'landmark',
    scene.landmarks.filter((one) => one.kind === kind),
  )
  return streetOf(scene, landmark.place, landmark)
}

function whereOfStory(scene: Scene, { at }: Story): Where {
  const some = scene.landmarks.filter((one) => one.kind === at.kind)
  const landmark = some[at.no % some.length]
  if (landmark === undefined) throw new Error(`no ${at.kind} in this city`)
  return streetOf(scene, landmark.place, landmark)
}

function streetsOf({ places }: Scene): readonly Place[] {
  return places.filter(({ code }) => code.endsWith('000') && !code.endsWith('000000'))
}

function streetOf({ places }: Scene, code: string, landmark: Landmark | null): Where {
  const street = places.find((one) => one.code === code)
  const district = places.find((one) => one.code === code.slice(0, 6).padEnd(12, '0'))
  if (street === undefined || district === undefined) throw new Error(`no place ${code}`)
  return { district, street, landmark }
}
