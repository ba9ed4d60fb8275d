import './case.css'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { send, useAct, useSession } from '../api/queries.ts'
import type { CaseDetail } from '../api/types.ts'
import { taskWords } from '../codes.ts'
import { CommandDialog } from '../commands/command-dialog.tsx'
import { inOrder } from '../commands/forms.ts'
import { words as commandWords } from '../commands/words.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { DeadlineTag } from '../parts/deadline-tag.tsx'
import { words } from './words.ts'

const SHOWN = 5

/** What my posts allow now: main steps as buttons, the rest one press away. */
export function CaseActs({ item, without = [] }: { item: CaseDetail; without?: readonly string[] }) {
  const t = useWords(words)
  const w = useWords(commandWords)
  const { locale } = useLanguage()
  const [type, setType] = useState<string | null>(null)
  const offered = inOrder(
    item.possible.filter((one) => !without.includes(one)),
    item,
  )
  const shown = offered.slice(0, SHOWN)
  const rest = offered.slice(SHOWN)
  return (
    <section className="sheet no-print" aria-label={`${t('acts')} ${item.number}`}>
      <h2>{t('acts')}</h2>
      <MyTasks item={item} />
      {offered.length === 0 && (
        <p className="quiet">
          {w('act.none')}
          <br />
          {w('act.noneHint')}
        </p>
      )}
      <div className="acts">
        {shown.map(({ type: one, form, main }, at) => (
          <Button key={one} block type={at === 0 && main ? 'primary' : 'default'} onClick={() => setType(one)}>
            {form.name[locale]}
          </Button>
        ))}
        {rest.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: rest.map(({ type: one, form }) => ({
                key: one,
                label: form.name[locale],
                onClick: () => setType(one),
              })),
            }}
          >
            <Button block>{w('act.more')}</Button>
          </Dropdown>
        )}
      </div>
      <CommandDialog item={item} type={type} onClose={() => setType(null)} />
    </section>
  )
}

/** My open tasks on this case, with a way to put a drawn one back. */
function MyTasks({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const kind = useCode(taskWords(item.kind))
  const session = useSession()
  const navigate = useNavigate()
  const release = useAct(
    (task: string) => send('POST', `/api/tasks/${task}/release`),
    [['inbox'], ['pool'], ['case', item.number]],
  )
  const mine = item.tasks.filter(
    (task) => task.finishedAt === null && task.assignee !== null && task.assignee === session.data?.user,
  )
  return (
    <ul className="my-tasks">
      {mine.map((task) => (
        <li key={task.id}>
          <strong>{kind(task.kind)}</strong> <DeadlineTag dueAt={task.dueAt} warnings={task.warnings} />
          {task.pool && (
            <Button size="small" type="link" onClick={() => void release.mutateAsync(task.id).then(() => navigate(-1))}>
              {t('release')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
