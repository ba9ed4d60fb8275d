import { startThread } from '#platform/jobs/thread'
import type { KeywordClass } from '#rules/hotline'
import type { Blend, MainFigures, Report } from '../../rules/index.ts'
import type { ModelKind } from '../../store/models.ts'

/** What the thread is given: texts in the order they came in, with their labels, the class tree, and the version in force. */
export type Learning = {
  kind: ModelKind
  lessons: readonly Labelled[]
  classes: readonly KeywordClass[]
  /** `seen`: how many of the lessons, from the oldest, the version in force has learnt from. */
  before: { no: number; weights: Uint8Array; blend: Blend; seen: number } | null
}
export type Labelled = {
  subject: string
  text: string
  label: string
  classCode: string
  place: string | null
  /** The unit that the dispatch catalogue names for this class and place. */
  catalogue: string | null
}
export type LearntBytes = {
  weights: Uint8Array
  figures: MainFigures
  report: Report
  labels: number
  leftOut: number
}

const FILE = { source: new URL('./learning-worker.ts', import.meta.url), built: 'learning-worker' }
const MEGABYTES = 3000

/** Learns in a thread of its own, so that nobody waits for it; a fault of the thread is thrown here. */
export async function learnInThread(learning: Learning): Promise<LearntBytes> {
  const worker = startThread(FILE, {
    workerData: learning,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  try {
    return await new Promise<LearntBytes>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the learning thread ended without an answer')))
    })
  } finally {
    await worker.terminate()
  }
}
