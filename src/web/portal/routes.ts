// Written by tools/portal-routes.mjs from the folders of pages/; a test compares.
import type { RouteObject } from 'react-router'
import * as about from './pages/about/page.tsx'
import * as accessibility from './pages/accessibility/page.tsx'
import * as answersId from './pages/answers/$id/page.tsx'
import * as answers from './pages/answers/page.tsx'
import * as feedback from './pages/feedback/page.tsx'
import * as guide from './pages/guide/page.tsx'
import * as notAccepted from './pages/not-accepted/page.tsx'
import * as home from './pages/page.tsx'
import * as privacy from './pages/privacy/page.tsx'
import * as requestCheck from './pages/request/check/page.tsx'
import * as requestContact from './pages/request/contact/page.tsx'
import * as request from './pages/request/page.tsx'
import * as requestPhotos from './pages/request/photos/page.tsx'
import * as requestProve from './pages/request/prove/page.tsx'
import * as requestSentNumber from './pages/request/sent/$number/page.tsx'
import * as requestUrgent from './pages/request/urgent/page.tsx'
import * as requestWhat from './pages/request/what/page.tsx'
import * as requestWhere from './pages/request/where/page.tsx'
import * as trackNumberAdd from './pages/track/$number/add/page.tsx'
import * as trackNumber from './pages/track/$number/page.tsx'
import * as trackNumberRate from './pages/track/$number/rate/page.tsx'
import * as trackNumberSeen from './pages/track/$number/seen/page.tsx'
import * as trackNumberTalk from './pages/track/$number/talk/page.tsx'
import * as trackNumberWithdraw from './pages/track/$number/withdraw/page.tsx'
import * as track from './pages/track/page.tsx'
import { page } from './server/page.ts'

/** Every page of the portal, by its address. */
export const routes: readonly (RouteObject & { path: string })[] = [
  page('/about', about),
  page('/accessibility', accessibility),
  page('/answers/:id', answersId),
  page('/answers', answers),
  page('/feedback', feedback),
  page('/guide', guide),
  page('/not-accepted', notAccepted),
  page('/', home),
  page('/privacy', privacy),
  page('/request/check', requestCheck),
  page('/request/contact', requestContact),
  page('/request', request),
  page('/request/photos', requestPhotos),
  page('/request/prove', requestProve),
  page('/request/sent/:number', requestSentNumber),
  page('/request/urgent', requestUrgent),
  page('/request/what', requestWhat),
  page('/request/where', requestWhere),
  page('/track/:number/add', trackNumberAdd),
  page('/track/:number', trackNumber),
  page('/track/:number/rate', trackNumberRate),
  page('/track/:number/seen', trackNumberSeen),
  page('/track/:number/talk', trackNumberTalk),
  page('/track/:number/withdraw', trackNumberWithdraw),
  page('/track', track),
]
