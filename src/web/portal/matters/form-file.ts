import { notFound } from '../server/answers.ts'
import { Download } from '../server/download.ts'
import type { PageArgs } from '../server/visit.ts'

/** The form at this address as a file to keep. */
export async function formFile({ context: visit, params }: PageArgs, filled: boolean): Promise<Download> {
  const taskCode = params.code ?? ''
  const found = /^[0-9A-Z]{31}$/.test(taskCode)
    ? await visit.port.guidance.matterForm(visit.ctx, { taskCode, filled })
    : null
  if (found === null) throw notFound()
  return new Download(found)
}
