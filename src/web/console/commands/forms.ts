import { applicationForms } from './application-table.ts'
import type { CommandForm } from './field.ts'
import { commandForms } from './table.ts'

type Forms = ReadonlyMap<string, CommandForm>
const ofRequests: Forms = new Map(Object.entries(commandForms))
const ofApplications: Forms = new Map(Object.entries(applicationForms))

/** The commands of a kind of case. */
function formsOf(kind: string): Forms {
  return kind === 'application' ? ofApplications : ofRequests
}

/** The form of a command; commands without one are the house's own and are not offered. */
export function formOf(kind: string, type: string): CommandForm | undefined {
  return formsOf(kind).get(type)
}

/** Offered only while somebody waits for exactly this answer: it comes before everything else that could be done. */
const answers = [
  'sign-off',
  'rule-return',
  'rule-extension',
  'rule-termination',
  'rule-long-term',
  'rule-exclusion',
  'instruct',
  'answer-instruction',
  'answer-supervision',
  'confirm-decision',
]
/** Steps of the centre that are the next thing only until a unit has the case; later they are corrections. */
const untilDispatched = ['classify', 'dispatch']
const waiting = ['received', 'registered']

export type Offered = { type: string; form: CommandForm; main: boolean }

/** Commands with a form: what somebody waits for, then main ones, those that cannot be undone last, else as in the table. */
export function inOrder(
  types: readonly string[],
  { kind, state }: { kind: string; state: string },
): readonly Offered[] {
  const isMain = (type: string, form: CommandForm) =>
    form.main === true && (waiting.includes(state) || !untilDispatched.includes(type))
  const rank = ({ type, form, main }: Offered) => (answers.includes(type) ? 0 : main ? 1 : form.final ? 3 : 2)
  return [...formsOf(kind)]
    .filter(([type]) => types.includes(type))
    .map(([type, form]) => ({ type, form, main: isMain(type, form) }))
    .sort((a, b) => rank(a) - rank(b))
}
