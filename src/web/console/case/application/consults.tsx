import { useOrgName } from '../../api/names.ts'
import type { CaseDetail } from '../../api/types.ts'
import { useCode, useWords } from '../../language.tsx'
import { factsOf, listOf, numberOf, textOf } from '../described.ts'
import type { Found } from './found.tsx'
import { opinions, words } from './words.ts'

/** Questions to other bodies, with what they answered; they stop no clock. */
export function useConsults(item: CaseDetail): readonly Found[] {
  const t = useWords(words)
  const opinion = useCode(opinions)
  const org = useOrgName()
  return listOf(item.described, 'consults').map((consult, at) => {
    const answer = factsOf(consult, 'answer')
    const body = textOf(consult, 'org') ?? ''
    return {
      key: `consult-${at}`,
      title: t('consult'),
      at: answer && textOf(answer, 'at'),
      body: (
        <>
          <p className="words">{textOf(consult, 'question')}</p>
          <p className="quiet small">
            {t('consultLine', { org: item.orgs[body]?.name ?? org(body), days: numberOf(consult, 'days') })}
          </p>
          {answer && (
            <p>
              {opinion(textOf(answer, 'result'))} · {textOf(answer, 'opinion')}
            </p>
          )}
        </>
      ),
    }
  })
}
