import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Pattern, Recorded, Slot } from './record.ts'

/** Where pgbench is, if this machine has it: the embedded PostgreSQL brings none along. */
export function findPgbench(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : []
  const places = [...(process.env.PATH ?? '').split(':'), ...versions.map((one) => join(debian, one, 'bin'))]
  return places.map((place) => join(place, 'pgbench')).find((file) => existsSync(file))
}

export type PgbenchRun = { program: string; script: string; url: string; clients: number; seconds: number }

/** Transactions a second, as pgbench counts them. */
export function runPgbench({ program, script, url, clients, seconds }: PgbenchRun): number {
  const { hostname, port, pathname, username, password } = new URL(url)
  const args = [
    '-n',
    '-M',
    'prepared',
    '-f',
    script,
    '-c',
    String(clients),
    '-j',
    '1',
    '-T',
    String(seconds),
    '-h',
    hostname,
  ]
  const done = spawnSync(program, [...args, '-p', port, '-U', username, pathname.slice(1)], {
    env: { ...process.env, PGPASSWORD: password },
    encoding: 'utf8',
  })
  const [, tps] = /tps = ([\d.]+)/.exec(done.stdout) ?? []
  if (tps === undefined) throw new Error(`pgbench gave no figure: ${done.stderr.split('\n').slice(-4).join(' ')}`)
  return Number(tps)
}

/** The recorded statements as a pgbench script: one round trip for fresh ids, one pipeline for all the rest. */
export function writeScript(file: string, { statements, ids }: Pattern): void {
  const fresh = Array.from({ length: ids }, (_, no) => `uuidv7() as u${no}`)
  const lines = [
    `select ${[...fresh, "replace(uuidv7()::text, '-', '') as fresh"].join(', ')} \\gset`,
    '\\startpipeline',
    ...statements.map((statement) => `${inlined(statement)};`),
    '\\endpipeline',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
}

function inlined({ text, slots }: Recorded): string {
  return text.replace(/\s+/g, ' ').replace(/\$(\d+)/g, (_, no: string) => {
    const slot = slots[Number(no) - 1]
    return slot === undefined ? 'null' : literal(slot)
  })
}

function literal(slot: Slot): string {
  if ('id' in slot) return `:u${slot.id}`
  return 'fixed' in slot ? constant(slot.fixed) : ':fresh'
}

function constant(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return `'${value.toISOString()}'`
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString('hex')}'`
  if (Array.isArray(value)) return `array[${value.map(constant).join(',')}]::text[]`
  // A colon before a letter would be taken for a variable of the script.
  return pg.escapeLiteral(String(value)).replace(/:(?=[a-z])/gi, ': ')
}
