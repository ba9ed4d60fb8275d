import { isPlaceCode } from '#kit/place-code'
import { type PlaceKind, placeKinds } from './gazetteer.ts'

/** A row of a file of names, its cells by field. */
export type NameRow = { no: number; fields: Readonly<Partial<Record<NameField, string>>> }

export const nameFields = ['name', 'aliases', 'kind', 'place', 'lon', 'lat'] as const
export type NameField = (typeof nameFields)[number]

/** How a sheet may call its columns; the first is how the report calls it. */
const HEADERS: Readonly<Record<NameField, readonly string[]>> = {
  name: ['名称', '地名', 'name'],
  aliases: ['别名', '简称', 'aliases'],
  kind: ['类别', '类型', 'kind'],
  place: ['所在地', '行政区划', '区划代码', 'place'],
  lon: ['经度', 'lon', 'lng', 'longitude'],
  lat: ['纬度', 'lat', 'latitude'],
}

const KINDS: Readonly<Record<string, PlaceKind>> = {
  ...Object.fromEntries(placeKinds.map((kind) => [kind, kind])),
  ...{ 区县: 'district', 街道: 'street', 乡镇: 'street', 镇: 'street', 社区: 'community', 村: 'village' },
  ...{ 道路: 'road', 路: 'road', 小区: 'estate', 住宅: 'estate', 公园: 'park', 广场: 'park', 学校: 'school' },
  ...{ 医院: 'hospital', 车站: 'station', 站点: 'station', 其他: 'other' },
}

/** What is wrong with a row, and what was read instead of it. */
export type NameFault = { row: number; field: NameField | ''; code: string; facts: Readonly<Record<string, string>> }

export type NewName = {
  name: string
  aliases: readonly string[]
  kind: PlaceKind
  place: string
  lon: number | null
  lat: number | null
}

/** Which column holds which field. Name and place are needed; without a kind a name is `other`. */
export function nameColumns(header: readonly string[]): ReadonlyMap<NameField, number> {
  const found = nameFields.flatMap((field) => {
    const at = header.findIndex((title) => HEADERS[field].includes(title.trim().toLowerCase()))
    return at < 0 ? [] : [[field, at] as const]
  })
  return new Map(found)
}

/** What a column is called in a report. */
export function columnOf(field: NameField | ''): string {
  return field === '' ? '' : (HEADERS[field][0] ?? field)
}

const LONGEST = 60

/** Reads a row; `places` knows codes, and the codes of places by name. Every fault is named, not only the first. */
export function readName(
  { no, fields }: NameRow,
  places: (said: string) => readonly string[],
): NewName | readonly NameFault[] {
  const faults: NameFault[] = []
  const wrong = (field: NameField, code: string, facts: NameFault['facts'] = {}): void =>
    void faults.push({ row: no, field, code, facts })
  const name = (fields.name ?? '').trim()
  if ([...name].length < 2 || name.length > LONGEST) wrong('name', 'insight.name-length', { name: name.slice(0, 20) })
  const kind = KINDS[(fields.kind ?? '').trim() || 'other']
  if (kind === undefined) wrong('kind', 'insight.name-kind', { kind: (fields.kind ?? '').slice(0, 20) })
  const said = (fields.place ?? '').trim()
  const [place, twin] = places(said)
  if (place === undefined || !isPlaceCode(place)) wrong('place', 'insight.name-place', { place: said.slice(0, 30) })
  else if (twin !== undefined) wrong('place', 'insight.name-place-twice', { place: said.slice(0, 30) })
  const point = pointOf(fields.lon, fields.lat)
  if (point === undefined) wrong('lon', 'insight.name-point')
  if (faults.length > 0 || kind === undefined || place === undefined || point === undefined) return faults
  return { name, aliases: aliasesOf(fields.aliases ?? '', name), kind, place, ...point }
}

/** Other names, parted by any sign people use for it. */
export function aliasesOf(text: string, name: string): readonly string[] {
  const parts = text.split(/[、，,;；|/\n]/).map((part) => part.trim())
  return [...new Set(parts)].filter((part) => part.length >= 2 && part.length <= LONGEST && part !== name).slice(0, 10)
}

type Coordinates = { lon: number | null; lat: number | null }

/** Both or neither; undefined where it is no point on earth. */
function pointOf(lon = '', lat = ''): Coordinates | undefined {
  if (lon.trim() === '' && lat.trim() === '') return { lon: null, lat: null }
  const [x, y] = [lon, lat].map((text) => (text.trim() === '' ? Number.NaN : Number(text)))
  if (x === undefined || y === undefined || !(Math.abs(x) <= 180) || !(Math.abs(y) <= 90)) return undefined
  return { lon: x, lat: y }
}
