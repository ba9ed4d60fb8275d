import { allow, refuse } from '#kit/ruling'
import { accept, refuseAcceptance, sendBack } from './acceptance.ts'
import { rate, withdraw } from './applicant.ts'
import { clauses } from './clauses.ts'
import { commandTable, possible } from './command-table.ts'
import type { Command, CommandOf, CommandType } from './commands.ts'
import { askCorrection } from './correction.ts'
import { confirmDecision, decideCase, handOver, noteIssued } from './deciding.ts'
import { afterwards, type Decide, type Decision, type Now } from './decision.ts'
import type { Event } from './events.ts'
import { requestExtension, ruleExtension } from './extension.ts'
import { checkItem, isBlank, preCheck } from './front-desk.ts'
import { assign, comment, consult, endStop, finishStep } from './handling.ts'
import { paid, refund, refunded, waiveCharge } from './money.ts'
import { answerSupervision, checkPledge, repairCredit, supervise } from './oversight.ts'
import { recompute, recomputed } from './recompute.ts'
import { settle, timed } from './settle.ts'
import { standing } from './standing.ts'
import type { ApplicationCase } from './state.ts'
import { stopClock } from './stops.ts'
import { submit } from './submit.ts'
import { inherit, supply } from './supply.ts'
import { wake } from './wake.ts'

type Later = Exclude<CommandType, 'submit'>

/** Every command and the one rule that decides it. */
const decisions: { [T in Later]: Decide<T> } = {
  supply,
  withdraw,
  rate,
  'pre-check': preCheck,
  'check-item': checkItem,
  'ask-correction': askCorrection,
  accept,
  'refuse-acceptance': refuseAcceptance,
  return: sendBack,
  assign,
  'finish-step': finishStep,
  consult,
  'stop-clock': stopClock,
  'end-stop': endStop,
  'request-extension': requestExtension,
  'rule-extension': ruleExtension,
  decide: decideCase,
  'confirm-decision': confirmDecision,
  'note-issued': noteIssued,
  'hand-over': handOver,
  'check-pledge': checkPledge,
  'repair-credit': repairCredit,
  supervise,
  'answer-supervision': answerSupervision,
  'waive-charge': waiveCharge,
  comment,
  inherit,
  paid,
  refund,
  refunded,
  recompute,
  wake,
}

/** What follows from a command now: events with clause, clock and dates, or a refusal that says what is possible instead. */
export function decide(one: ApplicationCase | null, command: Command, moment: Now): Decision {
  if ('reason' in command && typeof command.reason === 'object' && isBlank(command.reason?.text ?? 'none'))
    return refuse('invalid', 'applications.text-needed', {}, 'reason')
  if (command.type === 'submit') {
    if (one !== null) return refuse('conflict', 'applications.already-submitted')
    const opened = submit(command, moment)
    return opened.allowed ? allow(opened.value.map((event) => documented(timed(null, event, moment), command))) : opened
  }
  if (one === null) return refuse('missing', 'applications.unknown-application')
  return onCase(one, command, moment)
}

function onCase(one: ApplicationCase, command: Exclude<Command, { type: 'submit' }>, moment: Now): Decision {
  const { type } = command
  if (one.archivedAt !== null || !commandTable[type].states.includes(one.state))
    return refuse('conflict', 'applications.not-possible-now', {
      command: type,
      state: one.state,
      possible: possible(one),
    })
  const stands = standing(one, command, moment)
  if (!stands.allowed) return stands
  const moved = type === 'recompute' || isOver(one) ? [] : settle(one, recomputed(one, moment), moment)
  const now = afterwards(one, moved, moment)
  const decided = run(type, now, command, moment)
  if (!decided.allowed) return decided
  const events = [...moved, ...settle(now, decided.value, moment)]
  return allow(events.map((event) => documented(event, command)))
}

type CommandMap = { [T in Later]: CommandOf<T> }

function run<T extends Later>(type: T, one: ApplicationCase, command: CommandMap[T], moment: Now): Decision {
  return decisions[type](one, command, moment)
}

function isOver({ state }: ApplicationCase): boolean {
  return !commandTable.recompute.states.includes(state)
}

/** Every step carries its clause; a recomputation has its own, whoever set it off. */
function documented(event: Event, command: Command): Event {
  const own = event.type === 'applications.clock-recomputed' ? clauses.recompute : commandTable[command.type].clause
  return { ...event, clause: event.clause ?? own }
}
