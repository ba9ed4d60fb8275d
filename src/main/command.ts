import { parseArgs } from 'node:util'
import type { Settings } from '#platform/config/settings'

export type Option = { type: 'string' | 'boolean'; about: string; value?: string }

export type Invocation = {
  readonly settings: Settings
  /** What was given without a name. */
  readonly args: readonly string[]
  text(option: string): string | undefined
  flag(option: string): boolean
}

/** One subcommand of `onedoor`, a small file in `commands/`. */
export type Command = {
  readonly about: string
  /** What follows the name, for instance `<file> [--replace]`. */
  readonly usage: string
  readonly options?: Readonly<Record<string, Option>>
  run(invocation: Invocation): Promise<void>
}

/** The command was called in a way it does not understand; the usage is shown with the message. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage'
}

/** Reads the words after the name of a command. Answers undefined when help was asked for. */
export function invocation(
  command: Command,
  words: readonly string[],
  settings: () => Settings,
): Invocation | undefined {
  const options = { ...command.options, help: { type: 'boolean' as const, short: 'h' } }
  const { values, positionals } = parse(options, words)
  if (values.help === true) return undefined
  return {
    settings: settings(),
    args: positionals,
    text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    flag: (option) => values[option] === true,
  }
}

function parse(options: Record<string, { type: 'string' | 'boolean' }>, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (fault) {
    throw new BadUsage(fault instanceof Error ? fault.message : String(fault))
  }
}

export function help(name: string, command: Command): string {
  const rows = Object.entries(command.options ?? {}).map(([option, { about, value }]) => {
    return `  ${`--${option}${value === undefined ? '' : ` <${value}>`}`.padEnd(30)} ${about}`
  })
  const list = rows.length === 0 ? [] : ['', 'Options:', ...rows]
  return [command.about, '', `Usage: onedoor ${name} ${command.usage}`.trimEnd(), ...list].join('\n')
}
