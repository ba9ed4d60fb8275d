import { explain } from '../classify/explain.ts'
import { type Figures, type LabelFigures, type Measured, measure } from '../classify/measure.ts'
import { MANY, type Model, predict, trainModel } from '../classify/model.ts'
import type { Ranked } from '../classify/types.ts'
import type { CutMessage } from '../message.ts'
import { type Blend, blended, crossBlended, fitBlend, type Known } from './blend.ts'
import { withoutEchoes } from './echoes.ts'
import { type Bin, calibrationOf } from './rates.ts'
import { type ClassCurve, classCurves } from './threshold.ts'

/** A message with its label, in the order in which they came in. */
export type Past = { message: CutMessage; label: string }

/** Before and now, for a class or unit: F1 on the same messages. */
export type Change = { label: string; before: number; after: number; count: number }
export type WordChange = { label: string; gained: readonly string[]; lost: readonly string[] }
/** Against the version `no` that was in force at the training: how many of both were right, of `count` messages that neither had learnt. */
export type Comparison = {
  no: number
  count: number
  was: number
  now: number
  labels: readonly Change[]
  words: readonly WordChange[]
}

export type MainFigures = Pick<Figures, 'count' | 'accuracy' | 'macroF1' | 'accuracyAt80' | 'ece'> & { top3: number }

/** What is stored beside a version and shown to whoever decides about it. */
export type Report = {
  /** How much the written word counts beside history. */
  blend: Blend
  byLabel: readonly LabelFigures[]
  confusion: Figures['confusion']
  curve: Figures['curve']
  calibration: readonly Bin[]
  classCurves: readonly ClassCurve[]
  comparison: Comparison | null
}
export type Learnt = { model: Model; figures: MainFigures; report: Report }

/** The version in force; `seen`: how many of the oldest messages of the past it has learnt from. */
export type Before = { no: number; model: Model; blend: Blend; seen: number }

export type Learning<P extends Past> = {
  before: Before | null
  /** What is learnt besides history and never measured: the words of the class tree, as if somebody had written them. */
  primer: readonly Past[]
  /** What the written word says of a message: the class tree by its words, the catalogue by class and place. */
  opine(past: P): readonly Ranked[]
}

/** Fewer requests than this teach nothing that could be measured. */
export const FEWEST_PAST = 60
const OLDER = 0.8
const MOST_CONFUSED = 300

/**
 * Learns from the past and says how well: measured on the newest fifth by a model that learnt from the older four, with
 * near copies across the cut taken out; the model that is kept has then learnt from all. `before`: the version in force.
 */
export function learn<P extends Past>(past: readonly P[], { before, primer, opine }: Learning<P>): Learnt {
  const cut = Math.floor(past.length * OLDER)
  const older = past.slice(0, cut)
  const newer = withoutEchoes(older, past.slice(cut))
  const opinions = newer.map(opine)
  const measured = trainModel([...primer, ...older])
  const said = saidBy(measured, newer, opinions)
  const outcomes = crossBlended(said)
  const { perLabel, confusion, curve, ...figures } = measure(outcomes)
  const shots = outcomes.map(({ truth, ranked: [best] }) => ({
    ...{ label: best?.label ?? '', confidence: best?.confidence ?? 0, right: best?.label === truth },
  }))
  const calibration = older.length > MANY ? measured.calibration : undefined
  const model = trainModel([...primer, ...past], { calibration })
  return {
    model,
    figures: { ...figures, top3: top3Of(outcomes) },
    report: {
      blend: fitBlend(said),
      byLabel: perLabel,
      confusion: confusion.filter(({ truth, said }) => truth !== said).slice(0, MOST_CONFUSED),
      curve,
      calibration: calibrationOf(shots),
      classCurves: classCurves(shots),
      comparison: before && compare(before, { model, newer, said, unseen: new Set(past.slice(before.seen)) }),
    },
  }
}

function saidBy(model: Model, messages: readonly Past[], opinions: readonly (readonly Ranked[])[]): Known[] {
  return messages.map(({ message, label }, at) => ({
    ...{ truth: label, opinion: opinions[at] ?? [] },
    ...predict(model, message),
  }))
}

function top3Of(outcomes: readonly Measured[]): number {
  const found = outcomes.filter(({ truth, ranked }) => ranked.slice(0, 3).some(({ label }) => label === truth))
  return found.length / Math.max(1, outcomes.length)
}

type Now = {
  model: Model
  newer: readonly Past[]
  said: readonly Known[]
  unseen: ReadonlySet<Past>
}

/** What both reach on the messages that the version in force has not learnt from either; else it would be flattered. */
function compare({ no, model: earlierModel, blend }: Before, { model, newer, said, unseen }: Now): Comparison {
  const isFresh = newer.map((one) => unseen.has(one))
  const fresh = said.filter((_, at) => isFresh[at])
  const messages = newer.filter((_, at) => isFresh[at])
  const opinions = fresh.map(({ opinion }) => opinion)
  const was = reachedBy(saidBy(earlierModel, messages, opinions), blend)
  const now = reachedBy(fresh, fitBlend(said))
  const f1 = new Map(was.perLabel.map(({ label, f1: reached }) => [label, reached]))
  const labels = now.perLabel
    .map(({ label, f1: after, count }) => ({ label, before: f1.get(label) ?? 0, after, count }))
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => Math.abs(b.after - b.before) * b.count - Math.abs(a.after - a.before) * a.count)
  const words = wordChanges(speakingWords(earlierModel, newer), speakingWords(model, newer))
  return { no, count: messages.length, was: was.accuracy, now: now.accuracy, labels, words }
}

function reachedBy(said: readonly Known[], blend: Blend): Figures {
  return measure(said.map((one) => ({ ...one, ranked: blended(one, blend) })))
}

const MOST_EXPLAINED = 2000
const WORDS_OF_LABEL = 12
const MOST_CHANGED = 30
/** A word that carried fewer messages is an accident, or somebody's own. */
const FEWEST_CARRIED = 3

/** The words that carry a label, by how many messages they carried. */
function speakingWords(model: Model, messages: readonly Past[]): Map<string, readonly string[]> {
  const carried = new Map<string, Map<string, number>>()
  for (const { message, label } of messages.slice(-MOST_EXPLAINED)) {
    const words = carried.get(label) ?? new Map<string, number>()
    for (const { word } of explain(model, message, label)) words.set(word, (words.get(word) ?? 0) + 1)
    carried.set(label, words)
  }
  return new Map([...carried].map(([label, words]) => [label, most(words)]))
}

function most(words: ReadonlyMap<string, number>): string[] {
  return [...words]
    .filter(([, times]) => times >= FEWEST_CARRIED)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, WORDS_OF_LABEL)
    .map(([word]) => word)
}

type Words = ReadonlyMap<string, readonly string[]>

function wordChanges(before: Words, after: Words): WordChange[] {
  return [...after]
    .map(([label, words]) => {
      const was = before.get(label) ?? []
      const gained = words.filter((word) => !was.includes(word))
      const lost = was.filter((word) => !words.includes(word))
      return { label, gained, lost }
    })
    .filter(({ gained, lost }) => gained.length + lost.length > 0)
    .sort((a, b) => b.gained.length + b.lost.length - a.gained.length - a.lost.length)
    .slice(0, MOST_CHANGED)
}
