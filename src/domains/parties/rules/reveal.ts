import { allow, type Ruling, refuse } from '#kit/ruling'
import type { PartyField } from './fields.ts'
import { isPurposeFor, type RevealPurpose } from './purposes.ts'
import type { Secrecy } from './secrecy.ts'

/** How the viewer stands to the case: takes the call himself, is responsible, helps, or neither. */
export type Relation = 'own-call' | 'lead' | 'assist' | 'none'

/**
 * What a viewer may see of a field. `masked`: never more than the mask; `reveal`: in the clear, on request, written down;
 * `relay`: not at all, but a message reaches the resident; `never`: not even the mask.
 */
export type Access = 'reveal' | 'masked' | 'relay' | 'never'

type Viewer = 'operator' | 'centre' | 'handler' | 'village' | 'contractor' | 'call-back' | 'inspector' | 'other'
type Row = Readonly<Record<PartyField, Access>>

const nothing: Row = { name: 'never', phone: 'never', idNumber: 'never', address: 'never' }
const byRelay: Row = { name: 'never', phone: 'relay', idNumber: 'never', address: 'never' }

/** Who sees what (谁看什么) of an open case: reliability.md §5.3, with the officer's reveal of model.md §4. */
const open: Readonly<Record<Viewer, Row>> = {
  operator: { name: 'reveal', phone: 'reveal', idNumber: 'masked', address: 'reveal' },
  centre: { name: 'reveal', phone: 'reveal', idNumber: 'never', address: 'reveal' },
  handler: { name: 'reveal', phone: 'reveal', idNumber: 'reveal', address: 'reveal' },
  village: { name: 'masked', phone: 'reveal', idNumber: 'never', address: 'reveal' },
  contractor: { name: 'reveal', phone: 'reveal', idNumber: 'masked', address: 'reveal' },
  'call-back': { name: 'reveal', phone: 'reveal', idNumber: 'never', address: 'never' },
  inspector: nothing,
  other: nothing,
}

/** Of a protected case: units reach the resident through the centre alone. */
const guarded: Readonly<Record<Viewer, Row>> = {
  operator: { name: 'reveal', phone: 'reveal', idNumber: 'masked', address: 'reveal' },
  centre: { name: 'masked', phone: 'reveal', idNumber: 'never', address: 'never' },
  handler: byRelay,
  village: byRelay,
  contractor: nothing,
  'call-back': { name: 'masked', phone: 'reveal', idNumber: 'never', address: 'never' },
  inspector: nothing,
  other: nothing,
}

/** Of a clue: discipline alone, in its own file. */
const clue: Readonly<Partial<Record<Viewer, Row>>> = {
  inspector: { name: 'reveal', phone: 'reveal', idNumber: 'reveal', address: 'reveal' },
}

export type Looking = {
  secrecy: Secrecy
  /** The posts the viewer holds. */
  roles: readonly string[]
  relation: Relation
  /** The viewer's unit, or one above it, is complained about, or he has an interest (回避). */
  excluded: boolean
  /** Whether the resident agreed that the handling person contacts him; without it units go through the centre. */
  consents: boolean
}

/** The most that one of the viewer's posts gives him; nothing at all where he is excluded. */
export function accessTo(field: PartyField, looking: Looking): Access {
  if (looking.excluded || looking.secrecy === 'anonymous') return 'never'
  const levels = looking.roles.map((role) => rowFor(looking, viewerOf(role, looking.relation))[field])
  return order.find((level) => levels.includes(level)) ?? 'never'
}

/** Whether the fields may be shown in the clear for this purpose; the refusal says which way remains. */
export function mayReveal(
  looking: Looking,
  asked: { fields: readonly PartyField[]; purpose: RevealPurpose },
): Ruling<readonly PartyField[]> {
  if (looking.excluded) return refuse('forbidden', 'parties.excluded')
  if (looking.secrecy === 'anonymous') return refuse('missing', 'parties.anonymous')
  for (const field of asked.fields) {
    const access = accessTo(field, looking)
    if (access !== 'reveal' && accessTo('phone', looking) === 'relay') {
      const code = looking.secrecy === 'open' ? 'parties.no-consent' : 'parties.relay-only'
      return refuse('forbidden', code, { field }, 'fields')
    }
    if (access !== 'reveal') return refuse('forbidden', 'parties.not-your-field', { field }, 'fields')
    if (!isPurposeFor(asked.purpose, field)) {
      return refuse('forbidden', 'parties.purpose-does-not-need-it', { field, purpose: asked.purpose }, 'purpose')
    }
  }
  return allow(asked.fields)
}

const order: readonly Access[] = ['reveal', 'relay', 'masked', 'never']

function rowFor({ secrecy, consents }: Looking, viewer: Viewer): Row {
  if (secrecy === 'clue') return clue[viewer] ?? nothing
  if (secrecy !== 'open') return guarded[viewer]
  return consents || !units.has(viewer) ? open[viewer] : byRelay
}

const units: ReadonlySet<Viewer> = new Set<Viewer>(['handler', 'village'])

type Post = { own: Viewer; responsible: Viewer; otherwise: Viewer }
const centrePost: Post = { own: 'operator', responsible: 'centre', otherwise: 'centre' }
const unitPost: Post = { own: 'other', responsible: 'handler', otherwise: 'other' }

/** Posts that are not named here see nothing: leaders, analysts, auditors, editors, administrators. */
const posts: Readonly<Record<string, Post>> = {
  agent: { own: 'operator', responsible: 'other', otherwise: 'other' },
  'contractor-agent': { own: 'contractor', responsible: 'other', otherwise: 'other' },
  dispatcher: centrePost,
  reviewer: centrePost,
  supervisor: centrePost,
  'centre-head': centrePost,
  'district-dispatcher': centrePost,
  'caller-back': { own: 'call-back', responsible: 'call-back', otherwise: 'call-back' },
  'unit-clerk': unitPost,
  officer: unitPost,
  'unit-head': unitPost,
  'village-worker': { own: 'other', responsible: 'village', otherwise: 'other' },
  inspector: { own: 'inspector', responsible: 'inspector', otherwise: 'inspector' },
}

function viewerOf(role: string, relation: Relation): Viewer {
  const post = Object.hasOwn(posts, role) ? posts[role] : undefined
  if (post === undefined) return 'other'
  if (relation === 'own-call') return post.own
  return relation === 'none' ? post.otherwise : post.responsible
}
