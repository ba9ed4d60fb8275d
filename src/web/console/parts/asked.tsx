import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Offline, Problem } from '../api/problem.ts'
import { type Say, useWords } from '../language.tsx'
import { words } from '../words.ts'

/** What went wrong, in words that say what to do next. */
export function sayError(error: unknown, c: Say<keyof typeof words>): string {
  if (error instanceof Offline) return c('offline')
  if (!(error instanceof Problem)) return c('error.server', { status: '-' })
  if (error.detail && error.detail !== error.code && error.status < 500) return error.detail
  if (error.status === 403) return c('error.forbidden')
  if (error.status === 404) return c('error.missing')
  if (error.status === 409) return c('error.conflict')
  return error.detail || c('error.server', { status: error.status })
}

type Question<T> = { data: T | undefined; isError: boolean; error: unknown; refetch: () => unknown }

/** A question's three faces: waiting (skeleton), refused (why, and try again), answered. */
export function Asked<T>(props: { question: Question<T>; rows?: number; children: (answer: T) => ReactNode }) {
  const c = useWords(words)
  const { question } = props
  if (question.data !== undefined) return <>{props.children(question.data)}</>
  if (question.isError) {
    return (
      <Alert
        type="warning"
        showIcon
        title={c('error.title')}
        description={sayError(question.error, c)}
        action={<Button onClick={() => void question.refetch()}>{c('retry')}</Button>}
      />
    )
  }
  return <Skeleton active title={false} paragraph={{ rows: props.rows ?? 6 }} />
}
