import type { AskerKey, Followed } from '#domains/consult'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'

/** Asking the officer on duty about a matter (在线应询). */
export type ConsultPort = {
  /** The name of a matter by its 31-character code; null: there is none in force. */
  matterName(ctx: Ctx, taskCode: string): Promise<Words | null>
  /** Sends a question; answers its id and the secret that opens the answer. */
  askQuestion(
    ctx: Ctx,
    input: { taskCode: string; text: string; holder: string | null; key: string },
  ): Promise<{ id: string; secret: string }>
  /** The same answer for an unknown question and a wrong secret: null. */
  followQuestion(ctx: Ctx, key: AskerKey): Promise<Followed | null>
  closeQuestion(ctx: Ctx, key: AskerKey, said: { helpful: boolean } | 'withdrawn'): Promise<void>
}
