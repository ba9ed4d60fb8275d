import type { Doer, Recorded } from '#rules/casework'
import { makeCalendar, type Profile } from '#rules/deadlines'
import {
  type Command,
  type Event,
  type Intake,
  type Request,
  requestDecider,
  type UnitFacts,
  type World,
} from '#rules/hotline'
import { nationalCalendar } from '../../src/domains/deadlines/data/national-calendar.ts'
import { profiles } from '../../src/domains/deadlines/data/profiles.ts'

/** A small invented city for tests of the hotline rules: centre, city units, a district with two streets, and people. */
export const ORGS = {
  centre: 'org-centre',
  water: 'org-water',
  roads: 'org-roads',
  district: 'org-district',
  street: 'org-street',
  otherStreet: 'org-other-street',
  discipline: 'org-discipline',
  leaders: 'org-leaders',
} as const

const unit = (id: string, path: string, level: number, more: Partial<UnitFacts> = {}): UnitFacts => ({
  id,
  path,
  level,
  name: NAMES[id] ?? id,
  kind: 'city-unit',
  parentId: ORGS.leaders,
  internalSteps: 'direct',
  sections: [],
  active: true,
  ...more,
})

const NAMES: Readonly<Record<string, string>> = {
  'org-centre': '市热线中心',
  'org-water': '市水务局',
  'org-roads': '市道路局',
  'org-district': '云溪区',
  'org-street': '云溪区柳岸街道',
  'org-other-street': '云溪区石桥街道',
  'org-discipline': '市纪检监察机关',
  'org-leaders': '市政府',
}

const units: Readonly<Record<string, UnitFacts>> = Object.fromEntries(
  [
    unit(ORGS.leaders, '/1/', 1, { parentId: null }),
    unit(ORGS.centre, '/1/01/', 2),
    unit(ORGS.water, '/1/02/', 2, { internalSteps: 'sign-off', sections: ['sec-pipes'] }),
    unit(ORGS.roads, '/1/03/', 2),
    unit(ORGS.district, '/1/11/', 3, { kind: 'district' }),
    unit(ORGS.street, '/1/11/01/', 4, { kind: 'street', parentId: ORGS.district }),
    unit(ORGS.otherStreet, '/1/11/02/', 4, { kind: 'street', parentId: ORGS.district }),
    unit(ORGS.discipline, '/9/', 2, { parentId: null }),
  ].map((one) => [one.id, one]),
)

/** Invented staff: a first and a second person in each organisation. */
export const staff = (org: string, who = 'a'): Extract<Doer, { kind: 'staff' }> => ({
  kind: 'staff',
  user: `${org}-${who}`,
  name: `${NAMES[org]}${who}`,
  org,
  orgName: NAMES[org] ?? org,
  orgPath: units[org]?.path ?? '/',
})
export const RESIDENT: Doer = { kind: 'resident' }
export const HOUSE: Doer = { kind: 'system', name: 'sweep' }

export { nationalCalendar }
export const calendar2026 = makeCalendar({ ...nationalCalendar, city: '990100' })

export function profileOf(code: string): Profile {
  const body = profiles.find((one) => one.code === code)
  if (!body) throw new Error(code)
  return { ...body, version: 1, city: '000000' }
}

export const world: World = {
  calendar: calendar2026,
  profile: profileOf('jinan-paper'),
  requestClass: { code: '010101', chain: ['010101', '0101', '01'], evidenceKinds: [], utility: false, urgency: null },
  units,
  centres: [ORGS.centre],
  centre: ORGS.centre,
  catalogue: [
    {
      id: 'row-water',
      classCode: '0101',
      place: '',
      org: ORGS.water,
      clause: '职责一',
      validFrom: '2020-01-01',
      validTo: null,
    },
    {
      id: 'row-roads',
      classCode: '0202',
      place: '',
      org: ORGS.roads,
      clause: '职责二',
      validFrom: '2020-01-01',
      validTo: null,
    },
  ],
  streetDuties: null,
  disciplineOrg: ORGS.discipline,
  people: Object.fromEntries(
    Object.values(ORGS).flatMap((org) =>
      ['a', 'b'].map((who) => [`${org}-${who}`, { org, section: null, recused: false }]),
    ),
  ),
  emergencyWords: ['燃气泄漏', '着火'],
  agentSample: 0,
  other: { id: 'other', state: 'in-hand', mergedFrom: [] },
}

export const intake: Intake = {
  id: 'case-1',
  number: '20260302A123456',
  city: '990100',
  channel: 'web',
  demand: 'help',
  subject: '楼道漏水',
  text: '三单元楼道的水管一直漏水，请修一下。',
  place: '990111001000',
  address: '柳岸街道三单元',
  location: null,
  occurredAt: null,
  secrecy: 'open',
  party: 'party-1',
  consentToContact: true,
  wantsReply: true,
  wantsCallBack: true,
  reachable: true,
  needsAgent: false,
  about: { orgs: [], person: false, official: false },
  urgency: 'ordinary',
  receivedAt: null,
}

