import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { ApplicationFacts } from '../case/application/facts.tsx'
import { CaseRequest } from '../case/request.tsx'
import { useCase } from '../case/use-case.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** The request itself beside the list, without leaving it. */
export function Preview(props: { number: string; onClose: () => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const navigate = useNavigate()
  const question = useCase(props.number)
  return (
    <aside className="sheet preview" aria-label={t('preview')}>
      <Asked question={question}>
        {(item) => (item.kind === 'application' ? <ApplicationFacts item={item} /> : <CaseRequest item={item} short />)}
      </Asked>
      <div className="page-acts">
        <Button type="primary" onClick={() => void navigate(`/cases/${props.number}`)}>
          {t('openCase')}
        </Button>
        <Button onClick={props.onClose}>{c('close')}</Button>
      </div>
    </aside>
  )
}
