import { z } from 'zod'

/** One setting of the environment: what it is for, what it accepts in words, and the schema that checks it. */
export type Declared<S extends z.ZodType = z.ZodType> = {
  readonly about: string
  readonly accepts: string
  /** As the reader of the reference sees it; the schema holds the same default. */
  readonly fallback: string
  readonly schema: S
}

const url = z.string().regex(/^postgres(ql)?:\/\/[^\s]+$/)
const postgresUrl = 'a URL such as postgres://user:password@host:5432/onedoor'
const flag = (fallback: '0' | '1') =>
  z
    .enum(['0', '1'])
    .default(fallback)
    .transform((value) => value === '1')
const path = z.string().min(1)

/** Every setting there is. The reference page is printed from this table. */
export const declared = {
  HOST: {
    about: 'The address the server listens on. Use 0.0.0.0 to be reachable from other machines.',
    accepts: 'an IP address or host name',
    fallback: '127.0.0.1',
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
  },
  PORT: {
    about: 'The port the server listens on.',
    accepts: 'a whole number from 1 to 65535',
    fallback: '8080',
    schema: z.string().regex(/^\d+$/).default('8080').transform(Number).pipe(z.number().min(1).max(65535)),
  },
  ONEDOOR_CITY: {
    about: 'The city served where the host name names none: its 6-digit code.',
    accepts: 'six digits',
    fallback: '990100',
    schema: z
      .string()
      .regex(/^\d{6}$/)
      .default('990100'),
  },
  ONEDOOR_DATA_DIR: {
    about: 'The folder of everything that is kept: embedded database, attachments, secrets, keys.',
    accepts: 'a path; a relative one counts from the folder the program was started in',
    fallback: './var',
    schema: path.default('./var'),
  },
  DATABASE_URL: {
    about: 'A PostgreSQL (15 or later) of your own, as the role onedoor_app. When unset, an embedded one is run.',
    accepts: postgresUrl,
    fallback: 'unset: embedded PostgreSQL',
    schema: url.optional(),
  },
  ONEDOOR_VAULT_DATABASE_URL: {
    about: 'The same database as the role onedoor_vault, which reads the identity vault. Needed with DATABASE_URL.',
    accepts: postgresUrl,
    fallback: 'unset',
    schema: url.optional(),
  },
  ONEDOOR_AUDIT_DATABASE_URL: {
    about: 'The same database as the role onedoor_audit, which reads the audit record.',
    accepts: postgresUrl,
    fallback: 'the value of DATABASE_URL',
    schema: url.optional(),
  },
  ONEDOOR_OWNER_DATABASE_URL: {
    about: 'The same database as the role onedoor_owner. Without it the server does not migrate, back up or restore.',
    accepts: postgresUrl,
    fallback: 'unset',
    schema: url.optional(),
  },
  ONEDOOR_KEY_FILE: {
    about: 'The file with the keys of the identity vault. Whoever loses it loses every name and phone number.',
    accepts: 'a path; needed with DATABASE_URL, made by the first start otherwise',
    fallback: 'keys.json in ONEDOOR_DATA_DIR',
    schema: path.optional(),
  },
  ONEDOOR_SINK_DIR: {
    about: 'A folder: SMS, mail and webhooks are written there as lines of JSON instead of being sent.',
    accepts: 'a path',
    fallback: 'unset',
    schema: path.optional(),
  },
  ONEDOOR_SMTP_URL: {
    about: 'The mail server that takes mail to staff.',
    accepts: 'a URL such as smtps://user:password@mail.example:465',
    fallback: 'unset: mail is written to the sink',
    schema: z
      .string()
      .regex(/^smtps?:\/\/[^\s]+$/)
      .optional(),
  },
  ONEDOOR_MAIL_FROM: {
    about: 'The address that mail comes from.',
    accepts: 'a mail address',
    fallback: '12345@localhost',
    schema: z
      .string()
      .regex(/^\S+@\S+$/)
      .default('12345@localhost'),
  },
  ONEDOOR_SMS_URL: {
    about: 'The HTTP gateway that takes text messages: POST {to, text, key} as JSON, answered with {ref}.',
    accepts: 'an http or https URL',
    fallback: 'unset: text messages are written to the sink',
    schema: z
      .string()
      .regex(/^https?:\/\/[^\s]+$/)
      .optional(),
  },
  ONEDOOR_SMS_TOKEN: {
    about: 'The bearer token that the SMS gateway asks for.',
    accepts: 'any text without spaces',
    fallback: 'unset',
    schema: z.string().regex(/^\S+$/).optional(),
  },
  ONEDOOR_OIDC_ISSUER: {
    about: 'The unified identity of province or nation, by which residents sign in (OpenID Connect).',
    accepts: 'an https URL; the service must offer discovery',
    fallback: 'unset: the demo city has a simulator of its own, any other city has none',
    schema: z
      .string()
      .regex(/^https:\/\/[^\s]+$/)
      .optional(),
  },
  ONEDOOR_OIDC_CLIENT_ID: {
    about: 'The name under which the unified identity knows this installation. Needed with ONEDOOR_OIDC_ISSUER.',
    accepts: 'any text without spaces',
    fallback: 'unset',
    schema: z.string().regex(/^\S+$/).optional(),
  },
  ONEDOOR_OIDC_CLIENT_SECRET: {
    about: 'The secret shared with the unified identity. Needed with ONEDOOR_OIDC_ISSUER.',
    accepts: 'any text without spaces',
    fallback: 'unset',
    schema: z.string().regex(/^\S+$/).optional(),
  },
  ONEDOOR_DEMO: {
    about: 'Fill an empty installation with the demo city, its invented people and accounts.',
    accepts: '0 or 1',
    fallback: '1',
    schema: flag('1'),
  },
  ONEDOOR_DEMO_HISTORY: {
    about: 'Give the demo city fourteen months of invented requests, in the background after the start.',
    accepts: '0 or 1',
    fallback: '1',
    schema: flag('1'),
  },
  ONEDOOR_TEST_CLOCK: {
    about: 'Take the time from one row of the database that only "onedoor clock" moves. Never for real work.',
    accepts: '0 or 1',
    fallback: '0',
    schema: flag('0'),
  },
  ONEDOOR_LOG_LEVEL: {
    about: 'How much the log tells. It never holds personal data.',
    accepts: 'one of trace, debug, info, warn, error, silent',
    fallback: 'info',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  },
  ONEDOOR_BACKUP_PASSPHRASE: {
    about: 'The passphrase that closes and opens a backup, where no passphrase file is given.',
    accepts: 'at least 12 characters',
    fallback: 'unset',
    schema: z.string().min(12).optional(),
  },
} as const satisfies Record<string, Declared>
