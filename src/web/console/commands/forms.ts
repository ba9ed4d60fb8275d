import type { CommandForm } from './field.ts'
import { commandForms } from './table.ts'

const byType: ReadonlyMap<string, CommandForm> = new Map(Object.entries(commandForms))

/** The form of a command; commands without one are the house's own and are not offered. */
export function formOf(type: string): CommandForm | undefined {
  return byType.get(type)
}

/** Commands with a form, main ones first, else in the order of the table. */
export function inOrder(types: readonly string[]): readonly { type: string; form: CommandForm }[] {
  const offered = [...byType].filter(([type]) => types.includes(type)).map(([type, form]) => ({ type, form }))
  return [...offered.filter(({ form }) => form.main), ...offered.filter(({ form }) => !form.main)]
}
