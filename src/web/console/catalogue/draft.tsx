import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { catalogueDiff } from '#schemas/hotline'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { ClassPicker } from '../parts/class-picker.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { OrgPicker } from '../parts/pickers.tsx'
import { useDo } from '../parts/use-do.tsx'
import type { CatalogueAnswer, CatalogueRow } from './page.tsx'
import { words } from './words.ts'

/** Starts, shows, publishes or drops the draft of the next version. */
export function DraftTools({ answer }: { answer: CatalogueAnswer }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  const [, setAsked] = useSearchParams()
  const [dialog, setDialog] = useState<'start' | 'publish' | null>(null)
  const draft = answer.versions.find((one) => one.publishedAt === null)
  if (!holds('hotline.edit-catalogue')) return null
  const start = async (typed: { note: string }) => {
    const made = await send<{ id: string }>('POST', '/api/hotline/catalogue/draft', typed)
    setAsked({ version: made.id })
  }
  const drop = () =>
    void perform({ act: () => send('DELETE', '/api/hotline/catalogue/draft'), touches: ['catalogue'] }).then(() =>
      setAsked({}),
    )
  return (
    <>
      {!draft && <Button onClick={() => setDialog('start')}>{t('start')}</Button>}
      {draft && (
        <>
          <Button type="primary" onClick={() => setDialog('publish')}>
            {t('publish')}
          </Button>
          <Popconfirm title={t('dropSure')} onConfirm={drop}>
            <Button>{t('drop')}</Button>
          </Popconfirm>
        </>
      )}
      <EditDialog<{ note: string }>
        title={t('start')}
        open={dialog === 'start'}
        touches={['catalogue']}
        save={start}
        onClose={() => setDialog(null)}
      >
        <EditField name="note" label={t('note')}>
          <Input maxLength={200} />
        </EditField>
      </EditDialog>
      <Publish open={dialog === 'publish'} onClose={() => setDialog(null)} />
    </>
  )
}

function Publish(props: { open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const [, setAsked] = useSearchParams()
  const diff = useAsk<z.output<typeof catalogueDiff>>(
    ['catalogue', 'diff'],
    props.open ? '/api/hotline/catalogue/draft/diff' : null,
  )
  const publish = async (typed: { startsAt?: string }) => {
    const startsAt = typed.startsAt ? `${typed.startsAt}:00+08:00` : null
    await send('POST', '/api/hotline/catalogue/draft/publication', { startsAt })
    setAsked({})
  }
  const count = diff.data && {
    added: diff.data.added.length,
    changed: diff.data.changed.length,
    removed: diff.data.removed.length,
  }
  return (
    <EditDialog<{ startsAt?: string }>
      title={t('publish')}
      open={props.open}
      touches={['catalogue']}
      save={publish}
      onClose={props.onClose}
    >
      {count && <p>{t('diffLine', count)}</p>}
      <EditField name="startsAt" label={t('startsAt')} optional>
        <Input type="datetime-local" />
      </EditField>
    </EditDialog>
  )
}

type Typed = { classCode: string; place: string; org: string; clause: string }

export function RowDialog(props: { row: CatalogueRow | 'new' | null; onClose: () => void }) {
  const t = useWords(words)
  const before = props.row === 'new' || props.row === null ? null : props.row
  const save = (typed: Typed) =>
    send('PUT', '/api/hotline/catalogue/draft/rows', {
      ...typed,
      place: typed.place ?? '',
      ...(before ? { id: before.id } : {}),
    })
  const first: Partial<Typed> = before
    ? { classCode: before.classCode, place: before.place, org: before.org, clause: before.clause }
    : { place: '' }
  return (
    <EditDialog<Typed>
      title={t('row')}
      open={props.row !== null}
      first={first}
      touches={['catalogue']}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="classCode" label={t('class')}>
        <ClassPicker label={t('class')} />
      </EditField>
      <EditField name="place" label={t('place')} hint={t('placeHint')} optional>
        <Input maxLength={12} inputMode="numeric" />
      </EditField>
      <EditField name="org" label={t('unit')}>
        <OrgPicker label={t('unit')} handling />
      </EditField>
      <EditField name="clause" label={t('clause')}>
        <Input maxLength={200} />
      </EditField>
    </EditDialog>
  )
}
