import type { Demand } from '#rules/hotline'
import { asks, closings, openings, otherwise, since, slips, tried } from './data/frames.ts'
import type { Dice } from './dice.ts'
import type { Landmark, LandmarkKind, Place } from './landmarks.ts'
import type { ToldClass, TreeClass } from './problems.ts'

/** Where a matter is: the street, its district, and the thing people name; nothing for matters that are nowhere. */
export type Where = { district: Place; street: Place; landmark: Landmark | null }

/** What a message is made of. */
export type Saying = {
  about: ToldClass
  tree: TreeClass
  demand: Demand
  where: Where | null
  /** Words of a matter that many bring up; else those of the class. */
  told?: string | undefined
  /** A second matter in the same message. */
  also?: ToldClass | undefined
}

export type Said = { subject: string; text: string; address: string | null }

/** What people name when they say where, by code; the longest that fits. Nothing: the matter has no place of its own. */
const kinds: readonly (readonly [codes: readonly string[], kind: LandmarkKind | 'street' | null])[] = [
  [['0105'], 'park'],
  [['0601', '0602', '0603'], 'school'],
  [['0701'], 'hospital'],
  [['0201', '0202', '0204', '0401', '0402', '0404', '05', '1201', '1202'], 'estate'],
  [['10', '0303', '0904', '1204', '040204', '1403'], 'street'],
  [
    ['0205', '0604', '0703', '0704', '0802', '0803', '0905', '1105', '1301', '1303', '1304', '1305', '1503', '1504'],
    null,
  ],
]

/** The kind of thing a matter of this class is at. */
export function kindOf(code: string): LandmarkKind | 'street' | null {
  const found = kinds.find(([codes]) => codes.some((one) => code.startsWith(one)))
  return found === undefined ? 'road' : found[1]
}

/** Says one matter as one resident would, in his words, length and care: a title and a text. */
export function speak(saying: Saying, dice: Dice): Said {
  const { about, tree, demand, where, also } = saying
  const place = where === null ? '' : nameOf(where, dice)
  const matter = reword(
    (saying.told ?? dice.pick('told', about.told)).replaceAll('{o}', where?.landmark?.name ?? place),
    dice,
  )
  const second = saying.told === undefined && dice.happens('second', 0.5) ? other(about.told, matter, dice) : ''
  const keyword = dice.happens('keyword', 0.8) ? keywordsOf(tree, dice) : ''
  const isShort = dice.happens('short', 0.18)
  const body = [
    dice.pick('opening', openings),
    wherePart(saying, place, dice),
    dice.pick('since', since),
    `${matter}。`,
    ...(isShort
      ? []
      : [
          second === '' ? '' : `${reword(second, dice.of('second'))}。`,
          keyword === '' ? '' : keywordPart(keyword, dice),
          dice.happens('effect', 0.7) ? `${dice.pick('effect', about.effects)}。` : '',
          dice.happens('tried', 0.35) ? dice.pick('tried', tried) : '',
          also === undefined ? '' : `另外，${dice.pick('also', also.told)}，也请一起看看。`,
        ]),
    dice.pick('ask', asks[demand]),
    dice.pick('closing', closings),
  ].join('')
  return {
    subject: subjectOf(
      matter,
      matter.includes(where?.landmark?.name ?? '\n') ? (where?.district.name ?? '') : place,
      dice,
    ),
    text: slip(body, dice),
    address: place === '' ? null : addressOf(place, where, dice),
  }
}

function wherePart(saying: Saying, place: string, dice: Dice): string {
  if (place === '' || (saying.told?.includes('{o}') ?? false)) return ''
  const ways = [
    `${place}这边，`,
    `我住在${place}，`,
    `${place}附近，`,
    `地点在${place}，`,
    `说的是${place}，`,
    `在${place}，`,
  ]
  return dice.pick('way', ways)
}

/** A word or two that people use for the matter, as the tree knows them. */
function keywordsOf({ keywords }: TreeClass, dice: Dice): string {
  if (keywords.length === 0) return ''
  const [one, two] = [dice.pick('word', keywords), dice.pick('word too', keywords)]
  return one === two || dice.happens('one word', 0.5) ? one : `${one}、${two}`
}

function keywordPart(word: string, dice: Dice): string {
  return dice.pick('keyword way', [
    `就是${word}的事。`,
    `${word}这个事说了不止一次。`,
    `归根到底是${word}没有人管好。`,
    `都和${word}有关。`,
  ])
}

/** As long or as short as people name a place; mostly the thing itself, now and then only the district. */
function nameOf({ district, street, landmark }: Where, dice: Dice): string {
  if (landmark === null) return dice.pick('place', [`${district.name}${street.name}`, street.name, district.name])
  const short = district.name.slice(0, -1)
  const ways = [
    `${district.name}${landmark.name}`,
    `${street.name}${landmark.name}`,
    landmark.name,
    `${short}${landmark.name}`,
  ]
  return dice.pick('place', [...ways, `${district.name}${street.name}${landmark.name}`, landmark.name])
}

function addressOf(place: string, where: Where | null, dice: Dice): string {
  const number = Math.floor(dice.between('number', 1, 190))
  const kind = where?.landmark?.kind
  if (kind === 'estate') return `${place}${1 + (number % 18)}号楼`
  return kind === 'road' ? `${place}${number}号附近` : place
}

function subjectOf(matter: string, at: string, dice: Dice): string {
  const head = matter.split(/[，,]/)[0] ?? matter
  const short = [...head].slice(0, 18).join('')
  return slip(
    dice.pick('subject', [`${at}${short}`, `${at}${short}`, `反映${at}${short}`, short, `求助：${at}${short}`]),
    dice.of('subject'),
  )
}

function other(told: readonly string[], but: string, dice: Dice): string {
  const rest = told.filter((one) => !but.startsWith(one.slice(0, 4)))
  return rest.length === 0 ? '' : dice.pick('other', rest)
}

/** The same in other words; up to three are changed. */
function reword(text: string, dice: Dice): string {
  return [1, 2, 3].reduce((now, turn) => {
    const [from, to] = dice.pick(`otherwise ${turn}`, otherwise)
    return dice.happens(`reworded ${turn}`, 0.5) ? now.replace(from, to) : now
  }, text)
}

/** One message in twelve has a slip of the keyboard. */
function slip(text: string, dice: Dice): string {
  if (!dice.happens('slip', 0.08)) return text
  const fit = slips.filter(([from]) => text.includes(from))
  if (fit.length === 0) return text
  const [from, to] = dice.pick('which', fit)
  return text.replace(from, to)
}
