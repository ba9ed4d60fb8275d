import type { Words } from '#kit/words'

/** One question of a command's form. */
export type Field = {
  name: string
  kind:
    | 'text'
    | 'long'
    | 'told'
    | 'reason'
    | 'choice'
    | 'many'
    | 'day'
    | 'org'
    | 'orgs'
    | 'person'
    | 'section'
    | 'class'
    | 'place'
    | 'case'
    | 'files'
    | 'knowledge'
    | 'amount'
    | 'task'
    | 'need'
    | 'charge'
    | 'corrections'
  label: Words
  optional?: true
  /** Choice: code and word. Task: kinds of tasks it may name. Need: materials in these states; absent: all. */
  options?: Readonly<Record<string, Words>>
  tasks?: readonly string[]
  states?: readonly string[]
  /** Asked only when another answer has this value. */
  when?: { field: string; is: string }
  first?: string
  /** The fact of the case that holds the answer as it is known so far. */
  firstFrom?: string
}

/** A command as the console offers it: its name, its form, what it sends. */
export type CommandForm = {
  name: Words
  fields: readonly Field[]
  /** First in the list and drawn as the main thing to do. */
  main?: true
  /** Cannot be undone: the dialog says so and the button is red. */
  final?: true
  /** Where the API's shape is not simply the answers side by side. */
  shape?: (answers: Record<string, unknown>) => Record<string, unknown>
}

export const label = (zh: string, en: string): Words => ({ zh, en })
