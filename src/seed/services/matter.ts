import type {
  Ask,
  Fee,
  Give,
  MatterBody,
  MatterClock,
  MatterType,
  Need,
  Office,
  Rule,
  Step,
  StepKind,
  SubjectKind,
} from '#rules/matters'
import { departmentDigits, departmentName } from './organisations.ts'
import { basis, both } from './text.ts'

/** A matter of the demo: who does it, its codes, its body now, and its body before everything was brought together. */
export type MatterSeed = {
  key: string
  /** Slug of the department. */
  org: string
  baseCode: string
  body: MatterBody
  before: MatterBody
}

type Facts = {
  org: string
  type: MatterType
  /** Main item of the base code; sub-item 000. */
  no: number
  for: 'person' | 'firm' | 'both'
  theme: string
  keywords?: string
  basis: readonly string[]
  rules?: readonly Rule[]
  /** A field each: `phone`; `phone?` for what may stay empty; `phone if condition`. */
  asks: readonly string[]
  needs?: readonly Need[]
  steps?: readonly Step[]
  gives: readonly (string | Give)[]
  /** Working days promised and by law; 0: at once. */
  days: readonly [promise: number, legal: number]
  fees?: readonly Fee[]
  trips?: number
  /** Days, trips and papers as they were before. */
  before?: { days?: number; trips?: number; papers?: readonly string[] }
  more?: Partial<MatterBody>
}

const subjects: Record<Facts['for'], readonly SubjectKind[]> = {
  person: ['person'],
  firm: ['enterprise', 'unincorporated'],
  both: ['person', 'enterprise', 'unincorporated'],
}

export function matter(key: string, name: string, facts: Facts): MatterSeed {
  const body = bodyOf(name, facts)
  const baseCode = `99${facts.type}${departmentDigits(facts.org)}${String(facts.no).padStart(3, '0')}000`
  return { key, org: facts.org, baseCode, body, before: beforeOf(body, facts.before ?? {}) }
}

function bodyOf(name: string, facts: Facts): MatterBody {
  const { org, type, theme, keywords = '', needs = [], steps = [], days } = facts
  return {
    name: both(name),
    type,
    subject: subjects[facts.for],
    handling: days[0] <= 1 && steps.length === 0 ? 'instant' : 'promised',
    level: 3,
    power: 1,
    bodyNature: 1,
    basis: facts.basis.map(basis),
    rules: facts.rules ?? [facts.for === 'person' ? identified : registered(facts.asks)],
    asks: facts.asks.map(askOf),
    needs,
    steps,
    gives: facts.gives.map((give) => (typeof give === 'string' ? { doc: give } : give)),
    clock: clockOf(days),
    fees: facts.fees ?? [],
    trips: facts.trips ?? 0,
    channels: ['online', 'mobile', 'window'],
    delivery: ['download', 'post', 'counter'],
    modes: { tolerant: needs.some(({ laterDays }) => laterDays !== undefined), pledge: null },
    acceptance: 'department',
    fourEyes: false,
    offices: [office(org)],
    complaintPhone: '12345',
    themes: [theme],
    keywords: keywords.split(' ').filter((word) => word !== ''),
    questions: [],
    range: 'all',
    quota: null,
    intermediary: null,
    note: null,
    ...facts.more,
  }
}

/**
 * The matter as it was: paper instead of data, the statutory time, nothing later, nothing on a pledge. Paper copies were
 * types of their own, so that the figures count them.
 */
function beforeOf(
  body: MatterBody,
  { days = body.clock.legal, trips = body.trips + 2, papers = [] }: NonNullable<Facts['before']>,
): MatterBody {
  const paper = ({ laterDays, pledgeDays, ...need }: Need): Need => ({
    ...need,
    ...(need.form === 'data' ? { doc: 'paper-copy', form: 'copy', source: 'applicant', copies: 2 } : {}),
  })
  const first = body.needs[0]?.basis ?? body.basis[0] ?? { law: '', article: '' }
  const extra = ['application-form', ...papers].map(
    (doc): Need => ({ ...brought, key: `old-${doc}`, doc, basis: first }),
  )
  return {
    ...body,
    handling: 'promised',
    needs: [...body.needs.map(paper), ...extra],
    steps: body.steps.length > 0 ? body.steps : [step('review', '审查 · Review', 1)],
    clock: { ...body.clock, promise: Math.min(days, body.clock.legal) },
    trips,
    channels: ['window'],
    delivery: ['counter'],
    modes: { tolerant: false, pledge: null },
  }
}

const brought: Omit<Need, 'key' | 'doc' | 'basis'> = {
  form: 'original',
  copies: 1,
  necessity: 'must',
  source: 'applicant',
  standard: { zh: '填写完整，签字或盖章。', en: 'Complete, and signed or sealed.' },
}

/** A paper that somebody brings; options make it fetched, later, pledged, conditional. */
export function need(doc: string, of: string, standard: string, more: Partial<Need> = {}): Need {
  return { ...brought, key: doc, doc, form: 'original-or-copy', basis: basis(of), standard: both(standard), ...more }
}

/** What the house fetches or makes itself: nothing is handed in (免提交). */
export function data(doc: string, of: string, more: Partial<Need> = {}): Need {
  return need(doc, of, '由系统核验，无需提交。 · Checked by the system; nothing to hand in.', {
    form: 'data',
    source: 'government',
    copies: 0,
    ...more,
  })
}

export function step(key: string, name: string, allow: number, more: Partial<Step> & { kind?: StepKind } = {}): Step {
  return { key, kind: 'review', name: both(name), after: [], needs: [], allow, ...more }
}

export function rule(key: string, test: string, say: string, more: Partial<Rule> = {}): Rule {
  return { key, test, say: both(say), hard: true, ...more }
}

export function fee(key: string, name: string, amount: number | string, of: string): Fee {
  return { key, name: both(name), amount, basis: basis(of), reducible: false }
}

export function question(ask: string, answer: string): MatterBody['questions'][number] {
  return { question: both(ask), answer: both(answer) }
}

const identified = rule(
  'identified',
  'citizenNumber != ""',
  '申请人持有有效居民身份证件。 · You hold a valid identity card.',
)

function registered(asks: readonly string[]): Rule {
  const term = asks.some((ask) => ask.startsWith('firmName')) ? 'firmName' : 'projectName'
  return rule(
    'registered',
    `${term} != ""`,
    '以经营主体（项目单位）名义提出申请。 · You apply in the name of a firm or project.',
  )
}

function askOf(text: string): Ask {
  const [field = '', when] = text.split(' if ')
  const term = field.replace('?', '')
  return { term, need: !field.endsWith('?'), ...(when === undefined ? {} : { when }) }
}

function clockOf([promise, legal]: Facts['days']): MatterClock {
  return { tell: 5, legal, promise, extend: legal >= 20 ? 10 : 5, joint: false }
}

function office(org: string): Office {
  const name = departmentName(org)
  return {
    name: { zh: `市政务服务中心综合窗口（${name}）`, en: `General window, city service centre (${name})` },
    address: { zh: '明湖区政务路1号市政务服务中心二楼', en: 'Second floor, 1 Zhengwu Road, Minghu District' },
    hours: { zh: '工作日9:00—12:00，13:30—17:00', en: 'Working days 9:00–12:00 and 13:30–17:00' },
    phone: '12345',
  }
}
