import { allow, refuse } from '#kit/ruling'
import type { Decide, Now } from './decision.ts'
import { secrecyOf } from './intake.ts'
import type { Request } from './state.ts'
import { tell } from './told.ts'

/** A note among staff. It touches no clock. */
export const comment: Decide<'comment'> = (_request, { text }) =>
  text.trim() === ''
    ? refuse('invalid', 'hotline.text-needed', {}, 'text')
    : allow([{ type: 'hotline.commented', text, tasks: [] }])

/** The message thread with the resident, relayed by the centre: neither side sees the other's number. */
export const message: Decide<'message'> = (request, { from, text }, moment) => {
  if (text.trim() === '') return refuse('invalid', 'hotline.text-needed', {}, 'text')
  if (!speaksFor(request, from, moment)) return refuse('forbidden', 'hotline.not-your-side', { side: from }, 'from')
  return allow([{ type: 'hotline.messaged', from, text, tasks: [] }])
}

function speaksFor(request: Request, from: 'resident' | 'unit' | 'centre', { by, world }: Now): boolean {
  if (by.kind === 'system') return true
  if (by.kind === 'resident') return from === 'resident'
  if (from === 'unit') return request.legs.some((leg) => leg.org === by.org)
  return world.centres.includes(by.org)
}

/** An attempt of the unit to reach the resident (联系记录). The protected are reached through the relay alone. */
export const contact: Decide<'contact'> = (request, { channel, reached, note }) => {
  const direct = channel !== 'message'
  if (direct && (request.secrecy !== 'open' || !request.consentToContact))
    return refuse('forbidden', 'hotline.relay-only')
  return allow([{ type: 'hotline.contacted', channel, reached, note, tasks: [] }])
}

/** Secrecy may always grow; it shrinks only as far as the kind of demand lets it. */
export const setSecrecy: Decide<'set-secrecy'> = (request, { secrecy }) => {
  const least = secrecyOf({ ...request, secrecy: 'open' })
  if (secrecy === 'open' && least !== 'open') return refuse('conflict', 'hotline.protected-by-kind')
  if (request.secrecy === secrecy) return refuse('conflict', 'hotline.nothing-changed')
  return allow([{ type: 'hotline.secrecy-set', secrecy, tasks: [], told: tell('hotline.told.secrecy') }])
}

/** Corrects what was taken down wrongly. The resident's own words are never rewritten. */
export const correct: Decide<'correct'> = (request, { subject, place, address, reason }) => {
  const after = {
    subject: subject ?? request.subject,
    place: place ?? request.place,
    address: address ?? request.address,
  }
  const same = after.subject === request.subject && after.place === request.place && after.address === request.address
  if (same) return refuse('conflict', 'hotline.nothing-changed')
  return allow([
    { type: 'hotline.corrected', ...after, tasks: [], told: tell('hotline.told.corrected', { reason: reason.text }) },
  ])
}
