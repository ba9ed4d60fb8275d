import { isPlaceCode } from '#kit/place-code'
import type { District } from '../port.ts'
import type { Visit } from '../server/visit.ts'

/** The place somebody picked on an earlier page, as long as it exists. */
export async function pickedPlace(visit: Visit): Promise<{ code: string | null; name: string | null }> {
  const code = visit.jar.get('onedoor-place') ?? ''
  const name = isPlaceCode(code) ? nameIn(await visit.port.districts(visit.ctx), code) : null
  return name === null ? { code: null, name: null } : { code, name }
}

/** A district by its name, a street with its district; null: no such place. */
export function nameIn(districts: readonly District[], code: string): string | null {
  for (const district of districts) {
    if (district.code === code) return district.name
    const street = district.streets.find((one) => one.code === code)
    if (street !== undefined) return `${district.name}${street.name}`
  }
  return null
}

/** Where to go after a place was picked: only an address of our own. */
export function wayBack(to: string): string {
  return /^\/(matters|search)([/?].*)?$/.test(to) ? to : '/matters'
}
