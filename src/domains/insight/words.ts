import type { Words } from '#kit/words'

/** Every refusal of this domain, by area. */
export const words = {} as const satisfies Record<string, Words>
