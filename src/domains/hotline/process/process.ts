import type { Permission } from '#platform/context'
import { commandTable, requestDecider as decider } from '#rules/hotline'
import type { HotlineProcess, HotlineSettings } from '../desk.ts'
import { supportersOf } from '../queries/supports.ts'
import { afterStep } from './after.ts'
import { commandSchema, type StaffCommand } from './command-schema.ts'
import { describeRequest, searchTextOf } from './describe.ts'
import { hiding } from './hide.ts'
import { isOffered } from './offers.ts'
import { prepareCommand } from './prepare.ts'
import { loadWorld } from './world.ts'

/** Who sees and takes a task, by kind: pools of the centre, legs and internal work of the units. */
const taskPermissions: Readonly<Record<string, Permission>> = {
  accept: 'hotline.receive',
  dispatch: 'hotline.dispatch',
  handle: 'hotline.sign',
  assist: 'hotline.sign',
  supervise: 'hotline.supervise',
  work: 'hotline.work',
  'sign-off': 'hotline.sign-off',
  'rule-return': 'hotline.rule-return',
  'rule-extension': 'hotline.rule-extension',
  'rule-termination': 'hotline.rule-termination',
  'rule-long-term': 'hotline.rule-long-term',
  'rule-exclusion': 'hotline.rule-exclusion',
  review: 'hotline.review',
  'rule-unsolved': 'hotline.review',
  'call-back': 'hotline.call-back',
  'answer-supervision': 'hotline.answer-supervision',
  'answer-instruction': 'hotline.answer-supervision',
  instruct: 'hotline.instruct',
  'long-term': 'hotline.sign',
}

/** A resident's request as a case: its rules, what they need to know, and how it is shown. */
export function createProcess({ keys, vault }: Pick<HotlineSettings, 'keys' | 'vault'>): HotlineProcess {
  const process: HotlineProcess = {
    decider,
    world: loadWorld,
    searchText: searchTextOf,
    describe: async (state, viewer, journal, tx) => ({
      ...describeRequest(state, viewer, journal),
      supporters: (await supportersOf(tx, [state.id])).get(state.id) ?? 0,
    }),
    isOffered,
    commandSchema,
    commandRules: allRules(),
    loadTasks: ['handle'],
    taskPermissions,
    prepare: (ctx, tx, state, command) =>
      prepareCommand(tx, { keys, hide: hiding(vault, ctx, state) }, state, command as unknown as StaffCommand),
    after: (tx, _caseId, state, events) => afterStep(tx, process, state, events),
  }
  return process
}

/** The permission of every command; which of them staff may give through the API is the schema's matter. */
function allRules(): Record<string, { permission: Permission }> {
  return Object.fromEntries(Object.entries(commandTable).map(([type, { permission }]) => [type, { permission }]))
}
