import { Button, Collapse, Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import type { todo, todoList } from '#schemas/matters'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { sayMoment } from '../time.ts'
import { DifferenceTable } from './differences.tsx'
import { words } from './words.ts'

type Todo = z.output<typeof todo>

/** Changes one level up that my versions must follow, each with the difference. */
export function Todos() {
  const t = useWords(words)
  const [keeping, setKeeping] = useState<Todo | null>(null)
  const question = useAsk<z.output<typeof todoList>>(['matter-todos'], '/api/matter-todos')
  return (
    <Asked question={question}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={t('todosNone')} hint={t('todosHint')} />
        ) : (
          <>
            <p className="quiet">{t('todosHint')}</p>
            {rows.map((one) => (
              <TodoCard key={one.id} todo={one} onKeep={() => setKeeping(one)} />
            ))}
            <KeepDialog todo={keeping} onClose={() => setKeeping(null)} />
          </>
        )
      }
    </Asked>
  )
}

function TodoCard({ todo: one, onKeep }: { todo: Todo; onKeep: () => void }) {
  const t = useWords(words)
  const perform = useDo()
  const navigate = useNavigate()
  const follow = async () => {
    const made = await send<{ id: string }>('POST', '/api/matter-versions', { from: 'version', version: one.local })
    void navigate(`/matters/${made.id}?view=differences&against=${one.upper}`)
  }
  return (
    <section className="sheet">
      <h2>
        <span>{`${one.name} · ${one.placeName}`}</span>
        <span className="quiet small">{sayMoment(String(one.createdAt))}</span>
      </h2>
      <p className={one.heavier === 0 ? 'matter-fine' : 'matter-bad'}>
        {one.heavier === 0 ? t('todoFine') : t('todoHeavier', { count: one.heavier })}
      </p>
      <Collapse
        ghost
        items={[
          {
            key: 'changes',
            label: t('changes', { count: one.differences.length }),
            children: <DifferenceTable rows={one.differences} />,
          },
        ]}
      />
      <div className="page-acts">
        <Button type="primary" onClick={() => void perform({ act: follow, touches: ['matters'] })}>
          {t('follow')}
        </Button>
        <Button disabled={one.heavier > 0} onClick={onKeep}>
          {t('keep')}
        </Button>
      </div>
    </section>
  )
}

function KeepDialog(props: { todo: Todo | null; onClose: () => void }) {
  const t = useWords(words)
  return (
    <EditDialog<{ answer: string }>
      title={t('keep')}
      open={props.todo !== null}
      touches={['matter-todos']}
      save={(typed) => send('POST', `/api/matter-todos/${props.todo?.id}/answer`, typed)}
      onClose={props.onClose}
    >
      <EditField name="answer" label={t('keepAnswer')}>
        <Input.TextArea rows={3} maxLength={500} />
      </EditField>
    </EditDialog>
  )
}
