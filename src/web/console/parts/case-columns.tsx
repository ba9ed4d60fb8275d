import { useClassName, useOrgName, usePlaceName } from '../api/names.ts'
import type { CaseLine } from '../api/types.ts'
import { channels, demands, secrecies, states, urgencies } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { sayMoment } from '../time.ts'
import { CaseNumber } from './case-number.tsx'
import { DeadlineTag } from './deadline-tag.tsx'
import type { QueryColumn } from './query-table.tsx'
import { words } from './words.ts'

/** The columns of any list of cases, the same in every workplace. */
export function useCaseColumns(): readonly QueryColumn<CaseLine>[] {
  const t = useWords(words)
  const place = usePlaceName()
  const about = useClassName()
  const org = useOrgName()
  const state = useCode(states)
  const demand = useCode(demands)
  const channel = useCode(channels)
  const urgency = useCode(urgencies)
  const secrecy = useCode(secrecies)
  const plain = (
    key: string,
    title: string,
    text: (row: CaseLine) => string,
    extra = false,
  ): QueryColumn<CaseLine> => ({
    key,
    title,
    text,
    render: text,
    ...(extra ? { extra: true } : {}),
  })
  return [
    {
      key: 'number',
      title: t('col.number'),
      text: (row) => row.number,
      render: (row) => <CaseNumber number={row.number} />,
    },
    {
      key: 'subject',
      title: t('col.subject'),
      text: (row) => row.subject,
      render: (row) => <span className="cell-subject">{row.subject}</span>,
    },
    plain('state', t('col.state'), (row) => state(row.state)),
    plain('class', t('col.class'), (row) => about(row.classCode)),
    plain('place', t('col.place'), (row) => place(row.place)),
    plain('lead', t('col.lead'), (row) => org(row.leadOrg)),
    {
      key: 'due',
      title: t('col.due'),
      text: (row) => (row.dueAt ? sayMoment(row.dueAt) : ''),
      render: (row) => <DeadlineTag dueAt={row.dueAt} provisional={row.dueProvisional} done={row.stage !== 'open'} />,
    },
    plain('opened', t('col.opened'), (row) => sayMoment(row.openedAt)),
    plain('demand', t('col.demand'), (row) => demand(row.demand), true),
    plain('channel', t('col.channel'), (row) => channel(row.channel), true),
    plain('urgency', t('col.urgency'), (row) => urgency(row.urgency), true),
    plain('secrecy', t('col.secrecy'), (row) => secrecy(row.secrecy), true),
  ]
}
