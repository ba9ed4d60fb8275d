import type { ReactElement, ReactNode } from 'react'
import { useLook } from '../server/look-context.ts'

export type PostFormProps = {
  children: ReactNode
  /** Another page than this one. */
  action?: string
  /** The form carries files. */
  files?: boolean
  /** Typed text is kept on the device under this name until it is sent. */
  keep?: string
}

/** A form that changes something: POST, with its token. */
export function PostForm({ children, action, files = false, keep }: PostFormProps): ReactElement {
  const look = useLook()
  const form = (
    <form method="post" action={action ?? look.path} encType={files ? 'multipart/form-data' : undefined} noValidate>
      <input type="hidden" name="token" value={look.token} />
      {children}
    </form>
  )
  return keep === undefined ? form : <keep-typed name={keep}>{form}</keep-typed>
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Our own elements: each improves the HTML inside it and is nothing without scripts. */
      'keep-typed': { name: string; children: ReactNode }
      'urgent-words': { words: string; children: ReactNode }
      'photo-check': {
        limit: number
        most: number
        'too-large': string
        'too-many': string
        'wrong-kind': string
        children: ReactNode
      }
      'print-page': { label: string }
    }
  }
}
