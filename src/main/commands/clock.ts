import type { Command } from '../command.ts'
export const clock: Command = { about: 'clock', usage: '', async run() {} }
