import { Alert, Button, Checkbox, Radio } from 'antd'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { importReport } from '#schemas/matters'
import { call } from '../api/client.ts'
import { client } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Report = z.output<typeof importReport>
type Mode = 'check' | 'apply'
const modes: readonly Mode[] = ['check', 'apply']
const formats = ['xlsx', 'csv', 'json', 'jsonl'] as const

/** Catalogues in and out as files. */
export function Files() {
  return (
    <>
      <Import />
      <Export />
    </>
  )
}

function Import() {
  const t = useWords(words)
  const c = useWords(common)
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [mode, setMode] = useState<Mode>('check')
  const [report, setReport] = useState<Report | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = () => {
    if (!file) return
    setBusy(true)
    setSaid(null)
    upload(file, mode)
      .then(setReport)
      .catch((error: unknown) => setSaid(sayError(error, c)))
      .finally(() => setBusy(false))
  }
  return (
    <section className="sheet">
      <h2>{t('importTitle')}</h2>
      <p>{t('importHint')}</p>
      <p className="row-acts">
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.json,.jsonl"
          className="unseen"
          tabIndex={-1}
          aria-label={t('file')}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <Button onClick={() => input.current?.click()}>{t('file')}</Button>
        <span>{file?.name}</span>
      </p>
      <p>
        <Radio.Group
          aria-label={t('what')}
          value={mode}
          onChange={(event) => setMode(event.target.value)}
          options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
        />
      </p>
      <Button type="primary" disabled={file === null} loading={busy} onClick={run}>
        {t('run')}
      </Button>
      {said && <Alert type="error" showIcon title={said} role="alert" className="gap-above" />}
      {report && <Told report={report} />}
    </section>
  )
}

async function upload(file: File, mode: Mode): Promise<Report> {
  const body = new FormData()
  body.append('mode', mode)
  body.append('files', file)
  const report = await call<Report>('/api/matter-import', { method: 'POST', body })
  if (mode === 'apply') await client.invalidateQueries({ queryKey: ['matters'] })
  return report
}

function Told({ report }: { report: Report }) {
  const t = useWords(words)
  const [refused, setRefused] = useState(false)
  const lines = refused ? report.lines.filter(({ outcome }) => outcome === 'refused') : report.lines
  return (
    <div className="gap-above" role="status">
      <p>
        <strong>{t('report', report)}</strong>
      </p>
      <Checkbox checked={refused} onChange={(event) => setRefused(event.target.checked)}>
        {t('onlyRefused')}
      </Checkbox>
      <DataTable
        label={t('importTitle')}
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        rowKey="row"
        dataSource={[...lines]}
        columns={[
          { title: t('row'), dataIndex: 'row', align: 'right' },
          {
            title: t('name'),
            render: (_, row) => (row.version ? <Link to={`/matters/${row.version}`}>{row.name}</Link> : row.name),
          },
          { title: t('outcome'), render: (_, row) => t(`outcome.${row.outcome}`) },
          { title: t('remarks'), render: (_, row) => <div className="matter-gaps">{row.remarks.join(' ')}</div> },
          { title: t('missing'), render: (_, row) => <div className="matter-gaps">{row.gaps.join(' ')}</div> },
        ]}
      />
    </div>
  )
}

function Export() {
  const t = useWords(words)
  const [states, setStates] = useState('live')
  return (
    <section className="sheet">
      <h2>{t('exportTitle')}</h2>
      <p>{t('exportHint')}</p>
      <p>
        <Radio.Group
          aria-label={t('exportTitle')}
          value={states}
          onChange={(event) => setStates(event.target.value)}
          options={[
            { value: 'live', label: t('exportLive') },
            { value: 'live,suspended,draft,submitted', label: t('exportAll') },
          ]}
        />
      </p>
      <div className="page-acts">
        {formats.map((format) => (
          <Button key={format} href={`/api/matter-export?format=${format}&states=${states}`}>
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
    </section>
  )
}
