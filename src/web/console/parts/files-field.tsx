import { FileOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { type Attached, fileAddress, UploadButton } from './attachments.tsx'

type Props = { number: string; value?: readonly string[]; onChange?: (ids: readonly string[]) => void }

/** Files that belong to an answer: uploaded to the case at once, named in the command by id. */
export function FilesField(props: Props) {
  const [files, setFiles] = useState<readonly Attached[]>([])
  // Several files are uploaded one after another by one press: each must find those before it.
  const known = useRef<readonly Attached[]>([])
  const added = (more: readonly Attached[]) => {
    known.current = [...known.current, ...more]
    setFiles(known.current)
    props.onChange?.(known.current.map((file) => file.id))
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
