import type { District } from '../port.ts'

/** How a picked place is called: district and street. */
export function placeName(districts: readonly District[], code: string): string {
  for (const district of districts) {
    if (district.code === code) return district.name
    const street = district.streets.find((one) => one.code === code)
    if (street !== undefined) return `${district.name} ${street.name}`
  }
  return ''
}
