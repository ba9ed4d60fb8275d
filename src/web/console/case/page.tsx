import { Button, Tag } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import type { CaseDetail } from '../api/types.ts'
import { secrecies, states, urgencies } from '../codes.ts'
import { useTakeNext } from '../inbox/pools.tsx'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { CaseNumber } from '../parts/case-number.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { words as common } from '../words.ts'
import { CaseActs } from './acts.tsx'
import { ApplicationView } from './application/view.tsx'
import { ByHouse, ByHouseTag } from './by-house.tsx'
import { CaseClocks } from './clocks.tsx'
import { CaseRequest } from './request.tsx'
import { CaseStory } from './story.tsx'
import { ToldPanel } from './told.tsx'
import { useCase } from './use-case.ts'
import { words } from './words.ts'

/** One case: left the request, middle the story, right what I can do and the clock. */
export function CasePage() {
  const { number = '' } = useParams()
  const question = useCase(number)
  return <Asked question={question}>{(item) => <CaseView item={item} />}</Asked>
}

function CaseView({ item }: { item: CaseDetail }) {
  return (
    <article>
      <PageHead title={item.subject} hint={<Marks item={item} />}>
        <HeadActs />
      </PageHead>
      {item.kind === 'application' ? <ApplicationView item={item} /> : <RequestView item={item} />}
    </article>
  )
}

function RequestView({ item }: { item: CaseDetail }) {
  return (
    <div className="case">
      <div className="case-request">
        <CaseRequest item={item} />
      </div>
      <div className="case-acts">
        <ByHouse item={item} />
        <CaseActs item={item} />
        <CaseClocks item={item} />
        {item.told && <ToldPanel told={item.told} />}
      </div>
      <div className="case-story">
        <CaseStory item={item} />
      </div>
    </div>
  )
}

function HeadActs() {
  const t = useWords(words)
  const c = useWords(common)
  const take = useTakeNext()
  const [asked] = useSearchParams()
  const pool = asked.get('from')
  return (
    <>
      {pool && <Button onClick={() => void take(pool)}>{t('next')}</Button>}
      <Button onClick={() => window.print()}>{c('print')}</Button>
    </>
  )
}

function Marks({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const state = useCode(states)
  const secrecy = useCode(secrecies)
  const urgency = useCode(urgencies)
  const parent = item.described.parentNumber ?? item.described.mergedInto
  return (
    <span className="case-marks">
      <CaseNumber number={item.number} plain />
      <Tag variant="outlined" className="tag-plain">
        {state(item.state)}
      </Tag>
      {item.secrecy !== 'open' && (
        <Tag variant="outlined" className="tag-seal">
          {secrecy(item.secrecy)}
        </Tag>
      )}
      {item.urgency !== 'ordinary' && (
        <Tag variant="outlined" className="tag-amber">
          {urgency(item.urgency)}
        </Tag>
      )}
      <ByHouseTag item={item} />
      {typeof parent === 'string' && <Link to={`/cases/${parent}`}>{t('merged', { number: parent })}</Link>}
    </span>
  )
}
