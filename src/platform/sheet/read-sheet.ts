import type { Worker } from 'node:worker_threads'
import { type Ruling, refuse } from '#kit/ruling'
import { startThread } from '#platform/jobs/thread'
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

const FILE = { source: new URL('./worker.ts', import.meta.url), built: 'sheet-worker' }

function startWorker(bytes: Uint8Array, limits: SheetLimits): Worker {
  return startThread(FILE, {
    workerData: { bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
}
