import type { DocumentType } from '#rules/documents'
import type { MatterBody, MatterVersion, Need } from '#rules/matters'

/** A matter of a few words for the tests of the planner. */
export type Sketch = Partial<Omit<MatterBody, 'needs' | 'gives' | 'clock'>> & {
  needs?: readonly (string | (Partial<Need> & { doc: string }))[]
  gives?: readonly string[]
  days?: number
}

const say = (text: string) => ({ zh: text, en: text })

export function sketch(code: string, { needs = [], gives = [], days = 5, ...rest }: Sketch = {}): MatterVersion {
  return {
    id: `v-${code}`,
    matter: `m-${code}`,
    baseCode: code,
    taskCode: `task-${code}`,
    place: '990100000000',
    org: `org-${code}`,
    base: null,
    no: 1,
    from: '2026-01-01',
    to: null,
    state: 'live',
    hash: '',
    author: 'a',
    approver: 'b',
    body: {
      ...plain,
      name: say(code),
      needs: needs.map((need) => needOf(typeof need === 'string' ? { doc: need } : need)),
      gives: gives.map((doc) => ({ doc })),
      clock: { tell: 5, legal: 20, promise: days, extend: 10, joint: false },
      ...rest,
    },
  }
}

export function typeOf(code: string, fetch: string | null = null): DocumentType {
  return {
    code,
    name: say(code),
    kind: 'other',
    issuer: null,
    fields: [],
    lasts: null,
    fetch,
    licence: null,
    retention: 10,
  }
}

export function typesOf(codes: readonly string[], fetchable: readonly string[] = []): Map<string, DocumentType> {
  return new Map(codes.map((code) => [code, typeOf(code, fetchable.includes(code) ? 'register' : null)]))
}

function needOf(need: Partial<Need> & { doc: string }): Need {
  return {
    key: need.doc,
    form: 'original-or-copy',
    copies: 1,
    necessity: 'must',
    basis: { law: '法', article: '1' },
    source: 'applicant',
    standard: say('标准'),
    ...need,
  }
}

const plain: MatterBody = {
  name: say(''),
  type: '01',
  subject: ['person', 'enterprise'],
  handling: 'promised',
  level: 3,
  power: 1,
  bodyNature: 1,
  basis: [{ law: '法', article: '1' }],
  rules: [],
  asks: [],
  needs: [],
  steps: [],
  gives: [],
  clock: { tell: 5, legal: 20, promise: 5, extend: 10, joint: false },
  fees: [],
  trips: 0,
  channels: ['online', 'window'],
  delivery: ['download'],
  modes: { tolerant: false, pledge: null },
  acceptance: 'department',
  fourEyes: false,
  offices: [],
  complaintPhone: '12345',
  themes: [],
  keywords: [],
  questions: [],
  range: 'all',
  quota: null,
  intermediary: null,
  note: null,
}
