import { tellDrift } from '#domains/drift'
import type { DriftPort } from './drift.ts'

export const driftPort: DriftPort = { tellDrift }
