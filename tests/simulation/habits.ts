import type { RoleCode } from '#rules/directory'
import type { Request } from '#rules/hotline'

/** What somebody does next: a post of the centre by account, or one of the unit that has it. */
export type Act = {
  by: { account: string } | { role: RoleCode; org: string }
  command: { type: string } & Record<string, unknown>
}

/** What the resident says himself on the web. */
export type Word = { resident: 'rate' | 'withdraw' | 'add'; solved?: boolean }

/** How the life of a request goes in the script: one of these, by its turn. */
export const LIVES = [
  'plain',
  'return',
  'designation',
  'redo',
  'extension',
  'merge',
  'withdraw',
  'supervise',
  'unreached',
  'sent-back',
  'late',
  'assist',
  'long-term',
  'answered-directly',
  'not-accepted',
  'linked',
  'called-back',
  'termination',
  'explained',
  'instructed',
] as const
export type Life = (typeof LIVES)[number]

/** What the people know beside the request itself. */
export type Situation = {
  life: Life
  now: Date
  /** Days since it came in. */
  age: number
  /** An earlier request of the same matter, for merging and linking. */
  earlier: { number: string; state: Request['state'] } | undefined
  classCode: string
  /** What the catalogue names, with its row; undefined where it names nobody. */
  unit: { org: string; row: string } | undefined
  otherUnits: readonly string[]
  officer(org: string): Promise<string | undefined>
  leader: { user: string; org: string }
  hasCode: boolean
  /** A picture attached by the unit, where the class asks for evidence. */
  evidence(org: string): Promise<readonly string[]>
}

const because = (text: string) => ({ code: 'script', text })
const days = (now: Date, count: number): string => new Date(now.getTime() + count * 86_400_000).toISOString()
const centre = (account: string, command: Act['command']): Act => ({ by: { account }, command })
const unit = (role: RoleCode, org: string, command: Act['command']): Act => ({ by: { role, org }, command })

/** The next step in the life of a request; null: nobody does anything today. */
export async function nextAct(request: Request, at: Situation): Promise<Act | Word | null> {
  const asked = request.asks[0]
  if (asked) return rule(request, asked, at)
  const ordered = openSupervision(request, at.now)
  if (ordered) return ordered
  switch (request.state) {
    case 'received':
    case 'registered':
      return atTheDesk(request, at)
    case 'dispatched':
    case 'in-hand':
      return atTheUnit(request, at)
    case 'replied':
      return review(request, at)
    case 'reviewed':
    case 'answered':
    case 'withdrawn':
      return asking(request, at)
    default:
      return null
  }
}

function rule(request: Request, asked: Request['asks'][number], at: Situation): Act | null {
  const reason = because('经核实，按规定裁定。')
  const task = request.tasks.find((one) => one.id === asked.task)
  if (asked.kind === 'return') {
    const lead = leadOf(request)
    const next =
      at.otherUnits.find((org) => org !== lead && !request.legs.some((leg) => leg.org === org)) ?? at.otherUnits[0]
    if (at.life === 'return' || next === undefined || request.returns > 0)
      return centre('dispatcher02', {
        type: 'rule-return',
        ruling: request.returns > 0 ? 'designate' : 'refuse',
        next: null,
        reason,
      })
    return centre('dispatcher02', {
      type: 'rule-return',
      ruling: 'uphold',
      reason,
      next: { lead: next, assists: [], catalogueRow: null, deviation: because('退单裁定改派') },
    })
  }
  const type = `rule-${asked.kind}`
  // A day to look again that went by while the question waited cannot be agreed to any more.
  const gone = asked.reviewAt !== null && asked.reviewAt <= at.now.toISOString()
  const ruling = gone ? 'refuse' : 'uphold'
  if (task && task.pool === null) return unit('unit-head', task.org, { type, ruling, reason })
  return centre('supervisor01', { type, ruling, reason })
}

function openSupervision(request: Request, now: Date): Act | null {
  for (const task of request.tasks) {
    if (task.state !== 'ready' && task.state !== 'doing') continue
    if (task.kind === 'instruct')
      return centre('leader01', {
        type: 'instruct',
        task: task.id,
        instruction: '请尽快解决群众关切。',
        dueAt: days(now, 3),
      })
    if (task.kind === 'answer-supervision' || task.kind === 'answer-instruction')
      return unit('unit-clerk', task.org, { type: task.kind, task: task.id, answer: '已安排专人办理。' })
  }
  const answered = request.supervisions.find(
    (one) => one.answer !== null && one.closedAt === null && one.form !== 'instruction',
  )
  return answered
    ? centre('supervisor01', { type: 'close-supervision', task: answered.task, reason: because('已落实') })
    : null
}

