import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { call } from '../api/client.ts'
import type { Page } from '../api/types.ts'
import { useWords } from '../language.tsx'
import { useLater } from './use-later.ts'
import { words } from './words.ts'

type Option = { value: string; label: string; hint?: string }
type PickerProps = {
  id?: string
  value?: string | null
  onChange?: (value: string | null, label?: string) => void
  label?: string
  disabled?: boolean
  /** The name of the value that is already chosen, until the list knows it. */
  shown?: string | null | undefined
}

type OrgRow = { id: string; name: string; kind?: string; placeName?: string | null }
type PlaceRow = { code: string; name: string; fullName?: string | null; level?: number | string }
type PersonRow = { id: string; name: string; sectionName?: string | null; open?: number | null }

/** A unit by a piece of its name. */
export function OrgPicker(props: PickerProps & { under?: string; handling?: boolean }) {
  const t = useWords(words)
  const find = async (q: string) => {
    const page = await call<Page<OrgRow>>('/api/directory/orgs', {
      query: { q, under: props.under, handling: props.handling, limit: 20 },
    })
    return page.rows.map((org) => ({
      value: org.id,
      label: org.name,
      ...(org.placeName ? { hint: org.placeName } : {}),
    }))
  }
  return <Picker {...props} kind="orgs" find={find} placeholder={t('org.pick')} none={t('org.none')} />
}

/** A place by a piece of its name; the code has twelve digits. */
export function PlacePicker(props: PickerProps) {
  const t = useWords(words)
  const find = async (q: string) => {
    const page = await call<Page<PlaceRow>>('/api/directory/places', { query: { q, limit: 20 } })
    return page.rows.map((place) => ({ value: place.code, label: place.fullName ?? place.name }))
  }
  return <Picker {...props} kind="places" find={find} placeholder={t('place.pick')} none={t('place.none')} />
}

/** A person of a unit, with how much each has in hand. */
export function PersonPicker(props: PickerProps & { org: string; role?: string }) {
  const t = useWords(words)
  const find = async (q: string) => {
    const page = await call<Page<PersonRow>>('/api/directory/staff', {
      query: { q, org: props.org, role: props.role, limit: 30 },
    })
    return page.rows.map((one) => ({
      value: one.id,
      label: one.name,
      ...(one.sectionName ? { hint: one.sectionName } : {}),
    }))
  }
  return (
    <Picker {...props} kind={`staff.${props.org}`} find={find} placeholder={t('person.pick')} none={t('org.none')} />
  )
}

type Finding = { kind: string; find: (q: string) => Promise<Option[]>; placeholder: string; none: string }

function Picker(props: PickerProps & Finding) {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const asked = useLater(typed.trim(), 200)
  const found = useQuery({
    queryKey: ['pick', props.kind, asked],
    queryFn: () => props.find(asked),
    enabled: open,
    staleTime: 60_000,
  })
  const known: Option[] = props.value && props.shown ? [{ value: props.value, label: props.shown }] : []
  const options = found.data ?? known
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      aria-label={props.label ?? props.placeholder}
      value={props.value ?? null}
      disabled={props.disabled ?? false}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      loading={found.isFetching}
      placeholder={props.placeholder}
      notFoundContent={found.isFetching ? null : props.none}
      onOpenChange={setOpen}
      onChange={(value: string | null | undefined) => {
        setTyped('')
        props.onChange?.(value ?? null, options.find((one) => one.value === value)?.label)
      }}
      options={options.map((one) => ({
        value: one.value,
        label: one.hint ? `${one.label}（${one.hint}）` : one.label,
      }))}
      className="picker"
    />
  )
}

/** Several units. */
export function OrgsPicker(props: {
  id?: string
  value?: string[]
  onChange?: (value: string[]) => void
  label?: string
}) {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const asked = useLater(typed.trim(), 200)
  const found = useQuery({
    queryKey: ['pick', 'orgs.many', asked],
    queryFn: () => call<Page<OrgRow>>('/api/directory/orgs', { query: { q: asked, limit: 20 } }),
    enabled: open,
  })
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      mode="multiple"
      aria-label={props.label ?? t('org.pick')}
      value={props.value ?? []}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      onChange={(value: string[]) => props.onChange?.(value)}
      placeholder={t('org.pick')}
      options={(found.data?.rows ?? []).map((org) => ({ value: org.id, label: org.name }))}
      className="picker"
    />
  )
}

/** A section inside a unit. */
export function SectionPicker(props: PickerProps & { org: string }) {
  const t = useWords(words)
  const find = async () => {
    const page = await call<Page<OrgRow>>(`/api/directory/orgs/${props.org}/sections`)
    return page.rows.map((section) => ({ value: section.id, label: section.name }))
  }
  return (
    <Picker
      {...props}
      kind={`sections.${props.org}`}
      find={find}
      placeholder={t('section.pick')}
      none={t('org.none')}
    />
  )
}
