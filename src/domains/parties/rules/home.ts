import { squeeze } from '#kit/width'

/**
 * The home addresses to take out of free text. A home that is itself the place of the matter stays: somebody has to
 * go there, and it was given for that.
 */
export function homeToHide(home: string | undefined, matter: string | null): readonly string[] {
  if (home === undefined || home === '') return []
  const [at, of] = [squeeze(home), squeeze(matter ?? '')]
  return of !== '' && (at.includes(of) || of.includes(at)) ? [] : [home]
}
