import { parentPort, workerData } from 'node:worker_threads'
import { cutMessage } from '#platform/text/cut'
import { packModel, unpackModel } from '../../rules/classify/pack.ts'
import { unitMarks } from '../../rules/dispatch/history.ts'
import { learn } from '../../rules/dispatch/learn.ts'
import type { Learning, LearntBytes } from './learn-in-thread.ts'

/** Cuts, learns, measures and packs: minutes of computing beside the server, which goes on answering. */
function run({ kind, lessons, before }: Learning): LearntBytes {
  const past = lessons.map(({ subject, text, label, classCode, place }) => {
    const cut = cutMessage({ subject, text })
    return { label, message: kind === 'unit' ? { ...cut, marks: unitMarks(classCode, place) } : cut }
  })
  const { model, figures, report } = learn(past, modelOf(before))
  const weights = packModel(model)
  return { weights, figures, report, labels: model.labels.length, leftOut: model.leftOut.length }
}

function modelOf(before: Learning['before']) {
  try {
    return before && { no: before.no, model: unpackModel(before.weights) }
  } catch {
    // The form of an earlier release: there is nothing to compare with.
    return null
  }
}

parentPort?.postMessage(run(workerData as Learning))
