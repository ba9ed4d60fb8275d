import type { ReactElement, ReactNode } from 'react'

export type RoadStation = {
  name: string
  state: 'done' | 'here' | 'ahead'
  /** The state said in words for those who do not see the line. */
  stateWords: string
  /** When it happened, or by when it will. */
  when?: string | undefined
  children?: ReactNode
}

/** Progress as a road: finished stations above, where it is now, what comes below. */
export function Road({ stations, label }: { stations: readonly RoadStation[]; label: string }): ReactElement {
  return (
    <ol className="road" aria-label={label}>
      {stations.map((station, at) => (
        <li
          key={at}
          className={`station station-${station.state}`}
          aria-current={station.state === 'here' ? 'step' : undefined}
        >
          <div className="station-head">
            <span className="station-name">{station.name}</span>
            <span className="unseen">{station.stateWords}</span>
            {station.when === undefined ? null : <span className="station-when">{station.when}</span>}
          </div>
          {station.children}
        </li>
      ))}
    </ol>
  )
}
