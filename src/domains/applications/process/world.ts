import { calendarFor, profileFor } from '#domains/deadlines'
import { orgByCode, orgFacts } from '#domains/directory'
import { documentTypes, terms } from '#domains/documents'
import { versionById } from '#domains/matters'
import type { Facts, FactValue } from '#kit/feel'
import { readsOf } from '#kit/feel'
import { reject } from '#kit/ruling'
import type { Words } from '#kit/words'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import { type ApplicationCase, applicationProfile, type Command, type World } from '#rules/applications'
import { type MatterBody, type MatterVersion, settle } from '#rules/matters'
import { hasBrokenPledge } from '../queries/facts.ts'
import { openForm } from '../store-forms.ts'

/** Everything the rules need to know beside the state; of the form, only what conditions of the pinned version read. */
export async function loadWorld(tx: Tx, keys: Keys, state: ApplicationCase | null, command: Command): Promise<World> {
  const opening = command.type === 'submit' ? command.opening : null
  const versionId = opening?.version ?? state?.matter.version ?? ''
  const application = opening?.application.id ?? state?.application.id ?? ''
  const [calendar, profile, version] = await Promise.all([calendarFor(tx), profileFor(tx), versionById(tx, versionId)])
  if (!version) reject('missing', 'applications.version-unknown')
  const [types, dictionary, bodies, facts, creditExcluded] = await Promise.all([
    documentTypes(tx),
    terms(tx),
    orgsOf(tx, version),
    formFacts(tx, keys, version, application),
    hasBrokenPledge(tx, opening?.holder ?? state?.holder ?? ''),
  ])
  return {
    calendar,
    rules: applicationProfile(profile),
    version,
    facts,
    ...bodies,
    orgNames: await namesOf(tx, state, command, bodies),
    docNames: namesIn(types, version.body.needs.map(({ doc }) => doc).concat(version.body.gives.map(({ doc }) => doc))),
    termNames: namesIn(
      dictionary,
      version.body.asks.map(({ term }) => term),
    ),
    creditExcluded,
  }
}

type Bodies = Pick<World, 'org' | 'windowOrg' | 'stepOrgs'>

/** The version names bodies by their codes; cases name them by id. */
async function orgsOf(tx: Tx, { org, body }: MatterVersion): Promise<Bodies> {
  const stepOrgs: Record<string, string> = {}
  for (const { key, by } of body.steps) {
    const found = by === undefined ? undefined : await orgByCode(tx, by)
    if (found) stepOrgs[key] = found.id
  }
  const window =
    body.acceptance === 'window' && body.window !== undefined ? await orgByCode(tx, body.window) : undefined
  return { org, windowOrg: window?.id ?? null, stepOrgs }
}

async function namesOf(
  tx: Tx,
  state: ApplicationCase | null,
  command: Command,
  { org, windowOrg, stepOrgs }: Bodies,
): Promise<Record<string, string>> {
  const ids = new Set([org, ...Object.values(stepOrgs), ...(state?.tasks.map((task) => task.org) ?? [])])
  if (windowOrg) ids.add(windowOrg)
  if (command.type === 'consult') ids.add(command.org)
  return Object.fromEntries([...(await orgFacts(tx, ids))].map(([id, { name }]) => [id, name]))
}

function namesIn(dictionary: ReadonlyMap<string, { name: Words }>, codes: readonly string[]): Record<string, Words> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = dictionary.get(code)?.name
      return name ? [[code, name]] : []
    }),
  )
}

/** Values of the form that conditions read: what is not asked is null, what nobody reads stays sealed. */
async function formFacts(tx: Tx, keys: Keys, { body }: MatterVersion, application: string): Promise<Facts> {
  const read = new Set(conditionsOf(body).flatMap((condition) => readsOf(condition)))
  if (read.size === 0) return {}
  const form = await openForm(tx, keys, application)
  const settled = settle(body.asks, (form?.answers ?? {}) as Record<string, FactValue>)
  return Object.fromEntries([...read].map((term) => [term, settled[term] ?? null]))
}

/** Every condition and amount of a version that is an expression. */
export function conditionsOf(body: MatterBody): readonly string[] {
  const conditional = [...body.asks, ...body.needs, ...body.steps, ...body.gives, ...body.fees]
  return [
    ...conditional.flatMap(({ when }) => when ?? []),
    ...body.rules.map(({ test }) => test),
    ...body.fees.flatMap(({ amount }) => (typeof amount === 'string' ? amount : [])),
  ]
}
