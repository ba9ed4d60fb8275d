import type { BlobStore } from '#platform/files/blobs'
import type { Route } from '#platform/http/route'
import { deskRoutes } from './api-desk.ts'
import { editorRoutes } from './api-editors.ts'
import { requestRoutes } from './api-requests.ts'
import type { Desk } from './desk.ts'

/** All routes of the hotline; commands to a request go by `/api/cases/{number}/commands`. */
export function routesOf(desk: Desk, parts: { blobs: BlobStore }): readonly Route[] {
  return [...requestRoutes(desk, parts), ...deskRoutes(desk), ...editorRoutes]
}
