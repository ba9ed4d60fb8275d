import type { Command } from '../command.ts'
export const restoreCommand: Command = { about: 'restore', usage: '', async run() {} }
