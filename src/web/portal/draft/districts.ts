import type { PlaceLine } from '../port.ts'
import type { Visit } from '../server/visit.ts'

/** A district with its streets and towns. */
export type District = PlaceLine & { streets: readonly PlaceLine[] }

/** The city's districts and their streets, for one native list. */
export async function districtsOf(visit: Visit): Promise<readonly District[]> {
  const districts = await visit.port.places(visit.ctx, { under: null })
  return Promise.all(
    districts.map(async (district) => ({
      ...district,
      streets: await visit.port.places(visit.ctx, { under: district.code }),
    })),
  )
}

/** How a picked place is called: district and street. */
export async function placeName(visit: Visit, code: string): Promise<string> {
  if (code === '') return ''
  for (const district of await districtsOf(visit)) {
    if (district.code === code) return district.name
    const street = district.streets.find((one) => one.code === code)
    if (street !== undefined) return `${district.name} ${street.name}`
  }
  return ''
}
