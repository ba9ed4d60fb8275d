import type { Handler } from '#domains/casework'
import * as casework from '#domains/casework'
import type { Grant } from '#platform/actor'
import type { BlobStore } from '#platform/files/blobs'
import { words as fileWords } from '#platform/files/words'
import type { WordBook } from '#platform/http/problem'
import type { Route } from '#platform/http/route'
import { words as platformWords } from '#platform/words'
import { residentPermissions } from '#rules/directory'
import { words as caseworkWords } from '#words/casework'
import { words as directoryWords } from '#words/directory'
import { routes as caseworkRoutes } from '../domains/casework/api.ts'

/** The kinds of cases this house handles. */
const processes: readonly casework.AnyProcess[] = []

/** The domains of this house, and nothing else: what each one brings is plugged together here. */
export function plugInDomains(): void {
  casework.plugIn({ processes, reactions: [] })
}

export function routesOf({ blobs }: { blobs: BlobStore }): readonly Route[] {
  return processes.length === 0 ? [] : [...caseworkRoutes(blobs)]
}

/** What is done when an event is heard; delivered by the worker. */
export const handlers: readonly Handler[] = []

export const words: WordBook = { ...platformWords, ...fileWords, ...caseworkWords, ...directoryWords }

export const residentGrants: readonly Grant[] = residentPermissions.map((permission) => ({
  permission,
  scope: { kind: 'city' },
}))
