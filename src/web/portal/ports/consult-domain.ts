import { askQuestion, closeQuestion, followQuestion } from '#domains/consult'
import { liveVersion } from '#domains/matters'
import type { ConsultPort } from './consult.ts'

export const consultPort: ConsultPort = {
  matterName: (ctx, taskCode) =>
    ctx.reading('matters.read', async (tx) => {
      const version = await liveVersion(tx, { taskCode })
      return version?.body.name ?? null
    }),
  askQuestion,
  followQuestion,
  closeQuestion,
}
