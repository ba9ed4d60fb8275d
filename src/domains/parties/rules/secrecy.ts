/** Who may know who the complainant is (保密等级). */
export type Secrecy = 'open' | 'protected' | 'anonymous' | 'clue'

/**
 * The secrecy of a request. Reports of wrongdoing, complaints about the conduct of officials, and whoever asks for it
 * are protected (Jinan hotline rules art. 32); whoever leaves no contact is anonymous. Clues about officials become
 * `clue` only by a decision of discipline, never here.
 */
export function secrecyFor(request: {
  /** The kind of demand (诉求类型); `report` is 举报. */
  demand: string | null
  asksSecrecy: boolean
  hasContact: boolean
  aboutConduct: boolean
}): Secrecy {
  if (!request.hasContact) return 'anonymous'
  return request.demand === 'report' || request.aboutConduct || request.asksSecrecy ? 'protected' : 'open'
}

const strictness: readonly Secrecy[] = ['open', 'protected', 'anonymous', 'clue']

/** Secrecy only ever grows: a later classification never takes back what a resident was promised. */
export function stricterSecrecy(a: Secrecy, b: Secrecy): Secrecy {
  return strictness.indexOf(a) > strictness.indexOf(b) ? a : b
}
