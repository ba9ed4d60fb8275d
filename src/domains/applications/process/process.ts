import type { Permission } from '#platform/context'
import {
  type CommandType,
  commandTable,
  applicationDecider as decider,
  isOffered,
  taskPermissions,
} from '#rules/applications'
import type { ApplicationProcess, ApplicationSettings } from '../desk.ts'
import { saveFacts } from '../queries/facts.ts'
import { commandSchema } from './command-schema.ts'
import { compareOriginals } from './compare.ts'
import { describeApplication, searchTextOf } from './describe.ts'
import { hidingForm } from './hide.ts'
import { prepareCommand } from './prepare.ts'
import { loadWorld } from './world.ts'

/** An application to one body as a case: its rules, what they need to know, and how it is shown. */
export function createProcess({
  keys,
  documents,
}: Pick<ApplicationSettings, 'keys' | 'documents'>): ApplicationProcess {
  return {
    decider,
    world: (tx, state, command) => loadWorld(tx, keys, state, command),
    searchText: searchTextOf,
    describe: describeApplication,
    isOffered: (state, viewer, type) => isOffered(state, viewer, type as CommandType),
    commandSchema,
    commandRules: allRules(),
    loadTasks: Object.keys(taskPermissions).filter((kind) => kind !== 'answer-supervision'),
    taskPermissions,
    prepare: async (ctx, tx, state, command) => {
      const prepared = await prepareCommand(tx, state, command, await hidingForm(tx, keys, state.application.id))
      if (prepared.type === 'check-item' && prepared.compared === true)
        await compareOriginals(documents, ctx, state, prepared.key)
      return prepared
    },
    after: async (tx, _caseId, state, events) => {
      if (events.length > 0) saveFacts(tx, state)
    },
  }
}

/** The permission of every command; which of them staff may give through the API is the schema's matter. */
function allRules(): Record<string, { permission: Permission }> {
  return Object.fromEntries(
    Object.entries(commandTable).map(([type, { permission }]) => [type, { permission: permission as Permission }]),
  )
}
