import type { MatterBody } from './body.ts'

/** 事项状态 of one version. A published version never changes; what follows is another version. */
export type VersionState = 'draft' | 'submitted' | 'scheduled' | 'live' | 'suspended' | 'retired' | 'cancelled'

/** A matter (事项): the stable identity behind its versions; main item and sub-item by `parent`. */
export type Matter = {
  id: string
  /** 基本编码, 12 digits. */
  baseCode: string
  parent: string | null
  /** Where it went when it was split, merged or cancelled: ids of matters. */
  redirects: readonly string[]
}

/** A version of a matter for a place (实施清单): pinned by cases, replaced by the next version. */
export type MatterVersion = {
  id: string
  matter: string
  baseCode: string
  /** 实施编码, 31 characters. */
  taskCode: string
  /** 12-digit place it holds in, with all below that has no version of its own. */
  place: string
  /** The implementing body (实施主体). */
  org: string
  /** The version one level up that this one was derived from. */
  base: string | null
  no: number
  /** First day it holds, and the first day it no longer does; null: open. */
  from: string | null
  to: string | null
  state: VersionState
  body: MatterBody
  hash: string
  /** Null: the house itself, for seeds and imports. */
  author: string | null
  approver: string | null
}
