import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import type { GuideLine } from './guide.ts'
import { GuidePanel } from './guide-panel.tsx'
import { words } from './words.ts'

type Props = { text: string; place: string | null; phone: string | undefined }

/** Guides that fit what is being told, beside the form of a call; each opens in a drawer and leaves the form as it is. */
export function SideGuides({ text, place, phone }: Props) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [open, setOpen] = useState<string | null>(null)
  const found = useAsk<{ rows: readonly GuideLine[] }>(['guides'], '/api/guides', {
    q: text.slice(0, 60),
    place,
    limit: 3,
  })
  const rows = found.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className="sheet" aria-label={t('side')}>
      <h2>{t('side')}</h2>
      <ul className="suggest">
        {rows.map((row) => (
          <li key={row.taskCode}>
            <strong>{row.name[locale]}</strong>
            <p className="quiet small">{row.orgName}</p>
            <Button size="small" onClick={() => setOpen(row.taskCode)}>
              {t('open')}
            </Button>
          </li>
        ))}
      </ul>
      <Drawer open={open !== null} onClose={() => setOpen(null)} size="large" title={t('title')} destroyOnHidden>
        {open && <GuidePanel key={open} taskCode={open} place={place} phone={phone} onOpen={setOpen} />}
      </Drawer>
    </section>
  )
}
