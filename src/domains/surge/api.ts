import type { Route } from '#platform/http/route'

/** The routes of this domain. */
export const routes: readonly Route[] = []
