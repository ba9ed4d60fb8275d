import { Alert } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Body, EditorLine } from '#schemas/bundles'
import { useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { Acts } from './acts.tsx'
import { Fields } from './fields.tsx'
import { Figures } from './figures.tsx'
import { BundleTag } from './page.tsx'
import { Faults, Papers, PlanView } from './plan-view.tsx'
import { usePreview } from './use-preview.ts'
import { words } from './words.ts'
import './bundles.css'

/** One version of a bundle: what it is for on the left, what that takes on the right, redrawn with every change. */
export function BundlePage() {
  const t = useWords(words)
  const { id } = useParams()
  const question = useAsk<{ rows: readonly EditorLine[] }>(['bundles'], '/api/bundle-versions')
  return (
    <>
      <p className="no-print">
        <Link to="/bundles">{t('back')}</Link>
      </p>
      <Asked question={question}>
        {({ rows }) => {
          const line = rows.find((one) => one.id === id)
          return line ? <Version key={`${line.id} ${line.revision}`} line={line} /> : <EmptyState title={t('gone')} />
        }}
      </Asked>
    </>
  )
}

function Version({ line }: { line: EditorLine }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [body, setBody] = useState<Body>(line.body)
  const { data } = usePreview(body)
  const isDraft = line.state === 'draft'
  return (
    <>
      <PageHead title={body.name[locale] || line.code} hint={`${line.code} · ${t('version')} ${line.no}`}>
        <BundleTag state={line.state} />
        <Acts line={line} body={body} sound={data?.faults.length === 0} />
      </PageHead>
      {line.note && <Alert type="warning" showIcon title={t('note', { note: line.note })} className="gap-below" />}
      <div className="bundle-layout">
        <section className="sheet">
          <Fields body={body} change={setBody} disabled={!isDraft} preview={data} />
        </section>
        <div>
          {data && (
            <>
              <Faults faults={data.faults} />
              <section className="sheet gap-below">
                <PlanView plan={data.plan} />
              </section>
              <section className="sheet gap-below">
                <Figures plan={data.plan} />
              </section>
            </>
          )}
          {data && (
            <section className="sheet">
              <Papers plan={data.plan} />
            </section>
          )}
        </div>
      </div>
    </>
  )
}
