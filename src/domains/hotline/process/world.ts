import { calendarFor, profileFor } from '#domains/deadlines'
import {
  allOrgs,
  centreOf,
  isRecused,
  type Org,
  orgFacts,
  orgForPlace,
  sectionsOf,
  staffActor,
} from '#domains/directory'
import type { Tx } from '#platform/db/tx'
import { levelOf } from '#rules/directory'
import type { Command, Person, Request, RequestClass, UnitFacts, World } from '#rules/hotline'
import { catalogueFor } from '../queries/catalogue.ts'
import { otherRequest } from '../queries/facts.ts'
import { chainOf } from '../queries/suggest-class.ts'
import { type Reference, referenceOf } from '../store.ts'

/** The organisations that a command names. */
function orgsNamed(command: Command): readonly string[] {
  const named: string[] = []
  const take = (...ids: readonly (string | null | undefined)[]): void => {
    for (const id of ids) if (id) named.push(id)
  }
  if (command.type === 'receive') take(...command.intake.about.orgs)
  if (command.type === 'dispatch') take(command.lead, ...command.assists)
  if (command.type === 'rule-return') take(command.next?.lead, ...(command.next?.assists ?? []))
  if (command.type === 'request-return') take(command.proposedUnit)
  if (command.type === 'add-assist') take(command.org)
  if (command.type === 'reopen') take(command.unit)
  if (command.type === 'submit-to-leader') take(command.leaderOrg)
  return named
}

/** The people a command names beside its giver. */
function peopleNamed(command: Command): readonly string[] {
  if (command.type === 'assign') return command.officer === null ? [] : [command.officer]
  if (command.type === 'hand-over-work') return [command.officer]
  return command.type === 'submit-to-leader' ? [command.leader] : []
}

/** Commands that choose a unit: only they need the catalogue and the duty lists. */
const CHOOSING: readonly Command['type'][] = ['dispatch', 'rule-return', 'add-assist', 'reopen']

/** Everything the rules need to know beside the state: read once, mostly from what the process keeps. */
export async function loadWorld(tx: Tx, state: Request | null, command: Command): Promise<World> {
  const place = command.type === 'receive' ? command.intake.place : (state?.place ?? null)
  const [calendar, profile, reference, centre] = await Promise.all([
    calendarFor(tx),
    profileFor(tx),
    referenceOf(tx),
    centreOf(tx),
  ])
  const requestClass = classFor(reference, command.type === 'classify' ? command.classCode : (state?.classCode ?? null))
  const [catalogue, subCentre, disciplineOrg, people, other] = await Promise.all([
    CHOOSING.includes(command.type) ? catalogueFor(tx, requestClass?.chain ?? []) : [],
    place === null ? undefined : orgForPlace(tx, place, 'district-centre'),
    disciplineBody(tx),
    peopleFor(tx, state, command),
    otherFor(tx, command),
  ])
  const named = orgIds({ state, command, people, fixed: [centre.id, subCentre?.id, disciplineOrg] })
  return {
    calendar,
    profile,
    requestClass,
    units: await unitsFor(tx, [...named, ...catalogue.map((row) => row.org)], needsSections(command)),
    centres: subCentre ? [centre.id, subCentre.id] : [centre.id],
    centre: centre.id,
    catalogue,
    streetDuties: dutiesOf(reference, command),
    disciplineOrg,
    people,
    emergencyWords: reference.emergencyWords.filter((one) => one.active).map((one) => one.word),
    agentSample: reference.agentSample,
    other,
  }
}

type Naming = {
  state: Request | null
  command: Command
  people: Readonly<Record<string, Person>>
  fixed: readonly (string | null | undefined)[]
}

