import { App, Button, Checkbox, Form, Input, Radio, Typography } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { systemList, systemSaved } from '#schemas/exchange'
import { useOrgName } from '../api/names.ts'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EditDialog } from '../parts/edit-dialog.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { OrgPicker } from '../parts/pickers.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type System = z.output<typeof systemList>['systems'][number]
type Typed = Pick<System, 'code' | 'org' | 'name' | 'mode' | 'address' | 'events' | 'active'>

const modes = ['push', 'pull', 'file', 'assist'] as const
const events = ['submitted', 'supplied', 'accepted', 'withdrawn', 'decided', 'handed-over'] as const

/** The systems of the departments: how each is reached, and what waits for it. */
export function Systems() {
  const t = useWords(words)
  const org = useOrgName()
  const [edited, setEdited] = useState<System | 'new' | null>(null)
  const question = useAsk<z.output<typeof systemList>>(['exchange', 'systems'], '/api/exchange/systems')
  return (
    <>
      <div className="page-acts gap-below">
        <Button onClick={() => setEdited('new')}>{t('add')}</Button>
      </div>
      <Asked question={question}>
        {({ systems }) =>
          systems.length === 0 ? (
            <EmptyState title={t('emptySystems')} hint={t('emptySystemsHint')} />
          ) : (
            <DataTable<System>
              label={t('tab.systems')}
              dataSource={systems}
              rowKey="code"
              pagination={false}
              columns={[
                { title: t('name'), dataIndex: 'name' },
                { title: t('org'), render: (_, row) => org(row.org) },
                { title: t('mode'), render: (_, row) => t(`mode.${row.mode}` as 'mode.push') },
                { title: t('waiting'), dataIndex: 'waiting', align: 'right' },
                { title: t('dead'), dataIndex: 'dead', align: 'right' },
                {
                  title: t('minutes'),
                  align: 'right',
                  render: (_, row) => (row.minutes === null ? '–' : row.minutes.toFixed(1)),
                },
                {
                  title: '',
                  render: (_, row) => (
                    <Button size="small" onClick={() => setEdited(row)}>
                      {t('edit')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Asked>
      <SystemDialog key={edited === 'new' ? 'new' : edited?.code} system={edited} onClose={() => setEdited(null)} />
    </>
  )
}

function SystemDialog({ system, onClose }: { system: System | 'new' | null; onClose: () => void }) {
  const t = useWords(words)
  const { modal } = App.useApp()
  const first: Partial<Typed> =
    system === null || system === 'new'
      ? { mode: 'assist', events: ['applications.submitted'], active: true }
      : { ...system }
  const save = async ({ code, org, name, mode, address, events: hears, active }: Typed) => {
    const body = { code, org, name, mode, address: mode === 'push' ? address : null, events: hears, active }
    const { secret } = await send<z.output<typeof systemSaved>>('PUT', '/api/exchange/systems', body)
    if (secret !== null)
      modal.info({
        title: t('secret'),
        content: <Typography.Text copyable>{secret}</Typography.Text>,
      })
  }
  return (
    <EditDialog<Typed>
      title={t(system === 'new' ? 'add' : 'edit')}
      open={system !== null}
      first={first}
      touches={['exchange']}
      save={save}
      onClose={onClose}
    >
      <SystemFields fixed={system !== 'new'} shown={system === null || system === 'new' ? null : system.org} />
    </EditDialog>
  )
}

function SystemFields({ fixed, shown }: { fixed: boolean; shown: string | null }) {
  const t = useWords(words)
  const c = useWords(common)
  const org = useOrgName()
  const mode: unknown = Form.useWatch('mode')
  const needed = (field: string) => [{ required: true, message: c('required', { field }) }]
  return (
    <>
      <Form.Item name="code" label={t('code')} rules={needed(t('code'))}>
        <Input maxLength={40} disabled={fixed} />
      </Form.Item>
      <Form.Item name="name" label={t('name')} rules={needed(t('name'))}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="org" label={t('org')} rules={needed(t('org'))}>
        <OrgPicker label={t('org')} shown={shown === null ? null : org(shown)} />
      </Form.Item>
      <Form.Item name="mode" label={t('mode')}>
        <Radio.Group options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))} />
      </Form.Item>
      {mode === 'push' && (
        <Form.Item name="address" label={t('address')} rules={needed(t('address'))}>
          <Input maxLength={500} placeholder="https://" />
        </Form.Item>
      )}
      <Form.Item name="events" label={t('events')} rules={needed(t('events'))}>
        <Checkbox.Group
          options={events.map((name) => ({ value: `applications.${name}`, label: t(`event.${name}`) }))}
        />
      </Form.Item>
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{t('active')}</Checkbox>
      </Form.Item>
    </>
  )
}
