import type { Words } from '#kit/words'
import {
  type ApplicationCase,
  applicationDecider,
  applicationProfile,
  type Command,
  type Event,
  type Opening,
  type World,
} from '#rules/applications'
import type { Doer, Recorded } from '#rules/casework'
import type { MatterBody, MatterVersion, Need, Step } from '#rules/matters'
import { calendar2026, HOUSE, nationalCalendar, profileOf, RESIDENT } from './hotline-scene.ts'

export { HOUSE, nationalCalendar, RESIDENT }

/** Invented bodies: the one that decides, its window, a second window, two that are asked, and the supervisor. */
export const BODIES = {
  market: 'org-market',
  window: 'org-window',
  otherWindow: 'org-other-window',
  fire: 'org-fire',
  health: 'org-health',
  bureau: 'org-bureau',
} as const

const NAMES: Readonly<Record<string, string>> = {
  'org-market': '云泽市市场监督管理局',
  'org-window': '市政务服务中心综合窗口',
  'org-other-window': '云溪区政务服务中心',
  'org-fire': '云泽市消防救援局',
  'org-health': '云泽市卫生健康委员会',
  'org-bureau': '云泽市行政审批服务局',
}

/** A first and a second person of a body. */
export const officer = (org: string, who = 'a'): Extract<Doer, { kind: 'staff' }> => ({
  kind: 'staff',
  user: `${org}-${who}`,
  name: `${NAMES[org]}${who}`,
  org,
  orgName: NAMES[org] ?? org,
  orgPath: `/1/${org}/`,
})
export const clerk = officer(BODIES.window)
export const reviewer = officer(BODIES.market)
export const head = officer(BODIES.market, 'head')
export const supervisor = officer(BODIES.bureau)

export const words = (zh: string): Words => ({ zh, en: zh })
const basis = { law: '云泽市餐饮服务办法', article: '第六条' }

export const need = (key: string, more: Partial<Need> = {}): Need => ({
  key,
  doc: key,
  form: 'copy',
  copies: 1,
  necessity: 'must',
  basis,
  source: 'applicant',
  standard: words('清晰、在有效期内'),
  ...more,
})

export const stepOf = (key: string, more: Partial<Step> = {}): Step => ({
  key,
  kind: 'review',
  name: words(key),
  after: [],
  needs: [],
  allow: 5,
  ...more,
})

/** A permit in promised handling: two papers, one review, statutory twenty days. */
export const body: MatterBody = {
  name: words('餐饮服务许可'),
  type: '01',
  subject: ['person', 'enterprise'],
  handling: 'promised',
  level: 3,
  power: 1,
  bodyNature: 1,
  basis: [basis],
  rules: [],
  asks: [{ term: 'area', need: true }],
  needs: [need('identity'), need('lease', { laterDays: 5, pledgeDays: 30 })],
  steps: [stepOf('review')],
  gives: [{ doc: 'food-permit' }],
  clock: { tell: 5, legal: 20, promise: 20, extend: 10, joint: false },
  fees: [],
  trips: 0,
  channels: ['window', 'online'],
  delivery: ['download', 'counter'],
  modes: { tolerant: true, pledge: { days: 60, text: words('我承诺经营场所符合条件。') } },
  acceptance: 'window',
  fourEyes: false,
  offices: [],
  complaintPhone: '12345',
  themes: [],
  keywords: [],
  questions: [],
  range: 'own',
  quota: null,
  intermediary: null,
  note: null,
}

export const versionOf = (more: Partial<MatterBody> = {}): MatterVersion => ({
  id: 'version-1',
  matter: 'matter-1',
  baseCode: '990131001001',
  taskCode: '11990100MB0000000X3990131001001',
  place: '990100000000',
  org: BODIES.market,
  base: null,
  no: 1,
  from: '2026-01-01',
  to: null,
  state: 'live',
  body: { ...body, ...more },
  hash: 'hash',
  author: 'a',
  approver: 'b',
})

export const rules = applicationProfile(profileOf('jinan-paper'))

export const worldOf = (more: Partial<MatterBody> = {}, world: Partial<World> = {}): World => ({
  calendar: calendar2026,
  rules,
  version: versionOf(more),
  facts: { area: 80 },
  org: BODIES.market,
  windowOrg: BODIES.window,
  stepOrgs: {},
  orgNames: NAMES,
  docNames: { identity: words('身份证'), lease: words('租赁合同') },
  termNames: { area: words('经营面积') },
  creditExcluded: false,
  ...world,
})

export const paper = (key: string, trust: 'A' | 'B' | 'C' | 'D' = 'C') => ({
  key,
  document: `doc-${key}`,
  trust,
  source: 'applicant' as const,
})

export const opening: Opening = {
  id: 'case-1',
  number: '20260302P123456',
  application: { id: 'app-1', number: '20260302N123456', bundle: null, cases: 1 },
  version: 'version-1',
  place: '990100000000',
  holder: 'holder-1',
  party: 'party-1',
  subject: 'person',
  agent: null,
  channel: 'window',
  receivedAt: BODIES.window,
  offered: [paper('identity'), paper('lease')],
  later: [],
  pledged: [],
  inherited: [],
  charges: [],
}

