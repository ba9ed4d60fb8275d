/** The mark of the house: an open door made of two strokes. */
export function Mark(props: { size?: number }) {
  const size = props.size ?? 26
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 28V4h20v24" />
      <path d="M14 8.5v21L25.8 28" />
    </svg>
  )
}
