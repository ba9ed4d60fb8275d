type Bar = { key: string; name: string; value: number; of?: number; note?: string; onOpen?: () => void }

/** A bar chart that answers the question in its title; the table behind it stands beside or below. */
export function Bars(props: { title: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...props.bars.map((bar) => bar.of ?? bar.value))
  const row = 34
  const height = props.bars.length * row
  return (
    <figure className="bars">
      <figcaption>{props.title}</figcaption>
      <svg
        viewBox={`0 0 640 ${Math.max(height, row)}`}
        role="img"
        aria-label={`${props.title} ${props.bars.map((bar) => `${bar.name} ${bar.value}`).join('，')}`}
      >
        {props.bars.map((bar, at) => (
          <g key={bar.key} transform={`translate(0 ${at * row})`}>
            <text x="0" y="21">
              {bar.name.length > 12 ? `${bar.name.slice(0, 11)}…` : bar.name}
            </text>
            {bar.of !== undefined && (
              <rect className="bar-of" x="200" y="6" width={(bar.of / most) * 360} height="20" rx="2" />
            )}
            <rect className="bar" x="200" y="6" width={(bar.value / most) * 360} height="20" rx="2" />
            <text x={208 + ((bar.of ?? bar.value) / most) * 360} y="21" className="bar-value">
              {bar.note ?? bar.value}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
