import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import type { Words } from '#kit/words'
import { send, useAsk } from '../api/queries.ts'
import type { GuideLine } from '../guidance/guide.ts'
import { GuidePanel } from '../guidance/guide-panel.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { useLater } from '../parts/use-later.ts'
import { words as common } from '../words.ts'
import type { Counter } from './use-counter.ts'
import { words } from './words.ts'

type Bundle = { code: string; name: Words; summary: Words; subject: string }
type What = { matter: string } | { bundle: string }

/** The matter or bundle, found in the same search and the same guide as residents have. */
export function Choose({ counter, onBegun }: { counter: Counter; onBegun: (draft: string) => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [guide, setGuide] = useState<string | null>(null)
  const q = useLater(text.trim(), 300)
  const found = useAsk<{ rows: readonly GuideLine[] }>(['guides'], q === '' ? null : '/api/guides', { q, limit: 12 })
  const all = useAsk<{ rows: readonly Bundle[] }>(['bundles-live'], '/api/bundles')
  const bundles = (all.data?.rows ?? []).filter(({ name }) => q !== '' && name[locale].includes(q))
  const matters = q === '' ? [] : (found.data?.rows ?? [])
  const begin = async (what: What) => {
    try {
      const { draft } = await send<{ draft: string }>('POST', '/api/applications/window/drafts', { ...counter, what })
      onBegun(draft)
    } catch (error) {
      void message.error(sayError(error, c), 6)
    }
  }
  const isNothing = q !== '' && found.data !== undefined && matters.length + bundles.length === 0
  return (
    <section className="sheet">
      <h2>{t('what')}</h2>
      <Input
        autoFocus
        aria-label={t('find')}
        placeholder={t('find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="gap-below"
      />
      {q === '' && <p className="quiet">{t('startHint')}</p>}
      {isNothing && <EmptyState title={t('noneFound')} hint={t('noneFoundHint')} />}
      <Found
        title={t('bundles')}
        lines={bundles.map(({ code, name, summary }) => ({ key: code, name: name[locale], note: summary[locale] }))}
        onBegin={(bundle) => void begin({ bundle })}
      />
      <Found
        title={t('matters')}
        lines={matters.map(({ taskCode, name, orgName, placeName, suspended }) => ({
          key: taskCode,
          name: name[locale],
          note: `${orgName} · ${placeName}`,
          closed: suspended,
        }))}
        onBegin={(matter) => void begin({ matter })}
        onGuide={setGuide}
      />
      <Drawer open={guide !== null} onClose={() => setGuide(null)} size="large" title={t('guide')} destroyOnHidden>
        {guide && <GuidePanel key={guide} taskCode={guide} onOpen={setGuide} />}
      </Drawer>
    </section>
  )
}

type Line = { key: string; name: string; note: string; closed?: boolean }
type FoundProps = {
  title: string
  lines: readonly Line[]
  onBegin: (key: string) => void
  onGuide?: (key: string) => void
}

function Found({ title, lines, onBegin, onGuide }: FoundProps) {
  const t = useWords(words)
  if (lines.length === 0) return null
  return (
    <>
      <h3 className="label">{title}</h3>
      <ul className="window-found">
        {lines.map(({ key, name, note, closed }) => (
          <li key={key}>
            <div>
              <strong>{name}</strong>
              <p className="quiet small">{note}</p>
            </div>
            <span className="row-acts">
              {onGuide && (
                <Button size="small" aria-label={t('guideOf', { name })} onClick={() => onGuide(key)}>
                  {t('guide')}
                </Button>
              )}
              <Button
                size="small"
                type="primary"
                disabled={closed === true}
                aria-label={t('beginOf', { name })}
                onClick={() => onBegin(key)}
              >
                {t('begin')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
