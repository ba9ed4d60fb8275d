import { Button, Popconfirm } from 'antd'
import type { z } from 'zod'
import type { lookAlikeList } from '#schemas/insight'
import { usePlaceName } from '../api/names.ts'
import { send, useAsk, useHolds } from '../api/queries.ts'
import type { CaseDetail } from '../api/types.ts'
import { useGive } from '../commands/command-dialog.tsx'
import { useWords } from '../language.tsx'
import { useDo } from '../parts/use-do.tsx'
import { LookAlikes } from '../suggest/look-alikes.tsx'
import { Confidence } from '../suggest/parts.tsx'
import { words } from './words.ts'

type Found = z.output<typeof lookAlikeList>
type Row = Found['rows'][number]

const KIND = 'look-alikes'

/** What stood beside the request when it came in: the place its words speak of, and others that may be the same matter. */
export function Similar({ item }: { item: CaseDetail }) {
  const holds = useHolds()
  const path = holds('insight.suggest') ? `/api/insight/cases/${item.number}/look-alikes` : null
  const question = useAsk<Found>([KIND], path)
  if (!question.data || question.isPlaceholderData) return null
  const { rows, place } = question.data
  return (
    <>
      {place !== null && item.place === null && <SaidPlace item={item} place={place} />}
      {rows.length > 0 && item.state !== 'merged' && <SameMatter item={item} rows={rows} />}
    </>
  )
}

function SameMatter({ item, rows }: { item: CaseDetail; rows: readonly Row[] }) {
  const t = useWords(words)
  return (
    <section className="sheet" aria-label={t('similar')}>
      <h2>{t('similar')}</h2>
      <p className="quiet small">{t('similarHint')}</p>
      <LookAlikes rows={rows} act={(row) => <Acts item={item} row={row} />} />
    </section>
  )
}

/** Joining is a person's act and asked for twice; a refusal keeps the pair away from everybody. */
function Acts({ item, row }: { item: CaseDetail; row: Row }) {
  const t = useWords(words)
  const give = useGive(item.number)
  const perform = useDo()
  const merge = () => {
    const reason = { code: 'same-matter', text: t('mergeReason') }
    return perform({
      act: () => give({ type: 'merge', parentNumber: row.number, reason }),
      done: t('merged', { number: row.number }),
      touches: ['case', 'pool', KIND],
    })
  }
  const refuse = () =>
    perform({
      act: () => send('POST', `/api/insight/cases/${item.number}/look-alikes/${row.number}/refusal`),
      done: t('notSameDone'),
      touches: [KIND],
    })
  return (
    <div className="suggest-acts">
      {item.possible.includes('merge') && row.stage === 'open' && (
        <Popconfirm title={t('mergeSure', { number: row.number })} okText={t('merge')} onConfirm={merge}>
          <Button size="small" aria-label={`${t('merge')} ${row.number}`}>
            {t('merge')}
          </Button>
        </Popconfirm>
      )}
      <Button size="small" type="text" aria-label={`${t('notSame')} ${row.number}`} onClick={() => void refuse()}>
        {t('notSame')}
      </Button>
    </div>
  )
}

/** A place is written into the record by a person, never by the house. */
function SaidPlace({ item, place }: { item: CaseDetail; place: NonNullable<Found['place']> }) {
  const t = useWords(words)
  const placeName = usePlaceName()
  const give = useGive(item.number)
  const perform = useDo()
  const take = () =>
    perform({
      act: () =>
        give({ type: 'correct', place: place.place, reason: { code: 'place-in-text', text: t('placeReason') } }),
      done: t('placeTaken'),
      touches: ['case', KIND],
    })
  return (
    <section className="sheet" aria-label={t('placeSaid')}>
      <h2>{t('placeSaid')}</h2>
      <ul className="suggest">
        <li>
          <div>
            <strong>{place.name}</strong> <Confidence value={place.confidence} measured />
            <p className="quiet small">{placeName(place.place)}</p>
          </div>
          {item.possible.includes('correct') && <Button onClick={() => void take()}>{t('takePlace')}</Button>}
        </li>
      </ul>
    </section>
  )
}
