import { type Locale, say } from '#kit/words'
import type { Answer } from './format.ts'
import { words } from './words.ts'

/** When this description last changed in a way that clients must notice. */
const CHANGESET = '2026-11-22T00:00:00+08:00'

/** Where the interface is and what it speaks (Open311 Service Discovery). */
export function discovery(base: string, locale: Locale): Answer {
  return {
    root: 'discovery',
    content: {
      changeset: CHANGESET,
      contact: say(words['open311.contact'], locale),
      key_service: say(words['open311.no-key'], locale),
      endpoints: {
        of: 'endpoint',
        list: [
          {
            specification: 'http://wiki.open311.org/GeoReport_v2',
            url: base,
            changeset: CHANGESET,
            type: 'production',
            formats: { of: 'format', list: ['text/xml', 'application/json'] },
          },
        ],
      },
    },
  }
}
