import type { CaseDetail } from '../../api/types.ts'
import { useWords } from '../../language.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { CaseActs } from '../acts.tsx'
import { notesOf } from '../described.ts'
import { ToldPanel } from '../told.tsx'
import { ApplicationClocks } from './clocks.tsx'
import { ApplicationFacts } from './facts.tsx'
import { Findings } from './findings.tsx'
import { Materials } from './materials.tsx'
import { SealedForm } from './sealed-form.tsx'
import { Steps } from './steps.tsx'
import { words } from './words.ts'
import './application.css'

/** An application: left what is asked for, by whom, with which papers; middle the steps and the story; right what I can do. */
export function ApplicationView({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  return (
    <div className="case">
      <div className="case-request">
        <ApplicationFacts item={item} />
        <Materials item={item} />
        <SealedForm item={item} />
      </div>
      <div className="case-acts">
        <CaseActs item={item} />
        <ApplicationClocks item={item} />
        {item.told && <ToldPanel told={item.told} />}
      </div>
      <div className="case-story">
        <Steps item={item} />
        <Findings item={item} />
        <section className="sheet">
          <h2>{t('story')}</h2>
          <Timeline events={item.journal} notes={notesOf(item.described)} />
        </section>
      </div>
    </div>
  )
}
