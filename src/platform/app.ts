import type { FastifyBaseLogger } from 'fastify'
import type { Staff } from '#platform/actor'
import type { Settings } from '#platform/config/settings'
import type { Ctx } from '#platform/context'
import type { CtxSource } from '#platform/create-ctx'
import type { BlobStore } from '#platform/files/blobs'
import type { WordBook } from '#platform/http/problem'
import type { Route } from '#platform/http/route'

/** The composed application, as the edges see it; `main/app.ts` puts it together. */
export type App = {
  settings: Settings
  logger: FastifyBaseLogger
  source: CtxSource
  blobs: BlobStore
  words: WordBook
  routes: readonly Route[]
  version: string
  requestId(): string
  /** The city a host name stands for; the setting where none is registered. */
  cityOf(host: string | undefined): Promise<string>
  /** Whoever holds the session or token, or null; `keepAwake` false: asked by the house, not by the person. */
  whoIs(token: string, keepAwake?: boolean): Promise<Staff | null>
  /** What a resident may do without signing in. */
  residentGrants: Ctx['actor']['grants']
  /** Filters case numbers down to those an actor may see; for live events. */
  changesSince(ctx: Ctx, since: Date): Promise<readonly Change[]>
  /** How many events wait for delivery, for the figures. */
  waitingEvents(): Promise<number>
  close(): Promise<void>
}

/** A case that changed: no content, only what a screen needs to ask again. */
export type Change = { kind: string; number: string; version: number; at: Date }
