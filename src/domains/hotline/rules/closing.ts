import { allowanceEnd } from './clocks.ts'
import type { Now } from './decision.ts'
import type { EventOf } from './events.ts'
import type { Ending, Request } from './state.ts'
import { endTasks } from './tasks.ts'
import { tell } from './told.ts'
import type { World } from './world.ts'

/** Endings a closing may set, with what the resident is told; a handling unit reaches none of them. */
type Closing = Extract<Ending, 'solved' | 'explained' | 'unreached' | 'withdrawn' | 'answered' | 'terminated'>

/** Closes the request (办结). Whatever is still open falls away. */
export function close(request: Request, ending: Closing, moment: Now, why?: string): EventOf<'hotline.closed'> {
  const reason = why ?? request.replies.at(-1)?.text ?? ''
  return {
    type: 'hotline.closed',
    ending,
    archiveAt: archiveAt(moment.now, moment.world),
    tasks: endTasks(request, 'void', 'closed'),
    told:
      ending === 'terminated'
        ? tell('hotline.told.terminated', { reason })
        : tell(`hotline.told.closed.${ending}`, { reason }),
  }
}

/** When a closed request goes to the archive (归档). */
export function archiveAt(now: Date, world: World): string {
  return allowanceEnd(now, world.profile.autoArchiveAfter, world)
}
