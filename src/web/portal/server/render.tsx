import { renderToString } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
  type RouteObject,
  StaticRouterProvider,
} from 'react-router'
import { LocaleContext } from '#shared/words/use-words.ts'
import { Document } from '../layout/document.tsx'
import { Layout } from '../layout/layout.tsx'
import { Trouble } from '../layout/trouble.tsx'
import { routes } from '../routes.ts'
import { LookContext } from './look-context.ts'
import type { Look, PageHandle, Visit } from './visit.ts'

export type Drawn = { status: number; html: string; headers: Headers }

const tree: RouteObject[] = [
  {
    id: 'layout',
    Component: Layout,
    children: [
      {
        id: 'pages',
        ErrorBoundary: Trouble,
        children: [...routes, { path: '*', loader: missing, handle: missingHandle() }],
      },
    ],
  },
]
const handler = createStaticHandler(tree)

/** Runs loader and action of the page and draws it; a redirect comes back as it is. */
export async function draw(request: Request, visit: Visit): Promise<Drawn | Response> {
  const context = await handler.query(request, { requestContext: visit })
  if (context instanceof Response) return context
  for (const error of Object.values(context.errors ?? {})) {
    if (!isRouteErrorResponse(error))
      visit.ctx.log.error({ reference: visit.look.reference, at: whereOf(error) }, 'a page failed')
  }
  const title = titleOf(context.matches.at(-1)?.route.handle, visit.look)
  const failed = Object.values(context.errors ?? {}).length > 0
  const wrong = context.statusCode === 422 || context.statusCode === 429
  const router = createStaticRouter(handler.dataRoutes, context)
  const html = renderToString(
    <LookContext.Provider value={visit.look}>
      <LocaleContext.Provider value={visit.look.locale}>
        <Document title={failed ? null : title} wrong={wrong}>
          <StaticRouterProvider router={router} context={context} hydrate={false} />
        </Document>
      </LocaleContext.Provider>
    </LookContext.Provider>,
  )
  return { status: context.statusCode, html: `<!doctype html>${html}`, headers: new Headers() }
}

/** Where in our code, without the message: messages can hold what people wrote. */
export function whereOf(error: unknown): string {
  return error instanceof Error
    ? `${error.name} ${(error.stack ?? '')
        .split('\n')
        .filter((line) => line.startsWith('    at '))
        .slice(0, 5)
        .join('|')}`
    : typeof error
}

function titleOf(handle: unknown, look: Look): string | null {
  return isPageHandle(handle) ? handle.title[look.locale] : null
}

function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null && 'title' in handle
}

function missingHandle(): PageHandle {
  return { permission: 'public', title: { zh: '没有这个页面', en: 'Page not found' } }
}

function missing(): never {
  throw new Response(null, { status: 404 })
}
