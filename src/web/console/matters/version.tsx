import { Alert, Tabs } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { Detail } from './body.ts'
import { StateTag } from './check-panel.tsx'
import { Differences } from './differences.tsx'
import { Editor } from './editor.tsx'
import { VersionActs } from './version-acts.tsx'
import { states, words } from './words.ts'
import './matters.css'

/** One version of a matter: its content in the editor, what it changes, and what was before it. */
export function MatterPage() {
  const { id } = useParams()
  const question = useAsk<Detail>(['matter', id], `/api/matter-versions/${id}`)
  return (
    <Asked question={question}>{(detail) => <Version key={`${detail.id} ${detail.state}`} detail={detail} />}</Asked>
  )
}

function Version({ detail }: { detail: Detail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [asked, setAsked] = useSearchParams()
  const items = [
    { key: 'edit', label: t('view.edit'), children: <Editor detail={detail} /> },
    { key: 'differences', label: t('view.differences'), children: <Differences detail={detail} /> },
    { key: 'history', label: t('view.history'), children: <History detail={detail} /> },
  ]
  const codes = [detail.orgName, detail.placeName, detail.taskCode, detail.localTaskCode].filter(Boolean).join(' · ')
  return (
    <>
      <p className="no-print">
        <Link to="/matters">{t('back')}</Link>
      </p>
      <PageHead title={detail.body.name.zh || t('newMatter')} hint={codes}>
        <StateTag state={detail.state} label={states[detail.state][locale]} />
        <VersionActs detail={detail} />
      </PageHead>
      <p className="quiet small">
        {t('versionNo', { no: detail.no })}
        {detail.from &&
          ` · ${detail.to ? t('held', { from: detail.from, to: detail.to }) : t('holds', { from: detail.from })}`}
        {` · ${t('authors', { author: detail.authorName ?? t('nobody'), approver: detail.approverName ?? t('nobody') })}`}
      </p>
      {detail.note && <Alert type="warning" showIcon title={t('note', { note: detail.note })} className="gap-below" />}
      {detail.redirects.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('redirects', { names: detail.redirects.map(({ name }) => name) })}
          className="gap-below"
        />
      )}
      <Tabs
        activeKey={asked.get('view') ?? 'edit'}
        onChange={(view) => setAsked({ view }, { replace: true })}
        items={items}
      />
    </>
  )
}

function History({ detail }: { detail: Detail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  return (
    <DataTable
      label={t('view.history')}
      size="middle"
      className="query-table"
      pagination={false}
      rowKey="id"
      dataSource={[...detail.history]}
      columns={[
        {
          title: t('version'),
          render: (_, row) => <Link to={`/matters/${row.id}`}>{t('versionNo', { no: row.no })}</Link>,
        },
        { title: t('state'), render: (_, row) => <StateTag state={row.state} label={states[row.state][locale]} /> },
        {
          title: t('from'),
          render: (_, row) =>
            row.from === null
              ? t('nobody')
              : row.to
                ? t('held', { from: row.from, to: row.to })
                : t('holds', { from: row.from }),
        },
      ]}
    />
  )
}
