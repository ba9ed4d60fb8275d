import { allow, type Ruling, refuse } from '#kit/ruling'
import type { Task } from '#rules/casework'
import type { Decide, Now } from './decision.ts'
import type { Leg } from './facts.ts'
import { leadLeg, needLead, openOfKind, taskOf } from './legs.ts'
import { makeReply, missingEvidence } from './reply.ts'
import type { Request } from './state.ts'
import { openTask, openTasks } from './tasks.ts'
import { tell } from './told.ts'

/** Signs for a leg (签收). It starts nothing: the unit's clock has run since dispatch. */
export const sign: Decide<'sign'> = (request, command, moment) => {
  const { by, world } = moment
  const own = (org: string) => by.kind !== 'staff' || by.org === org
  const leg =
    command.task === null
      ? [leadLeg(request), ...request.legs].find((one) => one !== undefined && own(one.org) && isUnsigned(request, one))
      : request.legs.find((one) => one.task === command.task && own(one.org))
  if (leg === undefined) return refuse('missing', 'hotline.nothing-to-sign')
  if (!isUnsigned(request, leg)) return refuse('conflict', 'hotline.already-signed')
  const unit = world.units[leg.org]?.name ?? leg.org
  return allow([
    {
      type: 'hotline.signed',
      leg: leg.task,
      tasks: [{ do: 'begin', id: leg.task }],
      ...(leg.kind === 'handle' ? { told: tell('hotline.told.signed', { unit }) } : {}),
    },
  ])
}

/** Gives the work to a section, an officer, or both (科室、承办人). */
export const assign: Decide<'assign'> = (request, { section, officer }, moment) => {
  const lead = needLead(request)
  if (section === null && officer === null) return refuse('invalid', 'hotline.assignee-needed', {}, 'officer')
  if (request.draft !== null) return refuse('conflict', 'hotline.draft-waiting')
  if (section !== null && moment.world.units[lead.org]?.sections.includes(section) !== true) {
    return refuse('missing', 'hotline.unknown-section', {}, 'section')
  }
  const checked = officer === null ? allow(null) : checkOfficer(officer, lead, moment)
  if (!checked.allowed) return checked
  const work = openOfKind(request, 'work')
  const change =
    work === undefined
      ? openTask(moment, { kind: 'work', section, assignee: officer, ...underLead(lead, request) })
      : { do: 'assign' as const, id: work.id, section, assignee: officer }
  return allow([{ type: 'hotline.assigned', section, officer, tasks: [change] }])
}

/** One officer hands the work to another (移交), for instance to his stand-in (AB角). */
export const handOverWork: Decide<'hand-over-work'> = (request, { officer }, moment) => {
  const lead = needLead(request)
  const work = openOfKind(request, 'work')
  if (work === undefined) return refuse('conflict', 'hotline.nobody-works')
  const checked = checkOfficer(officer, lead, moment)
  if (!checked.allowed) return checked
  if (work.assignee === officer) return refuse('conflict', 'hotline.already-has-it')
  return allow([
    {
      type: 'hotline.work-handed-over',
      officer,
      tasks: [
        {
          do: 'assign',
          id: work.id,
          section: moment.world.people[officer]?.section ?? work.section,
          assignee: officer,
        },
      ],
    },
  ])
}

/** The officer's draft goes to the head for signature (送审). */
export const submitDraft: Decide<'submit-draft'> = (request, command, moment) => {
  const lead = needLead(request)
  if (!lead.signOff) return refuse('conflict', 'hotline.no-sign-off-here')
  if (request.draft !== null) return refuse('conflict', 'hotline.draft-waiting')
  const missing = missingEvidence(request, command)
  if (missing !== null) return missing
  const opened = openTask(moment, { kind: 'sign-off', ...underLead(lead, request) })
  const work = openOfKind(request, 'work')
  const { text, evidence, evidenceKinds } = command
  return allow([
    {
      type: 'hotline.draft-submitted',
      draft: {
        task: opened.task.id,
        text,
        evidence,
        evidenceKinds,
        user: userOf(moment),
        submittedAt: moment.now.toISOString(),
      },
      tasks: [...(work === undefined ? [] : [{ do: 'finish' as const, id: work.id, result: 'drafted' }]), opened],
    },
  ])
}

/** The head signs (审签), and with that the unit has replied. Nobody signs what he drafted himself. */
export const signOff: Decide<'sign-off'> = (request, _command, moment) => {
  if (request.draft === null) return refuse('conflict', 'hotline.no-reply-draft')
  if (moment.by.kind === 'staff' && moment.by.user === request.draft.user)
    return refuse('forbidden', 'hotline.second-person-needed')
  return allow([makeReply(request, request.draft, moment)])
}

/** The head wants it done better; the work goes back to whoever drafted it. */
export const sendDraftBack: Decide<'send-draft-back'> = (request, _command, moment) => {
  const { draft } = request
  if (draft === null) return refuse('conflict', 'hotline.no-reply-draft')
  const section = draft.user === null ? null : (moment.world.people[draft.user]?.section ?? null)
  return allow([
    {
      type: 'hotline.draft-sent-back',
      tasks: [
        { do: 'finish', id: draft.task, result: 'sent-back' },
        openTask(moment, { kind: 'work', section, assignee: draft.user, ...underLead(needLead(request), request) }),
      ],
    },
  ])
}

function underLead(lead: Leg, request: Request): Pick<Task, 'org' | 'parent' | 'dueAt' | 'dueProvisional'> {
  const task = taskOf(request, lead.task)
  return { org: lead.org, parent: lead.task, dueAt: task?.dueAt ?? null, dueProvisional: task?.dueProvisional ?? false }
}

function checkOfficer(officer: string, lead: Leg, moment: Now): Ruling<null> {
  const person = moment.world.people[officer]
  if (person?.org !== lead.org) return refuse('missing', 'hotline.unknown-officer', {}, 'officer')
  return person.recused ? refuse('conflict', 'hotline.officer-recused', {}, 'officer') : allow(null)
}

function isUnsigned(request: Request, leg: Leg): boolean {
  return openTasks(request).some((task) => task.id === leg.task && task.startedAt === null)
}

function userOf({ by }: Now): string | null {
  return by.kind === 'staff' ? by.user : null
}
