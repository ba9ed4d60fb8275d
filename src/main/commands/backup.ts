import type { Command } from '../command.ts'
export const backupCommand: Command = { about: 'backup', usage: '', async run() {} }
