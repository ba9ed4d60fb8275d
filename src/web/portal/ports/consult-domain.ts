import { askQuestion, closeQuestion, followQuestion } from '#domains/consult'
import { versionByTaskCode } from '#domains/matters'
import { localDate } from '#rules/deadlines'
import type { ConsultPort } from './consult.ts'

export const consultPort: ConsultPort = {
  consultMatter: (ctx, taskCode) =>
    ctx.reading('matters.read', async (tx) => {
      const version = await versionByTaskCode(tx, { taskCode, day: localDate(tx.now) })
      return version?.body.name ?? null
    }),
  askQuestion,
  followQuestion,
  closeQuestion,
}
