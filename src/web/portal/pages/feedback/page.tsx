import type { ReactElement } from 'react'
import { useWords } from '#shared/words/use-words.ts'
import type { PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'public', title: { zh: '评价与建议', en: 'Praise and ideas' } }

const ways = [
  { name: 'rate', href: '/track' },
  { name: 'suggest', href: '/request/what?kind=suggestion' },
  { name: 'praise', href: '/request/what?kind=praise' },
  { name: 'complain', href: '/request/what?kind=complaint' },
] as const

export default function Feedback(): ReactElement {
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ul className="ways">
        {ways.map((way) => (
          <li key={way.name}>
            <a className="way" href={way.href}>
              <span className="way-name">{t(way.name)}</span>
              <span className="quiet">{t(`${way.name}-about`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
