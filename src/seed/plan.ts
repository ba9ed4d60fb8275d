import type { FillOrg } from '#domains/directory'
import { districtNames, streetName, villageName } from './data/names.ts'
import { cityUnits, type UnitSeed, utilities } from './data/units.ts'

/** How large a city is; everything else follows. Profiles of one builder (decision 24). */
export type CityProfile = {
  /** Six digits, invented prefix 99. */
  city: string
  name: string
  hosts: readonly string[]
  /** For each district, how many streets and towns it has. */
  streets: readonly number[]
  /** Departments: the first so many, or those named by their codes. */
  units: number | readonly string[]
  utilities: number
  /** How many streets of each district have villages or communities, and how many each. */
  villages: { streets: number; each: number }
}

export type CityPlan = { places: readonly { code: string; name: string }[]; orgs: readonly FillOrg[] }

/** Places and organisations of a city: the same profile gives the same codes and names at every run. */
export function planCity(profile: CityProfile): CityPlan {
  const top = placeCode(profile.city)
  const places: { code: string; name: string }[] = [{ code: top, name: profile.name }]
  const orgs: FillOrg[] = [...cityOrgs(profile, top)]
  let streetNo = 0
  let villageNo = 0
  profile.streets.forEach((count, at) => {
    const [slug, name] = districtNames[at] ?? ['', '']
    const region = Number(profile.city) + at + 1
    const district = placeCode(String(region))
    places.push({ code: district, name })
    orgs.push(...districtOrgs({ slug, name, district, cityName: profile.name }))
    for (let no = 1; no <= count; no += 1) {
      const street = streetPlan({ region, no, ofCounty: name.endsWith('县'), name: streetName(streetNo++) })
      places.push({ code: street.place, name: street.name })
      orgs.push({ ...street, parent: `district-${region}`, sections: ['党政办公室', '便民服务中心'] })
      for (let v = 1; no <= profile.villages.streets && v <= profile.villages.each; v += 1) {
        const village = villagePlan(street, v, villageName(villageNo++ % 100))
        places.push({ code: village.place, name: village.name })
        orgs.push(village)
      }
    }
  })
  return { places, orgs }
}

function cityOrgs({ name, units, utilities: count }: CityProfile, place: string): readonly FillOrg[] {
  const unit =
    (kind: 'city-unit' | 'utility') =>
    (seed: UnitSeed): FillOrg => ({
      code: seed.slug,
      name: `${name}${seed.name}`,
      shortName: `市${seed.short}`,
      kind,
      parent: 'government',
      place,
      sections: ['热线办', seed.section],
      signOff: kind === 'city-unit',
    })
  const centre: FillOrg = {
    code: 'centre',
    name: `${name}12345 政务服务便民热线中心`,
    shortName: '市热线中心',
    kind: 'centre',
    parent: 'government',
    place,
    phone: '12345',
    sections: ['受理科', '派单科', '审核回访科', '督办科'],
  }
  return [
    {
      code: 'government',
      name: `${name}人民政府`,
      shortName: '市政府',
      kind: 'city-government',
      parent: null,
      place,
      sections: ['办公室'],
    },
    centre,
    {
      code: 'contractor',
      name: '晴川话务服务有限公司',
      shortName: '晴川话务',
      kind: 'contractor',
      parent: 'centre',
      place,
    },
    ...unitsOf(units).map(unit('city-unit')),
    ...utilities.slice(0, count).map(unit('utility')),
    { code: 'party', name: `中共${name}委组织部`, shortName: '市委组织部', kind: 'party-body', parent: null, place },
    {
      code: 'discipline',
      name: `${name}纪委监委`,
      shortName: '市纪委监委',
      kind: 'discipline-body',
      parent: null,
      place,
    },
  ]
}

function unitsOf(units: CityProfile['units']): readonly UnitSeed[] {
  return typeof units === 'number' ? cityUnits.slice(0, units) : cityUnits.filter(({ slug }) => units.includes(slug))
}

function districtOrgs(of: { slug: string; name: string; district: string; cityName: string }): readonly FillOrg[] {
  const region = of.district.slice(0, 6)
  const common = { place: of.district, sections: ['办公室'] }
  return [
    {
      ...common,
      code: `district-${region}`,
      name: `${of.cityName}${of.name}人民政府`,
      shortName: of.name,
      kind: 'district',
      parent: 'government',
    },
    {
      ...common,
      code: `subcentre-${region}`,
      name: `${of.name}12345 分中心`,
      shortName: `${of.name}分中心`,
      kind: 'district-centre',
      parent: `district-${region}`,
    },
  ]
}

/** Streets are numbered from 001, towns from 100 (GB/T 10114); a county has few streets and many towns. */
function streetPlan({ region, no, ofCounty, name }: { region: number; no: number; ofCounty: boolean; name: string }) {
  const streets = ofCounty ? 3 : 8
  const town = no > streets
  const place = `${region}${String(town ? 99 + no - streets : no).padStart(3, '0')}000`
  const full = `${name}${town ? '镇' : '街道'}`
  return {
    code: `street-${place.slice(0, 9)}`,
    place,
    name: full,
    shortName: full,
    kind: town ? ('town' as const) : ('street' as const),
  }
}

function villagePlan(
  street: { code: string; place: string; kind: 'town' | 'street' },
  no: number,
  name: string,
): FillOrg {
  const place = `${street.place.slice(0, 9)}${String(no).padStart(3, '0')}`
  const village = street.kind === 'town'
  const full = `${name}${village ? '村' : '社区'}`
  return {
    code: `village-${place}`,
    name: full,
    shortName: full,
    kind: village ? 'village' : 'community',
    parent: street.code,
    place,
  }
}

function placeCode(region: string): string {
  return region.padEnd(12, '0')
}
