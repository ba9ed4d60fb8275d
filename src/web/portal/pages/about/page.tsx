import type { ReactElement } from 'react'
import { Article } from '../../layout/article.tsx'
import type { PageHandle } from '../../server/visit.ts'
import { lead, sections, title } from './words.ts'

export const handle: PageHandle = { permission: 'public', title }

export default function About(): ReactElement {
  return <Article title={title} lead={lead} sections={sections} />
}
