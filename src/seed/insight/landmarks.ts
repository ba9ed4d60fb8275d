import { placeLevel } from '#kit/place-code'
import { diceOf } from './dice.ts'

export type LandmarkKind = 'estate' | 'road' | 'school' | 'park' | 'hospital'

/** A thing people name when they say where (invented): with the street it lies in and a point on the map. */
export type Landmark = {
  name: string
  kind: LandmarkKind
  /** 12 digits, of a street or town. */
  place: string
  lon: number
  lat: number
}

export type Place = { code: string; name: string }

const first = [
  ...'清荷 云锦 望舒 松涛 晴川 锦溪 岚庭 听雨 拾光 禾风 沐阳 青梧 碧潭 朗月 枫叶 紫藤 银杏 怀谷 映雪 栖霞 临泉 知春'.split(
    ' ',
  ),
  ...'闻莺 采薇 长汀 远山 石桥 白鹭 花溪 竹影 秋实 金穗 南浦 北辰 东篱 西窗 双槐 九思 问渠 半亩'.split(' '),
]
const last: Readonly<Record<LandmarkKind, readonly string[]>> = {
  estate: ['花园', '家园', '小区', '新村', '雅苑', '公馆'],
  road: ['路', '街', '大道', '北路', '南街', '巷'],
  school: ['小学', '中学', '实验学校'],
  park: ['公园', '游园'],
  hospital: ['医院'],
}
/** Every so many streets have one. */
const every: Readonly<Record<LandmarkKind, number>> = { estate: 1, road: 1, school: 2, park: 4, hospital: 6 }

/** The middle of the invented city, in degrees, and how far a street lies from the next. */
const CENTRE = { lon: 118, lat: 33 }
const STEP = 0.014

/** Estates, roads, schools, parks and hospitals of the streets of a city: the same places give the same landmarks. */
export function landmarksOf(places: readonly Place[]): readonly Landmark[] {
  const streets = places.filter(({ code }) => placeLevel(code) === 'street')
  const kinds: readonly LandmarkKind[] = ['estate', 'road', 'school', 'park', 'hospital']
  return kinds
    .flatMap((kind, turn) =>
      streets.flatMap((street, no) => {
        if (no % every[kind] !== 0) return []
        const count = Math.floor(no / every[kind])
        const ends = last[kind]
        const end = ends[count % ends.length] ?? ''
        const start = first[(Math.floor(count / ends.length) * 7 + count * 3 + turn * 5) % first.length] ?? ''
        return [{ name: `${start}${end}`, kind, place: street.code, ...pointOf(no, kind) }]
      }),
    )
    .filter(isFirst)
}

/** Streets lie on a spiral around the middle, so that neighbours in the list are neighbours on the map. */
function pointOf(no: number, kind: string): { lon: number; lat: number } {
  const dice = diceOf(`${kind} ${no}`)
  const [turn, far] = [no * 2.4, Math.sqrt(no + 1) * STEP]
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
  return {
    lon: round(CENTRE.lon + Math.cos(turn) * far + dice.between('lon', -0.003, 0.003)),
    lat: round(CENTRE.lat + Math.sin(turn) * far * 0.8 + dice.between('lat', -0.003, 0.003)),
  }
}

/** A name stands for one thing; the second of the name is left out. */
function isFirst({ name }: Landmark, at: number, all: readonly Landmark[]): boolean {
  return all.findIndex((one) => one.name === name) === at
}