function atTheDesk(request: Request, at: Situation): Act | Word | null {
  const { life, earlier } = at
  if (life === 'withdraw' && request.state === 'received' && at.hasCode && Number(request.number.slice(-1)) % 2 === 0)
    return { resident: 'withdraw' }
  if (life === 'answered-directly' && request.state === 'received')
    return centre('agent01', {
      type: 'answer-directly',
      answer: '按办事指南，携带身份证件到街道办理。',
      sources: [],
      threeWay: '街道便民服务中心',
    })
  if (life === 'not-accepted')
    return centre('agent01', { type: 'refuse', outcome: 'petition', route: null, reason: because('已由信访机构受理') })
  if (request.classCode === null) return centre('dispatcher01', { type: 'classify', classCode: at.classCode })
  if (life === 'linked' && earlier)
    return centre('agent01', { type: 'link', toNumber: earlier.number, reason: because('与前件相同，无新情况') })
  if (life === 'merge' && earlier && MERGEABLE.includes(earlier.state))
    return centre('dispatcher01', { type: 'merge', parentNumber: earlier.number, reason: because('同一事项一并办理') })
  if (request.state === 'received') return centre('agent01', { type: 'register' })
  const lead = at.unit?.org ?? at.otherUnits[0]
  if (lead === undefined) return null
  const deviation = at.unit ? null : because('目录未列，按职责指定')
  return centre('dispatcher01', { type: 'dispatch', lead, assists: [], catalogueRow: at.unit?.row ?? null, deviation })
}

const MERGEABLE: readonly Request['state'][] = ['registered', 'dispatched', 'in-hand']

async function atTheUnit(request: Request, at: Situation): Promise<Act | Word | null> {
  const { life } = at
  const leg = request.legs.findLast((one) => one.kind === 'handle')
  const org = leg?.org
  if (org === undefined || leg === undefined) return null
  if (life === 'late' && at.age < 9) return null
  if (life === 'withdraw' && at.hasCode) return { resident: 'withdraw' }
  const returning = life === 'return' || life === 'designation'
  if (
    returning &&
    !request.designated &&
    leg.returnUntil !== null &&
    at.now.toISOString() < leg.returnUntil &&
    !returned(request, life)
  )
    return unit('unit-clerk', org, {
      type: 'request-return',
      reason: because('不属于本单位职责'),
      proposedUnit: null,
      legalBasis: '“三定”规定',
    })
  if (request.state === 'dispatched') return unit('unit-clerk', org, { type: 'sign' })
  const more = await moreAtTheUnit(request, org, at)
  return more ?? work(request, { org, signOff: leg.signOff }, at)
}

/** One return that is refused, or returns until it is designated. */
function returned(request: Request, life: Life): boolean {
  return life === 'return' ? request.tasks.some((task) => task.kind === 'rule-return') : request.returns >= 2
}

async function moreAtTheUnit(
  request: Request,
  org: string,
  { life, now, otherUnits, leader }: Situation,
): Promise<Act | null> {
  if (life === 'extension' && request.clock.extensions.length === 0 && (request.clock.dueAt ?? '') > now.toISOString())
    return unit('unit-clerk', org, {
      type: 'request-extension',
      reason: because('需要等待材料到货'),
      allowance: { amount: 1, unit: request.clock.allowance.unit },
    })
  if (life === 'supervise' && request.supervisions.length === 0)
    return centre('supervisor01', {
      type: 'supervise',
      form: 'ordinary',
      reason: because('临近期限'),
      dueAt: days(now, 2),
    })
  if (
    life === 'instructed' &&
    request.supervisions.length === 0 &&
    !request.tasks.some((task) => task.kind === 'instruct')
  )
    return centre('supervisor01', {
      type: 'submit-to-leader',
      leader: leader.user,
      leaderOrg: leader.org,
      reason: because('涉及面广'),
    })
  const other = otherUnits.find((one) => one !== org)
  const assist = request.tasks.find((task) => task.kind === 'assist')
  if (life === 'assist' && other !== undefined && !assist)
    return centre('dispatcher01', { type: 'add-assist', org: other, reason: because('需要配合') })
  if (assist?.state === 'ready') return unit('unit-clerk', assist.org, { type: 'sign', task: assist.id })
  if (assist?.state === 'doing')
    return unit('unit-clerk', assist.org, { type: 'finish-assist', task: assist.id, report: '已配合现场处置。' })
  if (life === 'long-term' && !request.tasks.some((task) => task.kind === 'long-term'))
    return unit('unit-clerk', org, {
      type: 'request-long-term',
      reason: because('需列入年度改造计划'),
      reviewAt: days(now, 6),
    })
  if (life === 'termination' && request.state === 'in-hand')
    return unit('unit-clerk', org, {
      type: 'request-termination',
      reason: because('诉求人要求停止'),
      legalBasis: '条例第二十一条',
    })
  return null
}

