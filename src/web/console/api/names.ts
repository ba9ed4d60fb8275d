import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../language.tsx'
import { call } from './client.ts'
import type { Page } from './types.ts'

type Named = { id?: string; code?: string; name: string | { zh: string; en: string } }

/** The name behind an id or code. Directory and class tree change rarely: asked once, kept for the session. */
export type NameOf = (id: string | null | undefined) => string

export function useOrgName(): NameOf {
  return useNames('orgs', '/api/directory/orgs')
}

export function useClassName(): NameOf {
  return useNames('classes', '/api/hotline/classes')
}

export function usePlaceName(): NameOf {
  return useNames('places', '/api/directory/places')
}

function useNames(kind: string, path: string): NameOf {
  const { locale } = useLanguage()
  const all = useQuery({
    queryKey: ['names', kind],
    queryFn: () => allPages(path),
    staleTime: 900_000,
    gcTime: 3_600_000,
  })
  return (id) => {
    if (!id) return ''
    const name = all.data?.get(id)
    if (name === undefined) return kind === 'orgs' ? '' : id
    return typeof name === 'string' ? name : name[locale]
  }
}

/** Every page of a list that is small by its nature; ten pages of 500 are more than any city has units. */
async function allPages(path: string): Promise<Map<string, Named['name']>> {
  const names = new Map<string, Named['name']>()
  let cursor: string | null = null
  for (let page = 0; page < 10; page += 1) {
    const answer: Page<Named> = await call<Page<Named>>(path, { query: { limit: 500, cursor } })
    for (const one of answer.rows) {
      if (one.id) names.set(one.id, one.name)
      if (one.code) names.set(one.code, one.name)
    }
    cursor = answer.next ?? null
    if (cursor === null) break
  }
  return names
}
