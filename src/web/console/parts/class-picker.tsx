import { useQuery } from '@tanstack/react-query'
import { TreeSelect } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { classLine } from '#schemas/hotline'
import { call } from '../api/client.ts'
import type { Page } from '../api/types.ts'
import { useLanguage, useWords } from '../language.tsx'
import { classNodes } from './class-nodes.ts'
import { words } from './words.ts'

export type ClassRow = z.output<typeof classLine>

type Props = { id?: string; value?: string | null; onChange?: (value: string | null) => void; label?: string }

export function useClasses() {
  return useQuery({
    queryKey: ['classes'],
    queryFn: () => call<Page<ClassRow>>('/api/hotline/classes'),
    staleTime: 900_000,
  })
}

/** A class of the three-level tree: opened level by level, or found by name, code or its everyday words; then Enter takes the first. */
export function ClassPicker(props: Props) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const classes = useClasses()
  const [typed, setTyped] = useState('')
  const rows = (classes.data?.rows ?? []).filter((row) => row.active)
  const typing = typed.trim() !== ''
  return (
    <TreeSelect
      {...(props.id ? { id: props.id } : {})}
      aria-label={props.label ?? t('class.pick')}
      placeholder={t('class.pick')}
      value={props.value ?? undefined}
      onChange={(value: string | null | undefined) => {
        setTyped('')
        props.onChange?.(value ?? null)
      }}
      onOpenChange={(open) => {
        if (!open) setTyped('')
      }}
      allowClear
      loading={classes.isPending}
      treeDataSimpleMode={{ id: 'id', pId: 'pId', rootPId: '' }}
      treeNodeLabelProp="name"
      treeData={classNodes(rows, (row) => row.name[locale], typing)}
      showSearch={{
        searchValue: typed,
        onSearch: setTyped,
        treeNodeFilterProp: 'find',
      }}
      className="picker"
    />
  )
}
