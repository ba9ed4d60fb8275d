import { sql, type Tx } from '#platform/db/tx'

const stamps = new WeakMap<Tx, Promise<string>>()

/** The version of the city's directory as this transaction sees it. */
export function directoryVersion(tx: Tx): Promise<string> {
  const known = stamps.get(tx)
  if (known) return known
  const read = tx
    .maybe<{ stamp: string }>(sql`select v.stamp from directory.versions v where v.city = ${tx.city}`)
    .then((row) => row?.stamp ?? 'none')
  stamps.set(tx, read)
  return read
}

/** Gives the directory of the city a new version: every edit calls this, and what processes keep is read anew. */
export async function newVersion(tx: Tx): Promise<void> {
  const stamp = tx.id()
  await tx.run(sql`insert into directory.versions (city, stamp) values (${tx.city}, ${stamp})
    on conflict on constraint versions_pk do update set stamp = excluded.stamp`)
  stamps.set(tx, Promise.resolve(stamp))
}

/**
 * Keeps what `load` answers per city for as long as the version stands. A stamp is never used twice, so a
 * transaction that edits, reads and then rolls back leaves nothing wrong behind.
 */
export function perVersion<T>(load: (tx: Tx) => Promise<T>): (tx: Tx) => Promise<T> {
  const kept = new Map<string, { stamp: string; value: T }>()
  return async (tx) => {
    const stamp = await directoryVersion(tx)
    const known = kept.get(tx.city)
    if (known?.stamp === stamp) return known.value
    const value = await load(tx)
    kept.set(tx.city, { stamp, value })
    return value
  }
}
