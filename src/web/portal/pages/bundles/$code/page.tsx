import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { BundleView } from '#domains/bundles'
import type { Term } from '#rules/documents'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { ErrorSummary } from '#shared/ui/error-summary/error-summary.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { QuestionField } from '../../../apply/question-field.tsx'
import { Figures } from '../../../bundles/figures.tsx'
import { askedHere, type Situation, situationOf } from '../../../bundles/situation.ts'
import { Stages } from '../../../bundles/stages.tsx'
import { words as shared } from '../../../bundles/words.ts'
import { pickedPlace } from '../../../matters/place.ts'
import { questionOf } from '../../../matters/question.ts'
import { notFound } from '../../../server/answers.ts'
import { useLook } from '../../../server/look-context.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { Brought, Filled, Free, Matters, Terms } from './parts.tsx'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'matters.read', title: { zh: '一件事', en: 'One thing' } }

type Loaded = { view: BundleView; asked: readonly Term[]; situation: Situation; signed: boolean }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const code = /^[a-z0-9-]{2,40}$/.test(params.code ?? '') ? (params.code ?? '') : ''
  const place = (await pickedPlace(visit)).code
  const holder = visit.signed?.acting.id ?? null
  const open = await visit.port.bundles.bundle(visit.ctx, { code, place, holder, facts: {} })
  if (open === null) throw notFound()
  const asked = askedHere(open.bundle.body.questions.map((term) => open.names.terms.get(term)))
  const situation = situationOf(visit, asked)
  const { facts } = situation
  const isTold = Object.keys(facts).length > 0
  const told = isTold ? await visit.port.bundles.bundle(visit.ctx, { code, place, holder, facts }) : open
  return { view: told ?? open, asked, situation, signed: holder !== null }
}

export default function Bundle(): ReactElement {
  const { view, asked, situation, signed } = useLoaderData<Loaded>()
  const t = useWords(words)
  const s = useWords(shared)
  const locale = useLocale()
  const { body, code } = view.bundle
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href="/bundles">
          {s('back')}
        </a>
      </div>
      <ErrorSummary title={t('wrong')} errors={situation.errors} />
      <h1>{body.name[locale]}</h1>
      <p className="lead">{body.summary[locale]}</p>
      {body.batch === null ? null : <p className="quiet">{t('batch', { list: body.batch[locale] })}</p>}
      <section className="doings" aria-label={t('start')}>
        <ButtonLink href={`/apply?bundle=${code}`}>{t('start')}</ButtonLink>
        <p className="hint">
          {t('promise', { days: body.promise })}。{t('start-note')}
        </p>
      </section>
      <Questions asked={asked} situation={situation} />
      {view.plan.barred.length === 0 ? null : (
        <Panel tone="wait" title={t('barred')}>
          <ul>
            {view.plan.barred.map(({ version, key, say }) => (
              <li key={`${version} ${key}`}>{say[locale]}</li>
            ))}
          </ul>
        </Panel>
      )}
      <Figures {...view} />
      {body.stages.length > 0 ? <Stages view={view} /> : <Matters view={view} />}
      <Brought view={view} />
      <Signed signed={signed} held={view.held} />
      <Free view={view} />
      <Filled view={view} />
      <Terms view={view} />
    </div>
  )
}

/** Questions whose answers decide what is left; the answers stand in the address, so that the page can be passed on. */
function Questions({ asked, situation }: { asked: readonly Term[]; situation: Situation }): ReactElement | null {
  const t = useWords(words)
  const { path } = useLook()
  if (asked.length === 0) return null
  return (
    <section className="narrow" aria-labelledby="questions">
      <h2 id="questions">{t('questions-title')}</h2>
      <p className="hint">{t('questions-lead')}</p>
      <form method="get" action={path} noValidate>
        {asked.map((term) => (
          <QuestionField
            key={term.code}
            question={{ ...questionOf(term), need: true }}
            values={situation.typed}
            districts={[]}
            error={situation.errors.find(({ field }) => field === term.code)?.text}
          />
        ))}
        <Button kind="second">{t('recount')}</Button>
      </form>
    </section>
  )
}

function Signed({ signed, held }: { signed: boolean; held: number }): ReactElement {
  const t = useWords(words)
  const { here } = useLook()
  if (signed) return <p className="quiet">{t('signed', { n: held })}</p>
  return (
    <p className="quiet">
      {t('unsigned')} <a href={`/sign-in?to=${encodeURIComponent(here)}`}>{t('sign-in')}</a>
    </p>
  )
}
