import { z } from 'zod'

export const installationName = 'installation.json'
export const keysName = 'keys'
export const tablePrefix = 'table/'
export const blobPrefix = 'blob/'

/** The first entry of an archive: what it was taken from, and what has to be there before the rows. */
export const installationSchema = z.strictObject({
  version: z.string(),
  takenAt: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()) })),
})

export type Installation = z.output<typeof installationSchema>

/** Where the parts of an installation are. */
export type Places = { ownerUrl: string; blobDir: string; keyFile: string }

/** Told now and then during long work: what is being done and how many bytes passed. */
export type Progress = (what: string, bytes: number) => void

/** Lets a stream through and tells the progress how many bytes passed since the counter was made. */
export type Counter = (what: string, source: AsyncIterable<Buffer> | Iterable<Buffer>) => AsyncGenerator<Buffer>

export function counter(progress: Progress): Counter {
  let bytes = 0
  return async function* counted(what, source) {
    for await (const part of source) {
      bytes += part.length
      progress(what, bytes)
      yield part
    }
  }
}
