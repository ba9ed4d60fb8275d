import { FileOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { call, newKey } from '../api/client.ts'
import type { AttachmentLine } from '../api/types.ts'
import { useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { sayError } from './asked.tsx'
import { useCountUploads } from './uploading.tsx'
import { words } from './words.ts'

type Audience = 'all' | 'centre'
export type Attached = Pick<AttachmentLine, 'id' | 'name' | 'mediaType' | 'bytes'>

/** Where a file of a case is fetched. */
export function fileAddress(number: string, file: Pick<AttachmentLine, 'id'>): string {
  return `/api/cases/${number}/attachments/${file.id}`
}

/** Files of a case: pictures small, the rest by name; each opens as a download. */
export function Attachments(props: { number: string; files: readonly AttachmentLine[] }) {
  const t = useWords(words)
  if (props.files.length === 0) return <p className="quiet">{t('files.none')}</p>
  return (
    <ul className="files">
      {props.files.map((file) => (
        <li key={file.id}>
          <a href={fileAddress(props.number, file)} target="_blank" rel="noreferrer">
            {file.mediaType.startsWith('image/') ? (
              <img src={fileAddress(props.number, file)} alt={file.name} loading="lazy" />
            ) : (
              <FileOutlined aria-hidden="true" />
            )}
            <span>{file.name}</span>
            <span className="quiet small">{sizeOf(file.bytes)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Uploads files to a case and hands back their ids, each with its own refusal if it has one. */
export function UploadButton(props: {
  number: string
  audience?: Audience
  onAdded: (files: readonly Attached[]) => void
}) {
  const t = useWords(words)
  const c = useWords(common)
  const count = useCountUploads()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const upload = async (files: readonly File[]) => {
    setBusy(true)
    count(1)
    const said: string[] = []
    for (const file of files) {
      try {
        props.onAdded(await uploadOne(props.number, file, props.audience ?? 'all'))
      } catch (error) {
        said.push(t('files.refused', { name: file.name, why: sayError(error, c) }))
      }
    }
    setRefused(said)
    setBusy(false)
    count(-1)
  }
  return (
    <div className="upload">
      <input
        ref={input}
        type="file"
        multiple
        className="unseen"
        tabIndex={-1}
        accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.mp3,.wav,.mp4"
        aria-label={t('files.add')}
        onChange={(event) => {
          void upload([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button icon={<PlusOutlined />} loading={busy} onClick={() => input.current?.click()}>
        {t(busy ? 'files.adding' : 'files.add')}
      </Button>
      <span className="quiet small">{t('files.limit')}</span>
      {refused.map((text) => (
        <Alert key={text} type="error" showIcon title={text} />
      ))}
    </div>
  )
}

async function uploadOne(number: string, file: File, audience: Audience): Promise<readonly Attached[]> {
  const body = new FormData()
  body.append('audience', audience)
  body.append('files', file)
  const answer = await call<{ attachments: Attached[] }>(`/api/cases/${number}/attachments`, {
    method: 'POST',
    body,
    key: newKey(),
  })
  return answer.attachments
}

function sizeOf(bytes: number): string {
  return bytes > 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`
}
