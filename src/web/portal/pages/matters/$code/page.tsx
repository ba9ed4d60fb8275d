import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { ErrorSummary } from '#shared/ui/error-summary/error-summary.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { words as common } from '../../../draft/words.ts'
import { Narrowing } from '../../../matters/narrowing.tsx'
import { type OpenGuide, openGuide } from '../../../matters/open-guide.ts'
import { Sections } from '../../../matters/sections.tsx'
import { forgetSealed, keepSealed, textsOf } from '../../../matters/situation.ts'
import { Standing } from '../../../matters/standing.tsx'
import { words as shared } from '../../../matters/words.ts'
import type { District } from '../../../port.ts'
import { seeOther } from '../../../server/answers.ts'
import { useLook } from '../../../server/look-context.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'matters.read', title: { zh: '办事指南', en: 'Guide to a service' } }

type Loaded = { guide: OpenGuide; districts: readonly District[] }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const guide = await openGuide(visit, params.code ?? '')
  const districts = guide.question?.type === 'place' ? await visit.port.districts(visit.ctx) : []
  return { guide, districts }
}

/** What is personal travels in a form and is kept sealed in the browser; the address stays as it was. */
export async function action({ context: visit, params }: PageArgs): Promise<Response> {
  const { form, url } = visit
  if (form.get('do') === 'restart') {
    forgetSealed(visit)
    return seeOther(`/matters/${params.code ?? ''}`)
  }
  const term = form.get('term')
  const names = [term, ...['year', 'month', 'day'].map((part) => `${term}-${part}`)].filter((name) => form.has(name))
  keepSealed(
    visit,
    textsOf(names, (name) => form.all(name)),
  )
  url.searchParams.delete('again')
  return seeOther(url.pathname + url.search)
}

export default function Guide(): ReactElement {
  const { guide, districts } = useLoaderData<Loaded>()
  const t = useWords(words)
  const c = useWords(common)
  const s = useWords(shared)
  const isOpen = guide.standing === 'live' || guide.standing === 'coming'
  return (
    <div className="page guide">
      <div className="step-row">
        <a className="back" href="/matters">
          {s('back')}
        </a>
      </div>
      <ErrorSummary title={c('wrong')} errors={guide.errors} />
      <h1>{guide.name}</h1>
      <p className="lead">{guide.summary}</p>
      <Standing guide={guide} />
      {guide.standing === 'ended' ? null : (
        <>
          {isOpen ? <Narrowing guide={guide} districts={districts} /> : null}
          <Acts guide={guide} />
          <Sections sections={guide.sections} />
        </>
      )}
      <p className="quiet">
        {guide.placeName} · {t('code', { code: guide.taskCode })}
      </p>
    </div>
  )
}

function Acts({ guide }: { guide: OpenGuide }): ReactElement {
  const t = useWords(words)
  const { here, path } = useLook()
  const query = here.slice(path.length)
  const isOnline = guide.standing === 'live' && guide.online && guide.mayApply
  return (
    <section className="doings" aria-label={t('acts')}>
      {isOnline ? (
        <ButtonLink href={`/apply?matter=${guide.taskCode}`}>{t('apply')}</ButtonLink>
      ) : guide.standing === 'live' && !guide.online ? (
        <Panel>{t('apply-window')}</Panel>
      ) : null}
      <ul className="links-row">
        <li>
          <a className="line-link" href={`${path}/forms`}>
            {t('forms')}
          </a>
        </li>
        <li>
          <a className="line-link" href={`${path}/print${query}`}>
            {t('print')}
          </a>
        </li>
        <li>
          <a className="line-link" href={`/consult?matter=${guide.taskCode}`}>
            {t('ask')}
          </a>
        </li>
      </ul>
    </section>
  )
}
