import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { uuidV7 } from '#kit/uuid'

/** A value of a recorded statement: as it was, or fresh for every repeat. */
export type Slot = { fixed: unknown } | { id: number } | { number: true } | { key: true }
export type Recorded = { text: string; name: string | undefined; slots: readonly Slot[] }
/** Everything one intake sent to the database, as a pattern that can be sent again. */
export type Pattern = { statements: readonly Recorded[]; ids: number }

type Sent = { text: string; name: string | undefined; values: readonly unknown[] }
type Query = { text: string; values?: unknown[]; name?: string }
type Client = { query(query: string | Query): Promise<unknown> }

/** Writes down what goes through a pool while `work` runs. */
async function listen(pool: pg.Pool, work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  const connect = pool.connect.bind(pool)
  const undo: (() => void)[] = []
  const listening = async (): Promise<pg.PoolClient> => {
    const client = await connect()
    const whole: Client = client
    const query = whole.query
    whole.query = (asked) => {
      const { text, values = [], name } = typeof asked === 'string' ? { text: asked } : asked
      sent.push({ text, name, values })
      return query.call(client, asked)
    }
    undo.push(() => {
      whole.query = query
    })
    return client
  }
  Object.assign(pool, { connect: listening })
  try {
    await work()
  } finally {
    Object.assign(pool, { connect })
    for (const each of undo) each()
  }
  return sent
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Records two intakes; ids that differ between them are new ones, and so must be new in every repeat. */
export async function recordIntake(
  pool: pg.Pool,
  file: (key: string) => Promise<{ number: string }>,
): Promise<Pattern> {
  const [first, second] = [await recordOne(pool, file, 'first'), await recordOne(pool, file, 'second')]
  const known = new Set(second.sent.flatMap((one) => one.values.filter((value) => typeof value === 'string')))
  const ids: string[] = []
  const slotOf = (value: unknown): Slot => {
    if (value === first.number) return { number: true }
    if (value === 'first') return { key: true }
    if (typeof value !== 'string' || !UUID.test(value) || known.has(value)) return { fixed: value }
    if (!ids.includes(value)) ids.push(value)
    return { id: ids.indexOf(value) }
  }
  const statements = first.sent.map(({ text, name, values }) => ({ text, name, slots: values.map(slotOf) }))
  return { statements, ids: ids.length }
}

/** Records what one reading sends; a repeat sends the same. */
export async function recordReading(pool: pg.Pool, once: () => Promise<unknown>): Promise<Pattern> {
  const sent = await listen(pool, once)
  const statements = sent.map(({ text, name, values }) => ({ text, name, slots: values.map((fixed) => ({ fixed })) }))
  return { statements, ids: 0 }
}

async function recordOne(pool: pg.Pool, file: (key: string) => Promise<{ number: string }>, key: string) {
  let number = ''
  const sent = await listen(pool, async () => {
    number = (await file(key)).number
  })
  return { sent, number }
}

/** Sends the pattern again with fresh ids, all of it at once: as fast as a client of this kind can be. */
export async function replay(client: pg.PoolClient, { statements, ids }: Pattern): Promise<void> {
  const fresh = Array.from({ length: ids }, () => uuidV7(Date.now(), randomBytes(10)))
  const random = randomBytes(8).toString('hex')
  const filled = (slot: Slot): unknown => {
    if ('fixed' in slot) return slot.fixed
    if ('id' in slot) return fresh[slot.id]
    return random
  }
  await Promise.all(
    statements.map(({ text, name, slots }) =>
      client.query({ text, values: slots.map(filled), ...(name === undefined ? {} : { name }) }),
    ),
  )
}
