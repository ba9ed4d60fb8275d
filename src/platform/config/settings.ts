import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { type Declared, declared } from './declared.ts'

type Values = { [Name in keyof typeof declared]: z.output<(typeof declared)[Name]['schema']> }

/** The settings of this installation, checked once at the start. */
export type Settings = {
  readonly host: string
  readonly port: number
  readonly city: string
  /** Absolute path. */
  readonly dataDir: string
  /** Undefined: the embedded PostgreSQL. */
  readonly external: ExternalDatabase | undefined
  readonly keyFile: string
  readonly blobDir: string
  /** Where messages are written that no provider takes. */
  readonly sinkDir: string
  readonly mail: { url: string; from: string } | undefined
  readonly sms: { url: string; token: string | undefined } | undefined
  /** The unified identity service, where the city has one. */
  readonly unified: { issuer: string; clientId: string; clientSecret: string } | undefined
  readonly demo: boolean
  /** Whether the demo city has a past. */
  readonly demoHistory: boolean
  readonly testClock: boolean
  readonly logLevel: Values['ONEDOOR_LOG_LEVEL']
  readonly backupPassphrase: string | undefined
}

/** A PostgreSQL of the city's own. Without `owner` it is migrated by somebody else. */
export type ExternalDatabase = { app: string; vault: string; audit: string; owner: string | undefined }

/** A setting that stops the start; the message is one sentence for the person who set it. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting'
}

type Environment = Readonly<Record<string, string | undefined>>

/** A sink asked for by name takes everything: nothing leaves a trial by mistake. */
function providers(
  read: <N extends keyof typeof declared>(name: N) => Values[N],
  sunk: boolean,
): Pick<Settings, 'mail' | 'sms'> {
  const [mail, sms] = [read('ONEDOOR_SMTP_URL'), read('ONEDOOR_SMS_URL')]
  return {
    mail: mail === undefined || sunk ? undefined : { url: mail, from: read('ONEDOOR_MAIL_FROM') },
    sms: sms === undefined || sunk ? undefined : { url: sms, token: read('ONEDOOR_SMS_TOKEN') },
  }
}

/** Reads the environment. Throws `BadSetting` at the first setting that is unknown, bad or missing. */
export function readSettings(environment: Environment, folder: string = process.cwd()): Settings {
  for (const name of Object.keys(environment)) {
    if (name.startsWith('ONEDOOR_') && !(name in declared)) throw new BadSetting(unknown(name))
  }
  const read = <N extends keyof typeof declared>(name: N): Values[N] => value(name, environment[name]) as Values[N]
  const dataDir = resolve(folder, read('ONEDOOR_DATA_DIR'))
  const external = externalDatabase(read)
  const [keyFile, sinkDir] = [read('ONEDOOR_KEY_FILE'), read('ONEDOOR_SINK_DIR')]
  if (external && keyFile === undefined) throw new BadSetting(missing('ONEDOOR_KEY_FILE'))
  return {
    host: read('HOST'),
    port: read('PORT'),
    city: read('ONEDOOR_CITY'),
    dataDir,
    external,
    keyFile: keyFile === undefined ? join(dataDir, 'keys.json') : resolve(folder, keyFile),
    blobDir: join(dataDir, 'blobs'),
    sinkDir: sinkDir === undefined ? join(dataDir, 'sink') : resolve(folder, sinkDir),
    ...providers(read, sinkDir !== undefined),
    unified: unifiedIdentity(read),
    demo: read('ONEDOOR_DEMO'),
    demoHistory: read('ONEDOOR_DEMO_HISTORY'),
    testClock: read('ONEDOOR_TEST_CLOCK'),
    logLevel: read('ONEDOOR_LOG_LEVEL'),
    backupPassphrase: read('ONEDOOR_BACKUP_PASSPHRASE'),
  }
}

/** All three of it, or none. */
function unifiedIdentity(read: <N extends keyof typeof declared>(name: N) => Values[N]): Settings['unified'] {
  const issuer = read('ONEDOOR_OIDC_ISSUER')
  if (issuer === undefined) return undefined
  const [clientId, clientSecret] = [read('ONEDOOR_OIDC_CLIENT_ID'), read('ONEDOOR_OIDC_CLIENT_SECRET')]
  if (clientId === undefined) throw new BadSetting(missing('ONEDOOR_OIDC_CLIENT_ID', 'ONEDOOR_OIDC_ISSUER'))
  if (clientSecret === undefined) throw new BadSetting(missing('ONEDOOR_OIDC_CLIENT_SECRET', 'ONEDOOR_OIDC_ISSUER'))
  return { issuer, clientId, clientSecret }
}

/** The reference page: one row for each setting. */
export function settingsReference(): string {
  const rows = Object.entries(declared).map(
    ([name, { about, accepts, fallback }]) => `| \`${name}\` | ${about} | ${accepts} | ${fallback} |`,
  )
  const head = ['# Settings', '', 'Printed from `src/platform/config/declared.ts` by `npm run docs`.']
  const rule = 'An unknown name that begins with `ONEDOOR_`, or a value that is not accepted, stops the start.'
  const table = ['| Setting | What it is for | Accepts | When unset |', '|---|---|---|---|', ...rows]
  return [...head, rule, '', ...table, ''].join('\n')
}

function externalDatabase(read: <N extends keyof typeof declared>(name: N) => Values[N]): ExternalDatabase | undefined {
  const [app, vault] = [read('DATABASE_URL'), read('ONEDOOR_VAULT_DATABASE_URL')]
  if (app === undefined) return undefined
  if (vault === undefined) throw new BadSetting(missing('ONEDOOR_VAULT_DATABASE_URL'))
  return { app, vault, audit: read('ONEDOOR_AUDIT_DATABASE_URL') ?? app, owner: read('ONEDOOR_OWNER_DATABASE_URL') }
}

function value(name: keyof typeof declared, given: string | undefined): unknown {
  const setting: Declared = declared[name]
  // An empty value is how shells and compose files say "unset".
  const result = setting.schema.safeParse(given === '' ? undefined : given)
  if (result.success) return result.data
  throw new BadSetting(`The setting ${name} is not accepted: it takes ${setting.accepts}.`)
}

function missing(name: keyof typeof declared, beside: keyof typeof declared = 'DATABASE_URL'): string {
  return `The setting ${name} is missing: with ${beside} it is needed and takes ${declared[name].accepts}.`
}

function unknown(name: string): string {
  const own = Object.keys(declared).filter((known) => known.startsWith('ONEDOOR_'))
  return `The setting ${name} is unknown; the settings of that kind are ${own.join(', ')}.`
}
