import type { Words } from '#kit/words'

export const words = {} as const satisfies Record<string, Words>
