import type { Command } from '../command.ts'
export const server: Command = { about: 'server', usage: '', async run() {} }
