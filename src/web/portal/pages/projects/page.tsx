import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { BundleView } from '#domains/bundles'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { Stages } from '../../bundles/stages.tsx'
import { words as shared } from '../../bundles/words.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'matters.read',
  title: { zh: '工程建设项目', en: 'Construction projects' },
}

type Loaded = { views: readonly BundleView[] }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const all = await visit.port.bundles.bundles(visit.ctx)
  const staged = all.filter(({ body }) => body.stages.length > 0)
  const views = await Promise.all(
    staged.map(({ code }) =>
      visit.port.bundles.bundle(visit.ctx, { code, place: null, facts: {}, holder: visit.signed?.acting.id ?? null }),
    ),
  )
  return { views: views.flatMap((view) => view ?? []) }
}

export default function Projects(): ReactElement {
  const { views } = useLoaderData<Loaded>()
  const t = useWords(words)
  const s = useWords(shared)
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href="/bundles">
          {s('back')}
        </a>
      </div>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {views.length === 0 ? <p>{t('none')}</p> : null}
      {views.map((view) => (
        <Project key={view.bundle.code} view={view} />
      ))}
    </div>
  )
}

function Project({ view }: { view: BundleView }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const { code, body } = view.bundle
  return (
    <section aria-labelledby={`project-${code}`}>
      <h2 id={`project-${code}`}>{body.name[locale]}</h2>
      <p>{t('total', { days: body.promise })}</p>
      <Stages view={view} />
      <ButtonLink href={`/bundles/${code}`}>{t('open')}</ButtonLink>
    </section>
  )
}
