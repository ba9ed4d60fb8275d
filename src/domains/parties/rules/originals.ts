import type { Looking } from './reveal.ts'

const readers: readonly string[] = [
  'agent',
  'dispatcher',
  'reviewer',
  'supervisor',
  'centre-head',
  'district-dispatcher',
  'caller-back',
]

/**
 * Whether a text may be read as it was written. Units read it redacted; the centre reads it whole; a clue belongs to
 * discipline (reliability.md §5.3, row "description").
 */
export function mayReadOriginal({ secrecy, roles, relation, excluded }: Omit<Looking, 'consents'>): boolean {
  if (excluded) return false
  if (secrecy === 'clue') return roles.includes('inspector')
  return roles.some((role) => readers.includes(role)) || (relation === 'own-call' && roles.includes('contractor-agent'))
}
