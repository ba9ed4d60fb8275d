import type { Words } from '#kit/words'

/** Codes that a refusal names beside its sentence, in words: `hotline.fact.<name>.<code>`. */
export const factWords = {
  'hotline.fact.missing.photo': { zh: '照片', en: 'photo' },
  'hotline.fact.missing.record': { zh: '办理记录', en: 'record' },
  'hotline.fact.missing.document': { zh: '文书', en: 'document' },
  'hotline.fact.approver.unit-head': { zh: '承办单位负责人', en: 'the head of the unit' },
  'hotline.fact.approver.centre': { zh: '热线中心', en: 'the hotline centre' },
} as const satisfies Record<string, Words>
