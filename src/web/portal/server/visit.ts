import type { Portal } from '#domains/accounts'
import type { Locale } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { WordBook } from '#platform/http/problem'
import type { Port } from '../port.ts'
import type { Jar } from './cookies.ts'
import type { Form } from './form.ts'
import type { Seal } from './seal.ts'

/** One request to a page, as its loader and action see it. */
export type Visit = {
  ctx: Ctx
  port: Port
  jar: Jar
  /** Who is signed in, and for whom he acts; null: nobody. */
  signed: Portal | null
  /** Where the request comes from, for counting wrong codes. */
  address: string
  /** What the browser says of itself, to name the device to its owner. */
  userAgent: string
  form: Form
  url: URL
  /** Texts of refusals, to be shown at the field. */
  book: WordBook
  /** Seals what the browser keeps for us (the open request). */
  seal: Seal
  look: Look
}

/** What every view needs to know to draw itself. */
export type Look = {
  locale: Locale
  elder: boolean
  city: string
  /** Path and query of this page, for the switches. */
  here: string
  path: string
  token: string
  reference: string
  origin: string
  /** Who is signed in, masked, and for whom he acts where that is not himself. */
  signed: { name: string; acting: string | null } | null
  /** What the city tells everybody now; the whole stands on a page of its own. */
  announcements: readonly { id: string; title: string; ended: { on: string; shownUntil: string } | null }[]
  assets: { css: string; js: string; icon: string }
}

/** What React Router hands to loaders and actions of the pages. */
export type PageArgs = { request: Request; params: Readonly<Record<string, string | undefined>>; context: Visit }

/** The declaration every page carries. */
export type PageHandle = {
  /** What a resident needs to be allowed; `public` pages touch no data. */
  permission: 'public' | `${string}.${string}`
  title: { readonly zh: string; readonly en: string }
}
