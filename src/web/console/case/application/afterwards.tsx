import type { CaseDetail } from '../../api/types.ts'
import { warnings } from '../../codes.ts'
import { useCode, useLanguage, useWords } from '../../language.tsx'
import { sayDay } from '../../time.ts'
import { factsOf, listOf, numberOf, textOf } from '../described.ts'
import { type Found, List } from './found.tsx'
import { saidOf } from './read.ts'
import { dutyStates, words } from './words.ts'

/** What comes after the decision or from above: the pledge, cards, orders to explain, the applicant's grade. */
export function useAfterwards(item: CaseDetail): readonly Found[] {
  return [...useDuty(item), ...useOversight(item), ...useRating(item)]
}

function useDuty({ described }: CaseDetail): readonly Found[] {
  const t = useWords(words)
  const { locale } = useLanguage()
  const state = useCode(dutyStates)
  const duty = factsOf(described, 'duty')
  if (!duty) return []
  const fixBy = textOf(duty, 'fixBy')
  const consequence = textOf(duty, 'consequence')
  const repairedAt = textOf(duty, 'repairedAt')
  const lines = [
    state(textOf(duty, 'state')),
    fixBy && t('dutyFix', { day: sayDay(fixBy, locale) }),
    consequence && t('dutyConsequence', { text: consequence }),
    repairedAt && t('dutyRepaired', { day: sayDay(repairedAt, locale) }),
  ].filter((line): line is string => Boolean(line))
  return [{ key: 'duty', title: t('duty'), at: textOf(duty, 'dueAt'), body: <List lines={lines} /> }]
}

function useOversight({ described }: CaseDetail): readonly Found[] {
  const t = useWords(words)
  const { locale } = useLanguage()
  const card = useCode(warnings)
  const cards = listOf(described, 'cards').map((one) =>
    t('card', { colour: card(textOf(one, 'colour')), cause: saidOf(one, 'cause', locale) }),
  )
  const orders = listOf(described, 'supervisions').map((order, at): Found => {
    const answer = factsOf(order, 'answer')
    const due = textOf(order, 'dueAt')
    return {
      key: `order-${at}`,
      title: t('supervision'),
      at: answer && textOf(answer, 'at'),
      body: (
        <>
          <p className="words">{textOf(order, 'reason')}</p>
          <p className={answer ? '' : 'quiet small'}>
            {answer
              ? t('supervisionAnswer', { text: textOf(answer, 'text') ?? '' })
              : due && t('supervisionDue', { day: sayDay(due, locale) })}
          </p>
        </>
      ),
    }
  })
  return [
    ...(cards.length > 0 ? [{ key: 'cards', title: t('cards'), at: null, body: <List lines={cards} /> }] : []),
    ...orders,
  ]
}

function useRating({ described }: CaseDetail): readonly Found[] {
  const t = useWords(words)
  const rating = factsOf(described, 'rating')
  if (!rating) return []
  const said = [t('grade', { grade: numberOf(rating, 'grade') }), textOf(rating, 'text')].filter(Boolean)
  return [{ key: 'rating', title: t('rating'), at: null, body: <p>{said.join(' · ')}</p> }]
}
