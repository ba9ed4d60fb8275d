import { parentPort, workerData } from 'node:worker_threads'
import { cutMessage, READ_BY_MODELS } from '#platform/text/cut'
import { weighClasses } from '#rules/hotline'
import { FEWEST_SAMPLES } from '../../rules/classify/model.ts'
import { packModel, unpackModel } from '../../rules/classify/pack.ts'
import type { Ranked } from '../../rules/classify/types.ts'
import { unitMarks } from '../../rules/dispatch/history.ts'
import { learn, type Past } from '../../rules/dispatch/learn.ts'
import type { Learning, LearntBytes } from './learn-in-thread.ts'

/** Cuts, learns, measures and packs: minutes of computing beside the server, which goes on answering. */
function run({ kind, lessons, classes, before }: Learning): LearntBytes {
  const past = lessons.map((lesson) => {
    const cut = cutMessage(lesson, READ_BY_MODELS)
    const marks = kind === 'unit' ? { marks: unitMarks(lesson.classCode, lesson.place) } : {}
    return { label: lesson.label, message: { ...cut, ...marks }, lesson }
  })
  const byTree = (lesson: Learning['lessons'][number]): Ranked[] =>
    weighClasses(classes, lesson).map(({ code, weight }) => ({ label: code, confidence: weight }))
  const byCatalogue = ({ catalogue }: Learning['lessons'][number]): Ranked[] =>
    catalogue === null ? [] : [{ label: catalogue, confidence: 1 }]
  const { model, figures, report } = learn(past, {
    before: modelOf(before),
    primer: kind === 'unit' ? [] : primerOf(classes, new Set(lessons.map(({ classCode }) => classCode))),
    opine: ({ lesson }) => (kind === 'unit' ? byCatalogue(lesson) : byTree(lesson)),
  })
  const weights = packModel(model)
  return { weights, figures, report, labels: model.labels.length, leftOut: model.leftOut.length }
}

/** So often the tree says what a class is about: enough for a class that few have written about. */
const TIMES = FEWEST_SAMPLES

/** The names and words of the classes that history has seen at least once, as messages. */
function primerOf(classes: Learning['classes'], seen: ReadonlySet<string>): Past[] {
  return classes
    .filter(({ code }) => seen.has(code))
    .flatMap(({ code: label, keywords }) => {
      const message = cutMessage({ subject: keywords[0] ?? '', text: keywords.slice(1).join('，') })
      return Array.from({ length: TIMES }, () => ({ label, message }))
    })
}

function modelOf(before: Learning['before']) {
  try {
    return before && { no: before.no, blend: before.blend, seen: before.seen, model: unpackModel(before.weights) }
  } catch {
    // The form of an earlier release: there is nothing to compare with.
    return null
  }
}

parentPort?.postMessage(run(workerData as Learning))
