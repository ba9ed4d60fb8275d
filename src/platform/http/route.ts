import type { z } from 'zod'
import type { Ctx, Permission } from '#platform/context'

/** A file that a route sends instead of JSON (export, attachment, print). */
export type FileAnswer = {
  file: {
    name: string
    mediaType: string
    body: Uint8Array | AsyncIterable<Uint8Array>
    inline?: boolean
    /** The style sheet inside a page of HTML: this text alone is obeyed. */
    styles?: string
  }
}

export type RouteInput<P, Q, B> = {
  params: P
  query: Q
  body: B
  /** Request headers, lower case, for the few routes that read one (`x-query-code`). */
  headers: Readonly<Record<string, string | undefined>>
  /** The idempotency key, where the route declares `creates`. */
  key: string | undefined
  caller: Caller
}

/** The other end of the connection, for the few routes that open or close sessions. */
export type Caller = {
  address: string
  /** Whether the browser speaks https with us. */
  secure: boolean
  /** Adds a Set-Cookie line to the answer. */
  setCookie(line: string): void
}

/**
 * One JSON route: schema, permission and one call. The HTTP edge does the rest: 400 before any domain code, the
 * session, the refusal as problem+json, OpenAPI.
 */
export type Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As in OpenAPI: `/api/cases/{number}`. */
  path: string
  /** `public`: anybody (acts as resident); `signed-in`: any staff; else the permission needed. Goes to `x-permission`. */
  permission: Permission | 'public' | 'signed-in'
  summary: string
  tag: string
  params?: P
  query?: Q
  body?: B
  /** Where `body` is a union: which member this call must match, so that its errors are about that one alone. */
  bodyFor?(params: z.output<P>): z.ZodType
  output: O | 'file'
  status?: 200 | 201 | 202 | 204
  /** A creating call: takes an Idempotency-Key; the command stores the key in its own transaction. */
  creates?: boolean
  /** Multipart upload: files arrive in `body.files`. */
  upload?: boolean
  // biome-ignore lint/suspicious/noConfusingVoidType: a route that answers 204 returns nothing
  handle(ctx: Ctx, input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.input<O> | FileAnswer | void>
}

/** Declares a route, with its types inferred from the schemas. */
export function route<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  O extends z.ZodType = z.ZodUndefined,
>(declared: Route<P, Q, B, O>): Route {
  return declared as unknown as Route
}
