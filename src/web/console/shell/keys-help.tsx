import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { keysNow, onPress } from '../keys.ts'
import { useWords } from '../language.tsx'
import { words } from './words.ts'

/** The keys that work on this page; opened with a question mark. */
export function KeysHelp() {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  useEffect(() => onPress((name) => name === 'help' && setOpen(true)), [])
  const rows = [
    { key: 'Ctrl K', label: t('keys.search') },
    { key: '?', label: t('keys.help') },
    { key: 'Esc', label: t('keys.close') },
    ...(open ? keysNow() : []),
  ]
  return (
    <Modal open={open} title={t('shell.keysTitle')} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
      <dl className="keys-list">
        {rows.map((row) => (
          <div key={row.key}>
            <dt>
              <kbd>{row.key}</kbd>
            </dt>
            <dd>{row.label}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
