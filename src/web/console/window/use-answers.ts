import { useRef, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { dayOf, serverNow } from '../time.ts'
import { type Draft, readTyped, sayFault } from './draft.ts'
import type { DraftActs } from './use-draft.ts'

type Texts = Readonly<Record<string, readonly string[]>>

export type Answers = {
  /** What is typed and not kept yet, by term. */
  typed: Texts
  /** What is wrong with it, in words, by term. */
  wrong: Readonly<Record<string, string>>
  busy: boolean
  type: (term: string, texts: readonly string[]) => void
  /** Keeps what was typed; answers whether everything is kept. */
  keep: () => Promise<boolean>
}

/** Answers as they are typed: kept on leaving a field; what is refused stays in its field with the reason. */
export function useAnswers(draft: Draft, acts: DraftActs): Answers {
  const { locale } = useLanguage()
  const [typed, setTyped] = useState<Texts>({})
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  // A field that is left and a press of the key may come in one breath: both must see the same texts.
  const latest = useRef<Texts>({})
  const under = useRef<Promise<boolean>>(Promise.resolve(true))
  const put = (texts: Texts) => {
    latest.current = texts
    setTyped(texts)
  }
  const type = (term: string, texts: readonly string[]) => put({ ...latest.current, [term]: texts })
  const keepNow = async (): Promise<boolean> => {
    const sent = latest.current
    const { values, faults } = readAll(draft, sent)
    if (Object.keys(values).length > 0) {
      setBusy(true)
      try {
        for (const fault of await acts.answer(values)) faults[fault.key] = fault
      } finally {
        setBusy(false)
      }
    }
    setWrong(Object.fromEntries(Object.entries(faults).map(([term, fault]) => [term, sayFault(fault, locale)])))
    put(
      Object.fromEntries(
        Object.entries(latest.current).filter(([term, texts]) => term in faults || sent[term] !== texts),
      ),
    )
    return Object.keys(faults).length === 0
  }
  const keep = () => {
    under.current = under.current.then(keepNow, keepNow)
    return under.current
  }
  return { typed, wrong, busy, type, keep }
}

type Faults = Record<string, Parameters<typeof sayFault>[0]>

function readAll({ questions }: Draft, texts: Texts): { values: Record<string, unknown>; faults: Faults } {
  const values: Record<string, unknown> = {}
  const faults: Faults = {}
  for (const question of questions) {
    const { code } = question.term
    const given = texts[code]
    if (given === undefined) continue
    const read = readTyped(question, given, dayOf(serverNow()))
    if ('fault' in read) faults[code] = read.fault
    else values[code] = read.value
  }
  return { values, faults }
}
