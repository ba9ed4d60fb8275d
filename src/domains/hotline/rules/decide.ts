import { allow, refuse } from '#kit/ruling'
import { requestExclusion, requestExtension, requestLongTerm, requestReturn, requestTermination } from './asks.ts'
import { addAssist, finishAssist } from './assist.ts'
import { answerDirectly, handOver, link, refuseRequest, register } from './at-the-desk.ts'
import { callBack, rate } from './call-back.ts'
import { classify } from './classify.ts'
import { commandTable, possible, ruleOf, type StatesOf } from './command-table.ts'
import type { Command, CommandOf, CommandType } from './commands.ts'
import type { Decide, Decision, Now } from './decision.ts'
import { dispatch } from './dispatch.ts'
import type { Event } from './events.ts'
import { assign, handOverWork, sendDraftBack, sign, signOff, submitDraft } from './inside-unit.ts'
import { receive } from './intake.ts'
import { absorb, merge, parentClosed, parentReplied, release, unmerge } from './merge.ts'
import { comment, contact, correct, message, setSecrecy } from './notes.ts'
import { recompute } from './recompute.ts'
import { reopen } from './reopen.ts'
import { reply } from './reply.ts'
import { ruleReturn } from './return.ts'
import { review } from './review.ts'
import { resume, ruleExclusion, ruleExtension, ruleLongTerm, ruleTermination } from './rulings.ts'
import { standing } from './standing.ts'
import { isAmong, type Request } from './state.ts'
import {
  answerInstruction,
  answerSupervision,
  closeSupervision,
  instruct,
  submitToLeader,
  supervise,
} from './supervision.ts'
import { wake } from './wake.ts'
import { withdraw } from './withdraw.ts'

type Later = Exclude<CommandType, 'receive'>

/** Every command and the one rule that decides it. */
const decisions: { [T in Later]: Decide<T> } = {
  'answer-directly': answerDirectly,
  refuse: refuseRequest,
  'hand-over': handOver,
  link,
  register,
  classify,
  dispatch,
  sign,
  assign,
  'hand-over-work': handOverWork,
  'submit-draft': submitDraft,
  'sign-off': signOff,
  'send-draft-back': sendDraftBack,
  reply,
  'request-return': requestReturn,
  'rule-return': ruleReturn,
  'add-assist': addAssist,
  'finish-assist': finishAssist,
  'request-extension': requestExtension,
  'rule-extension': ruleExtension,
  supervise,
  'answer-supervision': answerSupervision,
  'close-supervision': closeSupervision,
  'submit-to-leader': submitToLeader,
  instruct,
  'answer-instruction': answerInstruction,
  review,
  'call-back': callBack,
  rate,
  reopen,
  merge,
  absorb,
  unmerge,
  release,
  'parent-replied': parentReplied,
  'parent-closed': parentClosed,
  withdraw,
  'request-termination': requestTermination,
  'rule-termination': ruleTermination,
  'request-long-term': requestLongTerm,
  'rule-long-term': ruleLongTerm,
  resume,
  'request-exclusion': requestExclusion,
  'rule-exclusion': ruleExclusion,
  comment,
  message,
  contact,
  'set-secrecy': setSecrecy,
  correct,
  recompute,
  wake,
}

/** What follows from a command now: events with reason and clause, or a refusal that says what is possible instead. */
export function decide(request: Request | null, command: Command, moment: Now): Decision {
  if ('reason' in command && command.reason.text.trim() === '')
    return refuse('invalid', 'hotline.reason-needed', {}, 'reason')
  const decision = decideOne(request, command, moment)
  return decision.allowed
    ? allow(decision.value.map((event, index) => documented(event, command, index === 0)))
    : decision
}

function decideOne(request: Request | null, command: Command, moment: Now): Decision {
  if (command.type === 'receive') {
    return request === null ? receive(command, moment) : refuse('conflict', 'hotline.already-received')
  }
  if (request === null) return refuse('missing', 'hotline.unknown-request')
  return run(command.type, request, command, moment)
}

type CommandMap = { [T in Later]: CommandOf<T> }

function run<T extends Later>(type: T, request: Request, command: CommandMap[T], moment: Now): Decision {
  const states: readonly StatesOf<T>[] = commandTable[type].states
  if (!isAmong(request, states)) return notPossibleNow(request, type)
  const stands = standing(request, ruleOf(type), moment)
  return stands.allowed ? decisions[type](request, command, moment) : stands
}

function notPossibleNow(request: Request, command: CommandType): Decision {
  return refuse('conflict', 'hotline.not-possible-now', { command, state: request.state, possible: possible(request) })
}

/** Every step carries its clause; the first also the reason that was given for the command. */
function documented(event: Event, command: Command, isFirst: boolean): Event {
  const clause = event.clause ?? commandTable[command.type].clause
  return isFirst && 'reason' in command && event.reason === undefined
    ? { ...event, clause, reason: command.reason }
    : { ...event, clause }
}
