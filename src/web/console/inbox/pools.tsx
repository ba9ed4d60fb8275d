import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { send, useAsk } from '../api/queries.ts'
import type { PoolLine } from '../api/types.ts'
import { useCode, useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { words as common } from '../words.ts'
import { poolWords, words } from './words.ts'

type Taken = { taken: { task: string; number: string; kind: string } | null }

/** Draws the next of a pool and goes there; nobody picks. */
export function useTakeNext(): (pool: string, where?: 'here' | 'case') => Promise<void> {
  const t = useWords(words)
  const c = useWords(common)
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [, setAsked] = useSearchParams()
  return async (pool, where = 'case') => {
    try {
      const { taken } = await send<Taken>('POST', `/api/pools/${pool}/next`)
      await queries.invalidateQueries({ queryKey: ['pool'] })
      if (taken && where === 'here') setAsked({ case: taken.number })
      else if (taken) void navigate(`/cases/${taken.number}?from=${pool}`)
      else void message.info(t('nothing'))
    } catch (error) {
      void message.error(sayError(error, c))
    }
  }
}

/** The pools my posts let me draw from, with how much waits. `only` narrows to those of one desk. */
export function Pools(props: { only?: readonly string[]; here?: boolean }) {
  const t = useWords(words)
  const name = useCode(poolWords)
  const take = useTakeNext()
  const question = useAsk<{ pools: readonly PoolLine[] }>(['pool'], '/api/pools')
  const pools = (question.data?.pools ?? []).filter(
    (pool) => props.only === undefined || props.only.includes(pool.pool),
  )
  if (pools.length === 0) return null
  return (
    <section className="pools" aria-label={t('pools')}>
      {pools.map((pool) => (
        <div key={pool.pool} className="pool">
          <strong>{name(pool.pool)}</strong>
          <span className="quiet">{t('waiting', { waiting: pool.waiting })}</span>
          {pool.late > 0 && <span className="due-late">{t('late', { late: pool.late })}</span>}
          <Button
            size="small"
            type={pool.waiting > 0 ? 'primary' : 'default'}
            disabled={pool.waiting === 0}
            onClick={() => void take(pool.pool, props.here ? 'here' : 'case')}
            aria-label={`${name(pool.pool)} ${t('take')}`}
          >
            {t('take')}
          </Button>
        </div>
      ))}
    </section>
  )
}
