import type { Command } from '../command.ts'
export const worker: Command = { about: 'worker', usage: '', async run() {} }
