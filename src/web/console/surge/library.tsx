import { Button, Checkbox, Form, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { newKey } from '../api/client.ts'
import { send, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EditDialog } from '../parts/edit-dialog.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as common } from '../words.ts'
import { ContentFields, contentOf, emptyTyped, type TypedContent, typedOf } from './content-fields.tsx'
import { type Template, useLibrary } from './use-surge.ts'
import { words } from './words.ts'

/** The library of prepared plans: to begin with one, or to write one. */
export function Library(props: { onClose: () => void }) {
  const t = useWords(words)
  const holds = useHolds()
  const question = useLibrary()
  const prepare = usePrepare()
  const [edited, setEdited] = useState<Template | 'new' | null>(null)
  return (
    <Modal open width={720} title={t('library')} footer={null} onCancel={props.onClose}>
      <p className="quiet">{t('libraryHint')}</p>
      <Asked question={question}>
        {({ rows }) => (
          <ul className="suggest">
            {rows.map((row) => (
              <Line key={row.id} row={row} onEdit={() => setEdited(row)} onUse={() => prepare(row.id)} />
            ))}
          </ul>
        )}
      </Asked>
      <div className="page-acts">
        {holds('surge.run') && <Button onClick={() => prepare(null)}>{t('blank')}</Button>}
        {holds('surge.edit') && <Button onClick={() => setEdited('new')}>{t('newTemplate')}</Button>}
      </div>
      {edited !== null && <TemplateDialog edited={edited} onClose={() => setEdited(null)} />}
    </Modal>
  )
}

function Line({ row, onEdit, onUse }: { row: Template; onEdit: () => void; onUse: () => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const holds = useHolds()
  return (
    <li>
      <strong>{row.name}</strong>
      <p className="quiet small">
        {row.active ? '' : `${t('retired')} · `}
        {row.content.announcement.title.zh}
      </p>
      <span className="surge-row-acts">
        {holds('surge.run') && row.active && <Button onClick={onUse}>{t('fromLibrary')}</Button>}
        {holds('surge.edit') && <Button onClick={onEdit}>{c('edit')}</Button>}
      </span>
    </li>
  )
}

/** Prepares a plan and opens it. */
function usePrepare(): (template: string | null) => void {
  const t = useWords(words)
  const perform = useDo()
  const navigate = useNavigate()
  return (template) =>
    void perform({
      act: async () => {
        const { id } = await send<{ id: string }>('POST', '/api/surge/plans', { template }, newKey())
        void navigate(`/surge/${id}`)
      },
      done: t('plan.prepared'),
      touches: ['surge'],
    })
}

function TemplateDialog({ edited, onClose }: { edited: Template | 'new'; onClose: () => void }) {
  const t = useWords(words)
  const isNew = edited === 'new'
  const first = isNew ? { ...emptyTyped, active: true } : { ...typedOf(edited), active: edited.active }
  return (
    <EditDialog<TypedContent & { active: boolean }>
      title={isNew ? t('newTemplate') : edited.name}
      width={760}
      open
      first={first}
      touches={['surge']}
      save={({ active, ...typed }) =>
        send(
          'POST',
          '/api/surge/templates',
          { id: isNew ? null : edited.id, name: typed.name, content: contentOf(typed), active },
          newKey(),
        )
      }
      onClose={onClose}
    >
      <ContentFields />
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{t('active')}</Checkbox>
      </Form.Item>
    </EditDialog>
  )
}
