type Bar = { key: string; name: string; value: number; of?: number; note?: string }

/** A bar chart that answers the question in its title; every figure stands beside its bar, the table behind it below. */
export function Bars(props: { title: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...props.bars.map((bar) => bar.of ?? bar.value))
  return (
    <figure className="bars">
      <figcaption>{props.title}</figcaption>
      <ul>
        {props.bars.map((bar) => (
          <li key={bar.key}>
            <span>{bar.name}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              {bar.of !== undefined && <rect className="bar-of" width={(bar.of / most) * 100} height="10" />}
              <rect className="bar" width={(bar.value / most) * 100} height="10" />
            </svg>
            <span className="bar-value">{bar.note ?? bar.value}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
