// Written by tools/portal-routes.mjs from the folders of pages/; a test compares.
import type { RouteObject } from 'react-router'
import * as about from './pages/about/page.tsx'
import * as accessibility from './pages/accessibility/page.tsx'
import * as answersId from './pages/answers/$id/page.tsx'
import * as answers from './pages/answers/page.tsx'
import * as applicationsNumber from './pages/applications/$number/page.tsx'
import * as applicationsNumberPay from './pages/applications/$number/pay/page.tsx'
import * as applicationsNumberRate from './pages/applications/$number/rate/page.tsx'
import * as applicationsNumberReceiptFile from './pages/applications/$number/receipt/file/page.tsx'
import * as applicationsNumberReceipt from './pages/applications/$number/receipt/page.tsx'
import * as applicationsNumberResultDocument from './pages/applications/$number/result/$document/page.tsx'
import * as applicationsNumberSeen from './pages/applications/$number/seen/page.tsx'
import * as applicationsNumberSupply from './pages/applications/$number/supply/page.tsx'
import * as applicationsNumberWithdraw from './pages/applications/$number/withdraw/page.tsx'
import * as applyDraftAskKey from './pages/apply/$draft/ask/$key/page.tsx'
import * as applyDraftChanges from './pages/apply/$draft/changes/page.tsx'
import * as applyDraftCheck from './pages/apply/$draft/check/page.tsx'
import * as applyDraftDelivery from './pages/apply/$draft/delivery/page.tsx'
import * as applyDraftDocKey from './pages/apply/$draft/doc/$key/page.tsx'
import * as applyDraftDrop from './pages/apply/$draft/drop/page.tsx'
import * as applyDraftKnown from './pages/apply/$draft/known/page.tsx'
import * as applyDraftLater from './pages/apply/$draft/later/page.tsx'
import * as applyDraft from './pages/apply/$draft/page.tsx'
import * as apply from './pages/apply/page.tsx'
import * as bundlesCode from './pages/bundles/$code/page.tsx'
import * as bundles from './pages/bundles/page.tsx'
import * as checkCode from './pages/check/$code/page.tsx'
import * as check from './pages/check/page.tsx'
import * as consultId from './pages/consult/$id/page.tsx'
import * as consult from './pages/consult/page.tsx'
import * as feedback from './pages/feedback/page.tsx'
import * as guide from './pages/guide/page.tsx'
import * as map from './pages/map/page.tsx'
import * as mapSharedToken from './pages/map/shared/$token/page.tsx'
import * as mattersCodeFormsBlank from './pages/matters/$code/forms/blank/page.tsx'
import * as mattersCodeFormsExample from './pages/matters/$code/forms/example/page.tsx'
import * as mattersCodeForms from './pages/matters/$code/forms/page.tsx'
import * as mattersCode from './pages/matters/$code/page.tsx'
import * as mattersCodePrint from './pages/matters/$code/print/page.tsx'
import * as matters from './pages/matters/page.tsx'
import * as mattersPlace from './pages/matters/place/page.tsx'
import * as meActing from './pages/me/acting/page.tsx'
import * as meApplications from './pages/me/applications/page.tsx'
import * as meClose from './pages/me/close/page.tsx'
import * as meData from './pages/me/data/page.tsx'
import * as meDevices from './pages/me/devices/page.tsx'
import * as meDocumentsIdFile from './pages/me/documents/$id/file/page.tsx'
import * as meDocumentsId from './pages/me/documents/$id/page.tsx'
import * as meDocuments from './pages/me/documents/page.tsx'
import * as meFirms from './pages/me/firms/page.tsx'
import * as meIdentity from './pages/me/identity/page.tsx'
import * as meMandatesNew from './pages/me/mandates/new/page.tsx'
import * as meMandates from './pages/me/mandates/page.tsx'
import * as me from './pages/me/page.tsx'
import * as mePhone from './pages/me/phone/page.tsx'
import * as meRequests from './pages/me/requests/page.tsx'
import * as meUses from './pages/me/uses/page.tsx'
import * as notAccepted from './pages/not-accepted/page.tsx'
import * as noticeId from './pages/notice/$id/page.tsx'
import * as home from './pages/page.tsx'
import * as payOrder from './pages/pay/$order/page.tsx'
import * as privacy from './pages/privacy/page.tsx'
import * as projects from './pages/projects/page.tsx'
import * as publicNumber from './pages/public/$number/page.tsx'
import * as requestCheck from './pages/request/check/page.tsx'
import * as requestContact from './pages/request/contact/page.tsx'
import * as request from './pages/request/page.tsx'
import * as requestPhotos from './pages/request/photos/page.tsx'
import * as requestProve from './pages/request/prove/page.tsx'
import * as requestSentNumber from './pages/request/sent/$number/page.tsx'
import * as requestUrgent from './pages/request/urgent/page.tsx'
import * as requestWhat from './pages/request/what/page.tsx'
import * as requestWhere from './pages/request/where/page.tsx'
import * as search from './pages/search/page.tsx'
import * as signInAgain from './pages/sign-in/again/page.tsx'
import * as signInCode from './pages/sign-in/code/page.tsx'
import * as signIn from './pages/sign-in/page.tsx'
import * as signInUnifiedBack from './pages/sign-in/unified/back/page.tsx'
import * as signInUnified from './pages/sign-in/unified/page.tsx'
import * as signOut from './pages/sign-out/page.tsx'
import * as tell from './pages/tell/page.tsx'
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
  page('/applications/:number', applicationsNumber),
  page('/applications/:number/pay', applicationsNumberPay),
  page('/applications/:number/rate', applicationsNumberRate),
  page('/applications/:number/receipt/file', applicationsNumberReceiptFile),
  page('/applications/:number/receipt', applicationsNumberReceipt),
  page('/applications/:number/result/:document', applicationsNumberResultDocument),
  page('/applications/:number/seen', applicationsNumberSeen),
  page('/applications/:number/supply', applicationsNumberSupply),
  page('/applications/:number/withdraw', applicationsNumberWithdraw),
  page('/apply/:draft/ask/:key', applyDraftAskKey),
  page('/apply/:draft/changes', applyDraftChanges),
  page('/apply/:draft/check', applyDraftCheck),
  page('/apply/:draft/delivery', applyDraftDelivery),
  page('/apply/:draft/doc/:key', applyDraftDocKey),
  page('/apply/:draft/drop', applyDraftDrop),
  page('/apply/:draft/known', applyDraftKnown),
  page('/apply/:draft/later', applyDraftLater),
  page('/apply/:draft', applyDraft),
  page('/apply', apply),
  page('/bundles/:code', bundlesCode),
  page('/bundles', bundles),
  page('/check/:code', checkCode),
  page('/check', check),
  page('/consult/:id', consultId),
  page('/consult', consult),
  page('/feedback', feedback),
  page('/guide', guide),
  page('/map', map),
  page('/map/shared/:token', mapSharedToken),
  page('/matters/:code/forms/blank', mattersCodeFormsBlank),
  page('/matters/:code/forms/example', mattersCodeFormsExample),
  page('/matters/:code/forms', mattersCodeForms),
  page('/matters/:code', mattersCode),
  page('/matters/:code/print', mattersCodePrint),
  page('/matters', matters),
  page('/matters/place', mattersPlace),
  page('/me/acting', meActing),
  page('/me/applications', meApplications),
  page('/me/close', meClose),
  page('/me/data', meData),
  page('/me/devices', meDevices),
  page('/me/documents/:id/file', meDocumentsIdFile),
  page('/me/documents/:id', meDocumentsId),
  page('/me/documents', meDocuments),
  page('/me/firms', meFirms),
  page('/me/identity', meIdentity),
  page('/me/mandates/new', meMandatesNew),
  page('/me/mandates', meMandates),
  page('/me', me),
  page('/me/phone', mePhone),
  page('/me/requests', meRequests),
  page('/me/uses', meUses),
  page('/not-accepted', notAccepted),
  page('/notice/:id', noticeId),
  page('/', home),
  page('/pay/:order', payOrder),
  page('/privacy', privacy),
  page('/projects', projects),
  page('/public/:number', publicNumber),
  page('/request/check', requestCheck),
  page('/request/contact', requestContact),
  page('/request', request),
  page('/request/photos', requestPhotos),
  page('/request/prove', requestProve),
  page('/request/sent/:number', requestSentNumber),
  page('/request/urgent', requestUrgent),
  page('/request/what', requestWhat),
  page('/request/where', requestWhere),
  page('/search', search),
  page('/sign-in/again', signInAgain),
  page('/sign-in/code', signInCode),
  page('/sign-in', signIn),
  page('/sign-in/unified/back', signInUnifiedBack),
  page('/sign-in/unified', signInUnified),
  page('/sign-out', signOut),
  page('/tell', tell),
  page('/track/:number/add', trackNumberAdd),
  page('/track/:number', trackNumber),
  page('/track/:number/rate', trackNumberRate),
  page('/track/:number/seen', trackNumberSeen),
  page('/track/:number/talk', trackNumberTalk),
  page('/track/:number/withdraw', trackNumberWithdraw),
  page('/track', track),
]
