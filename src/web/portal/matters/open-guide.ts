import type { GuideFound, MatterLine } from '#domains/matters'
import type { FactValue } from '#kit/feel'
import { say } from '#kit/words'
import type { Term } from '#rules/documents'
import type { ToldSection } from '#rules/matters'
import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import { firstInput } from '../apply/typed.ts'
import { notFound } from '../server/answers.ts'
import type { Visit } from '../server/visit.ts'
import { pickedPlace } from './place.ts'
import { questionOf } from './question.ts'
import { givenOf, mayShow, type Texts, without } from './situation.ts'

/** An answer that counts, as it is read back, and where it is changed. */
export type Answered = { term: Term; value: FactValue; open: boolean; change: string }

/** A guide as its pages draw it: plain values only. */
export type OpenGuide = {
  taskCode: string
  name: string
  summary: string
  placeName: string
  standing: GuideFound['standing']
  from: string | null
  online: boolean
  mayApply: boolean
  phone: string
  sections: readonly ToldSection[]
  question: Term | null
  isPrivate: boolean
  undecided: number
  answered: readonly Answered[]
  coming: GuideFound['coming']
  movedTo: readonly MatterLine[]
  nearer: MatterLine | null
  errors: readonly FieldError[]
  /** What was typed for the question, where it could not be read. */
  typed: Readonly<Record<string, string>>
}

/** The guide at this address for this visitor; an unknown code is a page not found. */
export async function openGuide(visit: Visit, taskCode: string): Promise<OpenGuide> {
  if (!/^[0-9A-Z]{31}$/.test(taskCode)) throw notFound()
  const { ctx, port, url, look } = visit
  const given = givenOf(visit)
  const { code: place } = await pickedPlace(visit)
  const found = await port.guidance.matterGuide(ctx, {
    taskCode,
    given,
    place,
    holder: visit.signed?.acting.id ?? null,
  })
  if (found === null) throw notFound()
  const { version, guide, told, read } = found
  const wrong = [...read.wrong].flatMap(([code, refusal]) => {
    const term = found.terms.get(code)
    return term === undefined ? [] : [{ term, refusal }]
  })
  const question = wrong[0]?.term ?? guide.question
  return {
    ...{ taskCode, name: told.name, summary: told.summary, sections: told.sections, undecided: guide.undecided },
    ...{ standing: found.standing, placeName: found.placeName, from: version.from, question },
    ...{ coming: found.coming, movedTo: found.movedTo, nearer: found.nearer },
    online: version.body.channels.includes('online'),
    mayApply: guide.eligible !== 'no',
    phone: version.body.complaintPhone,
    isPrivate: question !== null && !mayShow(question),
    answered: answersOf(found, given, url),
    errors: wrong.map(({ term, refusal }) => ({
      field: firstInput(questionOf(term)),
      text: say(visit.book[refusal.code] ?? { zh: refusal.code, en: refusal.code }, look.locale, refusal.facts),
    })),
    typed: Object.fromEntries(wrong.flatMap(({ term }) => typedOf(term, given[term.code] ?? []))),
  }
}

function answersOf({ guide, read, terms }: GuideFound, given: Texts, url: URL): readonly Answered[] {
  return Object.keys(given).flatMap((code) => {
    const term = terms.get(code)
    const counts = read.unsure.has(code) || (code in guide.facts && guide.facts[code] !== null)
    if (term === undefined || !counts || read.wrong.has(code)) return []
    const sealed = !mayShow(term) && !read.unsure.has(code)
    return [{ term, value: guide.facts[code] ?? null, open: read.unsure.has(code), change: without(url, code, sealed) }]
  })
}

function typedOf({ code, type }: Term, texts: readonly string[]): readonly (readonly [string, string])[] {
  if (type !== 'date') return [[code, texts.join(' ')]]
  return (['year', 'month', 'day'] as const).map((part, at) => [`${code}-${part}`, texts[at] ?? ''])
}
