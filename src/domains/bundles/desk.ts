import type { Keys } from '#platform/crypto/keys'

/** What the bundles are given from outside: the key that links are signed with. */
export type BundleDesk = { keys: Keys }

export function createBundleDesk(parts: BundleDesk): BundleDesk {
  return parts
}
