import { allow, type Ruling, refuse } from '#kit/ruling'
import type { DocumentState } from './document.ts'

/** What an authority may do to a licence it has issued (证照操作). */
export const acts = {
  /** 暂扣 */
  suspend: { from: ['valid'], to: 'suspended' },
  /** 恢复 */
  resume: { from: ['suspended'], to: 'valid' },
  /** 撤销、吊销 */
  revoke: { from: ['valid', 'suspended'], to: 'revoked' },
  /** 注销 (行政许可法 art. 70) */
  cancel: { from: ['valid', 'suspended', 'revoked'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly DocumentState[]; to: DocumentState }>

export type LicenceAct = keyof typeof acts

/** The state after an act, or why it cannot be done. */
export function afterAct(state: DocumentState, act: LicenceAct): Ruling<DocumentState> {
  const from: readonly DocumentState[] = acts[act].from
  return from.includes(state) ? allow(acts[act].to) : refuse('conflict', 'documents.not-in-that-state', { state, act })
}
