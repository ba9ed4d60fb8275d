import type { ComponentType } from 'react'
import type { ActionFunction, LoaderFunction, RouteObject } from 'react-router'
import { refusedPage } from './answers.ts'
import type { PageArgs, PageHandle } from './visit.ts'

/** A route module as React Router knows it: what a page reads, what it does, how it looks. */
export type PageModule = {
  loader?: (args: PageArgs) => unknown
  action?: (args: PageArgs) => unknown
  default: ComponentType
  handle: PageHandle
}

/** Puts a page at its address. */
export function page(path: string, module: PageModule): RouteObject & { path: string } {
  const { loader, action, handle, default: Component } = module
  return {
    path,
    handle,
    Component,
    // The static handler passes on as `context` what `draw` gave it: a Visit.
    ...(loader === undefined ? {} : { loader: guarded(loader) as LoaderFunction }),
    ...(action === undefined ? {} : { action: guarded(action) as ActionFunction }),
  }
}

/** A refusal that the page itself does not answer becomes a page that says it. */
function guarded(work: (args: PageArgs) => unknown): (args: PageArgs) => Promise<unknown> {
  return async (args) => {
    try {
      return await work(args)
    } catch (error) {
      throw refusedPage(error, args.context)
    }
  }
}