/** Handed in online: pre-checked first. */
export const online: Partial<Opening> = { channel: 'online', receivedAt: null }

/** One application on its way: who does what at what hour, with its journal. */
export type Road = {
  one: ApplicationCase
  journal: readonly Recorded<Event>[]
  now: Date
  does(by: Doer, command: Command, at?: string, more?: Partial<World>): Road
  refusal(by: Doer, command: Command, at?: string): { code: string; facts: object } | undefined
  /** The house wakes the case whenever something falls due, until that hour. */
  wait(until: string): Road
  /** Id of the open task of a kind. */
  task(kind: string): string
  /** Whether a task of a kind is open. */
  isAsked(kind: string): boolean
  /** Types of the events, in order. */
  types: readonly string[]
  last(type: string): Event
}

let made = 0

type Start = { at?: string; of?: Partial<Opening>; body?: Partial<MatterBody>; world?: Partial<World>; by?: Doer }

/** Monday, 2 March 2026, 9 o'clock; no holiday until 4 April. */
export const MONDAY = '2026-03-02T01:00:00.000Z'

export function handIn({ at = MONDAY, of = {}, body: change = {}, world = {}, by = RESIDENT }: Start = {}): Road {
  const moment = { now: new Date(at), world: worldOf(change, world) }
  return happen({ before: null, journal: [], ...moment }, by, { type: 'submit', opening: { ...opening, ...of } })
}

type Scene = {
  before: ApplicationCase | null
  journal: readonly Recorded<Event>[]
  now: Date
  world: World
}

function happen(scene: Scene, by: Doer, command: Command): Road {
  const { before, journal, now, world } = scene
  const ruled = applicationDecider.decide(before, command, { now, by, id: () => `task-${++made}`, world })
  if (!ruled.allowed) throw new Error(`${ruled.refusal.code} ${JSON.stringify(ruled.refusal.facts)}`)
  let one = before
  const told = [...journal]
  for (const event of ruled.value) {
    const recorded = { no: told.length + 1, at: now.toISOString(), by, event }
    one = applicationDecider.evolve(one, recorded)
    told.push(recorded)
  }
  if (one === null) throw new Error('nothing was handed in')
  return roadOf(one, told, now, world)
}

function roadOf(one: ApplicationCase, journal: readonly Recorded<Event>[], now: Date, world: World): Road {
  const open = (kind: string) => one.tasks.find((task) => task.kind === kind && task.finishedAt === null)
  return {
    one,
    journal,
    now,
    types: journal.map(({ event }) => event.type.replace('applications.', '')),
    does: (by, command, at, more = {}) =>
      happen(
        { before: one, journal, now: at === undefined ? now : new Date(at), world: { ...world, ...more } },
        by,
        command,
      ),
    refusal: (by, command, at) => {
      const moment = { now: at === undefined ? now : new Date(at), by, id: () => `task-${++made}`, world }
      const ruled = applicationDecider.decide(one, command, moment)
      return ruled.allowed ? undefined : { code: ruled.refusal.code, facts: ruled.refusal.facts }
    },
    wait: (until) => {
      let road = roadOf(one, journal, now, world)
      for (let due = wakeAt(road); due !== null && due <= until; due = wakeAt(road))
        road = road.does(HOUSE, { type: 'wake' }, due)
      return roadOf(road.one, road.journal, new Date(until), world)
    },
    task: (kind) => {
      const id = open(kind)?.id
      if (id === undefined) throw new Error(`no open task ${kind}: ${one.tasks.map((task) => task.kind).join()}`)
      return id
    },
    isAsked: (kind) => open(kind) !== undefined,
    last: (type) => {
      const found = journal.findLast(({ event }) => event.type === `applications.${type}`)
      if (found === undefined) throw new Error(`no ${type} in ${journal.map(({ event }) => event.type).join()}`)
      return found.event
    },
  }
}

function wakeAt({ one }: Road): string | null {
  return applicationDecider.header(one).wakeAt
}

export const grant: Command = { type: 'decide', outcome: 'granted', reasons: '', basis: '云泽市餐饮服务办法第六条' }
export const refusal: Command = { ...grant, outcome: 'refused', reasons: '经营场所不符合条件。' }
export const finish = (task: string): Command => ({ type: 'finish-step', task, result: 'agree', opinion: '' })

/** Accepted on the same Monday. */
export function accepted(start: Start = {}): Road {
  return handIn(start).does(clerk, { type: 'accept', mode: 'normal' })
}

/** Reviewed on Tuesday, to be decided. */
export function reviewed(start: Start = {}): Road {
  const road = accepted(start)
  return road.does(reviewer, finish(road.task('review')), '2026-03-03T02:00:00.000Z')
}

/** Granted on Wednesday. */
export function granted(start: Start = {}): Road {
  return reviewed(start).does(reviewer, grant, '2026-03-04T02:00:00.000Z')
}

export const issued: Command = {
  type: 'note-issued',
  results: [{ doc: 'food-permit', document: 'doc-permit', number: 'JY-1' }],
}

/** The definition of a due date by walking day by day: shares nothing with the arithmetic. */
export { naiveDue, naiveUsed } from '../../src/domains/deadlines/rules/by-walking.ts'
