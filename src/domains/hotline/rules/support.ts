import { allow, type Ruling, refuse } from '#kit/ruling'
import type { Secrecy } from '#rules/parties'

/** What is asked of a request before somebody may support it (附议), as the case file has it. */
export type Supportable = {
  secrecy: Secrecy
  stage: string
  /** It came in through an open interface, in words meant for everybody. */
  sentToBePublic: boolean
}

/**
 * Whether a request has a page for everybody. Whoever left no name did not ask for one, unless he sent it in to be public;
 * what is protected or a clue never has one.
 */
export function isPublished({ secrecy, sentToBePublic }: Pick<Supportable, 'secrecy' | 'sentToBePublic'>): boolean {
  return secrecy === 'open' || (secrecy === 'anonymous' && sentToBePublic)
}

/** Whether somebody may support it now. What is not published and what does not exist are refused alike. `own`: he asked it himself. */
export function maySupport(request: Supportable | undefined, own: boolean): Ruling<null> {
  if (request === undefined || !isPublished(request)) return refuse('missing', 'hotline.support-missing')
  if (request.stage !== 'open') return refuse('conflict', 'hotline.support-ended')
  return own ? refuse('forbidden', 'hotline.support-own') : allow(null)
}
