import { useQuery } from '@tanstack/react-query'
import { TreeSelect } from 'antd'
import type { z } from 'zod'
import type { classLine } from '#schemas/hotline'
import { call } from '../api/client.ts'
import type { Page } from '../api/types.ts'
import { useLanguage, useWords } from '../language.tsx'
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

/** A class of the three-level tree, found by name, code or its everyday words. */
export function ClassPicker(props: Props) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const classes = useClasses()
  const rows = (classes.data?.rows ?? []).filter((row) => row.active)
  const nameOf = (row: ClassRow) => row.name[locale]
  return (
    <TreeSelect
      {...(props.id ? { id: props.id } : {})}
      aria-label={props.label ?? t('class.pick')}
      placeholder={t('class.pick')}
      value={props.value ?? undefined}
      onChange={(value: string | null | undefined) => props.onChange?.(value ?? null)}
      allowClear
      loading={classes.isPending}
      treeDataSimpleMode={{ id: 'id', pId: 'pId', rootPId: '' }}
      treeData={rows.map((row) => ({
        id: row.code,
        pId: row.parent ?? '',
        value: row.code,
        title: nameOf(row),
        find: `${row.code} ${nameOf(row)} ${row.keywords.join(' ')}`,
        selectable: row.level === 3 || !rows.some((one) => one.parent === row.code),
      }))}
      showSearch={{ filterTreeNode: (typed, node) => String(node.find).includes(typed.trim()) }}
      className="picker"
    />
  )
}
