import type { ReactElement, ReactNode } from 'react'
import { useWords } from '#shared/words/use-words.ts'
import { useLook } from '../server/look-context.ts'
import { words } from './words.ts'

export type DocumentProps = { title: string; isWrong: boolean; children: ReactNode }

/** The frame of every page: one style sheet, one small script that only improves, nothing inline. */
export function Document({ title, isWrong, children }: DocumentProps): ReactElement {
  const look = useLook()
  const t = useWords(words)
  const service = t('service', { city: look.city })
  return (
    <html lang={look.locale === 'en' ? 'en' : 'zh-CN'} className={look.elder ? 'elder' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#ffffff" />
        <title>{`${isWrong ? t('wrong') : ''}${title} – ${service}`}</title>
        <link rel="stylesheet" href={look.assets.css} />
        <link rel="icon" type="image/svg+xml" href={look.assets.icon} />
        <script type="module" src={look.assets.js} />
      </head>
      <body>{children}</body>
    </html>
  )
}
