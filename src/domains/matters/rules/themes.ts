import type { Words } from '#kit/words'

/** Life events of persons and firms (国办发〔2025〕24号), by which matters are found; `body.themes` names them. */
export const themes = {
  birth: { zh: '出生', en: 'Birth' },
  education: { zh: '教育', en: 'Education' },
  employment: { zh: '就业', en: 'Work' },
  living: { zh: '生活', en: 'Daily life' },
  housing: { zh: '置业', en: 'Home' },
  travel: { zh: '出行', en: 'Travel' },
  health: { zh: '就医', en: 'Health' },
  relief: { zh: '救助', en: 'Relief' },
  'old-age': { zh: '养老', en: 'Old age' },
  'after-death': { zh: '身后', en: 'After a death' },
  entry: { zh: '准入准营', en: 'Starting a business' },
  hiring: { zh: '招聘用工', en: 'Hiring' },
  tax: { zh: '纳税缴费', en: 'Taxes and dues' },
  operation: { zh: '经营发展', en: 'Running a business' },
  construction: { zh: '工程建设', en: 'Construction' },
  exit: { zh: '注销退出', en: 'Closing a business' },
} as const satisfies Record<string, Words>
export type Theme = keyof typeof themes

/** Which life events are a person's, in the order of a life; the others are a firm's. */
export const personThemes = [
  'birth',
  'education',
  'employment',
  'living',
  'housing',
  'travel',
  'health',
  'relief',
  'old-age',
  'after-death',
] as const satisfies readonly Theme[]

export const firmThemes = [
  'entry',
  'hiring',
  'tax',
  'operation',
  'construction',
  'exit',
] as const satisfies readonly Theme[]
