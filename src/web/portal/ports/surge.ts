import type { Announcement, ShortForm } from '#domains/surge'
import type { Ctx } from '#platform/context'

export type Announced = Announcement

/** What the city tells everybody while very many ask the same, and the short form that goes with it. */
export type SurgePort = {
  /** In force now, the newest first; then those whose end is still being told. */
  announcements(ctx: Ctx): Promise<readonly Announcement[]>
  /** One of them, also after it has ended. */
  announcement(ctx: Ctx, of: { id: string }): Promise<Announcement | null>
  /** The short form for what somebody tells, or for the announcement he came from. */
  shortForm(ctx: Ctx, of: { text: string } | { plan: string }): Promise<ShortForm | null>
}
