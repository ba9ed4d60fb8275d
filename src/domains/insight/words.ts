import type { Words } from '#kit/words'
import { lookAlikeWords } from './words/duplicates.ts'
import { hotspotWords } from './words/hotspots.ts'
import { modelWords } from './words/models.ts'
import { placeWords } from './words/place.ts'
import { replyWords } from './words/replies.ts'

/** Every refusal of this domain, by area. */
export const words = {
  ...hotspotWords,
  ...lookAlikeWords,
  ...modelWords,
  ...placeWords,
  ...replyWords,
} as const satisfies Record<string, Words>

export {
  findingWords,
  gradeWords,
  levelWords,
  partWords,
  pointKindWords,
  pointStateWords,
  wordReasonWords,
} from './words/replies.ts'
