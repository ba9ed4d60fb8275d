import { Alert, Tag } from 'antd'
import { say } from '#kit/words'
import type { DrawnPlan, Preview } from '#schemas/bundles'
import { useLanguage, useWords } from '../language.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { faultWords, words } from './words.ts'

/** The plan along its working days: what runs side by side stands one below the other. */
export function PlanView({ plan }: { plan: DrawnPlan }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const length = Math.max(1, plan.promise)
  if (plan.matters.length === 0) return <p className="quiet">{t('planEmpty')}</p>
  return (
    <>
      <h2>{t('plan')}</h2>
      <p className="quiet small">{t('planNote')}</p>
      <ol className="plan-rows">
        {plan.matters.map((matter) => (
          <li key={matter.version}>
            <div>
              <strong>{matter.name[locale]}</strong>
              <span className="quiet small"> {matter.orgName}</span>
              {matter.why === 'prerequisite' && (
                <Tag variant="outlined" className="tag-plain">
                  {t('prerequisite')}
                </Tag>
              )}
              <Waits plan={plan} version={matter.version} />
            </div>
            <div className="plan-road">
              <span
                className={matter.why === 'goal' ? 'plan-bar' : 'plan-bar plan-bar-first'}
                style={{
                  marginInlineStart: `${(matter.starts / length) * 100}%`,
                  width: `${(Math.max(0.4, matter.ends - matter.starts) / length) * 100}%`,
                }}
              />
              <span className="quiet small">
                {t('span', { from: matter.starts + 1, to: Math.max(1, matter.ends) })}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function Waits({ plan, version }: { plan: DrawnPlan; version: string }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const names = new Map(plan.matters.map((one) => [one.version, one.name[locale]]))
  const edges = plan.edges.filter(({ to }) => to === version)
  if (edges.length === 0) return null
  return (
    <ul className="plan-waits">
      {edges.map(({ from, doc, docName, soft }) => (
        <li key={`${from} ${doc}`} className="quiet small">
          {t(soft ? 'waitsSoft' : 'waits', { doc: docName[locale], from: names.get(from) ?? '' })}
        </li>
      ))}
    </ul>
  )
}

/** What is to be corrected before somebody may publish it. */
export function Faults({ faults }: Pick<Preview, 'faults'>) {
  const t = useWords(words)
  const { locale } = useLanguage()
  if (faults.length === 0) return <p className="bundle-fine gap-below">{t('fine')}</p>
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={t('faults', { n: faults.length })}
      description={
        <ul>
          {faults.map(({ code, path, facts }) => (
            <li key={`${code} ${path}`}>{say(faultWords[code] ?? { zh: code, en: code }, locale, facts)}</li>
          ))}
        </ul>
      }
    />
  )
}

/** Papers of all matters, each once, with where it comes from. */
export function Papers({ plan }: { plan: DrawnPlan }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  return (
    <>
      <h2>{t('needs')}</h2>
      <DataTable
        label={t('needs')}
        size="small"
        pagination={false}
        rowKey={(row) => `${row.doc} ${row.from}`}
        dataSource={[...plan.needs]}
        columns={[
          { title: t('needs'), render: (_, row) => row.name[locale] },
          { title: t('source'), render: (_, row) => t(`from.${row.from}`) },
          { title: t('shared'), dataIndex: 'wantedBy', align: 'right' },
        ]}
      />
    </>
  )
}
