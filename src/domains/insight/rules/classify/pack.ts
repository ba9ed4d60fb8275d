import { FIELDS, type Field } from './features.ts'
import type { Model } from './model.ts'

/** The form below; a model of another form is learnt anew. */
const FORM = 1

type Head = {
  form: number
  labels: readonly string[]
  prior: readonly number[]
  leftOut: Model['leftOut']
  temperature: number
  terms: Record<Field, readonly string[]>
}

/** A model as bytes: the length of the head, the head as JSON, then the numbers, four bytes each. */
export function packModel({ labels, prior, leftOut, temperature, vocabulary, linear }: Model): Uint8Array {
  const terms = Object.fromEntries(FIELDS.map((field) => [field, [...vocabulary.terms[field].keys()]]))
  const head = new TextEncoder().encode(
    JSON.stringify({ form: FORM, labels, prior: [...prior], leftOut, temperature, terms }),
  )
  const blocks = [vocabulary.idf, linear.bias, ...linear.weights]
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
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)))
  if (head.form !== FORM) throw new Error(`A model of form ${head.form} cannot be read; train anew.`)
  let at = 4 + length
  const block = (count: number): Float32Array => {
    const part = bytes.slice(at, at + count * 4)
    at += count * 4
    return new Float32Array(part.buffer)
  }
  const { form: _, terms, prior, ...rest } = head
  let number = 0
  const numbered = (field: Field) => new Map(terms[field].map((term) => [term, number++] as const))
  const numbers = {
    text: numbered('text'),
    subject: numbered('subject'),
    pair: numbered('pair'),
    mark: numbered('mark'),
  }
  const idf = block(number)
  const bias = block(rest.labels.length)
  const weights = rest.labels.map(() => block(number))
  return { ...rest, prior: Float64Array.from(prior), vocabulary: { terms: numbers, idf }, linear: { weights, bias } }
}
