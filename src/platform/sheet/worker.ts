import { parentPort, workerData } from 'node:worker_threads'
import { read } from './read.ts'
import type { SheetLimits } from './sheet.ts'

const { bytes, limits } = workerData as { bytes: Uint8Array; limits: SheetLimits }
read(bytes, limits).then(
  (answer) => parentPort?.postMessage(answer),
  (fault: unknown) => {
    throw fault
  },
)
