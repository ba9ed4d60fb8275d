import type { Words } from '#kit/words'

/** Choices of the body that the element list leaves to the house. */
export const handlings = {
  instant: { zh: '即办件', en: 'at once' },
  promised: { zh: '承诺件', en: 'within a promised time' },
} as const satisfies Record<string, Words>
export const acceptances = {
  window: { zh: '委托窗口受理', en: 'the general window, delegated' },
  department: { zh: '部门自行受理', en: 'the department’s own clerk' },
} as const satisfies Record<string, Words>
export const ranges = {
  own: { zh: '本辖区', en: 'own area' },
  all: { zh: '全市通办', en: 'anywhere in the city' },
} as const satisfies Record<string, Words>
export const necessities = {
  must: { zh: '必要', en: 'required' },
  optional: { zh: '非必要', en: 'optional' },
} as const satisfies Record<string, Words>
/** The basis on which time does not count, unless another is entered. */
export const lawOfStops = { law: '行政许可法', article: '第四十五条' } as const
