import { DownloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { z } from 'zod'
import type { Words } from '#kit/words'
import type { bundleFigures } from '#schemas/applications'
import type { DrawnPlan } from '#schemas/bundles'
import { useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Bars } from '../parts/bars.tsx'
import { exportCsv } from '../parts/csv.ts'
import { EmptyState } from '../parts/page-head.tsx'
import { BundleTable, type Measure, rowsOf } from './bundle-table.tsx'
import type { Period } from './use-period.ts'
import { words } from './words.ts'

type Offered = { code: string; name: Words }
type Answer = z.output<typeof bundleFigures>

/** A bundle against its matters one by one: by the catalogue, and as it went in truth. */
export function Bundles({ period }: { period: Period }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const offered = useAsk<{ rows: readonly Offered[] }>(['bundles-live'], '/api/bundles')
  return (
    <Asked question={offered}>
      {({ rows }) => {
        const chosen = rows.find(({ code }) => code === period.bundle) ?? rows[0]
        if (!chosen) return <EmptyState title={t('bundleNone')} />
        return (
          <>
            <Select
              aria-label={t('bundle')}
              className="figures-bundle"
              value={chosen.code}
              onChange={(code: string) => period.set('bundle', code)}
              options={rows.map(({ code, name }) => ({ value: code, label: name[locale] }))}
            />
            <Bundle key={chosen.code} bundle={chosen} period={period} />
          </>
        )
      }}
    </Asked>
  )
}

function Bundle({ bundle, period }: { bundle: Offered; period: Period }) {
  const plan = useAsk<DrawnPlan>(['bundle-plan'], `/api/bundles/${bundle.code}`)
  const path = `/api/applications/bundles/${bundle.code}/figures`
  const truth = useAsk<Answer>(['bundle-figures'], path, period.query)
  return (
    <Asked question={plan}>
      {(drawn) => (
        <Asked question={truth}>{(answer) => <Compared bundle={bundle} plan={drawn} answer={answer} />}</Asked>
      )}
    </Asked>
  )
}

function Compared({ bundle, plan, answer }: { bundle: Offered; plan: DrawnPlan; answer: Answer }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const rows = rowsOf(plan, answer)
  const text = (value: number | null): string => (value === null ? '—' : String(value))
  const save = () =>
    exportCsv<Measure>(
      `bundle-${bundle.code}`,
      [
        { title: t('measure'), text: ({ of }) => t(`m.${of}`) },
        { title: t('before'), text: (row) => String(row.before) },
        { title: t('after'), text: (row) => String(row.after) },
        { title: t('n'), text: (row) => String(row.n) },
        { title: t('median'), text: (row) => text(row.median) },
        { title: t('p90'), text: (row) => text(row.p90) },
        { title: t('cases'), text: (row) => row.cases.join(' ') },
      ],
      rows,
    )
  return (
    <section className="sheet">
      <h2>
        {t('applications', { count: answer.applications })}
        <Button icon={<DownloadOutlined />} onClick={save}>
          {t('export')}
        </Button>
      </h2>
      {answer.applications === 0 && <p className="quiet">{t('noneYet')}</p>}
      <Bars
        title={t('bundleChart', { name: bundle.name[locale] })}
        bars={rows.map(({ of, before, after, median }) => ({
          key: of,
          name: t(`m.${of}`),
          value: median ?? after,
          of: Math.max(before, median ?? after),
          note: `${median ?? after} · ${t('apart', { value: before })}`,
        }))}
      />
      <BundleTable rows={rows} answer={answer} />
    </section>
  )
}
