import { checkFeel } from '#kit/feel'
import type { Words } from '#kit/words'
import { personThemes, type Theme, themes } from '#rules/matters'
import type { Defect, Goal, Plan } from './plan.ts'

/** How the results of all matters reach the applicant together (一个出口). */
export type Exit = 'download' | 'post' | 'counter'

/** A stage of a construction project: one lead department, one form, one set of papers, one time limit (国办发〔2019〕11号). */
export type Stage = { key: string; name: Words; lead: string; goals: readonly Goal[]; promise: number }

/** A one-thing bundle (高效办成一件事): goals, never a workflow; what has to be done for them is planned. One immutable value. */
export type BundleBody = {
  name: Words
  /** One sentence that says for whom it is. */
  summary: Words
  subject: 'person' | 'firm'
  /** Life event (国办发〔2025〕24号). */
  theme: Theme
  /** The list it stands on, such as 国务院重点事项清单第一批; null: the city's own. */
  batch: Words | null
  /** Code of the organisation that leads (牵头部门); those that cooperate follow from the plan. */
  lead: string
  goals: readonly Goal[]
  /** Terms asked first: they decide which matters and papers are left. */
  questions: readonly string[]
  /** Working days promised for all of it. */
  promise: number
  exits: readonly Exit[]
  /** Versions of matters as they were before: what the figures are compared with. */
  baseline: readonly string[]
  /** Stages of a construction project, in order; empty for what is done in one go. */
  stages: readonly Stage[]
}

/** draft 草稿, submitted 待审核, live 在用, retired 已被替换, suspended 暂停. */
export const bundleStates = {
  draft: { zh: '草稿', en: 'draft' },
  submitted: { zh: '待审核', en: 'to be approved' },
  live: { zh: '在用', en: 'live' },
  retired: { zh: '历史版本', en: 'retired' },
  suspended: { zh: '暂停', en: 'suspended' },
} as const satisfies Record<string, Words>
export type BundleState = keyof typeof bundleStates

/** A version of a bundle; a published one never changes. */
export type BundleVersion = {
  id: string
  code: string
  no: number
  state: BundleState
  body: BundleBody
  author: string
  approver: string | null
}

/** What keeps a bundle from being published; words under `bundles.fault.<code>`. */
export type BundleFault = { code: FaultCode; path: string; facts: Readonly<Record<string, string | number>> }
export type FaultCode =
  | 'name'
  | 'goals'
  | 'exits'
  | 'theme'
  | 'condition'
  | 'promise-short'
  | 'promise-long'
  | 'question'
  | 'lead'
  | 'stage-goals'
  | 'stage-promise'
  | `defect-${Defect['kind']}`

/** What a bundle is checked against: its plan with nothing known and an empty wallet, and the days of its matters one by one. */
export type Checked = { plan: Plan; apart: number; orgs: ReadonlySet<string> }

/** Everything that keeps a body from being published, in the order of the editor; empty: it may be. */
export function checkBundle(body: BundleBody, { plan, apart, orgs }: Checked): readonly BundleFault[] {
  const faults: BundleFault[] = []
  const fault = (code: FaultCode, path: string, facts: BundleFault['facts'] = {}) => faults.push({ code, path, facts })
  if (body.name.zh === '' || body.name.en === '' || body.summary.zh === '') fault('name', 'name')
  const ofPerson = (personThemes as readonly Theme[]).includes(body.theme)
  if (!Object.hasOwn(themes, body.theme) || ofPerson !== (body.subject === 'person')) fault('theme', 'theme')
  if (!orgs.has(body.lead)) fault('lead', 'lead', { org: body.lead })
  if (body.goals.length === 0) fault('goals', 'goals')
  if (body.exits.length === 0) fault('exits', 'exits')
  for (const [no, { when }] of body.goals.entries())
    if (when !== undefined && !checkFeel(when).allowed) fault('condition', `goals.${no}.when`)
  const asked = new Set(askableIn(body, plan))
  for (const [no, term] of body.questions.entries())
    if (!asked.has(term)) fault('question', `questions.${no}`, { term })
  for (const defect of plan.defects) fault(`defect-${defect.kind}`, 'goals', { what: subjectOf(defect) })
  if (body.stages.length === 0 && body.promise < plan.promise)
    fault('promise-short', 'promise', { promise: body.promise, path: plan.promise })
  if (body.promise > apart) fault('promise-long', 'promise', { promise: body.promise, apart })
  for (const { code, path, facts } of checkStages(body, orgs)) fault(code, path, facts)
  return faults
}

/** Terms that may be asked first: what forms ask and what the goals depend on. */
export function askableIn({ goals }: Pick<BundleBody, 'goals'>, { asks }: Pick<Plan, 'asks'>): readonly string[] {
  return [...new Set([...goals.flatMap(readsOfGoal), ...asks.map(({ term }) => term)])]
}

/** Every goal of a staged project belongs to one stage, and the limits of the stages make up the whole. */
function checkStages(body: BundleBody, orgs: ReadonlySet<string>): readonly BundleFault[] {
  if (body.stages.length === 0) return []
  const staged = body.stages.flatMap(({ goals }) => goals.map(goalName))
  const whole = body.goals.map(goalName)
  const sum = body.stages.reduce((total, { promise }) => total + promise, 0)
  return [
    ...body.stages.flatMap(({ lead }, no): BundleFault[] =>
      orgs.has(lead) ? [] : [{ code: 'lead', path: `stages.${no}.lead`, facts: { org: lead } }],
    ),
    ...([...staged].sort().join() === [...whole].sort().join()
      ? []
      : [{ code: 'stage-goals', path: 'stages', facts: {} } as const]),
    ...(sum === body.promise
      ? []
      : [{ code: 'stage-promise', path: 'stages', facts: { promise: body.promise, sum } } as const]),
  ]
}

export function goalName(goal: Goal): string {
  return 'matter' in goal ? goal.matter : goal.doc
}

function readsOfGoal({ when }: Goal): readonly string[] {
  if (when === undefined) return []
  const ruling = checkFeel(when)
  return ruling.allowed ? ruling.value.reads : []
}

function subjectOf(defect: Defect): string {
  if (defect.kind === 'cycle') return defect.matters.join(' → ')
  return defect.kind === 'unknown-type' ? defect.doc : defect.goal
}
