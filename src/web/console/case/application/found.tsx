import type { ReactNode } from 'react'

/** One thing that was found, asked, announced or decided on the way. `at`: ISO instant, where there is one. */
export type Found = { key: string; title: string; at: string | null; body: ReactNode }

export function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}
