import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Ruling, refuse } from '#kit/ruling'
import { homeFolder } from '#platform/config/home'
import { type Sheet, type SheetLimits, sheetLimits } from './sheet.ts'

/**
 * Reads a CSV or XLSX file of somebody else's making in a thread of its own, with limits on bytes, rows, time and
 * memory: a malicious file costs the thread, not the house.
 */
export async function readSheet(bytes: Uint8Array, limits: SheetLimits = sheetLimits): Promise<Ruling<Sheet>> {
  if (bytes.byteLength > limits.bytes)
    return refuse('invalid', 'sheet.too-large', { megabytes: Math.floor(limits.bytes / 1024 / 1024) })
  const worker = startWorker(bytes, limits)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Ruling<Sheet>>((resolve) => {
      timer = setTimeout(() => resolve(refuse('invalid', 'sheet.too-slow')), limits.milliseconds)
      worker.once('message', (answer: Ruling<Sheet>) => resolve(answer))
      // Out of memory, or a fault of the reading libraries: the file is to blame.
      worker.once('error', () => resolve(refuse('invalid', 'sheet.damaged')))
      worker.once('exit', () => resolve(refuse('invalid', 'sheet.damaged')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function startWorker(bytes: Uint8Array, limits: SheetLimits): Worker {
  const options = { workerData: { bytes, limits }, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } }
  const source = new URL('./worker.ts', import.meta.url)
  // Built, the thread is a file of its own in dist/; from the sources (tests) it needs the loader for TypeScript.
  if (!import.meta.url.endsWith('.ts') || !existsSync(source))
    return new Worker(join(homeFolder(), 'dist', 'sheet-worker.js'), options)
  const loading = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source.href}') })`
  return new Worker(loading, { ...options, eval: true })
}
