import { Button, Popconfirm, Select, Tag } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { profileList } from '#schemas/deadlines'
import { send, useAsk } from '../api/queries.ts'
import { demands, urgencies } from '../codes.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as parts } from '../parts/words.ts'
import { words as common } from '../words.ts'
import { LineDialog } from './line-dialog.tsx'
import { words } from './words.ts'

type List = z.output<typeof profileList>
export type Profile = List['profiles'][number]
export type ProfileLine = Profile['lines'][number]

/** The time-limit profiles, each line with the document it comes from. */
export function Profiles() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [asked, setAsked] = useSearchParams()
  const question = useAsk<List>(['profiles'], '/api/deadlines/profiles')
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Asked question={question}>
        {({ chosen, profiles }) => {
          const code = asked.get('profile') ?? chosen
          const open = profiles.find((one) => one.code === code) ?? profiles[0]
          const options = profiles.map((one) => ({
            value: one.code,
            label: one.code === chosen ? `${one.name[locale]} · ${t('inForce')}` : one.name[locale],
          }))
          return (
            <>
              <Select
                className="gap-below profile-choice"
                aria-label={t('title')}
                value={open?.code ?? ''}
                options={options}
                onChange={(value: string) => setAsked({ profile: value }, { replace: true })}
              />
              {open && <One profile={open} chosen={chosen} />}
            </>
          )
        }}
      </Asked>
    </>
  )
}

function One({ profile, chosen }: { profile: Profile; chosen: string }) {
  const t = useWords(words)
  const perform = useDo()
  const [editing, setEditing] = useState<number | null>(null)
  const choose = () =>
    void perform({ act: () => send('PUT', '/api/deadlines/choice', { code: profile.code }), touches: ['profiles'] })
  const settings = [
    t('warnAt', { shares: profile.warnShares.map((share) => `${Math.round(share * 100)}%`) }),
    t('yellow', { days: profile.yellowAtWorkingDaysLeft }),
    t('returns', { count: profile.maxReturns }),
    t('callBack', { count: profile.callBackAttempts }),
  ]
  return (
    <section className="sheet">
      <div className="page-acts gap-below">
        {profile.code === chosen ? (
          <Tag variant="outlined" className="day-on">
            {t('inForce')}
          </Tag>
        ) : (
          <Popconfirm title={t('chooseSure')} onConfirm={choose}>
            <Button>{t('choose')}</Button>
          </Popconfirm>
        )}
        <span>{t('basis', { basis: profile.basisDocument })}</span>
      </div>
      <Lines profile={profile} onEdit={setEditing} />
      <ul className="quiet profile-settings">
        {settings.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <LineDialog profile={profile} at={editing} onClose={() => setEditing(null)} />
    </section>
  )
}

function Lines(props: { profile: Profile; onEdit: (at: number) => void }) {
  const t = useWords(words)
  const p = useWords(parts)
  const c = useWords(common)
  const demand = useCode(demands)
  const urgency = useCode(urgencies)
  const rows = props.profile.lines.map((line, at) => ({ ...line, at }))
  return (
    <DataTable
      label={t('title')}
      size="small"
      pagination={false}
      rowKey="at"
      dataSource={rows}
      columns={[
        { title: t('step'), render: (_, row) => t(`step.${row.step}`) },
        { title: t('demand'), render: (_, row) => (row.demand === '*' ? t('any') : demand(row.demand)) },
        { title: t('urgency'), render: (_, row) => (row.urgency === '*' ? t('any') : urgency(row.urgency)) },
        { title: t('time'), align: 'right', render: (_, row) => `${row.amount} ${p(`unit.${row.unit}`)}` },
        {
          title: t('document'),
          render: (_, row) => (
            <span className="cell-subject">{[row.basisDocument, row.basisArticle].filter(Boolean).join(' ')}</span>
          ),
        },
        { title: t('tag'), render: (_, row) => t(`tag.${row.tag}`) },
        {
          title: c('acts'),
          key: 'acts',
          render: (_, row) => (
            <Button size="small" onClick={() => props.onEdit(row.at)}>
              {c('edit')}
            </Button>
          ),
        },
      ]}
    />
  )
}
