import { CaseActs } from '../case/acts.tsx'
import { CaseClocks } from '../case/clocks.tsx'
import { listOf } from '../case/described.ts'
import { Answers } from '../case/story.tsx'
import { PoolDesk } from '../desk/pool-desk.tsx'
import { useWords } from '../language.tsx'
import { SentCheck } from '../replies/sent-check.tsx'
import { words } from './words.ts'

/** Review of replies (办结审核) and rulings on what units ask for: the request on the left, the answer on the right. */
export function ReviewDesk() {
  const t = useWords(words)
  return (
    <PoolDesk
      title={t('title')}
      hint={t('hint')}
      pools={['review', 'rulings']}
      kinds={[
        'review',
        'rule-return',
        'rule-extension',
        'rule-termination',
        'rule-long-term',
        'rule-exclusion',
        'rule-unsolved',
      ]}
    >
      {(item) => (
        <>
          <Answers item={item} />
          {listOf(item.described, 'replies').length > 0 && <SentCheck number={item.number} />}
          <CaseActs item={item} />
          <CaseClocks item={item} />
        </>
      )}
    </PoolDesk>
  )
}
