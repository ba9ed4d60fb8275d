import { FilePdfOutlined, FileTextOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { topicDetail, yearlyResult } from '#schemas/insight'
import { address } from '../api/client.ts'
import { useOrgName } from '../api/names.ts'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { useDo } from '../parts/use-do.tsx'
import { SayDialog, StepsTable } from './steps.tsx'
import { words } from './words.ts'

type Detail = z.output<typeof topicDetail>
type Result = z.output<typeof yearlyResult>

/** One topic: goal, measures, what is different since, and the next step of whoever may take it. */
export function TopicDialog(props: { id: string; onClose: () => void }) {
  const question = useAsk<Detail>(['topics', props.id], `/api/insight/topics/${props.id}`)
  return (
    <Modal open width={820} title={question.data?.topic.title ?? ''} footer={null} onCancel={props.onClose}>
      <Asked question={question}>{(found) => <Whole found={found} />}</Asked>
    </Modal>
  )
}

function Whole({ found }: { found: Detail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const holds = useHolds()
  const org = useOrgName()
  const { topic, measures, result, today } = found
  const rows: [string, string][] = [
    [t('month'), topic.month],
    [t('state'), t(`topic.${topic.state}`)],
    [t('owner'), org(topic.org)],
    [t('helpers'), topic.coOrgs.map(org).join(' · ')],
    [t('goal'), topic.goal],
    [t('report'), topic.report ?? ''],
    [t('comment'), topic.review ?? ''],
  ]
  const mayFinish = topic.state === 'in-hand' && (holds('insight.edit-topics') || holds('insight.report-topic'))
  const path = `/api/insight/topics/${topic.id}`
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
      <StepsTable
        rows={measures.map(({ evidence, ...measure }) => ({ ...measure, said: evidence }))}
        today={today}
        mayFinish={mayFinish}
        path={`${path}/measures`}
        touches="topics"
      />
      {result !== null && <Outcome result={result} />}
      <div className="page-acts">
        <Button icon={<FileTextOutlined />} href={address(`${path}/page`, { lang: locale })} target="_blank">
          {t('page')}
        </Button>
        <Button icon={<FilePdfOutlined />} href={address(`${path}/print.pdf`, { lang: locale })}>
          {t('pdf')}
        </Button>
        <Acts topic={topic} path={path} mayReport={mayFinish} />
      </div>
    </>
  )
}

/** Figures before and since, with what they rest on. */
function Outcome({ result }: { result: Result }) {
  const t = useWords(words)
  const share = (of: Result['solved']['before']): string => (of === null ? t('few') : t('share', of))
  const rows = [
    { name: t('volume'), before: String(result.volume.before), after: String(result.volume.after) },
    { name: t('solved'), before: share(result.solved.before), after: share(result.solved.after) },
    { name: t('satisfied'), before: share(result.satisfied.before), after: share(result.satisfied.after) },
  ]
  return (
    <section aria-label={t('outcome')}>
      <h3>{t('outcome')}</h3>
      <DataTable<(typeof rows)[number]>
        label={t('outcome')}
        size="small"
        pagination={false}
        dataSource={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: 'figure', title: t('figure'), render: (_, row) => row.name },
          { key: 'before', title: t('before'), render: (_, row) => row.before },
          { key: 'after', title: t('after'), render: (_, row) => row.after },
        ]}
      />
    </section>
  )
}

type ActsProps = { topic: Detail['topic']; path: string; mayReport: boolean }

function Acts({ topic, path, mayReport }: ActsProps) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  const [saying, setSaying] = useState<'report' | 'review' | 'back' | null>(null)
  const keeps = holds('insight.edit-topics')
  const set = (agree: boolean) =>
    void perform({ act: () => send('POST', `${path}/setting`, { agree }), done: t('saved'), touches: ['topics'] })
  const save = (text: string) =>
    saying === 'report'
      ? send('POST', `${path}/report`, { text })
      : send('POST', `${path}/review`, { text, good: saying === 'review' })
  return (
    <>
      {keeps && topic.state === 'proposed' && (
        <>
          <Button type="primary" onClick={() => set(true)}>
            {t('set')}
          </Button>
          <Button onClick={() => set(false)}>{t('refuse')}</Button>
        </>
      )}
      {mayReport && <Button onClick={() => setSaying('report')}>{t('report')}</Button>}
      {keeps && topic.state === 'reported' && (
        <>
          <Button type="primary" onClick={() => setSaying('review')}>
            {t('review')}
          </Button>
          <Button onClick={() => setSaying('back')}>{t('back')}</Button>
        </>
      )}
      <SayDialog
        title={t(saying ?? 'report')}
        label={t('comment')}
        open={saying !== null}
        touches="topics"
        save={save}
        onClose={() => setSaying(null)}
      />
    </>
  )
}
