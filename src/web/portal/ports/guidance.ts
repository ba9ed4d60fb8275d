import type { FoundBundle } from '#domains/bundles'
import type { Browsed, FoundMatter, GuideAsked, GuideFound, Shelf, Shelves } from '#domains/matters'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { AnswerLine } from '../port.ts'

/** A request as anybody may read it: what kind, which district, who has it, since when. */
export type RequestHit = {
  /** Where it has a page of its own; null: nothing more is told of it. */
  number: string | null
  supporters: number
  className: Words
  place: string | null
  unit: string | null
  open: boolean
  openedAt: string
}

/** What the house knows about a few words, group by group, best first. */
export type Found = {
  matters: readonly FoundMatter[]
  bundles: readonly FoundBundle[]
  answers: readonly AnswerLine[]
  requests: readonly RequestHit[]
}

export type FormFile = { name: string; mediaType: string; body: Uint8Array }

/** What the pages about finding and understanding a matter ask of the domains. */
export type GuidancePort = {
  searchAll(ctx: Ctx, input: { q: string; place: string | null; limit: number }): Promise<Found>
  browseMatters(ctx: Ctx, input: Shelf & { page: number; limit: number }): Promise<Browsed>
  matterShelves(ctx: Ctx, input: Shelf): Promise<Shelves>
  /** `holder`: whose documents count as being on file; null: nobody is signed in. */
  matterGuide(
    ctx: Ctx,
    input: Pick<GuideAsked, 'taskCode' | 'given' | 'place'> & { holder: string | null },
  ): Promise<GuideFound | null>
  /** The form of a matter as PDF, blank or filled in as an example; null: nobody knows the code. */
  matterForm(ctx: Ctx, input: { taskCode: string; filled: boolean }): Promise<FormFile | null>
  /** Sends both forms and the list to a mail address, which is not kept. `from`: whose browser asks. */
  mailForms(ctx: Ctx, input: { taskCode: string; to: string; from: string }): Promise<void>
}
