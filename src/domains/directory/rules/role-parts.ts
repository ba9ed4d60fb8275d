import type { OrgKind } from './org.ts'

/**
 * What every member of staff may do. Editing the directory in one's own unit covers sections, rosters and stand-ins;
 * people, posts and units are edited by who holds it over the whole city.
 */
export const everybody = ['platform.sign-in', 'directory.read', 'directory.read-places'] as const
export const atCentre: readonly OrgKind[] = ['centre', 'district-centre']
export const unit: readonly OrgKind[] = [
  'city-government',
  'city-unit',
  'district',
  'district-centre',
  'street',
  'town',
  'utility',
  'party-body',
]

/** Reading and writing on a case that a desk deals with. */
export const desk = [
  'casework.read',
  'casework.inbox',
  'casework.take',
  'casework.comment',
  'casework.attach',
  'casework.search',
] as const
export const library = ['knowledge.search', 'deadlines.read', 'matters.read', 'documents.check'] as const
/** What an officer does on an application that lies with him or his unit. */
export const reviewing = [
  'applications.review',
  'applications.stop-clock',
  'applications.request-extension',
  'documents.read',
  'documents.verify',
  'consult.answer',
] as const
/** What a department's own clerk does on applications: accepts, corrects, assigns, hands over. */
export const accepting = [
  'applications.pre-check',
  'applications.accept',
  'applications.assign',
  'applications.hand-over',
  'applications.issue',
  'documents.compare',
  'documents.issue',
] as const
/** What whoever watches over the whole city sees of what people say, and what is made of it. */
export const analyses = ['insight.suggest', 'insight.read', 'surge.read'] as const
export const requests = [
  'hotline.request-return',
  'hotline.request-extension',
  'hotline.request-termination',
  'hotline.request-long-term',
  'hotline.request-exclusion',
] as const
export const rulings = [
  'hotline.rule-extension',
  'hotline.rule-termination',
  'hotline.rule-long-term',
  'hotline.rule-exclusion',
] as const
