import { useQuery } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Input, Popconfirm, Tabs, Tag } from 'antd'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { desk } from '#schemas/consult'
import { call } from '../api/client.ts'
import { send, useAct } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DeadlineTag } from '../parts/deadline-tag.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { useFormAct } from '../parts/use-form-act.tsx'
import { sayMoment } from '../time.ts'
import { words } from './words.ts'
import './consult.css'

type Desk = z.output<typeof desk>
type Line = Desk['rows'][number]

const AGAIN_MS = 15_000

/** Questions of residents about matters, to be answered while they wait. */
export function Consult() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const tab = asked.get('tab') === 'answered' ? 'answered' : 'asked'
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={tab}
        onChange={(next) => setAsked(next === 'asked' ? {} : { tab: next }, { replace: true })}
        items={[
          { key: 'asked', label: t('open'), children: <Questions state="asked" /> },
          { key: 'answered', label: t('done'), children: <Questions state="answered" /> },
        ]}
        destroyOnHidden
      />
    </>
  )
}

function Questions({ state }: { state: 'asked' | 'answered' }) {
  const t = useWords(words)
  const question = useQuery({
    queryKey: ['consult', state],
    queryFn: ({ signal }) => call<Desk>('/api/consult/questions', { query: { state }, signal }),
    refetchInterval: AGAIN_MS,
  })
  return (
    <Asked question={question}>
      {({ rows, figures }) => (
        <>
          <p className="quiet">
            {t('figures', {
              asked: figures.asked,
              answered: figures.answered,
              minutes: figures.medianMinutes === null ? '–' : Math.round(figures.medianMinutes),
              direct: figures.atOfficer,
            })}
          </p>
          {rows.length === 0 && (
            <EmptyState
              title={t(state === 'asked' ? 'empty' : 'emptyDone')}
              hint={t(state === 'asked' ? 'emptyHint' : 'emptyDoneHint')}
            />
          )}
          <ul className="questions">
            {rows.map((line) => (
              <li key={line.id} className="sheet">
                <Head line={line} />
                <p className="own-words words">{line.text}</p>
                {state === 'asked' ? <Answer line={line} /> : <Answered line={line} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </Asked>
  )
}

function Head({ line }: { line: Line }) {
  const t = useWords(words)
  const step = `step.${line.step}` as 'step.officer'
  return (
    <div className="question-head">
      <div>
        <strong>{line.matterName}</strong>{' '}
        <a href={`/matters/${line.taskCode}`} target="_blank" rel="noreferrer">
          {t('guide')}
        </a>
        <p className="quiet small">{t('asked', { time: sayMoment(line.askedAt) })}</p>
      </div>
      <span>
        {line.mine && (
          <Tag variant="outlined" className="tag-door">
            {t('mine')}
          </Tag>
        )}
        <Tag variant="outlined" className={line.step === 'officer' ? 'tag-plain' : 'tag-amber'}>
          {t(step)}
        </Tag>
        {line.dueAt && <DeadlineTag dueAt={line.dueAt} />}
      </span>
    </div>
  )
}

type Typed = { text: string; keep: boolean }

function Answer({ line }: { line: Line }) {
  const t = useWords(words)
  const perform = useDo()
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const path = `/api/consult/questions/${line.id}`
  const give = useAct((typed: Typed) => send('POST', `${path}/answer`, typed), [['consult']])
  const act = useFormAct(form, async (typed: Typed) => {
    await give.mutateAsync(typed)
    void message.success(t('sent'))
  })
  return (
    <Form form={form} layout="vertical" initialValues={{ keep: true }} onFinish={act.run} requiredMark={false}>
      {act.alert}
      <Form.Item name="text" label={t('answer')} rules={[{ required: true, message: t('answer') }]}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="keep" valuePropName="checked">
        <Checkbox>{t('keep')}</Checkbox>
      </Form.Item>
      <div className="page-acts">
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {t('send')}
        </Button>
        {line.step !== 'hotline' && (
          <Popconfirm
            title={t('handOnSure')}
            onConfirm={() =>
              void perform({ act: () => send('POST', `${path}/hand-on`), done: t('handedOn'), touches: ['consult'] })
            }
          >
            <Button>{t('handOn')}</Button>
          </Popconfirm>
        )}
      </div>
    </Form>
  )
}

function Answered({ line }: { line: Line }) {
  const t = useWords(words)
  return (
    <>
      <p className="words">{line.answer}</p>
      <p className="quiet small">
        {[
          line.answeredAt && sayMoment(line.answeredAt),
          line.entry && t('draft'),
          line.helpful !== null && t(line.helpful ? 'helpful' : 'notHelpful'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
