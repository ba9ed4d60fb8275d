import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { useWords } from '../language.tsx'
import { useLater } from './use-later.ts'
import { words } from './words.ts'

type Props = { id?: string; value?: string[]; onChange?: (value: string[]) => void; label: string }

/** Knowledge entries that an answer rests on, found by the words of the question. */
export function KnowledgePicker(props: Props) {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const asked = useLater(typed.trim(), 250)
  const found = useQuery({
    queryKey: ['pick', 'knowledge', asked],
    queryFn: () =>
      call<{ rows: { id: string; title: string }[] }>('/api/knowledge', { query: { q: asked, limit: 10 } }),
    enabled: open,
  })
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      mode="multiple"
      aria-label={props.label}
      placeholder={t('knowledge.pick')}
      value={props.value ?? []}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      onChange={(value: string[]) => props.onChange?.(value)}
      options={(found.data?.rows ?? []).map((row) => ({ value: row.id, label: row.title }))}
      className="picker"
    />
  )
}
