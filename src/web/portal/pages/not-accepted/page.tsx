import { data } from 'react-router'
import type { PageHandle } from '../../server/visit.ts'

export const handle: PageHandle = { permission: 'public', title: { zh: '这次提交没有被接受', en: 'Form not accepted' } }

/** Where a form lands that was not sent from our own pages; nothing of it is done. */
export function loader(): never {
  throw data(null, { status: 403 })
}

export default function NotAccepted(): null {
  return null
}
