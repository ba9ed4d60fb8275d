import { Button, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import { orgKinds } from '#rules/directory'
import type { sectionPage } from '#schemas/directory'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as common } from '../words.ts'
import { CloseOrg, EditOrg, NewSection } from './org-dialogs.tsx'
import type { Org } from './page.tsx'
import { words } from './words.ts'

/** One organisation: its facts, its sections, the way to its people. */
export function OrgPanel(props: { id: string }) {
  const question = useAsk<Org>(['orgs', props.id], `/api/directory/orgs/${props.id}`)
  return <Asked question={question}>{(org) => <Panel org={org} />}</Asked>
}

function Panel({ org }: { org: Org }) {
  const t = useWords(words)
  const c = useWords(common)
  const holds = useHolds()
  const kind = useCode(orgKinds)
  const [dialog, setDialog] = useState<'edit' | 'close' | null>(null)
  const rows = [
    [t('code'), org.code],
    [t('kind'), kind(org.kind)],
    [t('place'), org.placeName],
    [t('phone'), org.phone ?? ''],
  ].filter(([, value]) => value !== '')
  return (
    <section className="sheet" aria-label={org.name}>
      <h2>{org.name}</h2>
      <p>
        {!org.active && (
          <Tag variant="outlined" className="tag-seal">
            {t('closed')}
          </Tag>
        )}
        {org.signOff && (
          <Tag variant="outlined" className="tag-plain">
            {t('signOffYes')}
          </Tag>
        )}
      </p>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="page-acts gap-below">
        <Link to={`?tab=people&org=${org.id}`}>{t('people')}</Link>
        {holds('directory.edit') && org.active && (
          <>
            <Button size="small" onClick={() => setDialog('edit')}>
              {c('edit')}
            </Button>
            <Button size="small" danger onClick={() => setDialog('close')}>
              {t('closeOrg')}
            </Button>
          </>
        )}
      </div>
      <Sections org={org} />
      <EditOrg org={org} open={dialog === 'edit'} onClose={() => setDialog(null)} />
      <CloseOrg org={org} open={dialog === 'close'} onClose={() => setDialog(null)} />
    </section>
  )
}

function Sections({ org }: { org: Org }) {
  const t = useWords(words)
  const perform = useDo()
  const [adding, setAdding] = useState(false)
  const question = useAsk<z.output<typeof sectionPage>>(['sections', org.id], `/api/directory/orgs/${org.id}/sections`)
  const set = (id: string, active: boolean) => () =>
    void perform({
      act: () => send('PATCH', `/api/directory/sections/${id}`, { active }),
      touches: ['sections', 'pick'],
    })
  return (
    <>
      <h2>
        {t('sections')}
        <Button size="small" onClick={() => setAdding(true)}>
          {t('addSection')}
        </Button>
      </h2>
      <Asked question={question} rows={2}>
        {({ rows }) => (
          <ul className="similar">
            {rows.length === 0 && <li className="quiet">{t('noSections')}</li>}
            {rows.map((section) => (
              <li key={section.id} className="row-line">
                {section.name}
                {section.active ? (
                  <Button size="small" type="link" onClick={set(section.id, false)}>
                    {t('end')}
                  </Button>
                ) : (
                  <Button size="small" type="link" onClick={set(section.id, true)}>
                    {t('enable')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Asked>
      <NewSection org={org} open={adding} onClose={() => setAdding(false)} />
    </>
  )
}
