import { Table, type TableProps } from 'antd'

/** A table that may be wider than its place: it scrolls by itself, and the keyboard reaches what is hidden. */
export function DataTable<T extends object>({ label, ...props }: TableProps<T> & { label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className="data-table" aria-label={label} tabIndex={0}>
      <Table<T> {...props} />
    </section>
  )
}
