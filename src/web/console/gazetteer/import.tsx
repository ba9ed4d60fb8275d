import { Alert, Button, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { nameReport } from '#schemas/insight'
import { call } from '../api/client.ts'
import { client } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Report = z.output<typeof nameReport>
type Mode = 'check' | 'apply'

/** Names from a file: checked first, written when asked, every wrong row with its reason. */
export function Import() {
  const t = useWords(words)
  const c = useWords(common)
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
      <p>{t('importHint')}</p>
      <Choose file={file} onFile={setFile} />
      <p>
        <Radio.Group
          value={mode}
          onChange={(event) => setMode(event.target.value)}
          options={(['check', 'apply'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
          aria-label={t('what')}
        />
      </p>
      <Button type="primary" disabled={file === null} loading={busy} onClick={run}>
        {t(mode === 'check' ? 'check' : 'write')}
      </Button>
      {said && <Alert type="error" showIcon title={said} className="gap-above" />}
      {report && <Told report={report} />}
    </section>
  )
}

async function upload(file: File, mode: Mode): Promise<Report> {
  const body = new FormData()
  body.append('mode', mode)
  body.append('files', file)
  const report = await call<Report>('/api/insight/gazetteer/import', { method: 'POST', body })
  if (report.applied) await client.invalidateQueries({ queryKey: ['gazetteer'] })
  return report
}

function Choose(props: { file: File | null; onFile: (file: File | null) => void }) {
  const t = useWords(words)
  const input = useRef<HTMLInputElement>(null)
  return (
    <p className="row-acts">
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv,.jsonl,.json"
        className="unseen"
        tabIndex={-1}
        aria-label={t('file')}
        onChange={(event) => props.onFile(event.target.files?.[0] ?? null)}
      />
      <Button onClick={() => input.current?.click()}>{t('file')}</Button>
      <span>{props.file?.name}</span>
    </p>
  )
}

function Told({ report }: { report: Report }) {
  const t = useWords(words)
  const { rows, added, changed, same, faultCount } = report
  return (
    <div className="gap-above" role="status">
      <p>
        <strong>{t('report', { rows, added, changed, same, faults: faultCount })}</strong>{' '}
        {!report.applied && t('notWritten')}
      </p>
      {report.faults.length > 0 && (
        <DataTable
          label={t('why')}
          size="small"
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          rowKey={(row) => `${row.row}-${row.field}-${row.code}`}
          dataSource={[...report.faults]}
          columns={[
            { title: t('row'), dataIndex: 'row', align: 'right' },
            { title: t('column'), dataIndex: 'field' },
            { title: t('why'), dataIndex: 'message' },
          ]}
        />
      )}
    </div>
  )
}
