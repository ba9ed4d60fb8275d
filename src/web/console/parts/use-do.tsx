import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { sayError } from './asked.tsx'

type Doing<T> = {
  act: () => Promise<T>
  /** What is said afterwards; it may name what came of it. */
  done?: string | ((answer: T) => string)
  touches: readonly string[]
}

/** One act outside a form: says when it is done, or why not and what to do. */
export function useDo(): <T>(doing: Doing<T>) => Promise<void> {
  const c = useWords(common)
  const { message } = App.useApp()
  const queries = useQueryClient()
  return async ({ act, done, touches }) => {
    try {
      const answer = await act()
      await queries.invalidateQueries({ predicate: (query) => touches.includes(String(query.queryKey[0])) })
      void message.success(typeof done === 'function' ? done(answer) : (done ?? c('saved')))
    } catch (error) {
      void message.error(sayError(error, c), 6)
    }
  }
}
