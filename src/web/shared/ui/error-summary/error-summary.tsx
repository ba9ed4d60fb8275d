import type { ReactElement } from 'react'

export type FieldError = { field: string; text: string }

/** What is to be put right, first on the page; it takes the focus and each line leads to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }): ReactElement | null {
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: after an error the reader starts at the summary, also without scripts
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="errors-title">
      <h2 id="errors-title">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field + error.text}>
            {error.field === '' ? error.text : <a href={`#${error.field}`}>{error.text}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}
