import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { tried } from '#schemas/insight'
import { call } from '../api/client.ts'
import { usePlaceName } from '../api/names.ts'
import { useWords } from '../language.tsx'
import { useLater } from '../parts/use-later.ts'
import { words } from './words.ts'

type Tried = z.output<typeof tried>

/** What the gazetteer reads out of a sentence: the quickest way to see what an edit does. */
export function TrySentence() {
  const t = useWords(words)
  const place = usePlaceName()
  const [typed, setTyped] = useState('')
  const text = useLater(typed.trim(), 300)
  const answer = useQuery({
    queryKey: ['gazetteer', 'try', text],
    queryFn: () => call<Tried>('/api/insight/gazetteer/try', { method: 'POST', body: { text } }),
    enabled: text.length > 1,
    gcTime: 0,
  })
  const found = text.length > 1 ? answer.data?.found : undefined
  return (
    <section className="gazetteer-try" aria-label={t('try')}>
      <label htmlFor="gazetteer-try">{t('try')}</label>
      <Input
        id="gazetteer-try"
        placeholder={t('tryHint')}
        maxLength={2000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="small">
        {found === null && <span className="quiet">{t('tryNone')}</span>}
        {found &&
          [
            t('tryFound', {
              name: found.name,
              place: place(found.place),
              share: `${Math.round(found.confidence * 100)}%`,
            }),
            ...(found.address ? [t('tryAddress', { address: found.address })] : []),
          ].join(' · ')}
      </p>
    </section>
  )
}
