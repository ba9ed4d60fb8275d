import { reject } from '#kit/ruling'
import { holdsForCity } from '#platform/actor'
import type { Tx } from '#platform/db/tx'

/** What belongs to the city as a whole: models, thresholds, names, rules, problems and topics. */
export type CityWide = 'insight.train' | 'insight.rule' | 'insight.edit-gazetteer' | 'insight.edit-topics'

/** A post whose reach is a district, at a sub-centre for instance, does not set what holds for the whole city. */
export function insistCity({ actor }: Tx, permission: CityWide): void {
  if (!holdsForCity(actor, permission)) reject('forbidden', 'insight.city-only')
}
