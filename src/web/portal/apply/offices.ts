import type { DraftMatter } from '../ports/applications.ts'

/** Who decides, each office once with the matters that are its own. */
export function officesOf(matters: readonly DraftMatter[]): readonly { org: string; names: readonly string[] }[] {
  const orgs = [...new Set(matters.map(({ org }) => org))]
  return orgs.map((org) => ({ org, names: matters.filter((matter) => matter.org === org).map(({ name }) => name) }))
}
