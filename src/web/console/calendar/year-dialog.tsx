import { Button, Form, Input } from 'antd'
import { say } from '#kit/words'
import { checkNotice } from '#rules/deadlines'
import { words as rules } from '#words/deadlines'
import { send } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { words as common } from '../words.ts'
import { listedAfter, notDates, noticeOf, type TypedNotice, usualHolidays, workingDaysOf } from './notice.ts'
import type { Year } from './page.tsx'
import { words } from './words.ts'

/** Enters the whole notice of a year (放假安排通知); the working days it makes are read before it is sent. */
export function YearDialog(props: { year: Year; open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const { year } = props.year
  const save = (typed: TypedNotice) => {
    const { source, breaks } = noticeOf(typed, year)
    return send('PUT', `/api/deadlines/calendar/years/${year}`, { source, breaks })
  }
  return (
    <EditDialog<TypedNotice>
      title={t('enter', { year })}
      open={props.open}
      first={{ source: '', breaks: usualHolidays.map((name) => ({ name })) }}
      touches={['calendar', 'explain']}
      save={save}
      onClose={props.onClose}
      width={820}
    >
      <EditField name="source" label={t('source')} hint={t('enterHint')}>
        <Input maxLength={300} placeholder={t('sourceExample')} />
      </EditField>
      <Breaks />
      <Preview year={props.year} />
    </EditDialog>
  )
}

function Breaks() {
  const t = useWords(words)
  const c = useWords(common)
  return (
    <Form.List name="breaks">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, at) => (
            <fieldset key={key} className="break">
              <legend className="unseen">{t('break', { n: at + 1 })}</legend>
              <Form.Item name={[name, 'name']} label={t('breakName')}>
                <Input maxLength={50} />
              </Form.Item>
              <Form.Item name={[name, 'from']} label={t('breakFrom')}>
                <Input type="date" />
              </Form.Item>
              <Form.Item name={[name, 'to']} label={t('breakTo')}>
                <Input type="date" />
              </Form.Item>
              <Form.Item name={[name, 'makeUp']} label={t('makeUp')}>
                <Input maxLength={120} placeholder="2-14 2-28" />
              </Form.Item>
              <Button size="small" type="link" aria-label={t('breakDrop', { n: at + 1 })} onClick={() => remove(name)}>
                {c('remove')}
              </Button>
            </fieldset>
          ))}
          <Button size="small" onClick={() => add({})}>
            {t('breakAdd')}
          </Button>
        </>
      )}
    </Form.List>
  )
}

/** The working days of each month as the notice would make them, or what cannot be right about it. */
function Preview(props: { year: Year }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { year, days } = props.year
  const typed: TypedNotice = Form.useWatch([], Form.useFormInstance()) ?? {}
  const notice = noticeOf(typed, year)
  const slips = notDates(notice)
  if (slips.length > 0) return <Slip text={t('notDates', { dates: slips })} />
  const ruling = checkNotice(notice)
  if (!ruling.allowed) {
    const { code, facts } = ruling.refusal
    const said = Object.entries(rules).find(([name]) => name === code)?.[1]
    return <Slip text={said ? say(said, locale, facts) : code} />
  }
  const months = workingDaysOf(year, listedAfter(days, ruling.value, notice.source))
  return (
    <section className="year-preview" aria-label={t('preview')} aria-live="polite">
      <h2 className="label">
        {t('preview')} {t('total', { days: months.reduce((sum, count) => sum + count, 0) })}
      </h2>
      <ol>
        {months.map((count, at) => (
          <li key={at}>{t('month', { month: at + 1, days: count })}</li>
        ))}
      </ol>
    </section>
  )
}

function Slip({ text }: { text: string }) {
  return (
    <p className="year-preview due-late" role="status">
      {text}
    </p>
  )
}
