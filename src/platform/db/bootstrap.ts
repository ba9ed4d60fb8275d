import pg from 'pg'
import { type DatabaseUrls, databaseRoles, roleName } from './urls.ts'

export type RolePasswords = Readonly<Record<keyof DatabaseUrls, string>>

export type Bootstrap = { superuserUrl: string; database: string; passwords: RolePasswords }

/** Makes the four roles and the database, as superuser. Running it again changes nothing but the passwords. */
export async function bootstrap(input: Bootstrap): Promise<DatabaseUrls> {
  await asSuperuser(input.superuserUrl, async (client) => {
    for (const role of databaseRoles) await makeRole(client, roleName(role), input.passwords[role])
    // Force row level security holds for the owner too; only backup, restore and migrations act as owner and need all cities.
    await client.query(`alter role ${roleName('owner')} bypassrls`)
    await client.query(`grant pg_read_all_settings to ${roleName('owner')}`)
    const found = await client.query('select 1 from pg_database where datname = $1', [input.database])
    if (found.rowCount === 0) await makeDatabase(client, input.database)
  })
  return databaseUrls(input)
}

/** Makes an empty database, or a copy of another one, that only the four roles may enter. */
export async function makeDatabase(client: pg.Client, name: string, template?: string): Promise<void> {
  const quoted = client.escapeIdentifier(name)
  const from = template === undefined ? '' : ` template ${client.escapeIdentifier(template)}`
  await client.query(`create database ${quoted} owner ${roleName('owner')}${from}`)
  await client.query(`revoke all on database ${quoted} from public`)
  for (const role of databaseRoles) await client.query(`grant connect on database ${quoted} to ${roleName(role)}`)
}

export async function asSuperuser<T>(superuserUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export function databaseUrls({ superuserUrl, database, passwords }: Bootstrap): DatabaseUrls {
  const url = (role: keyof DatabaseUrls): string => {
    const made = new URL(superuserUrl)
    made.username = roleName(role)
    made.password = passwords[role]
    made.pathname = `/${database}`
    return made.href
  }
  return { owner: url('owner'), app: url('app'), vault: url('vault'), audit: url('audit') }
}

async function makeRole(client: pg.Client, name: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [name])
  const verb = found.rowCount === 0 ? 'create' : 'alter'
  const secret = client.escapeLiteral(password)
  await client.query(`${verb} role ${name} login nosuperuser nocreatedb nocreaterole noreplication password ${secret}`)
}
