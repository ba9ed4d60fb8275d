import { Link } from 'react-router'

/** A public number, in groups that can be read out on the phone: date, kind and the rest. */
export function CaseNumber(props: { number: string; plain?: boolean }) {
  const shown = <span className="number">{props.number}</span>
  if (props.plain) return shown
  return (
    <Link to={`/cases/${props.number}`} className="number-link">
      {shown}
    </Link>
  )
}
