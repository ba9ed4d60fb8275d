import { BadSetting, readSettings } from '#platform/config/settings'
import { BadUsage, help, invocation } from './command.ts'
import { commands } from './commands.ts'

/** `onedoor <command> …`: exit code 0 on success, 1 when the work failed, 2 when the command was not understood. */
async function main([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(await overview())
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    console.error(`"${name}" is not a command of onedoor.\n\n${await overview()}`)
    return 2
  }
  const command = await load()
  try {
    const asked = invocation(command, words, () => readSettings(process.env))
    if (asked) await command.run(asked)
    else console.log(help(name, command))
    return 0
  } catch (fault) {
    if (fault instanceof BadUsage) console.error(`${fault.message}\n\n${help(name, command)}`)
    else console.error(explain(fault))
    return fault instanceof BadUsage ? 2 : 1
  }
}

/** A person reads this: the sentence is enough. The trace is for those who ask for it. */
function explain(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  const wantsTrace = process.env.ONEDOOR_LOG_LEVEL === 'debug' || process.env.ONEDOOR_LOG_LEVEL === 'trace'
  return wantsTrace && !(fault instanceof BadSetting) ? (fault.stack ?? fault.message) : fault.message
}

async function overview(): Promise<string> {
  const rows = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(10)} ${(await load()).about}`),
  )
  return ['OneDoor 一扇门', '', 'Usage: onedoor <command> [--help]', '', ...rows].join('\n')
}

// Left to end by itself, so that what is still being written to a pipe arrives whole.
process.exitCode = await main(process.argv.slice(2))