/** One request on its way: who does what at what hour, with its journal. */
export type Story = {
  request: Request
  journal: readonly Recorded<Event>[]
  now: Date
  /** Gives a command; a refusal is thrown with its code, so that a test reads as what happened. */
  does(by: Doer, command: Command, at?: string, more?: Partial<World>): Story
  /** The code and facts of the refusal, or undefined when it is allowed. */
  refusal(by: Doer, command: Command, at?: string, more?: Partial<World>): { code: string; facts: object } | undefined
  /** The house wakes the request whenever something falls due, until that hour. */
  wait(until: string): Story
}

let made = 0

export function tellStory(
  start = '2026-03-02T01:00:00.000Z',
  of: Partial<Intake> = {},
  more: Partial<World> = {},
): Story {
  return happen(null, [], new Date(start), more, RESIDENT, { type: 'receive', intake: { ...intake, ...of } })
}

function happen(
  before: Request | null,
  journal: readonly Recorded<Event>[],
  now: Date,
  base: Partial<World>,
  by: Doer,
  command: Command,
): Story {
  const id = (): string => `task-${++made}`
  const ruled = requestDecider.decide(before, command, { now, by, id, world: { ...world, ...base } })
  if (!ruled.allowed) throw new Error(`${ruled.refusal.code} ${JSON.stringify(ruled.refusal.facts)}`)
  let request = before
  const told = [...journal]
  for (const event of ruled.value) {
    const recorded = { no: told.length + 1, at: now.toISOString(), by, event }
    request = requestDecider.evolve(request, recorded)
    told.push(recorded)
  }
  if (request === null) throw new Error('nothing was received')
  return storyOf(request, told, now, base)
}

function storyOf(request: Request, journal: readonly Recorded<Event>[], now: Date, base: Partial<World>): Story {
  return {
    request,
    journal,
    now,
    does: (by, command, at, more = {}) =>
      happen(request, journal, at === undefined ? now : new Date(at), { ...base, ...more }, by, command),
    refusal: (by, command, at, more = {}) => {
      const moment = {
        now: at === undefined ? now : new Date(at),
        by,
        id: () => `task-${++made}`,
        world: { ...world, ...base, ...more },
      }
      const ruled = requestDecider.decide(request, command, moment)
      return ruled.allowed ? undefined : { code: ruled.refusal.code, facts: ruled.refusal.facts }
    },
    wait: (until) => {
      let story = storyOf(request, journal, now, base)
      for (let due = wakeAt(story); due !== null && due <= until; due = wakeAt(story))
        story = story.does(HOUSE, { type: 'wake' }, due)
      return storyOf(story.request, story.journal, new Date(until), base)
    },
  }
}

function wakeAt({ request }: Story): string | null {
  return requestDecider.header(request).wakeAt
}

export const because = { code: 'test', text: '说明原因' }
export const toWater: Command = {
  type: 'dispatch',
  lead: ORGS.water,
  assists: [],
  catalogueRow: 'row-water',
  deviation: null,
}
export const toRoads: Command = {
  type: 'dispatch',
  lead: ORGS.roads,
  assists: [],
  catalogueRow: null,
  deviation: because,
}

/** A request with a unit: classified, accepted and dispatched within the hour. */
export function dispatched(to: Command = toRoads, of: Partial<Intake> = {}, more: Partial<World> = {}): Story {
  return tellStory('2026-03-02T01:00:00.000Z', of, more)
    .does(staff(ORGS.centre), { type: 'classify', classCode: '010101', urgency: null, demand: null, statutory: null })
    .does(staff(ORGS.centre), { type: 'register' }, '2026-03-02T01:10:00.000Z')
    .does(staff(ORGS.centre), to, '2026-03-02T01:20:00.000Z')
}

/** A request that the unit has signed for. */
export function inHand(of: Partial<Intake> = {}, more: Partial<World> = {}): Story {
  return dispatched(toRoads, of, more).does(staff(ORGS.roads), { type: 'sign', task: null }, '2026-03-02T02:00:00.000Z')
}

export const answer: Command = { type: 'reply', text: '水管已更换，现场已清理。', evidence: [], evidenceKinds: [] }

/** A request that the unit has answered. */
export function replied(of: Partial<Intake> = {}, more: Partial<World> = {}): Story {
  return inHand(of, more).does(staff(ORGS.roads), answer, '2026-03-03T02:00:00.000Z')
}

/** A request whose reply has passed review: the resident is being asked. */
export function reviewed(of: Partial<Intake> = {}, more: Partial<World> = {}): Story {
  const pass: Command = { type: 'review', ruling: 'pass', ending: 'solved', reason: because }
  return replied(of, more).does(staff(ORGS.centre), pass, '2026-03-03T06:00:00.000Z')
}
