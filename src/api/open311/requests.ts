import type { PublicRequest } from '#domains/hotline'
import { type Locale, say } from '#kit/words'
import { type Answer, type Item, w3Time } from './format.ts'
import { type Code, words } from './words.ts'

/** GET Service Requests: progress in the open, identity never. */
export function requestList(requests: readonly PublicRequest[], locale: Locale): Answer {
  return { root: 'service_requests', content: { of: 'request', list: requests.map((one) => requestItem(one, locale)) } }
}

function requestItem(request: PublicRequest, locale: Locale): Item {
  return {
    service_request_id: request.number,
    status: request.open ? 'open' : 'closed',
    status_notes: say(words[NOTES[request.state]], locale),
    service_name: request.className?.[locale] ?? say(words['open311.unclassified'], locale),
    service_code: request.classCode,
    description: request.description === '' ? null : request.description,
    agency_responsible: request.unit,
    service_notice: null,
    requested_datetime: w3Time(request.openedAt),
    updated_datetime: w3Time(request.updatedAt),
    expected_datetime: request.dueAt === null ? null : w3Time(request.dueAt),
    address: request.address,
    address_id: request.place,
    zipcode: null,
    lat: request.location?.lat ?? null,
    long: request.location?.lon ?? null,
    media_url: null,
  }
}

const NOTES: Record<PublicRequest['state'], Code> = {
  received: 'open311.notes.with-centre',
  registered: 'open311.notes.with-centre',
  dispatched: 'open311.notes.with-unit',
  'in-hand': 'open311.notes.with-unit',
  replied: 'open311.notes.answered',
  reviewed: 'open311.notes.answered',
  answered: 'open311.notes.answered',
  'long-term': 'open311.notes.long-term',
  withdrawn: 'open311.notes.withdrawn',
  merged: 'open311.notes.merged',
  linked: 'open311.notes.merged',
  'not-accepted': 'open311.notes.not-accepted',
  'handed-over': 'open311.notes.handed-over',
  closed: 'open311.notes.closed',
  archived: 'open311.notes.closed',
}

export type Filed = { number: string; queryCode: string; dueAt: string | null; isPublic: boolean }

/** POST Service Request: the id at once, and what the resident must keep. */
export function receipt({ number, queryCode, dueAt, isPublic }: Filed, locale: Locale): Answer {
  const due = dueAt === null ? '—' : w3Time(new Date(dueAt)).slice(0, 16).replace('T', ' ')
  const told = say(words['open311.receipt'], locale, { number, code: queryCode, due })
  const notice = isPublic ? told : `${told} ${say(words['open311.protected'], locale)}`
  const item = { service_request_id: number, service_notice: notice, account_id: null }
  return { root: 'service_requests', content: { of: 'request', list: [item] } }
}

/** GET service_request_id from a token: every id is given at once, so that an id is its own token. */
export function tokenAnswer(number: string): Answer {
  const item = { service_request_id: number, token: number }
  return { root: 'service_requests', content: { of: 'request', list: [item] } }
}
