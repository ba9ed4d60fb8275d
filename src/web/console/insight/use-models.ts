import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { ModelList } from './figures.ts'
import type { Kind } from './use-view.ts'

const WHILE_TRAINING = 2_000

/** The versions of one kind; while one is trained, it is asked again and again. */
export function useModels(kind: Kind) {
  return useQuery({
    queryKey: ['insight', 'models', kind],
    queryFn: ({ signal }) => call<ModelList>('/api/insight/models', { query: { kind }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.models.some((model) => model.state === 'training') ? WHILE_TRAINING : false,
  })
}
