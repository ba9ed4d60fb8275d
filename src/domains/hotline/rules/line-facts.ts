import type { LineFacts } from '#rules/deadlines'
import type { Facts } from './facts.ts'
import type { World } from './world.ts'

/** What a time-limit profile asks about a request. */
export function lineFacts({ demand, urgency, classCode }: Facts, world: World): LineFacts {
  const known = world.requestClass !== null && world.requestClass.code === classCode
  return { demand, urgency, utility: known && world.requestClass?.utility === true }
}
