import { allow, refuse } from '#kit/ruling'
import type { Secrecy } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import { startClock } from './clocks.ts'
import type { CommandOf, Intake } from './commands.ts'
import type { Decision, Now } from './decision.ts'
import { emergencyWordsIn } from './emergency.ts'
import type { Facts, Urgency } from './facts.ts'
import { openPool } from './tasks.ts'
import { tell } from './told.ts'
import type { World } from './world.ts'

/** Takes a request down (登记). The resident's clock starts here, whatever is decided later; the date is provisional. */
export function receive({ intake }: CommandOf<'receive'>, moment: Now): Decision {
  if (intake.text.trim() === '') return refuse('invalid', 'hotline.text-needed', {}, 'text')
  const receivedAt = new Date(intake.receivedAt ?? moment.now).toISOString()
  if (receivedAt > moment.now.toISOString()) return refuse('invalid', 'hotline.received-in-future', {}, 'receivedAt')
  const facts = factsOf(intake, receivedAt, moment.world)
  const urgent = facts.emergencyWords.length > 0
  return allow([
    {
      type: 'hotline.received',
      facts,
      tasks: [openPool(moment, facts, 'accept', urgent ? 'urgent' : 'accept')],
      told: urgent
        ? tell('hotline.told.emergency')
        : tell('hotline.told.received', { due: dayInWords(facts.clock.dueAt) }),
    },
  ])
}

function factsOf(intake: Intake, receivedAt: string, world: World): Omit<Facts, 'tasks'> {
  const emergencyWords = emergencyWordsIn(`${intake.subject}\n${intake.text}`, world.emergencyWords)
  const urgency: Urgency = emergencyWords.length > 0 ? 'life' : intake.urgency
  return {
    ...intake,
    receivedAt,
    registeredAt: null,
    secrecy: secrecyOf(intake),
    urgency,
    emergencyWords,
    classCode: null,
    evidenceKinds: [],
    clock: startClock(
      'close',
      { startedAt: receivedAt, facts: { demand: intake.demand, urgency }, classified: false },
      world,
    ),
    redo: null,
    legs: [],
    asks: [],
    draft: null,
    dispatches: 0,
    returns: 0,
    designated: false,
    replies: [],
    verdict: null,
    callBacks: [],
    supervisions: [],
    cards: [],
    contacts: { attempts: 0, reached: 0, firstReachedAt: null },
    messages: 0,
    comments: 0,
    mergedFrom: [],
    excludedPaths: intake.about.orgs.flatMap((org) => world.units[org]?.path ?? []),
    exclusion: null,
  }
}

/** Reports of wrongdoing and complaints about conduct are protected even where nobody asked (济南市12345条例 art. 32). */
export function secrecyOf({
  party,
  secrecy,
  demand,
  about,
}: Pick<Intake, 'party' | 'secrecy' | 'demand' | 'about'>): Secrecy {
  if (secrecy === 'clue') return 'clue'
  if (party === null) return 'anonymous'
  return secrecy === 'protected' || demand === 'report' || about.person || about.official ? 'protected' : 'open'
}
