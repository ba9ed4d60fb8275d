import { fillGazetteer } from '#domains/insight'
import { placeLevel } from '#kit/place-code'
import type { Ctx } from '#platform/context'
import type { NewName } from '#rules/insight'
import { type Landmark, landmarksOf, type Place } from './landmarks.ts'

/** The place names of an invented city (地名库): its landmarks, a station by every hospital, a market in every district. */
export async function seedGazetteer(ctx: Ctx, places: readonly Place[]): Promise<number> {
  return fillGazetteer(ctx, namesOf(places))
}

export function namesOf(places: readonly Place[]): readonly NewName[] {
  const landmarks = landmarksOf(places)
  return [
    ...landmarks.map(nameOf),
    ...landmarks.filter(({ kind }) => kind === 'hospital').map(stationBy),
    ...places.filter(({ code }) => placeLevel(code) === 'district').map(marketOf),
  ]
}

function nameOf({ name, kind, place, lon, lat }: Landmark): NewName {
  const aliases = kind === 'school' ? [`${name.replace(/小学$|中学$|实验学校$/, '')}学校`] : []
  return { name, aliases: aliases.filter((alias) => alias !== name), kind, place, lon, lat }
}

function stationBy({ name, place, lon, lat }: Landmark): NewName {
  return { name: `${name}站`, aliases: [`${name}公交站`], kind: 'station', place, lon, lat }
}

/** A market is known by the name of its district; nobody has measured where it stands. */
function marketOf({ code, name }: Place): NewName {
  const short = name.replace(/[区县]$/, '')
  return {
    ...{ name: `${short}农贸市场`, aliases: [`${short}菜市场`], kind: 'other', place: code },
    ...{ lon: null, lat: null },
  }
}
