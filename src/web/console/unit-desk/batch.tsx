import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { newKey } from '../api/client.ts'
import { send } from '../api/queries.ts'
import type { InboxLine } from '../api/types.ts'
import { Line } from '../inbox/line.tsx'
import { useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Command = 'sign' | 'sign-off' | null

/** Lines with a choice in front and one act for all chosen; each case is answered for by itself. */
export function Batch(props: { lines: readonly InboxLine[]; command: Command }) {
  const t = useWords(words)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const here = props.lines.filter((line) => chosen.includes(line.task))
  const run = useBatch(props.command, () => setChosen([]))
  if (props.lines.length === 0) return <EmptyState title={t('empty')} hint={t('emptyHint')} />
  const toggle = (task: string) =>
    setChosen(chosen.includes(task) ? chosen.filter((one) => one !== task) : [...chosen, task])
  return (
    <>
      {props.command && (
        <Button type="primary" disabled={here.length === 0} onClick={() => run(here)} className="gap-below">
          {t(props.command === 'sign' ? 'signAll' : 'signOffAll', { count: here.length })}
        </Button>
      )}
      <div className="inbox-group">
        <ul>
          {props.lines.map((line) => (
            <li key={line.task} className="batch-row">
              {props.command && (
                <Checkbox
                  checked={chosen.includes(line.task)}
                  onChange={() => toggle(line.task)}
                  aria-label={t('choose', { number: line.number })}
                />
              )}
              <ul>
                <Line line={line} chosen={false} onChoose={() => undefined} />
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function useBatch(command: Command, onDone: () => void): (lines: readonly InboxLine[]) => void {
  const t = useWords(words)
  const c = useWords(common)
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const act = async (lines: readonly InboxLine[]) => {
    let done = 0
    for (const line of lines) {
      try {
        const body = command === 'sign' ? { type: 'sign', task: line.task } : { type: 'sign-off' }
        await send('POST', `/api/cases/${line.number}/commands`, body, newKey())
        done += 1
      } catch (error) {
        void message.error(t('failed', { number: line.number, why: sayError(error, c) }), 8)
      }
    }
    if (done > 0) void message.success(t('done', { count: done }))
    await queries.invalidateQueries({ queryKey: ['inbox'] })
    onDone()
  }
  return (lines) => {
    if (command !== 'sign-off') return void act(lines)
    modal.confirm({
      title: t('signOffAll', { count: lines.length }),
      content: t('sure', { count: lines.length }),
      okText: c('confirm'),
      cancelText: c('cancel'),
      onOk: () => act(lines),
    })
  }
}
