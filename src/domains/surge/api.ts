import type { Desk } from '#domains/hotline'
import type { Route } from '#platform/http/route'
import type { Printer } from '#platform/pdf/printer'
import { alarmRoutes } from './api-alarms.ts'
import { paperRoutes } from './api-papers.ts'
import { planRoutes } from './api-plans.ts'

type SurgeParts = { desk: Desk; printer: Printer }

/** The routes of this domain. */
export function routesOf({ desk, printer }: SurgeParts): readonly Route[] {
  return [...alarmRoutes, ...planRoutes(desk), ...paperRoutes(printer)]
}
