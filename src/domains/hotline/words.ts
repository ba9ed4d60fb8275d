import type { Words } from '#kit/words'
import { told } from '#rules/hotline'
import { commandWords } from './command-words.ts'
import { edgeWords } from './edge-words.ts'
import { factWords } from './fact-words.ts'
import { refusalWords } from './refusal-words.ts'
import { stateWords } from './state-words.ts'

/** Every message code of the hotline: refusals, states and next steps, and what residents are told. */
export const words = {
  ...refusalWords,
  ...stateWords,
  ...commandWords,
  ...factWords,
  ...edgeWords,
  ...told,
} as const satisfies Record<string, Words>
