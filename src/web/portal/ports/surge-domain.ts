import { activeAnnouncements, announcement, shortFormFor } from '#domains/surge'
import type { SurgePort } from './surge.ts'

export const surgePort: SurgePort = {
  announcements: activeAnnouncements,
  announcement: (ctx, { id }) => announcement(ctx, id),
  shortForm: shortFormFor,
}
