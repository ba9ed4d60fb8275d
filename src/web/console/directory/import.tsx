import { Alert, Button, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { importReport } from '#schemas/directory'
import { call } from '../api/client.ts'
import { client } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Report = z.output<typeof importReport>
type Mode = 'check' | 'apply' | 'apply-valid'

/** Units and staff from a spreadsheet: checked first, written only when asked, every refused row with its reason. */
export function Import() {
  const t = useWords(words)
  const c = useWords(common)
  const [file, setFile] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const [mode, setMode] = useState<Mode>('check')
  const [report, setReport] = useState<Report | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = () => {
    if (!file) return
    setBusy(true)
    setSaid(null)
    upload(file, mode, password)
      .then(setReport)
      .catch((error: unknown) => setSaid(sayError(error, c)))
      .finally(() => setBusy(false))
  }
  return (
    <section className="sheet">
      <p>{t('importHint')}</p>
      <p className="row-acts">
        <a href="/api/directory/import/units/template">{t('templateUnits')}</a>
        <a href="/api/directory/import/staff/template">{t('templateStaff')}</a>
      </p>
      <Choose file={file} onFile={setFile} />
      <p>
        <Radio.Group
          value={mode}
          onChange={(event) => setMode(event.target.value)}
          options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
          aria-label={t('what')}
        />
      </p>
      {mode !== 'check' && (
        <label className="import-password" htmlFor="import-password">
          {t('importPassword')}
          <Input.Password
            id="import-password"
            value={password}
            autoComplete="new-password"
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
      )}
      <Button type="primary" disabled={file === null} loading={busy} onClick={run}>
        {t(mode === 'check' ? 'check' : 'write')}
      </Button>
      {said && <Alert type="error" showIcon title={said} className="gap-above" />}
      {report && <Told report={report} />}
    </section>
  )
}

const modes = ['check', 'apply', 'apply-valid'] as const

async function upload(file: File, mode: Mode, password: string): Promise<Report> {
  const body = new FormData()
  body.append('mode', mode)
  if (password !== '') body.append('password', password)
  body.append('files', file)
  const report = await call<Report>('/api/directory/import', { method: 'POST', body })
  if (mode !== 'check') await client.invalidateQueries()
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
        accept=".xlsx,.csv"
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
  return (
    <div className="gap-above" role="status">
      <p>
        <strong>{t('rowsDone', { rows: report.rows, faults: report.faultCount })}</strong>
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
            { title: t('field'), dataIndex: 'field' },
            { title: t('why'), dataIndex: 'message' },
          ]}
        />
      )}
    </div>
  )
}
