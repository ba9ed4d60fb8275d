import type { Ctx } from '#platform/context'
import { type Template, templates } from '../store/library.ts'
import { needsAll } from './reach.ts'

/** The library of prepared plans, retired ones included. */
export async function library(ctx: Ctx): Promise<Template[]> {
  return ctx.reading('surge.read', async (tx) => {
    needsAll(tx)
    return templates(tx, true)
  })
}
