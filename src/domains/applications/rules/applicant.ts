import { allow, refuse } from '#kit/ruling'
import { endTasks } from '#rules/casework'
import type { Decide } from './decision.ts'
import { refundAll } from './money.ts'
import { tell } from './told.ts'

/** Taken back before the decision (撤回), a pledge with it; what was paid goes back. */
export const withdraw: Decide<'withdraw'> = (one, { reason }) =>
  allow([
    {
      type: 'applications.withdrawn',
      tasks: endTasks(one.tasks, 'void', 'withdrawn'),
      ...(reason === null ? {} : { reason: { code: 'withdrawn', text: reason } }),
      told: tell('applications.told.withdrawn'),
    },
    ...refundAll(one),
  ])

/** Rated once, by the applicant himself (好差评): whoever is not satisfied says why, in a tag or in words. */
export const rate: Decide<'rate'> = (one, { grade, reasons, text }) => {
  if (one.rating !== null) return refuse('conflict', 'applications.already-rated')
  return allow([
    {
      type: 'applications.rated',
      rating: { grade, reasons, text },
      told: tell('applications.told.rated'),
    },
  ])
}
