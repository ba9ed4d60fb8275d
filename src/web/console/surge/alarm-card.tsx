import { Button, Popconfirm } from 'antd'
import { useNavigate } from 'react-router'
import { newKey } from '../api/client.ts'
import { usePlaceName } from '../api/names.ts'
import { send, useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Chart } from '../parts/chart.tsx'
import { useDo } from '../parts/use-do.tsx'
import { sayClock, sayMoment } from '../time.ts'
import type { Alarm } from './use-surge.ts'
import { words } from './words.ts'

/** Less than this in a window is told as hardly any: nobody says 0.02 requests. */
const HARDLY = 0.5

/** An alarm: what rises, by how much, since when; and what a person makes of it. */
export function AlarmCard({ alarm }: { alarm: Alarm }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const place = usePlaceName()
  const { evidence, state } = alarm
  const where = alarm.place === '' ? t('wholeCity') : place(alarm.place.padEnd(12, '0'))
  const isOpen = state === 'raised' || state === 'confirmed'
  return (
    <article className={isOpen ? 'sheet surge-alarm surge-open' : 'sheet surge-alarm'}>
      <h3>
        {alarm.name[locale]} · {where}
      </h3>
      <p className="quiet small">
        {sayMoment(alarm.at)} · {t(`state.${state}`)}
        {alarm.decidedAt && ` · ${t('by', { name: alarm.decidedName ?? '', at: sayClock(alarm.decidedAt) })}`}
      </p>
      <p>
        {t(evidence.expected < HARDLY ? 'countNew' : 'count', {
          window: evidence.window,
          count: evidence.count,
          expected: evidence.expected,
          began: sayClock(evidence.began),
          requests: evidence.requests,
        })}
      </p>
      {isOpen && <Chart title={t('trend')} path={`/api/surge/alarms/${alarm.id}/chart.svg`} />}
      {evidence.byDistrict.length > 0 && isOpen && (
        <p className="small">
          {evidence.byDistrict.map(({ district, count }) => `${place(district.padEnd(12, '0'))} ${count}`).join('　')}
        </p>
      )}
      {isOpen && <Acts alarm={alarm} />}
    </article>
  )
}

function Acts({ alarm }: { alarm: Alarm }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  const navigate = useNavigate()
  if (!holds('surge.run')) return null
  const rule = (confirm: boolean) =>
    void perform({
      act: () => send('POST', `/api/surge/alarms/${alarm.id}/ruling`, { confirm }),
      done: t('ruled'),
      touches: ['surge'],
    })
  const prepare = () =>
    void perform({
      act: async () => {
        const { id } = await send<{ id: string }>('POST', '/api/surge/plans', { alarm: alarm.id }, newKey())
        void navigate(`/surge/${id}`)
      },
      done: t('plan.prepared'),
      touches: ['surge'],
    })
  return (
    <div className="page-acts">
      <Button type="primary" onClick={prepare}>
        {t('prepare')}
      </Button>
      {alarm.state === 'raised' && <Button onClick={() => rule(true)}>{t('confirmAlarm')}</Button>}
      <Popconfirm title={t('dismissSure')} onConfirm={() => rule(false)}>
        <Button>{t('dismiss')}</Button>
      </Popconfirm>
    </div>
  )
}
