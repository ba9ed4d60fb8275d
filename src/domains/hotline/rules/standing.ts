import { allow, type Ruling, refuse } from '#kit/ruling'
import type { Doer, Moment } from '#rules/casework'
import type { Rule, Side } from './command-table.ts'
import { leadLeg } from './legs.ts'
import type { Request } from './state.ts'
import { openTasks, poolOrg } from './tasks.ts'
import type { World } from './world.ts'

type Staff = Extract<Doer, { kind: 'staff' }>
type Question = { request: Request; staff: Staff; world: World }

/**
 * Whether this person stands where the command needs him. Permission and reach were checked at the door;
 * here it is about this request: who has it, who is complained about, who has an interest (回避).
 */
export function standing(request: Request, { side }: Rule, moment: Moment<World>): Ruling<null> {
  const { by, world } = moment
  if (by.kind === 'system') return allow(null)
  if (by.kind === 'resident') return bySide(side === 'resident' || side === 'anyone', side)
  if (isRecused(request, by, world)) return refuse('forbidden', 'hotline.recused')
  return bySide(SIDES[side]({ request, staff: by, world }), side)
}

const SIDES: Readonly<Record<Side, (question: Question) => boolean>> = {
  anyone: () => true,
  /** Taking down and sorting is open to all the desk employs, contractors included; the permission says who. */
  desk: (question) => !handles(question),
  centre: isCentre,
  'centre-or-lead': (question) => isCentre(question) || leads(question),
  unit: leads,
  leg: ({ request, staff }) => openTasks(request).some((task) => task.org === staff.org && task.pool === null),
  resident: isCentre,
  leader: ({ request, staff }) =>
    openTasks(request).some((task) => task.kind === 'instruct' && task.assignee === staff.user),
  ruler: (question) => isCentre(question) || leads(question),
  system: () => false,
}

/** The centre; where the matter is about the centre itself, discipline inspection in its place. */
function isCentre(question: Question): boolean {
  const { request, staff, world } = question
  const isOne = world.centres.includes(staff.org) || staff.org === poolOrg(request.excludedPaths, world)
  return isOne && !handles(question)
}

function leads({ request, staff }: Question): boolean {
  return leadLeg(request)?.org === staff.org
}

/** A unit that handles or handled the request never acts as the centre on it: nobody closes his own work. */
function handles({ request, staff }: Question): boolean {
  return request.legs.some((leg) => leg.org === staff.org && leg.kind !== 'supervise')
}

/** The centre stands below the city's leaders: a complaint about them does not stop it, one about itself does. */
function isRecused(request: Request, staff: Staff, world: World): boolean {
  if (world.people[staff.user]?.recused === true) return true
  if (request.about.orgs.includes(staff.org)) return true
  const centre = world.centres.includes(staff.org)
  return request.excludedPaths.some((path) => (centre ? staff.orgPath === path : staff.orgPath.startsWith(path)))
}

function bySide(right: boolean, side: Side): Ruling<null> {
  return right ? allow(null) : refuse('forbidden', 'hotline.not-your-side', { side })
}
