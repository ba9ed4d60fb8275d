import type { Route } from '#platform/http/route'

/** The routes of this domain, by area. */
export const routes: readonly Route[] = []
