import { Download } from '../../../../../server/download.ts'
import { needSignIn } from '../../../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../../../server/visit.ts'

export const handle: PageHandle = {
  permission: 'applications.own',
  title: { zh: '申请回执', en: 'Receipt of your application' },
}

/** The receipt as a file. */
export async function loader({ context: visit, params }: PageArgs): Promise<Download> {
  return new Download(await visit.port.receiptPdf(visit.ctx, needSignIn(visit), params.number ?? ''))
}

export default function ReceiptFile(): null {
  return null
}
