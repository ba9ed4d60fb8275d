import type { Words } from '#kit/words'
import { modelWords } from './words/models.ts'

/** Every refusal of this domain, by area. */
export const words = { ...modelWords } as const satisfies Record<string, Words>
