import type { CommandForm } from './field.ts'
import { commandForms } from './table.ts'

const byType: ReadonlyMap<string, CommandForm> = new Map(Object.entries(commandForms))

/** The form of a command; commands without one are the house's own and are not offered. */
export function formOf(type: string): CommandForm | undefined {
  return byType.get(type)
}

/** Commands with a form: main ones first, those that cannot be undone last, else in the order of the table. */
export function inOrder(types: readonly string[]): readonly { type: string; form: CommandForm }[] {
  const rank = (form: CommandForm) => (form.main ? 0 : form.final ? 2 : 1)
  return [...byType]
    .filter(([type]) => types.includes(type))
    .map(([type, form]) => ({ type, form }))
    .sort((a, b) => rank(a.form) - rank(b.form))
}
