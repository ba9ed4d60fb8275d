import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Body, Preview } from '#schemas/bundles'
import { send } from '../api/queries.ts'
import { useLater } from '../parts/use-later.ts'

/** What a body takes and what is wrong with it, asked for when the hands rest. */
export function usePreview(body: Body) {
  const settled = useLater(body, 400)
  return useQuery({
    queryKey: ['bundle-preview', settled],
    queryFn: () => send<Preview>('POST', '/api/bundle-previews', { body: settled }),
    placeholderData: keepPreviousData,
  })
}
