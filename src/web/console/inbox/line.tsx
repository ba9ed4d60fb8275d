import { Tag } from 'antd'
import { Link } from 'react-router'
import { useClassName, useOrgName, usePlaceName } from '../api/names.ts'
import { useSession } from '../api/queries.ts'
import type { InboxLine } from '../api/types.ts'
import { demands, taskWords, urgencies, warnings } from '../codes.ts'
import { useCode } from '../language.tsx'
import { DeadlineTag } from '../parts/deadline-tag.tsx'

/** One task in one glance: what, where, which deadline, what is asked of me. */
export function Line(props: { line: InboxLine; chosen: boolean; onChoose: () => void; here?: boolean }) {
  const { line } = props
  const kind = useCode(taskWords(line.caseKind))
  const demand = useCode(demands)
  const place = usePlaceName()
  const about = useClassName()
  const org = useOrgName()
  const session = useSession()
  const elsewhere = line.org !== session.data?.org ? org(line.org) : ''
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J, K, Space and Enter are bound for the whole page
    <li
      id={`task-${line.task}`}
      className={props.chosen ? 'line line-chosen' : 'line'}
      aria-current={props.chosen}
      onClick={props.onChoose}
    >
      <span className="line-asks">{kind(line.kind)}</span>
      <div className="line-what">
        <Link to={props.here ? `?case=${line.number}` : `/cases/${line.number}`}>{line.subject}</Link>
        <p className="quiet small">
          {[demand(line.demand), about(line.classCode), place(line.place), elsewhere].filter(Boolean).join(' · ')}{' '}
          <span className="number">{line.number}</span>
        </p>
      </div>
      <div className="line-when">
        <DeadlineTag dueAt={line.dueAt} provisional={line.dueProvisional} warnings={line.warnings} />
        <Marks line={line} />
      </div>
    </li>
  )
}

function Marks({ line }: { line: InboxLine }) {
  const urgency = useCode(urgencies)
  const warning = useCode(warnings)
  const pressing = ['urgent', 'life', 'utility', 'major'].includes(line.urgency)
  const card = line.warnings.includes('red') ? 'red' : line.warnings.includes('yellow') ? 'yellow' : null
  return (
    <span>
      {pressing && (
        <Tag variant="outlined" className="tag-amber">
          {urgency(line.urgency)}
        </Tag>
      )}
      {card && (
        <Tag variant="outlined" className={card === 'red' ? 'tag-seal' : 'tag-amber'}>
          {warning(card)}
        </Tag>
      )}
    </span>
  )
}
