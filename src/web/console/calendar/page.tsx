import { Button, InputNumber, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { calendarYear } from '#schemas/deadlines'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { dayOf, useNow } from '../time.ts'
import { DayDialog, HoursDialog } from './dialogs.tsx'
import { Month } from './month.tsx'
import { words } from './words.ts'
import { YearDialog } from './year-dialog.tsx'
import './calendar.css'

export type Year = z.output<typeof calendarYear>

/** The working calendar of the city, a year at a sight. */
export function CalendarEditor() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const today = dayOf(useNow())
  const year = Number(asked.get('year') ?? today.slice(0, 4))
  const question = useAsk<Year>(['calendar'], '/api/deadlines/calendar', { year })
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <InputNumber
          aria-label={t('year')}
          value={year}
          min={2001}
          max={2058}
          onChange={(value) => value && setAsked({ year: String(value) }, { replace: true })}
        />
      </PageHead>
      <Asked question={question}>{(answer) => <Whole year={answer} />}</Asked>
    </>
  )
}

function Whole({ year }: { year: Year }) {
  const t = useWords(words)
  const perform = useDo()
  const [day, setDay] = useState<string | null>(null)
  const [hours, setHours] = useState(false)
  const [entering, setEntering] = useState(false)
  const confirm = () =>
    void perform({
      act: () => send('POST', `/api/deadlines/calendar/years/${year.year}/confirm`),
      touches: ['calendar', 'explain'],
    })
  return (
    <>
      <div className="page-acts gap-below">
        <Tag variant="outlined" className={year.confirmed ? 'day-on' : 'tag-amber'}>
          {t(year.confirmed ? 'confirmed' : 'unconfirmed')}
        </Tag>
        <span>{t('total', { days: year.workingDays.reduce((sum, days) => sum + days, 0) })}</span>
        <span className="quiet">{t('until', { date: year.confirmedUntil })}</span>
        <span className="quiet">
          {t('hours')} {year.hours.map((one) => `${one.from}–${one.to}`).join('、')}
        </span>
        <Button size="small" onClick={() => setHours(true)}>
          {t('hours')}
        </Button>
        <Button size="small" onClick={() => setEntering(true)}>
          {t('enter', { year: year.year })}
        </Button>
        {!year.confirmed && (
          <Popconfirm title={t('confirmSure')} onConfirm={confirm}>
            <Button size="small">{t('confirm')}</Button>
          </Popconfirm>
        )}
      </div>
      <div className="months">
        {year.workingDays.map((days, at) => (
          <Month key={at} year={year} month={at + 1} days={days} onDay={setDay} />
        ))}
      </div>
      <DayDialog year={year} day={day} onClose={() => setDay(null)} />
      <YearDialog year={year} open={entering} onClose={() => setEntering(false)} />
      <HoursDialog year={year} open={hours} onClose={() => setHours(false)} />
    </>
  )
}