function orgIds({ state, command, people, fixed }: Naming): readonly string[] {
  const ids = new Set<string>(orgsNamed(command))
  for (const id of fixed) if (id) ids.add(id)
  for (const person of Object.values(people)) ids.add(person.org)
  if (state !== null) {
    for (const leg of state.legs) ids.add(leg.org)
    for (const task of state.tasks) ids.add(task.org)
    for (const org of state.about.orgs) ids.add(org)
    for (const ask of state.asks) if (ask.proposedUnit) ids.add(ask.proposedUnit)
  }
  return [...ids]
}

function needsSections(command: Command): boolean {
  return command.type === 'assign' || command.type === 'hand-over-work'
}

/** The units with all their superiors, from the directory that the process keeps. */
async function unitsFor(tx: Tx, ids: readonly string[], sections: boolean): Promise<Record<string, UnitFacts>> {
  const units: Record<string, UnitFacts> = {}
  let wanted: readonly string[] = [...new Set(ids)]
  while (wanted.length > 0) {
    const found = await orgFacts(tx, wanted)
    for (const org of found.values()) units[org.id] = await unitOf(tx, org, sections)
    wanted = [...found.values()].flatMap(({ parent }) => (parent !== null && !(parent in units) ? [parent] : []))
  }
  return units
}

async function unitOf(tx: Tx, org: Org, sections: boolean): Promise<UnitFacts> {
  return {
    id: org.id,
    name: org.name,
    path: org.path,
    level: levelOf(org.kind),
    kind: org.kind,
    parentId: org.parent,
    internalSteps: org.signOff ? 'sign-off' : 'direct',
    sections: sections ? (await sectionsOf(tx, org.id)).map((section) => section.id) : [],
    active: org.active,
  }
}

/** A class with its parents and what it brings along; null when nobody knows the code or it is retired. */
export function classFor({ classes }: Reference, code: string | null): RequestClass | null {
  const found = code === null ? undefined : classes.get(code)
  if (!found) return null
  const { evidenceKinds, utility, urgency } = found
  return { code: found.code, chain: chainOf(classes, found.code), evidenceKinds, utility, urgency }
}

function dutiesOf({ streetDuties }: Reference, command: Command): readonly string[] | null {
  const target =
    command.type === 'dispatch' ? command.lead : command.type === 'rule-return' ? command.next?.lead : undefined
  return target === undefined ? null : (streetDuties.get(target) ?? null)
}

const disciplineOf = new WeakMap<object, string | null>()

async function disciplineBody(tx: Tx): Promise<string | null> {
  const orgs = await allOrgs(tx)
  const known = disciplineOf.get(orgs)
  if (known !== undefined) return known
  const found = [...orgs.byId.values()].find((org) => org.kind === 'discipline-body')?.id ?? null
  disciplineOf.set(orgs, found)
  return found
}

/** The giver of the command and whom it names: where they work, and whether they must keep away (回避). */
async function peopleFor(tx: Tx, state: Request | null, command: Command): Promise<Record<string, Person>> {
  const people: Record<string, Person> = {}
  const giver = tx.actor.kind === 'staff' ? [tx.actor.user] : []
  for (const user of new Set([...giver, ...peopleNamed(command)])) {
    const staff = tx.actor.kind === 'staff' && user === tx.actor.user ? tx.actor : await staffActor(tx, user)
    if (!staff) continue
    const recused = state === null ? null : await isRecused(tx, user, await interestOf(tx, state))
    people[user] = { org: staff.org, section: staff.section, recused: recused !== null }
  }
  return people
}

async function interestOf(tx: Tx, state: Request) {
  const accused = [...(await orgFacts(tx, state.about.orgs)).values()].map((org) => org.path)
  const leads = state.legs.map((leg) => leg.path)
  return { case: state.id, accused, leads, place: state.place, classCode: state.classCode }
}

async function otherFor(tx: Tx, command: Command): Promise<World['other']> {
  const id =
    command.type === 'link'
      ? command.to
      : command.type === 'merge'
        ? command.parent
        : command.type === 'absorb'
          ? command.child
          : null
  return id === null ? null : otherRequest(tx, id)
}
