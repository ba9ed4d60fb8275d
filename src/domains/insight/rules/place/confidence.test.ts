import { describe, expect, it } from 'vitest'
import { placeOf } from './find.ts'
import { compileGazetteer, type Toponym } from './gazetteer.ts'

/** An invented city of six districts in which every third road has a twin elsewhere. */
const district = (no: number): string => `9901${String(no + 1).padStart(2, '0')}000000`
const within = (no: number, street: number): string => `9901${String(no + 1).padStart(2, '0')}00${street}000`
const districts = [...'明柳云青白望'].map((sign) => `${sign}湖区`)
const starts = ['柳荫', '松涛', '春风', '晴川', '听雨', '远山', '花溪', '北辰', '望舒', '长汀', '石桥', '秋实']

type Thing = { name: string; kind: 'road' | 'estate'; district: number; place: string }
const things = starts.flatMap((start, no): Thing[] => {
  const road = { name: `${start}路`, kind: 'road' as const }
  const homes = { name: `${start}花园`, kind: 'estate' as const }
  const at = { district: no % 6, place: within(no % 6, 1 + (no % 3)) }
  const twin = { district: (no + 2) % 6, place: within((no + 2) % 6, 1) }
  return [{ ...road, ...at }, { ...homes, ...at }, ...(no % 3 === 0 ? [{ ...road, ...twin }] : [])]
})
const toponym = (name: string, kind: Toponym['kind'], place: string): Toponym => ({
  ...{ name, aliases: [], kind, place, lon: null, lat: null },
})
const gazetteer = compileGazetteer([
  ...districts.map((name, no) => toponym(name, 'district', district(no))),
  ...things.map(({ name, kind, place }) => toponym(name, kind, place)),
])

/** Who speaks names the district or not, and may name another place in passing. */
function tellings(): { subject: string; text: string; place: string }[] {
  let state = 20_261
  const roll = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T
  return Array.from({ length: 1500 }, () => {
    const thing = pick(things)
    const where = `${roll() < 0.4 ? districts[thing.district] : ''}${thing.name}`
    const other = pick(things)
    const passing = roll()
    const aside =
      passing < 0.12 ? `我在${districts[other.district]}上班。` : passing < 0.2 ? `${other.name}早就修好了。` : ''
    const what = pick(['路灯坏了三天', '半夜施工吵得睡不着', '井盖没了', '垃圾没人运'])
    const inSubject = roll() < 0.5
    return {
      subject: inSubject ? `${where}${what}` : what,
      text: roll() < 0.5 ? `${aside}${where}${what}，请来看看。` : `${where}${what}。${aside}`,
      place: thing.place,
    }
  })
}

describe('the confidence of a place', () => {
  const said = tellings().map(({ place, ...message }) => ({ place, found: placeOf(gazetteer, message) }))
  const right = said.filter(({ place, found }) => found?.place === place)
  const between = (from: number, to: number) => {
    const bin = said.filter(({ found }) => found && found.confidence >= from && found.confidence < to)
    const hits = bin.filter(({ place, found }) => found?.place === place)
    const mean = bin.reduce((sum, { found }) => sum + (found?.confidence ?? 0), 0) / bin.length
    return { count: bin.length, mean, share: hits.length / bin.length }
  }
  it('is about the share that is right, for the sure ones and for the doubtful ones', () => {
    const bins = [between(0, 0.6), between(0.6, 0.88), between(0.88, 1)]
    for (const { count, mean, share } of bins) {
      expect(count).toBeGreaterThan(50)
      expect(Math.abs(mean - share)).toBeLessThan(0.12)
    }
  })
  it('leaves nothing unfound that was named', () => {
    expect(said.filter(({ found }) => found === null)).toEqual([])
    expect(right.length / said.length).toBeGreaterThan(0.85)
  })
})
