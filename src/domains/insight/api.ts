import type { Route } from '#platform/http/route'
import type { Printer } from '#platform/pdf/printer'
import { lookAlikeRoutes } from './api/duplicates.ts'
import { figureRoutes } from './api/figures.ts'
import { hotspotRoutes } from './api/hotspots.ts'
import { modelRoutes } from './api/models.ts'
import { placeRoutes } from './api/place.ts'
import { problemRoutes } from './api/problems.ts'
import { replyRoutes } from './api/replies.ts'
import { suggestRoutes } from './api/suggest.ts'
import { topicRoutes } from './api/topics.ts'

/** What the routes of this domain are given from outside. */
export type Parts = { printer: Printer }

/** The routes of this domain, by area. */
export function routesOf({ printer }: Parts): readonly Route[] {
  return [
    ...modelRoutes,
    ...suggestRoutes,
    ...placeRoutes,
    ...replyRoutes,
    ...lookAlikeRoutes,
    ...figureRoutes(printer),
    ...hotspotRoutes(printer),
    ...problemRoutes,
    ...topicRoutes(printer),
  ]
}
