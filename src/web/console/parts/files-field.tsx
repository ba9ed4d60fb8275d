import { FileOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { type Attached, fileAddress, UploadButton } from './attachments.tsx'

type Props = { number: string; value?: readonly string[]; onChange?: (ids: readonly string[]) => void }

/** Files that belong to an answer: uploaded to the case at once, named in the command by id. */
export function FilesField(props: Props) {
  const [files, setFiles] = useState<readonly Attached[]>([])
  const added = (more: readonly Attached[]) => {
    const all = [...files, ...more]
    setFiles(all)
    props.onChange?.(all.map((file) => file.id))
  }
  return (
    <div>
      <ul className="files files-plain">
        {files.map((file) => (
          <li key={file.id}>
            <a href={fileAddress(props.number, file)} target="_blank" rel="noreferrer">
              <FileOutlined aria-hidden="true" /> {file.name}
            </a>
          </li>
        ))}
      </ul>
      <UploadButton number={props.number} onAdded={added} />
    </div>
  )
}
