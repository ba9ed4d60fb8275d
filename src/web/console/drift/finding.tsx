import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { findingDetail } from '#schemas/drift'
import { useOrgName, usePlaceName } from '../api/names.ts'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EditDialog } from '../parts/edit-dialog.tsx'
import { useDo } from '../parts/use-do.tsx'
import { sayMoment } from '../time.ts'
import { words as common } from '../words.ts'
import { useElement } from './page.tsx'
import { words } from './words.ts'

type Detail = z.output<typeof findingDetail>
type Typed = { by: 'fix' | 'basis' | 'standard' | 'not-drift'; text: string; basis?: string }

/** One finding: what departs, what it rests on, and what can be done about it. */
export function FindingDialog(props: { id: string; onClose: () => void }) {
  const t = useWords(words)
  const question = useAsk<Detail>(['drift', props.id], `/api/drift/${props.id}`)
  return (
    <Modal open width={720} title={t('title')} footer={null} onCancel={props.onClose}>
      <Asked question={question}>{(found) => <Whole found={found} onDone={props.onClose} />}</Asked>
    </Modal>
  )
}

function Whole({ found, onDone }: { found: Detail; onDone: () => void }) {
  const t = useWords(words)
  const org = useOrgName()
  const place = usePlaceName()
  const say = useElement()
  const { upper, lower } = found.facts
  const rows: [string, string][] = [
    [t('matter'), found.matterName],
    [t('element'), say(found.element)],
    [t('detector'), t(`by.${found.detector}` as 'by.static')],
    [t('owner'), org(found.org)],
    [t('place'), place(found.place)],
    [t('age'), t('days', { days: found.age })],
    ...(upper === undefined ? [] : ([[t('upper'), String(upper)]] as [string, string][])),
    ...(lower === undefined ? [] : ([[t('lower'), String(lower)]] as [string, string][])),
  ]
  return (
    <>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`/matters/${found.taskCode}`} target="_blank" rel="noreferrer">
          {t('guide')}
        </a>
      </p>
      <h3>{t('evidence')}</h3>
      <ul>
        {found.evidence.map((one) => (
          <li key={one.key}>
            <span className="quiet">
              {t(`kind.${one.kind}` as 'kind.case')} · {sayMoment(one.at)}{' '}
            </span>
            {one.kind === 'case' || one.kind === 'rating' ? <Link to={`/cases/${one.ref}`}>{one.ref}</Link> : null}{' '}
            {one.text}
          </li>
        ))}
      </ul>
      {found.closing !== null && (
        <p>
          <strong>{t(`how.${found.closedBy}` as 'how.fix')}</strong> {found.closing} {found.basis}
        </p>
      )}
      <Acts found={found} onDone={onDone} />
    </>
  )
}

function Acts({ found, onDone }: { found: Detail; onDone: () => void }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  const [closing, setClosing] = useState(false)
  const rule = (confirm: boolean) =>
    void perform({
      act: () => send('POST', `/api/drift/${found.id}/ruling`, { confirm }),
      done: t(confirm ? 'ruled' : 'reopened'),
      touches: ['drift'],
    }).then(onDone)
  return (
    <div className="page-acts">
      {found.state === 'open' && holds('drift.close') && (
        <Button type="primary" onClick={() => setClosing(true)}>
          {t('close')}
        </Button>
      )}
      {found.state === 'closed' && holds('drift.rule') && (
        <>
          <Button type="primary" onClick={() => rule(true)}>
            {t('confirm')}
          </Button>
          <Button onClick={() => rule(false)}>{t('reopen')}</Button>
        </>
      )}
      <Closing id={found.id} open={closing} onClose={() => setClosing(false)} onDone={onDone} />
    </div>
  )
}

function Closing(props: { id: string; open: boolean; onClose: () => void; onDone: () => void }) {
  const t = useWords(words)
  const c = useWords(common)
  return (
    <EditDialog<Typed>
      title={t('closeTitle')}
      open={props.open}
      first={{ by: 'fix' }}
      touches={['drift']}
      save={({ by, text, basis }) =>
        send('POST', `/api/drift/${props.id}/closing`, {
          by,
          text,
          basis: by === 'basis' ? (basis ?? null) : null,
        }).then(props.onDone)
      }
      onClose={props.onClose}
    >
      <Form.Item name="by" label={t('how')}>
        <Radio.Group
          options={(['fix', 'basis', 'standard', 'not-drift'] as const).map((value) => ({
            value,
            label: t(`how.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('text')}
        rules={[{ required: true, message: c('required', { field: t('text') }) }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Typed, after: Typed) => before.by !== after.by}>
        {({ getFieldValue }) =>
          getFieldValue('by') === 'basis' && (
            <Form.Item
              name="basis"
              label={t('basis')}
              rules={[{ required: true, message: c('required', { field: t('basis') }) }]}
            >
              <Input maxLength={300} />
            </Form.Item>
          )
        }
      </Form.Item>
    </EditDialog>
  )
}
