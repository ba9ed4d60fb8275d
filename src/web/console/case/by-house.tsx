import { Tag } from 'antd'
import type { CaseDetail } from '../api/types.ts'
import { useWords } from '../language.tsx'
import { words } from './words.ts'

const BY_ITSELF = 'by-itself'

/** The dispatch that holds now, if the house made it by itself (自动派单). */
function heldByHouse({ journal }: CaseDetail) {
  const [newest] = journal
    .filter(({ type }) => type === 'hotline.dispatched' || type === 'hotline.returned')
    .sort((one, other) => other.no - one.no)
  return newest?.by.kind === 'system' && newest.reason?.code === BY_ITSELF ? newest : null
}

export function ByHouseTag({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  if (heldByHouse(item) === null) return null
  return (
    <Tag variant="outlined" className="tag-door">
      {t('byHouse')}
    </Tag>
  )
}

/** Why the house sent it, and how a person overrules that as long as no unit has signed for it. */
export function ByHouse({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const held = heldByHouse(item)
  if (held === null || item.state !== 'dispatched') return null
  return (
    <section className="sheet" aria-label={t('byHouse')}>
      <h2>{t('byHouse')}</h2>
      <p>{held.reason?.text}</p>
      {item.possible.includes('dispatch') && item.possible.includes('classify') && (
        <p className="quiet small">{t('byHouseHint')}</p>
      )}
    </section>
  )
}
