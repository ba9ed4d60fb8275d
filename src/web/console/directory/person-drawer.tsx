import { Button, Drawer, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import type { staffDetail } from '#schemas/directory'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { roles } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { useDo } from '../parts/use-do.tsx'
import { dayOf, sayMoment } from '../time.ts'
import { NewDuty, NewRecusal, NewStandIn, ResetPassword } from './person-dialogs.tsx'
import { NewRosterLine } from './roster-dialog.tsx'
import { words } from './words.ts'

export type PersonDetail = z.output<typeof staffDetail>
const TOUCHES = ['people', 'person']

/** One person: posts with their periods, who stands in, what one must keep away from. */
export function PersonDrawer(props: { id: string | null; onClose: () => void }) {
  const question = useAsk<PersonDetail>(['person'], props.id === null ? null : `/api/directory/staff/${props.id}`)
  return (
    <Drawer
      open={props.id !== null}
      onClose={props.onClose}
      size={520}
      title={question.data?.name ?? ''}
      destroyOnHidden
    >
      <Asked question={question}>{(person) => <Whole person={person} />}</Asked>
    </Drawer>
  )
}

function Whole({ person }: { person: PersonDetail }) {
  const holds = useHolds()
  return (
    <>
      <p className="quiet">
        {[person.orgName, person.sectionName, person.account, person.phone].filter(Boolean).join(' · ')}
      </p>
      {holds('directory.edit') && <AccountActs person={person} />}
      <Duties person={person} />
      <Roster person={person} />
      <StandIns person={person} />
      <Recusals person={person} />
    </>
  )
}

function AccountActs({ person }: { person: PersonDetail }) {
  const t = useWords(words)
  const perform = useDo()
  const [resetting, setResetting] = useState(false)
  const act = (name: 'disable' | 'enable') => () =>
    void perform({ act: () => send('POST', `/api/directory/staff/${person.id}/${name}`), touches: TOUCHES })
  return (
    <div className="page-acts gap-below">
      <Button size="small" onClick={() => setResetting(true)}>
        {t('reset')}
      </Button>
      {person.disabled ? (
        <Button size="small" onClick={act('enable')}>
          {t('enable')}
        </Button>
      ) : (
        <Popconfirm title={t('disableSure')} onConfirm={act('disable')}>
          <Button size="small" danger>
            {t('disable')}
          </Button>
        </Popconfirm>
      )}
      <ResetPassword person={person} open={resetting} onClose={() => setResetting(false)} />
    </div>
  )
}

/** A titled list with a button that adds and one that ends. */
function Part(props: {
  title: string
  add: string
  onAdd: () => void
  lines: readonly { id: string; text: ReactNode; end: string; sure?: string; onEnd: () => void }[]
}) {
  const t = useWords(words)
  return (
    <section className="person-part">
      <h2>
        {props.title}
        <Button size="small" onClick={props.onAdd}>
          {props.add}
        </Button>
      </h2>
      <ul className="similar">
        {props.lines.length === 0 && <li className="quiet">{t('noneYet')}</li>}
        {props.lines.map((line) => (
          <li key={line.id} className="row-line">
            <span>{line.text}</span>
            <Popconfirm title={line.sure ?? t('endSure')} onConfirm={line.onEnd}>
              <Button size="small" type="link">
                {line.end}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </section>
  )
}

function usePeriod(): (from: string, to: string | null) => string {
  const t = useWords(words)
  return (from, to) =>
    [t('since', { from: dayOf(from) }), to && t('until', { to: dayOf(to) })].filter(Boolean).join(' ')
}

function Duties({ person }: { person: PersonDetail }) {
  const t = useWords(words)
  const role = useCode(roles)
  const period = usePeriod()
  const perform = useDo()
  const [adding, setAdding] = useState(false)
  const end = (id: string) => () =>
    void perform({ act: () => send('POST', `/api/directory/duties/${id}/end`, {}), touches: TOUCHES })
  const lines = person.duties.map((duty) => ({
    id: duty.id,
    text: `${role(duty.role)} · ${duty.orgName} · ${period(duty.from, duty.to)}`,
    end: t('end'),
    onEnd: end(duty.id),
  }))
  return (
    <>
      <Part title={t('duties')} add={t('addDuty')} onAdd={() => setAdding(true)} lines={lines} />
      <NewDuty person={person} open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

/** Shifts and leave (值班、请假): who is on leave or off shift is not given work. */
function Roster({ person }: { person: PersonDetail }) {
  const t = useWords(words)
  const perform = useDo()
  const [adding, setAdding] = useState(false)
  const remove = (id: string) => () =>
    void perform({ act: () => send('POST', `/api/directory/roster/${id}/remove`), touches: TOUCHES })
  const lines = person.roster.map((line) => ({
    id: line.id,
    text: `${t(line.kind === 'leave' ? 'leave' : 'shift')} · ${sayMoment(line.from)} – ${sayMoment(line.to)}`,
    end: t('takeOff'),
    sure: t('takeOffSure'),
    onEnd: remove(line.id),
  }))
  return (
    <>
      <Part title={t('roster')} add={t('addRoster')} onAdd={() => setAdding(true)} lines={lines} />
      <NewRosterLine person={person} open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function StandIns({ person }: { person: PersonDetail }) {
  const t = useWords(words)
  const period = usePeriod()
  const perform = useDo()
  const [adding, setAdding] = useState(false)
  const end = (id: string) => () =>
    void perform({ act: () => send('POST', `/api/directory/stand-ins/${id}/end`), touches: TOUCHES })
  const lines = person.standIns.map((one) => ({
    id: one.id,
    text: `${one.absentName} → ${one.standInName} · ${period(one.from, one.to)}`,
    end: t('end'),
    onEnd: end(one.id),
  }))
  return (
    <>
      <Part title={t('standIns')} add={t('addStandIn')} onAdd={() => setAdding(true)} lines={lines} />
      <NewStandIn person={person} open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function Recusals({ person }: { person: PersonDetail }) {
  const t = useWords(words)
  const period = usePeriod()
  const perform = useDo()
  const [adding, setAdding] = useState(false)
  const lift = (id: string) => () =>
    void perform({ act: () => send('POST', `/api/directory/recusals/${id}/lift`), touches: TOUCHES })
  const lines = person.recusals.map((one) => ({
    id: one.id,
    text: `${one.target} · ${one.reason} · ${period(one.from, one.to)}`,
    end: t('lift'),
    onEnd: lift(one.id),
  }))
  return (
    <>
      <Part title={t('recusals')} add={t('addRecusal')} onAdd={() => setAdding(true)} lines={lines} />
      <NewRecusal person={person} open={adding} onClose={() => setAdding(false)} />
    </>
  )
}
