import { orgFacts } from '#domains/directory'
import { type ClassName, classNames, keywordClasses, suggestUnitIn } from '#domains/hotline'
import type { Tx } from '#platform/db/tx'
import { cutMessage, READ_BY_MODELS } from '#platform/text/cut'
import { type Weighed, weighClasses } from '#rules/hotline'
import {
  blended,
  type CutMessage,
  explain,
  isStrange,
  isSure,
  predict,
  type Ranked,
  unitMarks,
} from '../../rules/index.ts'
import { currentModel, type LiveModel } from '../../store/models.ts'

export type Asked = { subject: string; text: string; place: string | null }

export type SuggestedClass = Omit<ClassName, 'conduct' | 'selectable'> & {
  confidence: number
  words: readonly string[]
}
export type SuggestedUnit = {
  org: string
  name: string
  confidence: number | null
  by: 'catalogue' | 'model' | 'both'
  row: string | null
  clause: string | null
}

/** What is suggested for a text, with the numbers that a decision rests on. */
export type Suggestions = {
  cut: CutMessage
  /** The version that says so; null: the words of the class tree, because no model is in force. */
  model: { id: string; no: number } | null
  unitModel: { id: string; no: number } | null
  known: number
  sure: boolean
  /** Who says the classes that are shown: where the model is not sure, the words of the class tree are better than nothing. */
  by: 'model' | 'words'
  classes: readonly SuggestedClass[]
  units: readonly SuggestedUnit[]
  rankedClasses: readonly Ranked[]
  rankedUnits: readonly Ranked[]
}

const MOST = 3
const WORDS = 5
const WORTH_SHOWING = 0.05
/** What the words of the tree say was never measured, so it is never called more likely than not. */
const MOST_BY_WORDS = 0.5

/** The best three classes and units for a text: by the models in force, else, or where these are not sure, by the words of the class tree. */
export async function suggestIn(tx: Tx, asked: Asked): Promise<Suggestions> {
  const cut = cutMessage(asked)
  const read = cutMessage(asked, READ_BY_MODELS)
  const [names, byClass, byUnit] = [
    await classNames(tx),
    await currentModel(tx, 'class'),
    await currentModel(tx, 'unit'),
  ]
  const words = weighClasses(await keywordClasses(tx), asked)
  const said = byClass === null ? fromWords(words) : fromModel(byClass, { cut: read, names, words })
  const rankedUnits =
    byUnit === null ? [] : await unitsFor(tx, byUnit, { cut: read, place: asked.place, classes: said.ranked })
  const strange = isStrange(cut)
  const sure = isSure(said.ranked[0]?.confidence ?? 0, said.known) && !strange
  const shownBy = byClass !== null && sure ? said : fromWords(words)
  const classes = strange ? [] : shownBy.ranked.slice(0, MOST).flatMap((one) => shown(one, names, shownBy.words))
  const best = sure ? said.ranked[0]?.label : undefined
  return {
    cut,
    model: byClass && { id: byClass.id, no: byClass.no },
    unitModel: byUnit && { id: byUnit.id, no: byUnit.no },
    known: said.known,
    sure,
    by: byClass !== null && (sure || classes.length === 0) ? 'model' : 'words',
    classes,
    units: best === undefined ? [] : await unitsShown(tx, { best, place: asked.place, ranked: rankedUnits }),
    rankedClasses: said.ranked,
    rankedUnits,
  }
}

type SaidClasses = { ranked: readonly Ranked[]; known: number; words(label: string): readonly string[] }

type FromModel = { cut: CutMessage; names: ReadonlyMap<string, ClassName>; words: readonly Weighed[] }

/** What history says together with the words of the tree, weighed as the training found best. */
function fromModel({ model, report }: LiveModel, { cut, names, words }: FromModel): SaidClasses {
  const { ranked, known } = predict(model, cut)
  const opinion = words.map(({ code, weight }) => ({ label: code, confidence: weight }))
  return {
    ranked: blended({ ranked, known, opinion }, report.blend).filter(({ label }) => names.get(label)?.selectable),
    known,
    words: (label) => {
      const carried = explain(model, cut, label, WORDS).map(({ word }) => word)
      const hits = words.find(({ code }) => code === label)?.hits ?? []
      return [...new Set([...carried, ...hits])].slice(0, WORDS)
    },
  }
}

function fromWords(words: readonly Weighed[]): SaidClasses {
  return {
    ranked: words.map(({ code, weight }) => ({ label: code, confidence: Math.min(MOST_BY_WORDS, weight) })),
    known: words.length > 0 ? 1 : 0,
    words: (label) => words.find(({ code }) => code === label)?.hits ?? [],
  }
}

function shown(
  { label, confidence }: Ranked,
  names: ReadonlyMap<string, ClassName>,
  words: SaidClasses['words'],
): SuggestedClass[] {
  const named = names.get(label)
  if (named === undefined || confidence < WORTH_SHOWING) return []
  const { conduct: _, selectable: __, ...rest } = named
  return [{ ...rest, confidence, words: words(label) }]
}

type UnitAsked = { cut: CutMessage; place: string | null; classes: readonly Ranked[] }

/** The unit depends on the class, which is not known for sure: each likely class speaks with its own weight. */
async function unitsFor(tx: Tx, { model, report }: LiveModel, { cut, place, classes }: UnitAsked): Promise<Ranked[]> {
  const likely = classes.slice(0, MOST)
  const all = likely.reduce((sum, { confidence }) => sum + confidence, 0) || 1
  const units = new Map<string, number>()
  for (const { label, confidence } of likely) {
    const [row] = await suggestUnitIn(tx, { class: label, place })
    const opinion = row ? [{ label: row.org, confidence: 1 }] : []
    const said = predict(model, { ...cut, marks: unitMarks(label, place) })
    for (const one of blended({ ...said, opinion }, report.blend))
      units.set(one.label, (units.get(one.label) ?? 0) + (confidence / all) * one.confidence)
  }
  return [...units].map(([label, confidence]) => ({ label, confidence })).sort((a, b) => b.confidence - a.confidence)
}

type Showing = { best: string; place: string | null; ranked: readonly Ranked[] }

/** The unit of the dispatch catalogue first, which is law-backed; then those that history points to. */
async function unitsShown(tx: Tx, { best, place, ranked }: Showing): Promise<SuggestedUnit[]> {
  const [row] = await suggestUnitIn(tx, { class: best, place })
  const likely = ranked.filter(({ confidence }) => confidence >= WORTH_SHOWING)
  const facts = await orgFacts(
    tx,
    likely.map(({ label }) => label),
  )
  const units = likely.flatMap(({ label, confidence }): SuggestedUnit[] => {
    const org = facts.get(label)
    if (!org?.active) return []
    const isRow = row?.org === label
    const [by, from] = isRow ? (['both', row] as const) : (['model', null] as const)
    return [{ org: label, name: org.name, confidence, by, row: from?.row ?? null, clause: from?.clause ?? null }]
  })
  if (row && !units.some(({ org }) => org === row.org)) {
    const { org, name, row: id, clause } = row
    units.unshift({ org, name, confidence: null, by: 'catalogue', row: id, clause })
  }
  return units.sort((a, b) => Number(b.row !== null) - Number(a.row !== null)).slice(0, MOST)
}
