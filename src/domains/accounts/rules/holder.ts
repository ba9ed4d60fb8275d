import { allow, type Ruling, refuse } from '#kit/ruling'
import type { Words } from '#kit/words'

/** Real-name level (实名等级): 0 phone only; 1 name and number given; 2 checked; 3 in person or by a strong means. */
export type Level = 0 | 1 | 2 | 3

export const levels: Readonly<Record<Level, Words>> = {
  0: { zh: '仅验证手机号', en: 'phone confirmed' },
  1: { zh: '已填写姓名和身份证号', en: 'name and number given' },
  2: { zh: '已实名核验', en: 'identity checked' },
  3: { zh: '已强实名核验', en: 'identity strongly checked' },
}

/** Who applies and owns documents (申请人). */
export type Holder = {
  id: string
  kind: 'person' | 'firm'
  /** Id of the filing in the vault; of a firm: how it is reached, where it gave a telephone. */
  party: string | null
  /** Masked for persons (张**), in full for firms. */
  name: string
  creditCode: string | null
  level: Level
}

/** Who is signed in at the portal, and for whom he acts. */
export type Portal = {
  account: string
  /** Id of the session; forms are bound to it. */
  session: string
  person: Holder
  /** Himself, a firm that he represents, or somebody whose mandate he holds. */
  acting: Holder
  /** The mandate he acts on; null for himself and for a firm that he represents. */
  mandate: string | null
  /** Codes of the matters and bundles he may act in. */
  scope: Scope
}

/** What a mandate covers: everything, or named matters and bundles. */
export type Scope = readonly string[] | 'all'

/** What needs a level, and which (实名等级管理): the law asks for more than a phone where rights change hands. */
export const abilities = {
  draft: { level: 0, name: { zh: '填写并保存申请', en: 'fill in and keep an application' } },
  apply: { level: 1, name: { zh: '提交申请', en: 'send an application' } },
  wallet: { level: 2, name: { zh: '查看和使用电子证照', en: 'see and use electronic documents' } },
  represent: { level: 2, name: { zh: '代表企业、委托或受托办理', en: 'represent a firm, give or accept a mandate' } },
} as const satisfies Record<string, { level: Level; name: Words }>
export type Ability = keyof typeof abilities

/** Whether a person of this level may; the refusal names the level that is needed. */
export function mayUse(holder: Pick<Holder, 'level'>, ability: Ability): Ruling<null> {
  const { level } = abilities[ability]
  if (holder.level >= level) return allow(null)
  return refuse('forbidden', level === 1 ? 'accounts.name-needed' : 'accounts.check-needed', { level })
}

/** A matter as a plan names it. */
type Planned = { baseCode: string; taskCode: string; why: 'goal' | 'prerequisite' }

/**
 * Whether he may do the whole of it: the mandate names the bundle (`code`), or every matter that is asked for. What those
 * need besides comes with them; a mandate for one matter does not open a bundle that holds it.
 */
export function coversWhole(scope: Scope, code: string | null, matters: readonly Planned[]): boolean {
  if (scope === 'all' || (code !== null && scope.includes(code))) return true
  const goals = matters.filter(({ why }) => why === 'goal')
  return (
    goals.length > 0 && goals.every(({ baseCode, taskCode }) => scope.includes(baseCode) || scope.includes(taskCode))
  )
}
