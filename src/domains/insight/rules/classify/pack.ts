import { FIELDS, type Field } from './features.ts'
import type { Model } from './model.ts'
import { heardBy } from './vocabulary.ts'

/** The form below; a model of another form is learnt anew. */
const FORM = 2

type Head = Pick<Model, 'labels' | 'leftOut' | 'calibration'> & {
  form: number
  prior: readonly number[]
  /** Versions of earlier releases do not say it. */
  heard?: number
  terms: Record<Field, readonly string[]>
}

/** A model as bytes: length of the head (4 bytes), the head as JSON, the numbers of four bytes each, the weights of one. */
export function packModel({ labels, prior, leftOut, calibration, vocabulary, linear }: Model): Uint8Array {
  const terms = Object.fromEntries(FIELDS.map((field) => [field, [...vocabulary.terms[field].keys()]]))
  const head = new TextEncoder().encode(
    JSON.stringify({ form: FORM, heard: vocabulary.heard, labels, prior: [...prior], leftOut, calibration, terms }),
  )
  const blocks = [vocabulary.rarity, vocabulary.tellingness, linear.scale, linear.bias, linear.weights]
  const bytes = new Uint8Array(4 + head.length + blocks.reduce((sum, { byteLength }) => sum + byteLength, 0))
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = 4 + head.length
  for (const block of blocks) {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), at)
    at += block.byteLength
  }
  return bytes
}

export function unpackModel(bytes: Uint8Array): Model {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const { form, terms, prior, heard, ...rest }: Head = JSON.parse(
    new TextDecoder().decode(bytes.subarray(4, 4 + length)),
  )
  if (form !== FORM) throw new Error(`A model of form ${form} cannot be read; train anew.`)
  let at = 4 + length
  const block = (size: number): ArrayBuffer => {
    const { buffer } = bytes.slice(at, at + size)
    at += size
    return buffer
  }
  const numbers = (count: number): Float32Array => new Float32Array(block(4 * count))
  // Terms stand in the order of their numbers, field after field.
  let features = 0
  const numbered = (field: Field) => new Map(terms[field].map((term) => [term, features++] as const))
  const fields = {
    text: numbered('text'),
    subject: numbered('subject'),
    pair: numbered('pair'),
    mark: numbered('mark'),
  }
  const rarity = numbers(features)
  const vocabulary = { heard: heard ?? heardBy(rarity), terms: fields, rarity, tellingness: numbers(features) }
  const labels = rest.labels.length
  const linear = { scale: numbers(labels), bias: numbers(labels), weights: new Int8Array(block(features * labels)) }
  return { ...rest, prior: Float64Array.from(prior), vocabulary, linear }
}
