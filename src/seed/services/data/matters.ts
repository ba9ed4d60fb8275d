import type { MatterSeed } from '../matter.ts'
import { constructionMatters } from './construction.ts'
import { firmChangeMatters } from './firm-change.ts'
import { firmMatters } from './firms.ts'
import { newbornMatters } from './newborn.ts'
import { personMatters } from './persons.ts'
import { restaurantMatters } from './restaurant.ts'

/** Every matter of the demo city. */
export const matters: readonly MatterSeed[] = [
  ...restaurantMatters,
  ...newbornMatters,
  ...firmChangeMatters,
  ...personMatters,
  ...firmMatters,
  ...constructionMatters,
]
