import type { ComponentType } from 'react'
import type { ActionFunction, LoaderFunction, RouteObject } from 'react-router'
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
    ...(loader === undefined ? {} : { loader: loader as LoaderFunction }),
    ...(action === undefined ? {} : { action: action as ActionFunction }),
  }
}
