import type { FileRequest } from '#domains/hotline'
import { DEMANDS } from '#rules/hotline'
import { Failure } from './failure.ts'
import { type Fields, fieldOf, shown } from './query.ts'
import { ATTRIBUTES, SECRECIES } from './services.ts'

/** What a POST Service Request says, before the house checks it. */
export type Submission = Pick<
  FileRequest,
  'kind' | 'subject' | 'text' | 'place' | 'address' | 'location' | 'occurredAt' | 'contact' | 'secrecy' | 'mayContact'
> & { serviceCode: string }

type Service = { code: string; name: { zh: string }; demand: FileRequest['kind'] | null }

const LONGEST = 4000

/** Reads the fields of POST Service Request. `serviceFor` answers undefined for codes nobody knows. */
export function readSubmission(fields: Fields, serviceFor: (code: string) => Service | undefined): Submission {
  const code = fieldOf(fields, 'service_code')
  if (code === undefined) throw new Failure(400, 'open311.service-needed')
  const service = serviceFor(code)
  if (!service) throw new Failure(404, 'open311.unknown-service', { given: shown(code) })
  const text = textOf(fields)
  return {
    serviceCode: code,
    kind: oneOf(fields, ATTRIBUTES.demand, DEMANDS) ?? service.demand ?? 'help',
    subject: subjectOf(service.name.zh, text),
    text,
    ...whereOf(fields),
    occurredAt: attributeOf(fields, ATTRIBUTES.occurred) ?? null,
    contact: contactOf(fields),
    secrecy: oneOf(fields, ATTRIBUTES.secrecy, SECRECIES),
    mayContact: fieldOf(fields, 'phone') !== undefined,
  }
}

function textOf(fields: Fields): string {
  const text = fieldOf(fields, 'description')
  if (text === undefined) throw new Failure(400, 'open311.text-needed')
  if ([...text].length > LONGEST) throw new Failure(400, 'open311.text-too-long')
  // Never fetched by us: an address that somebody sends may point anywhere. A person may open it.
  const media = fieldOf(fields, 'media_url')
  return media !== undefined && /^https?:\/\/\S{1,500}$/.test(media) ? `${text}\n${media}` : text
}

/** One line that says what it is about: the service and the first words. */
function subjectOf(service: string, text: string): string {
  const first = text.split(/[\n。！？!?]/)[0]?.trim() ?? ''
  const words = [...first]
  return `${service}：${words.length > 30 ? `${words.slice(0, 30).join('')}…` : first}`
}

type Where = Pick<Submission, 'place' | 'address' | 'location'>

function whereOf(fields: Fields): Where {
  const location = locationOf(fields)
  const address = fieldOf(fields, 'address_string') ?? null
  const place = fieldOf(fields, 'address_id') ?? null
  if (location === null && address === null && place === null) throw new Failure(400, 'open311.place-needed')
  return { location, address, place }
}

function locationOf(fields: Fields): Where['location'] {
  const [lat, long] = [fieldOf(fields, 'lat'), fieldOf(fields, 'long')]
  if (lat === undefined && long === undefined) return null
  if (lat === undefined || long === undefined) throw new Failure(400, 'open311.place-needed')
  return { lat: degrees(lat, 'lat', 90), lon: degrees(long, 'long', 180) }
}

function degrees(text: string, field: string, most: number): number {
  const value = /^[+-]?\d{1,3}(\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN
  if (!(Math.abs(value) <= most)) throw new Failure(400, 'open311.bad-value', { field, given: shown(text) })
  return value
}

function contactOf(fields: Fields): Submission['contact'] {
  const [first, last, phone] = [fieldOf(fields, 'first_name'), fieldOf(fields, 'last_name'), fieldOf(fields, 'phone')]
  const name = fullName(first, last)
  if (name === undefined && phone === undefined) return null
  return { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) }
}

/** Chinese names are written family name first and without a space. */
function fullName(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined) return first ?? last
  return /\p{Script=Han}/u.test(last) ? `${last}${first}` : `${first} ${last}`
}

function attributeOf(fields: Fields, code: string): string | undefined {
  return fieldOf(fields, `attribute[${code}]`) ?? fieldOf(fields, `attribute[${code}][]`)
}

function oneOf<const T extends string>(fields: Fields, code: string, values: readonly T[]): T | undefined {
  const given = attributeOf(fields, code)
  if (given === undefined) return undefined
  const found = values.find((one) => one === given)
  if (found === undefined)
    throw new Failure(400, 'open311.bad-value', { field: `attribute[${code}]`, given: shown(given) })
  return found
}
