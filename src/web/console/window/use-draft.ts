import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { send } from '../api/queries.ts'
import type { Draft, Fault } from './draft.ts'
import type { Counter } from './use-counter.ts'

const PATH = '/api/applications/window/drafts'

/** The draft as it stands: the server decides what is asked next, and what is still missing. */
export function useDraft(id: string | null, counter: Counter | null) {
  return useQuery({
    queryKey: ['window-draft', id, counter],
    enabled: id !== null && counter !== null,
    queryFn: async ({ signal }) =>
      (await call<{ draft: Draft }>(`${PATH}/${id}`, { query: { ...counter }, signal })).draft,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
}

export type DraftActs = {
  answer: (answers: Readonly<Record<string, unknown>>) => Promise<readonly Fault[]>
  upload: (doc: string, file: File) => Promise<void>
  remove: (doc: string, file: string) => Promise<void>
  choose: (doc: string, way: Readonly<Record<string, unknown>> | null) => Promise<void>
  deliver: (way: string, to: Readonly<Record<string, unknown>> | null) => Promise<void>
  seenDifferences: () => Promise<void>
  drop: () => Promise<void>
}

/** What is done to a draft; afterwards it is read again. */
export function useDraftActs(id: string, counter: Counter): DraftActs {
  const queries = useQueryClient()
  const renew = () => queries.invalidateQueries({ queryKey: ['window-draft', id] })
  const put = async (path: string, body: Readonly<Record<string, unknown>>) => {
    await send('PUT', `${PATH}/${id}${path}`, { ...counter, ...body })
    await renew()
  }
  const remove = (path: string) => call<null>(`${PATH}/${id}${path}`, { method: 'DELETE', query: { ...counter } })
  return {
    answer: async (answers) => {
      const { faults } = await send<{ faults: readonly Fault[] }>('PUT', `${PATH}/${id}/answers`, {
        ...counter,
        answers,
      })
      await renew()
      return faults
    },
    upload: async (doc, file) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(counter)) if (value !== null) body.append(name, value)
      body.append('files', file)
      await call(`${PATH}/${id}/materials/${doc}/files`, { method: 'POST', body })
      await renew()
    },
    remove: async (doc, file) => {
      await remove(`/materials/${doc}/files/${file}`)
      await renew()
    },
    choose: (doc, way) => put(`/materials/${doc}`, { way }),
    deliver: (way, to) => put('/delivery', { way, to }),
    seenDifferences: () => put('/differences', {}),
    drop: async () => {
      await remove('')
      await queries.invalidateQueries({ queryKey: ['window-drafts'] })
    },
  }
}
