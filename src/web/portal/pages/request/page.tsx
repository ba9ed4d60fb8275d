import { seeOther } from '../../server/answers.ts'
import type { PageHandle } from '../../server/visit.ts'

export const handle: PageHandle = { permission: 'hotline.file', title: { zh: '反映诉求', en: 'File a request' } }

/** Filing begins with what has happened. */
export function loader(): Response {
  return seeOther('/request/what')
}

export default function Request(): null {
  return null
}
