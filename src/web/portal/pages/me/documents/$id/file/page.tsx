import { Download } from '../../../../../server/download.ts'
import { idIn } from '../../../../../server/ids.ts'
import type { PageArgs, PageHandle } from '../../../../../server/visit.ts'
import { walletOf } from '../../../../../server/wallet.ts'

export const handle: PageHandle = { permission: 'documents.own', title: { zh: '下载', en: 'Download' } }

export async function loader({ context: visit, params }: PageArgs): Promise<Download> {
  const owned = { holder: walletOf(visit).id, id: idIn(params.id) }
  return new Download(await visit.port.documents.file(visit.ctx, owned))
}

/** There is nothing to draw: the page is the file. */
export default function File(): null {
  return null
}
