import { App, Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk, useHolds } from '../api/queries.ts'
import type { CaseDetail } from '../api/types.ts'
import { useGive } from '../commands/command-dialog.tsx'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { ClassLine, Source, UnitLine, Unsure } from '../suggest/parts.tsx'
import type { CaseSuggestion, SuggestedClass, SuggestedUnit } from '../suggest/use-suggestion.ts'
import { keptBack, words as suggested } from '../suggest/words.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** Class and unit for a request that nobody has classified: a help, never a decision. */
export function ClassSuggestions({ item }: { item: CaseDetail }) {
  const s = useWords(suggested)
  const holds = useHolds()
  const path = holds('insight.suggest') ? `/api/insight/cases/${item.number}/suggestion` : null
  const suggestion = useAsk<CaseSuggestion>(['suggestion', 'case'], path).data
  const why = useCode(keptBack)
  const { busy, classify, send } = useDeciding(item)
  if (suggestion === undefined) return null
  const { classes, units, source } = suggestion
  const [best] = classes
  return (
    <section className="sheet" aria-label={s('title')}>
      <h2>{s('title')}</h2>
      <Unsure suggestion={suggestion} />
      <ol className="suggest">
        {classes.map((one) => (
          <ClassLine key={one.code} suggested={one} measured={source.by === 'model'}>
            <Button disabled={busy} onClick={() => void classify(one)}>
              {s('use')}
            </Button>
          </ClassLine>
        ))}
      </ol>
      {best !== undefined && units.length > 0 && (
        <>
          <h3 className="suggest-units">{s('units')}</h3>
          <ol className="suggest">
            {units.map((unit, at) => (
              <UnitLine key={unit.org} unit={unit}>
                {unit.row !== null && (
                  <Button type={at === 0 ? 'primary' : 'default'} disabled={busy} onClick={() => void send(best, unit)}>
                    {s('classAndDispatch')}
                  </Button>
                )}
              </UnitLine>
            ))}
          </ol>
        </>
      )}
      {suggestion.keptBack !== null && (
        <p className="quiet small">{s('kept.title', { why: why(suggestion.keptBack) })}</p>
      )}
      <Source suggestion={suggestion} />
    </section>
  )
}

/** The commands behind the buttons; the catalogue allows the unit, so that no reason has to be written. */
function useDeciding(item: CaseDetail) {
  const t = useWords(words)
  const s = useWords(suggested)
  const c = useWords(common)
  const { locale } = useLanguage()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const give = useGive(item.number)
  const [, setAsked] = useSearchParams()
  const run = async (commands: readonly Record<string, unknown>[], done: string) => {
    setBusy(true)
    try {
      for (const command of commands) await give(command)
      void message.success(done)
      return true
    } catch (error) {
      void message.error(sayError(error, c))
      return false
    } finally {
      setBusy(false)
    }
  }
  const classified = ({ code }: SuggestedClass) => ({
    ...{ type: 'classify', classCode: code },
    ...{ urgency: null, demand: null, statutory: null },
  })
  const name = (one: SuggestedClass) => (locale === 'zh' ? one.nameZh : one.nameEn)
  const registered = item.possible.includes('register') ? [{ type: 'register' }] : []
  return {
    busy,
    classify: (one: SuggestedClass) => run([classified(one)], t('classified', { name: name(one) })),
    send: async (one: SuggestedClass, unit: SuggestedUnit) => {
      const dispatch = { type: 'dispatch', lead: unit.org, assists: [], catalogueRow: unit.row, deviation: null }
      const told = s('sent', { name: name(one), unit: unit.name })
      if (await run([classified(one), ...registered, dispatch], told)) setAsked({})
    },
  }
}
