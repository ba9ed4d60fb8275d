import { Alert, type FormInstance } from 'antd'
import { type ReactNode, useState } from 'react'
import { Problem } from '../api/problem.ts'
import { useWords } from '../language.tsx'
import { words } from '../words.ts'
import { sayError } from './asked.tsx'

type FormAct<T> = { run: (typed: T) => void; busy: boolean; alert: ReactNode; clear: () => void }

/** Runs a form's act; refusals stand at their fields, the rest above the form; what was typed stays. */
export function useFormAct<T>(form: FormInstance, act: (typed: T) => Promise<void>): FormAct<T> {
  const c = useWords(words)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const refuse = (error: unknown) => {
    const fields = error instanceof Problem ? error.errors : []
    const names = fields.map((one) => one.field.replace(/^body\./, ''))
    const known = names.map((name) => nameIn(form, name))
    fields.forEach((one, at) => {
      const name = known[at]
      if (name !== undefined) form.setFields([{ name, errors: [one.detail] }])
    })
    const first = known.find((name) => name !== undefined)
    if (first !== undefined) form.scrollToField(first, { focus: true })
    const unplaced = fields.length === 0 || known.some((name) => name === undefined)
    setSaid(unplaced ? sayError(error, c) : null)
  }
  const run = (typed: T) => {
    setBusy(true)
    setSaid(null)
    act(typed)
      .catch(refuse)
      .finally(() => setBusy(false))
  }
  return {
    run,
    busy,
    clear: () => setSaid(null),
    alert: said && <Alert type="error" showIcon title={said} role="alert" className="gap-below" />,
  }
}

/** The form's field for a path of the server: the whole path, or its last word. */
function nameIn(form: FormInstance, path: string): string | string[] | undefined {
  const names = Object.keys(form.getFieldsValue(true))
  if (form.getFieldInstance(path) !== undefined || names.includes(path)) return path
  const parts = path.split('.')
  if (parts.length > 1 && form.getFieldInstance(parts) !== undefined) return parts
  const last = parts[parts.length - 1]
  return last !== undefined && names.includes(last) ? last : undefined
}
