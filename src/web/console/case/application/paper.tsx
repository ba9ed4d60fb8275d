import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Problem } from '../../api/problem.ts'
import { useWords } from '../../language.tsx'
import { useDo } from '../../parts/use-do.tsx'
import { words } from './words.ts'

type Props = { number: string; document: string; name: string; shown: string }

/** A paper of the case, fetched when it is asked for: each opening is recorded, so it is fetched once and kept while it is looked at. */
export function Paper({ number, document: id, name, shown }: Props) {
  const t = useWords(words)
  const perform = useDo()
  const [picture, setPicture] = useState<string | null>(null)
  const close = () => {
    if (picture) URL.revokeObjectURL(picture)
    setPicture(null)
  }
  const open = async () => {
    const response = await fetch(`/api/applications/cases/${number}/documents/${id}`)
    if (!response.ok) throw new Problem(response.status, await response.json().catch(() => ({})))
    const file = await response.blob()
    const address = URL.createObjectURL(file)
    if (file.type.startsWith('image/')) return setPicture(address)
    save(address, nameOf(response) ?? id)
  }
  return (
    <>
      <Button
        type="link"
        className="paper"
        aria-label={t('look', { name })}
        onClick={() => void perform({ act: open, done: t('looked'), touches: [] })}
      >
        {shown}
      </Button>
      <Modal open={picture !== null} title={name} width={900} footer={null} onCancel={close}>
        {picture && <img src={picture} alt={name} className="paper-picture" />}
      </Modal>
    </>
  )
}

/** A file that is no picture is handed to the browser to keep. */
function save(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The name that the server gives it (RFC 6266). */
function nameOf(response: Response): string | null {
  const said = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return said === undefined ? null : decodeURIComponent(said)
}
