import type { Route } from '#platform/http/route'
import { importRoutes } from './api-import.ts'
import { orgRoutes } from './api-orgs.ts'
import { sessionRoutes } from './api-sessions.ts'
import { staffRoutes } from './api-staff.ts'

/** JSON routes of the directory and of signing in. */
export const routes: readonly Route[] = [...sessionRoutes, ...orgRoutes, ...staffRoutes, ...importRoutes]
