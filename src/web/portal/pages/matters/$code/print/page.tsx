import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { drawQr, type Qr } from '#platform/pdf/qr'
import { Mark } from '#shared/ui/mark/mark.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { valueInWords } from '../../../../apply/value-words.ts'
import { type Answered, type OpenGuide, openGuide } from '../../../../matters/open-guide.ts'
import { nameIn } from '../../../../matters/place.ts'
import { asQuestion, questionOf } from '../../../../matters/question.ts'
import { Sections } from '../../../../matters/sections.tsx'
import { mayShow } from '../../../../matters/situation.ts'
import { Standing } from '../../../../matters/standing.tsx'
import { words as shared } from '../../../../matters/words.ts'
import type { District } from '../../../../port.ts'
import { useLook } from '../../../../server/look-context.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'matters.read', title: { zh: '打印办事指南', en: 'Print a guide' } }

type Loaded = { guide: OpenGuide; qr: Qr; districts: readonly District[]; back: string }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const guide = await openGuide(visit, params.code ?? '')
  const address = `/matters/${guide.taskCode}`
  const districts = guide.answered.some(({ term }) => term.type === 'place')
    ? await visit.port.districts(visit.ctx)
    : []
  return { guide, districts, qr: drawQr(`${visit.look.origin}${address}`), back: address + visit.url.search }
}

export default function Print(): ReactElement {
  const { guide, qr, districts, back } = useLoaderData<Loaded>()
  const t = useWords(words)
  const s = useWords(shared)
  const { city } = useLook()
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href={back}>
          {s('back-guide')}
        </a>
      </div>
      <p className="hint screen-only">{t('hint')}</p>
      <article className="paper paper-long" aria-label={t('paper')}>
        <header className="paper-head">
          <Mark size={22} />
          <p>{t('office', { city })}</p>
        </header>
        <h1 className="paper-title">{guide.name}</h1>
        <Standing guide={{ ...guide, nearer: null }} />
        <dl className="paper-lines">
          <Line name={t('summary')} text={guide.summary} />
          <Line name={t('place')} text={guide.placeName} />
          <Line name={t('code')} text={guide.taskCode} />
          <Given answered={guide.answered} districts={districts} />
        </dl>
        <Sections sections={guide.sections} whole />
        <footer className="paper-foot">
          <figure className="qr">
            <svg role="img" aria-label={t('qr')} viewBox={`0 0 ${qr.size} ${qr.size}`} shapeRendering="crispEdges">
              <path d={qr.path} />
            </svg>
            <figcaption>{t('qr')}</figcaption>
          </figure>
        </footer>
      </article>
      <div className="buttons screen-only">
        <print-page label={t('print')} />
      </div>
    </div>
  )
}

/** What is personal is not printed: paper lies about. */
function Given({
  answered,
  districts,
}: {
  answered: readonly Answered[]
  districts: readonly District[]
}): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  const shown = answered.filter(({ term, open }) => !open && mayShow(term))
  if (shown.length === 0) return null
  const place = (code: string): string => nameIn(districts, code) ?? code
  const said = shown.map(
    ({ term, value }) => `${asQuestion(term)[locale]}${valueInWords({ ...questionOf(term), value }, locale, place)}`,
  )
  return <Line name={t('given')} text={said.join(locale === 'zh' ? '；' : '; ')} />
}

function Line({ name, text }: { name: string; text: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}
