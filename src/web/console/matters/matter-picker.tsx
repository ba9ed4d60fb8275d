import { Select } from 'antd'
import { useState } from 'react'
import { useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { useLater } from '../parts/use-later.ts'
import { words } from './words.ts'

type Props<V> = { id?: string; value?: V; onChange?: (value: V) => void; label: string; without?: string | undefined }

function useChoices(without: string | undefined) {
  const [typed, setTyped] = useState('')
  const q = useLater(typed.trim(), 200)
  const found = useAsk<{ rows: readonly { id: string; name: string }[] }>(['matter-choices'], '/api/matter-choices', {
    q,
  })
  const options = (found.data?.rows ?? [])
    .filter(({ id }) => id !== without)
    .map(({ id, name }) => ({ value: id, label: name }))
  return { options, search: { filterOption: false, onSearch: setTyped } as const }
}

/** A matter in force by a piece of its name. */
export function MatterPicker(props: Props<string>) {
  const t = useWords(words)
  const { options, search } = useChoices(props.without)
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      aria-label={props.label}
      value={props.value ?? null}
      showSearch={search}
      placeholder={t('pickMatter')}
      notFoundContent={t('noMatter')}
      options={options}
      onChange={(id: string) => props.onChange?.(id)}
      className="picker"
    />
  )
}

/** Several of them. */
export function MattersPicker(props: Props<string[]>) {
  const t = useWords(words)
  const { options, search } = useChoices(props.without)
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      mode="multiple"
      defaultActiveFirstOption={false}
      aria-label={props.label}
      value={props.value ?? []}
      showSearch={search}
      placeholder={t('pickMatter')}
      notFoundContent={t('noMatter')}
      options={options}
      onChange={(ids: string[]) => props.onChange?.(ids)}
      className="picker"
    />
  )
}
