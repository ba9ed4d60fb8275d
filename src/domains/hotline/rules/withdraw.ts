import { allow, refuse } from '#kit/ruling'
import { planCallBack } from './call-back-plan.ts'
import { close } from './closing.ts'
import type { Decide } from './decision.ts'
import { isWithUnit } from './state.ts'
import { endTasks } from './tasks.ts'
import { tell } from './told.ts'

/** The resident takes it back (撤回). After dispatch he is asked once, so that nobody withdraws in his name. */
export const withdraw: Decide<'withdraw'> = (request, { reason }, moment) => {
  if (request.mergedFrom.length > 0) return refuse('conflict', 'hotline.has-children')
  const planned = isWithUnit(request) ? planCallBack(request, moment) : null
  if (planned === null) return allow([close(request, 'withdrawn', moment, reason.text)])
  return allow([
    {
      type: 'hotline.withdrawn',
      plan: planned.plan,
      reason,
      tasks: [...endTasks(request, 'void', 'withdrawn'), ...planned.tasks],
      told: tell('hotline.told.withdrawn'),
    },
  ])
}
