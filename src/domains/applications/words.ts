import type { Words } from '#kit/words'
import { told } from '#rules/applications'
import { edgeWords } from './edge-words.ts'
import { refusalWords } from './refusal-words.ts'
import { stateWords } from './state-words.ts'
import { viewWords } from './view-words.ts'

/** Every message code of applications: refusals, states and next steps, and what applicants are told. */
export const words = {
  ...refusalWords,
  ...edgeWords,
  ...stateWords,
  ...viewWords,
  ...told,
} as const satisfies Record<string, Words>
