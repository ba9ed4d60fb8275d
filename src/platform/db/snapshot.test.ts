import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { testDatabase } from '#tests/support/database'
import { snapshot, snapshotFile } from './snapshot.ts'

it('db/schema.sql shows the tables as the migrations make them (write it again with: onedoor migrate --snapshot)', async () => {
  const { urls, stop } = await testDatabase()
  try {
    expect(await snapshot(urls.owner)).toBe(readFileSync(snapshotFile(), 'utf8'))
  } finally {
    await stop()
  }
})
