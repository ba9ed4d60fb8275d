import type { Draft } from './draft.ts'

/** The pages of filing, in the order a person tells it. */
export const steps = ['what', 'where', 'photos', 'contact', 'prove', 'check'] as const
export type StepName = (typeof steps)[number]

/** The steps this draft needs: only a phone that was given is proved; the short form asks for no photos. */
export function stepsOf(draft: Draft): readonly StepName[] {
  const own = draft.plan === '' ? steps : steps.filter((step) => step !== 'photos')
  return own.filter((step) => step !== 'prove' || draft.contact !== 'anonymous')
}

export function pathOf(step: StepName): string {
  return `/request/${step}`
}

/** Where to go after a page: on, or back to the check page when an answer was only changed. */
export function after(draft: Draft, step: StepName): string {
  const open = firstOpen(draft)
  if (draft.finished.includes('contact') && open === 'check') return pathOf('check')
  const own = stepsOf(draft)
  return pathOf(own[own.indexOf(step) + 1] ?? 'check')
}

/** The first page still to be answered; `check` when all are. */
export function firstOpen(draft: Draft): StepName {
  const missing = stepsOf(draft).find((step) => step !== 'check' && !isFinished(draft, step))
  return missing ?? 'check'
}

export function isFinished(draft: Draft, step: StepName): boolean {
  return step === 'prove' ? draft.proved !== '' && draft.proved === draft.phone : draft.finished.includes(step)
}

export function finish(draft: Draft, step: StepName): Draft {
  return draft.finished.includes(step) ? draft : { ...draft, finished: [...draft.finished, step] }
}

export function unfinish(draft: Draft, step: StepName): Draft {
  return { ...draft, finished: draft.finished.filter((name) => name !== step) }
}
