import { truthOf } from '#kit/feel'
import type { Words } from '#kit/words'
import type { DocumentType, Term, TermValue } from '#rules/documents'
import { readAnswer } from '#rules/documents'
import type { MatterVersion, SubjectKind } from '#rules/matters'
import type { DraftContent } from '../commands/draft-store.ts'
import type { Composed, Setting } from './compose.ts'

/** What stands in the way of sending; `code` has its words in the domain, `key` is the term, material or rule. */
export type DraftFault = {
  at: 'ask' | 'need' | 'rule' | 'whole'
  key: string
  code: `${string}.${string}`
  facts: Readonly<Record<string, string | number | boolean | readonly string[]>>
  /** Words of the version itself, such as a condition of acceptance. */
  say?: Words
}

type About = { setting: Setting; kind: 'person' | 'firm' | null; today: string }

/** Everything that is still to be done before a draft can be sent, at the place where it is put right. Pure. */
export function faultsOf(content: DraftContent, composed: Composed, about: About): readonly DraftFault[] {
  return [
    ...askFaults(content, composed, about),
    ...needFaults(composed, about.setting.types),
    ...ruleFaults(composed, about.setting.versions),
    ...wholeFaults(content, composed, about),
  ]
}

function askFaults({ answers }: DraftContent, { asked }: Composed, { setting, today }: About): DraftFault[] {
  return asked.flatMap(({ term, need }) => {
    const found = setting.terms.get(term)
    return found ? answerFaults({ ...found, need, today }, answers[term] ?? null) : []
  })
}

/** What is wrong with one value: the same check that reads what somebody typed. */
export function answerFaults(asking: Term & { need: boolean; today: string }, value: TermValue | null): DraftFault[] {
  const read = readAnswer(asking, typed(asking, value))
  if (read.allowed) return []
  const { code, facts } = read.refusal
  return [{ at: 'ask', key: asking.code, code: code as DraftFault['code'], facts }]
}

/** A stored value as it would be typed. */
function typed({ type }: Term, value: TermValue | null): readonly string[] {
  if (value === null) return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'number') return [String(type === 'money' ? value / 100 : value)]
  return typeof value === 'string' ? [value] : value
}

function needFaults({ materials }: Composed, types: ReadonlyMap<string, DocumentType>): DraftFault[] {
  return materials
    .filter(({ state, necessity }) => state === 'missing' && necessity === 'must')
    .map(({ material, doc }) => ({
      at: 'need',
      key: material,
      code: 'applications.material-missing',
      facts: { name: types.get(doc)?.name.zh ?? doc },
    }))
}

function ruleFaults({ plan, facts }: Composed, versions: readonly MatterVersion[]): DraftFault[] {
  const planned = new Set(plan.matters.map(({ version }) => version))
  return versions
    .filter(({ id }) => planned.has(id))
    .flatMap(({ body }) => body.rules)
    .filter(({ hard, test }) => hard && truthOf(test, facts) === false)
    .map(({ key, say }) => ({ at: 'rule', key, code: 'applications.rule-not-met', facts: {}, say }))
}

function wholeFaults({ delivery, postTo }: DraftContent, { plan }: Composed, { setting, kind }: About): DraftFault[] {
  const whole = (code: DraftFault['code']): DraftFault => ({ at: 'whole', key: 'whole', code, facts: {} })
  const members = new Set(plan.matters.map(({ version }) => version))
  const planned = setting.versions.filter(({ id }) => members.has(id))
  const faults: DraftFault[] = []
  if (plan.matters.length === 0) faults.push(whole('applications.nothing-to-apply'))
  if (plan.defects.length > 0) faults.push(whole('applications.plan-defect'))
  if (planned.some(({ state }) => state !== 'live' && state !== 'scheduled'))
    faults.push(whole('applications.matter-ended'))
  if (delivery === null) faults.push({ ...whole('applications.delivery-missing'), key: 'delivery' })
  if (delivery === 'post' && postTo === null) faults.push({ ...whole('applications.address-missing'), key: 'delivery' })
  if (kind !== null && !planned.every(({ body }) => body.subject.some((subject) => isFor(subject, kind))))
    faults.push(whole(kind === 'person' ? 'applications.for-firms' : 'applications.for-persons'))
  return faults
}

/** Whether a kind of subject may apply as this kind of holder. */
export function isFor(subject: SubjectKind, kind: 'person' | 'firm'): boolean {
  return (subject === 'person') === (kind === 'person')
}
