import { z } from 'zod'
import { CHANNELS } from '#rules/hotline'
import { readAmerican, readInstant } from './times.ts'

/**
 * How the columns of an earlier system's export become requests. Columns are named as in the header; several columns make
 * one text, in their order.
 */
export const mappingSchema = z.strictObject({
  /** Names the earlier system; with the number it makes a row come in once. */
  source: z.string().regex(/^[a-z0-9-]{1,40}$/),
  number: z.string(),
  subject: z.array(z.string()).min(1),
  text: z.array(z.string()).min(1),
  received: z.string(),
  closed: z.string().optional(),
  due: z.string().optional(),
  /** `american`: 05/01/2022 12:00:03 AM with `zone`; `chinese`: 2022/5/1 0:00:03 or a serial number. */
  time: z.enum(['american', 'chinese']),
  zone: z
    .string()
    .regex(/^[+-]\d\d:\d\d$/)
    .default('+08:00'),
  status: z.string().optional(),
  /** Values of the status that mean closed; without a status, a closing time does. */
  closedStatus: z.array(z.string()).default([]),
  /** The unit in charge, and which of our units (by code) each value stands for. */
  unit: z.string(),
  units: z.record(z.string(), z.string()).default({}),
  /** Our class for the values of these columns joined by ` / `, else the words decide. */
  class: z.array(z.string()).default([]),
  classes: z.record(z.string(), z.string()).default({}),
  answer: z.string().optional(),
  address: z.array(z.string()).default([]),
  lon: z.string().optional(),
  lat: z.string().optional(),
  channel: z.string().optional(),
  channels: z.record(z.string(), z.enum(CHANNELS)).default({}),
})
export type Mapping = z.output<typeof mappingSchema>

/** The 311 export of New York City, as one example of a mapping; units are given by their kinds of work. */
const nyc: z.input<typeof mappingSchema> = {
  source: 'nyc-311',
  number: 'Unique Key',
  subject: ['Complaint Type', 'Descriptor'],
  text: ['Complaint Type', 'Descriptor', 'Location Type', 'Landmark'],
  received: 'Created Date',
  closed: 'Closed Date',
  due: 'Due Date',
  time: 'american',
  zone: '-04:00',
  status: 'Status',
  closedStatus: ['Closed'],
  unit: 'Agency',
  units: {
    NYPD: 'gongan',
    DSNY: 'chengguan',
    DOT: 'jiaotong',
    DOHMH: 'weijian',
    TLC: 'jiaotong',
    DPR: 'yuanlin',
    DHS: 'minzheng',
  },
  class: ['Complaint Type'],
  classes: {
    'Noise - Residential': '040102',
    'Noise - Street/Sidewalk': '040102',
    'Noise - Commercial': '040102',
    'Noise - Vehicle': '040104',
    'Noise - Park': '040102',
    'Noise - Helicopter': '040104',
    'Illegal Parking': '030103',
    'Blocked Driveway': '030103',
    'Abandoned Vehicle': '030103',
    'Street Condition': '010401',
    'Taxi Complaint': '030204',
    'Traffic Signal Condition': '030101',
    'Street Sign - Missing': '030102',
    Rodent: '070203',
    'Missed Collection': '010202',
    'Dumpster Complaint': '010202',
    'Illegal Dumping': '010205',
    'Dirty Condition': '010201',
    'Illegal Fireworks': '120302',
    'Food Establishment': '110202',
    Encampment: '090103',
    'Homeless Person Assistance': '090103',
  },
  answer: 'Resolution Description',
  address: ['Incident Address', 'City'],
  lon: 'Longitude',
  lat: 'Latitude',
  channel: 'Open Data Channel Type',
  channels: { ONLINE: 'web', MOBILE: 'app', PHONE: 'phone' },
}

export const knownMappings: Readonly<Record<string, z.input<typeof mappingSchema>>> = { nyc }

/** An order of an earlier system, read but not yet checked against our units and classes. */
export type Order = {
  row: number
  external: string
  subject: string
  text: string
  receivedAt: Date
  closedAt: Date | null
  isClosed: boolean
  dueAt: Date | null
  unit: string
  classKey: string
  answer: string | null
  address: string | null
  location: { lon: number; lat: number } | null
  channel: (typeof CHANNELS)[number]
}

export type Cells = (column: string) => string

/** Reads one row by the mapping, or says in a sentence why it cannot be taken. */
export function readOrder(mapping: Mapping, row: number, cell: Cells): Order | string {
  const instant = (column: string | undefined): Date | undefined | null => {
    const text = column === undefined ? '' : cell(column)
    if (text === '') return null
    return mapping.time === 'american' ? readAmerican(text, mapping.zone) : readInstant(text)
  }
  const external = cell(mapping.number)
  const [receivedAt, closedAt, dueAt] = [instant(mapping.received), instant(mapping.closed), instant(mapping.due)]
  if (external === '') return 'it has no number'
  if (!receivedAt) return `the time in "${mapping.received}" is missing or cannot be read`
  if (closedAt === undefined || dueAt === undefined) return 'a closing or due time cannot be read'
  if (closedAt !== null && closedAt < receivedAt) return 'it was closed before it came in'
  const joined = (columns: readonly string[], sign: string): string =>
    columns
      .map(cell)
      .filter((text) => text !== '')
      .join(sign)
  const isClosed =
    mapping.status === undefined ? closedAt !== null : mapping.closedStatus.includes(cell(mapping.status))
  return {
    row,
    external,
    receivedAt,
    closedAt,
    isClosed,
    dueAt,
    subject: joined(mapping.subject, ' · '),
    text: joined(mapping.text, '\n'),
    unit: cell(mapping.unit),
    classKey: joined(mapping.class, ' / '),
    answer: mapping.answer === undefined ? null : cell(mapping.answer) || null,
    address: joined(mapping.address, ', ') || null,
    location: locationOf(mapping, cell),
    channel: (mapping.channel === undefined ? undefined : mapping.channels[cell(mapping.channel)]) ?? 'import',
  }
}

function locationOf({ lon, lat }: Mapping, cell: Cells): { lon: number; lat: number } | null {
  if (lon === undefined || lat === undefined || cell(lon) === '' || cell(lat) === '') return null
  const location = { lon: Number(cell(lon)), lat: Number(cell(lat)) }
  return Number.isFinite(location.lon) && Number.isFinite(location.lat) ? location : null
}
