import { Download } from '../../../../../server/download.ts'
import { needSignIn } from '../../../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../../../server/visit.ts'

export const handle: PageHandle = {
  permission: 'applications.own',
  title: { zh: '下载结果', en: 'Download the result' },
}

/** What the case gave, as a file: taking it is the hand-over. */
export async function loader({ context: visit, params }: PageArgs): Promise<Download> {
  const taken = { caseNumber: params.number ?? '', document: params.document ?? '' }
  return new Download(await visit.port.resultFile(visit.ctx, needSignIn(visit), taken))
}

export default function ResultFile(): null {
  return null
}
