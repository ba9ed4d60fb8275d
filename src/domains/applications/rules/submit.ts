import { allow, type Ruling, refuse } from '#kit/ruling'
import { openNow, type TaskChange } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import { chargesOf } from './charges.ts'
import { startClock } from './clock.ts'
import type { Opening } from './commands.ts'
import type { Decision, Now } from './decision.ts'
import { awaitsEarlier, makeItems, needOf, needsAsked, openConditions } from './items.ts'
import type { ApplicationCase, Charge, Renewal } from './state.ts'
import { tell } from './told.ts'
import type { World } from './world.ts'

/** An application comes in (收件): the form and its papers make the case, and the days to tell everything begin. */
export function submit({ opening }: { opening: Opening }, moment: Now): Decision {
  const { world, now } = moment
  const at = now.toISOString()
  const checked = checkOpening(opening, world)
  if (!checked.allowed) return checked
  const { id, number, application, place, holder, party, subject, agent, channel, receivedAt } = opening
  const { version } = world
  const opened: Omit<ApplicationCase, 'tasks'> = {
    id,
    number,
    application,
    matter: {
      version: version.id,
      matter: version.matter,
      baseCode: version.baseCode,
      taskCode: version.taskCode,
      name: version.body.name,
    },
    org: world.org,
    acceptance: { mode: version.body.acceptance, org: acceptor(opening, world), receivedAt },
    place,
    holder,
    party,
    subject,
    agent,
    channel,
    ...blank,
    items: makeItems(world, opening),
    steps: stepsOf(world),
    renews: renewalOf(opening, world, at),
    clock: startClock(at, world),
    charges: checked.value,
    openedAt: at,
  }
  const waits = awaitsEarlier(opened)
  const matter = version.body.name
  const due = dayInWords(opened.clock.tellBy)
  return allow([
    {
      type: 'applications.submitted',
      opened,
      tasks: waits ? [] : [frontTask(opened, moment)],
      told: waits
        ? tell('applications.told.submitted-waiting', { matter })
        : tell('applications.told.submitted', { matter, due }),
    },
  ])
}

/** What a new case starts with. */
const blank = {
  state: 'received',
  mode: null,
  corrections: [],
  stops: [],
  consults: [],
  extension: null,
  decision: null,
  results: [],
  handOver: null,
  duty: null,
  rating: null,
  preCheck: null,
  refusal: null,
  cards: [],
  warnings: [],
  supervisions: [],
  acceptedAt: null,
  closedAt: null,
  archiveAt: null,
  archivedAt: null,
} as const satisfies Partial<ApplicationCase>

/** A renewal is decided by law only if it was asked for in time (art. 50). */
function renewalOf({ renews }: Opening, { rules }: World, at: string): Renewal | null {
  if (renews === null || renews === undefined) return null
  const ended = Date.parse(`${renews.until}T00:00:00+08:00`) + DAY
  const inTime = Date.parse(at) <= ended - rules.renewBeforeDays * DAY
  return inTime ? { ...renews, endsAt: new Date(ended).toISOString() } : null
}
const DAY = 86_400_000

/** The first look at it: a pre-check of what came online, acceptance at once of what lies on the counter. */
export function frontTask(
  one: Pick<ApplicationCase, 'acceptance' | 'preCheck'>,
  moment: Now,
): Extract<TaskChange, { do: 'open' }> {
  const online = one.acceptance.receivedAt === null && one.preCheck === null
  return openNow(moment, { kind: online ? 'pre-check' : 'accept', org: one.acceptance.org })
}

/** By delegation the window accepts, anywhere in the city where the matter allows it; else the body's own clerk. */
function acceptor({ receivedAt }: Opening, { version, org, windowOrg }: World): string {
  if (version.body.acceptance === 'department') return org
  return (version.body.range === 'all' ? receivedAt : null) ?? windowOrg ?? org
}

function stepsOf({ version, stepOrgs, org }: World): ApplicationCase['steps'] {
  return version.body.steps.map(({ key, kind, name }) => ({
    key,
    kind,
    name,
    org: stepOrgs[key] ?? org,
    state: 'waiting',
    task: null,
    result: null,
    opinion: null,
  }))
}

/** Nothing may come in that the version does not ask, and nothing may be promised that it does not allow. */
function checkOpening(opening: Opening, world: World): Ruling<readonly Charge[]> {
  const { body } = world.version
  const [open] = openConditions(body, world.facts)
  if (open !== undefined) return refuse('invalid', 'applications.form-incomplete', { condition: open }, 'form')
  const asked = needsAsked(body, world.facts).map(({ key }) => key)
  const handed = [...opening.offered.map(({ key }) => key), ...opening.later, ...opening.pledged, ...opening.inherited]
  const strange = handed.find((key) => !asked.includes(key))
  if (strange !== undefined) return refuse('invalid', 'applications.not-asked', { key: strange }, 'offered')
  const mode = checkModes(opening, world)
  if (!mode.allowed) return mode
  const charges = chargesOf(body, world.facts)
  const unlawful = opening.charges.find(
    ({ key, amount }) => !charges.some((charge) => charge.key === key && charge.amount === amount),
  )
  if (unlawful !== undefined) return refuse('invalid', 'applications.illegal-fee', { key: unlawful.key }, 'charges')
  return allow(charges)
}

/** Tolerant acceptance and pledge: where the version offers them, for the materials it says, for people in good standing. */
function checkModes({ later, pledged }: Opening, { version, creditExcluded }: World): Ruling<null> {
  const { body } = version
  if (later.length + pledged.length > 0 && creditExcluded) return refuse('forbidden', 'applications.credit-excluded')
  const notLater = later.find((key) => !body.modes.tolerant || needOf(body, key)?.laterDays === undefined)
  if (notLater !== undefined) return refuse('invalid', 'applications.not-later', { key: notLater }, 'later')
  const notPledged = pledged.find((key) => body.modes.pledge === null || needOf(body, key)?.pledgeDays === undefined)
  if (notPledged !== undefined) return refuse('invalid', 'applications.not-pledged', { key: notPledged }, 'pledged')
  return allow(null)
}
