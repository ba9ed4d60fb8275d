import type { Command } from '../command.ts'
export const start: Command = { about: 'start', usage: '', async run() {} }
