import { createContext, useContext } from 'react'
import type { Look } from './visit.ts'

export const LookContext = createContext<Look | undefined>(undefined)

/** The look of the page being drawn: language, elder mode, where we are. */
export function useLook(): Look {
  const look = useContext(LookContext)
  if (look === undefined) throw new Error('a view was drawn outside a page')
  return look
}
