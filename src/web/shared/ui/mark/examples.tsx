import type { ReactElement } from 'react'
import { Mark } from './mark.tsx'

export const examples: Record<string, ReactElement> = { usual: <Mark />, small: <Mark size={16} /> }
