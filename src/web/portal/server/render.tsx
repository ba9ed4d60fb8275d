import type { ReactElement, ReactNode } from 'react'
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
import { Frame, Layout } from '../layout/layout.tsx'
import { Trouble, TroublePage, troubleOf } from '../layout/trouble.tsx'
import { words } from '../layout/words.ts'
import { routes } from '../routes.ts'
import { notFound } from './answers.ts'
import { type Download, downloadIn } from './download.ts'
import { LookContext } from './look-context.ts'
import type { Look, PageHandle, Visit } from './visit.ts'

export type Drawn = { status: number; html: string }

const missing: RouteObject = {
  path: '*',
  loader: () => {
    throw notFound()
  },
}
const tree: RouteObject[] = [
  {
    id: 'layout',
    Component: Layout,
    children: [{ id: 'pages', ErrorBoundary: Trouble, children: [...routes, missing] }],
  },
]
const handler = createStaticHandler(tree)

/** Runs loader and action of the page and draws it; a redirect and a file come back as they are. */
export async function draw(request: Request, visit: Visit): Promise<Drawn | Response | Download> {
  const { look } = visit
  const context = await handler.query(request, { requestContext: visit })
  if (context instanceof Response) return context
  const download = downloadIn(context)
  if (download !== undefined) return download
  const errors = Object.values(context.errors ?? {})
  for (const error of errors) {
    if (!isRouteErrorResponse(error))
      visit.ctx.log.error({ reference: look.reference, at: whereOf(error) }, 'a page failed')
  }
  const title =
    errors.length === 0
      ? titleOf(context.matches.at(-1)?.route.handle, look)
      : words[`${troubleOf(errors[0]).kind}-title`][look.locale]
  const isWrong = context.statusCode === 422 || context.statusCode === 429
  const router = createStaticRouter(handler.dataRoutes, context)
  const page = <StaticRouterProvider router={router} context={context} hydrate={false} />
  return { status: context.statusCode, html: whole(look, { title, isWrong }, page) }
}

/** What is shown when no page could be asked: a fault, or a form that could not be read. Needs neither database nor routes. */
export function drawTrouble(look: Look, status: number): Drawn {
  const isTooLarge = status === 413
  const title = words[isTooLarge ? 'refused-title' : 'fault-title'][look.locale]
  const page = (
    <Frame>
      {isTooLarge ? (
        <TroublePage kind="refused" text={words['too-large'][look.locale]} />
      ) : (
        <TroublePage kind="fault" />
      )}
    </Frame>
  )
  return { status, html: whole(look, { title, isWrong: false }, page) }
}

function whole(look: Look, head: { title: string; isWrong: boolean }, page: ReactNode): string {
  const document: ReactElement = (
    <LookContext.Provider value={look}>
      <LocaleContext.Provider value={look.locale}>
        <Document {...head}>{page}</Document>
      </LocaleContext.Provider>
    </LookContext.Provider>
  )
  return `<!doctype html>${renderToString(document)}`
}

/** Where in our code, without the message: messages can hold what people wrote. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return `${error.name} ${lines.slice(0, 5).join('|')}`
}

function titleOf(handle: unknown, look: Look): string {
  return isPageHandle(handle) ? handle.title[look.locale] : ''
}

function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null && 'title' in handle
}