/** Inside the unit: to an officer, a draft, a signature; where no signature is asked for, the reply at once. */
async function work(
  request: Request,
  { org, signOff }: { org: string; signOff: boolean },
  at: Situation,
): Promise<Act | null> {
  if (request.draft !== null) {
    if (
      at.life === 'sent-back' &&
      request.redo === null &&
      !request.tasks.some((one) => one.kind === 'sign-off' && one.state === 'done')
    )
      return unit('unit-head', org, { type: 'send-draft-back', reason: because('请补充现场情况') })
    return unit('unit-head', org, { type: 'sign-off' })
  }
  const isAssigned = request.tasks.some(
    (task) => task.kind === 'work' && task.assignee !== null && task.state !== 'void',
  )
  const officer = await at.officer(org)
  if (!isAssigned && officer !== undefined) return unit('unit-clerk', org, { type: 'assign', section: null, officer })
  const evidence = request.evidenceKinds.length > 0 ? await at.evidence(org) : []
  const answer = {
    text: `经现场核实并处理，问题已解决。第${request.replies.length + 1}次答复。`,
    evidence,
    evidenceKinds: request.evidenceKinds,
  }
  if (!signOff) return unit('unit-clerk', org, { type: 'reply', ...answer })
  return officer === undefined
    ? unit('unit-clerk', org, { type: 'submit-draft', ...answer })
    : unit('officer', org, { type: 'submit-draft', ...answer })
}

function review(request: Request, { life }: Situation): Act {
  if (life === 'sent-back' && request.replies.length === 1)
    return centre('reviewer01', { type: 'review', ruling: 'back', ending: 'solved', reason: because('请说明整改时间') })
  const ending = life === 'explained' ? 'explained' : 'solved'
  return centre('reviewer01', { type: 'review', ruling: 'pass', ending, reason: because('答复完整') })
}

function asking(request: Request, { life, hasCode, now }: Situation): Act | Word | null {
  if (!('plan' in request.phase) || request.phase.plan === null) return null
  const { by } = request.phase.plan
  if (by === 'centre') {
    if (life === 'explained' || request.redo !== null || request.state !== 'reviewed')
      return request.state === 'withdrawn' && request.redo === null && life === 'redo'
        ? centre('reviewer01', { type: 'reopen', unit: null, reason: because('重新办理') })
        : centre('reviewer01', { type: 'review', ruling: 'pass', ending: 'explained', reason: because('已依法说明') })
    return centre('reviewer01', { type: 'reopen', unit: null, reason: because('诉求人反映未解决') })
  }
  const unsolved = (life === 'redo' || life === 'explained') && request.redo === null
  if (life === 'unreached') return by === 'agent' ? missed(request, now) : null
  if (by === 'message' && life !== 'called-back') return hasCode ? { resident: 'rate', solved: !unsolved } : null
  if (by === 'message') return null
  const verdict = { solved: !unsolved, satisfied: !unsolved, reason: null }
  return centre('callback01', { type: 'call-back', channel: 'phone', result: 'reached', verdict })
}

/** Attempts count only in another half of a day, at least four hours later. */
function missed(request: Request, now: Date): Act | null {
  const last = request.callBacks.findLast((one) => one.channel === 'phone')
  if (last && now.getTime() - Date.parse(last.at) < 20 * 3_600_000) return null
  return centre('callback01', { type: 'call-back', channel: 'phone', result: 'not-reached' })
}

function leadOf(request: Request): string | undefined {
  return request.legs.findLast((leg) => leg.kind === 'handle')?.org
}
