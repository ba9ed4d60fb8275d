import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { problemDetail } from '#schemas/insight'
import { useOrgName, usePlaceName } from '../api/names.ts'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EditDialog } from '../parts/edit-dialog.tsx'
import { OrgPicker } from '../parts/pickers.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as common } from '../words.ts'
import { useWhy } from './problems.tsx'
import { SayDialog, StepsField, StepsTable, type TypedStep } from './steps.tsx'
import { words } from './words.ts'

type Detail = z.output<typeof problemDetail>

/** One problem: what it rests on, who owns it, and its handling list. */
export function ProblemDialog(props: { id: string; onClose: () => void }) {
  const question = useAsk<Detail>(['problems', props.id], `/api/insight/problems/${props.id}`)
  return (
    <Modal open width={820} title={question.data?.problem.title ?? ''} footer={null} onCancel={props.onClose}>
      <Asked question={question}>{(found) => <Whole found={found} />}</Asked>
    </Modal>
  )
}

function Whole({ found }: { found: Detail }) {
  const t = useWords(words)
  const holds = useHolds()
  const org = useOrgName()
  const place = usePlaceName()
  const why = useWhy()
  const { problem, steps, today } = found
  const rows: [string, string][] = [
    [t('kind'), t(`kind.${problem.kind}`)],
    [t('place'), problem.place === null ? t('whole') : place(problem.place)],
    [t('why'), why(problem)],
    [t('state'), t(`problem.${problem.state}`)],
    [t('owner'), org(problem.org)],
    [t('due'), problem.dueOn ?? ''],
    [t('result'), problem.result ?? ''],
  ]
  const mayFinish = problem.state === 'in-hand' && (holds('insight.edit-topics') || holds('insight.report-topic'))
  return (
    <>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {steps.length > 0 && (
        <StepsTable
          rows={steps.map(({ result, ...step }) => ({ ...step, said: result }))}
          today={today}
          mayFinish={mayFinish}
          path={`/api/insight/problems/${problem.id}/steps`}
          touches="problems"
        />
      )}
      {holds('insight.edit-topics') && <Acts found={found} />}
    </>
  )
}

type Plan = { org: string; dueOn: string; steps: TypedStep[] }

function Acts({ found: { problem } }: { found: Detail }) {
  const t = useWords(words)
  const c = useWords(common)
  const perform = useDo()
  const [doing, setDoing] = useState<'plan' | 'close' | null>(null)
  const path = `/api/insight/problems/${problem.id}`
  const needed = (field: string) => [{ required: true, message: c('required', { field }) }]
  const drop = () =>
    void perform({ act: () => send('POST', `${path}/refusal`), done: t('dropped'), touches: ['problems'] })
  return (
    <div className="page-acts">
      {problem.state === 'proposed' && (
        <>
          <Button type="primary" onClick={() => setDoing('plan')}>
            {t('takeUp')}
          </Button>
          <Button onClick={drop}>{t('drop')}</Button>
        </>
      )}
      {problem.state === 'in-hand' && <Button onClick={() => setDoing('close')}>{t('close')}</Button>}
      <EditDialog<Plan>
        title={t('takeUp')}
        open={doing === 'plan'}
        touches={['problems']}
        save={(plan) => send('POST', `${path}/plan`, plan)}
        onClose={() => setDoing(null)}
      >
        <Form.Item name="org" label={t('owner')} rules={needed(t('owner'))}>
          <OrgPicker label={t('owner')} handling />
        </Form.Item>
        <Form.Item name="dueOn" label={t('due')} rules={needed(t('due'))}>
          <Input type="date" />
        </Form.Item>
        <StepsField name="steps" />
      </EditDialog>
      <SayDialog
        title={t('close')}
        label={t('result')}
        open={doing === 'close'}
        touches="problems"
        save={(text) => send('POST', `${path}/closing`, { text })}
        onClose={() => setDoing(null)}
      />
    </div>
  )
}
