import { createContext, useContext } from 'react'
import { useLanguage } from '../language.tsx'
import { type Body, type Dictionary, type Fault, faultsAt, valueAt } from './body.ts'

/** What every field of the editor needs: the body as typed, how to change it, what is wrong, what may be chosen. */
export type Editing = {
  body: Body
  change: (path: string, value: unknown) => void
  faults: readonly Fault[]
  /** A version that cannot be changed is shown in the same form. */
  locked: boolean
  dictionary: Dictionary
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('a field of the editor stands outside of it')
  return editing
}

/** The value at a path, what is wrong there, and how to change it. */
export function useAt(path: string) {
  const { body, change, faults, locked } = useEditing()
  const { locale } = useLanguage()
  return {
    value: valueAt(body, path),
    set: (value: unknown) => change(path, value),
    locked,
    wrong: faultsAt(faults, path).map(({ say }) => say[locale]),
  }
}

/** The id of the field at a path, so that a fault can lead to it. */
export function fieldId(path: string): string {
  return `matter-${path.replace(/\./g, '-')}`
}
