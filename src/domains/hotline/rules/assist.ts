import { allow, refuse } from '#kit/ruling'
import type { Decide } from './decision.ts'
import { needLead, openLegs } from './legs.ts'
import { openLeg } from './open-legs.ts'
import { checkUnit } from './target.ts'

/** Another unit helps (协办); the lead stays answerable for the whole (济南市12345条例 art. 29). */
export const addAssist: Decide<'add-assist'> = (request, { org }, moment) => {
  const lead = needLead(request)
  const unit = checkUnit(request, org, moment.world)
  if (!unit.allowed) return unit
  const there = org === lead.org || openLegs(request, 'assist').some((leg) => leg.org === org)
  if (there) return refuse('conflict', 'hotline.unit-named-twice', {}, 'org')
  const { leg, change } = openLeg(request, { org, kind: 'assist', designated: false, parent: lead.task }, moment)
  return allow([{ type: 'hotline.assist-added', leg, tasks: [change] }])
}

/** The assisting unit reports back to the lead. */
export const finishAssist: Decide<'finish-assist'> = (request, { task, report }, moment) => {
  const leg = openLegs(request, 'assist').find((one) => one.task === task)
  if (leg === undefined) return refuse('missing', 'hotline.no-such-task', {}, 'task')
  if (moment.by.kind === 'staff' && moment.by.org !== leg.org)
    return refuse('forbidden', 'hotline.not-your-task', {}, 'task')
  if (report.trim() === '') return refuse('invalid', 'hotline.answer-needed', {}, 'report')
  return allow([
    { type: 'hotline.assist-finished', leg: task, report, tasks: [{ do: 'finish', id: task, result: 'reported' }] },
  ])
}
