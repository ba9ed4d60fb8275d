import { evaluate, parseExpression } from 'feelin'
import { allow, type Ruling, refuse } from './ruling.ts'

/** What is known about a situation, by term: absent key: not known yet; null: known not to apply (hidden, 不适用). */
export type Facts = Readonly<Record<string, FactValue>>
export type FactValue = string | number | boolean | null | readonly string[]

/** Whether a condition holds on what is known; `unknown`: it depends on a term that was not answered. */
export type Truth = true | false | 'unknown'

/** What a checked expression looks at. */
export type Reading = { readonly reads: readonly string[] }

/** The nodes of the FEEL grammar (DMN 1.3, chapter 10) that our subset allows. */
const ALLOWED = new Set(
  `Expression Expressions Conjunction Disjunction Comparison CompareOp ArithmeticExpression ArithOp VariableName Identifier
  AdditionalIdentifier NumericLiteral StringLiteral BooleanLiteral NullLiteral ParenthesizedExpression FunctionInvocation
  PositionalParameters Interval PositiveUnaryTest SimplePositiveUnaryTest PositiveUnaryTests IfExpression List DateTimeConstructor DateTimeLiteral
  date duration and or in between if then else true false null ( ) [ ] , + - * / < > = <= >= != ..`.split(/\s+/),
)

/** Functions that look at nothing but what they are given: no clock, no chance. */
const FUNCTIONS = new Set([
  'not',
  'date',
  'duration',
  'count',
  'list contains',
  'contains',
  'starts with',
  'sum',
  'min',
  'max',
  'floor',
  'ceiling',
  'years and months duration',
])

const MOST = 500

type Node = { name: string; from: number; to: number; children: Node[] }

/** Reads an expression of the checked subset; anything outside it, and any slip of the pen, is refused with its place. */
export function checkFeel(text: string): Ruling<Reading> {
  if (text.trim() === '' || text.length > MOST) return refuse('invalid', 'kit.feel-length', { most: MOST })
  const seen = nodesOf(text)
  const wrong = all(seen).find((node) => !ALLOWED.has(node.name))
  if (wrong)
    return refuse('invalid', 'kit.feel-not-allowed', {
      at: wrong.from + 1,
      part: text.slice(wrong.from, wrong.to).slice(0, 40),
    })
  const called = functionsIn(seen, text)
  const strange = called.find((name) => !FUNCTIONS.has(name))
  if (strange !== undefined) return refuse('invalid', 'kit.feel-function', { name: strange })
  return allow({ reads: namesIn(seen, text) })
}

/** The terms an expression looks at, in order of appearance. */
export function readsOf(text: string): readonly string[] {
  return namesIn(nodesOf(text), text)
}

/** Whether a condition holds; absent condition: always. Three-valued, so that a false part decides before all is known. */
export function truthOf(condition: string | undefined, facts: Facts): Truth {
  if (condition === undefined) return true
  return truthAt(nodesOf(condition), condition, facts)
}

/** The parts that must all hold, as written but for white space: one part where the condition is no conjunction. */
export function conjunctsOf(condition: string): readonly string[] {
  const parts = (node: Node): string[] =>
    node.name === 'Conjunction'
      ? operandsOf(node).flatMap(parts)
      : [condition.slice(node.from, node.to).replace(/\s+/g, ' ').trim()]
  const tree = nodesOf(condition)
  return parts(tree.name === 'Expression' ? (operandsOf(tree)[0] ?? tree) : tree)
}

/** The value of an expression, or `unknown` while a term it reads is not known. */
export function valueIn(expression: string, facts: Facts): FactValue | 'unknown' {
  if (readsOf(expression).some((name) => !(name in facts))) return 'unknown'
  return evaluate(expression, { ...facts }).value as FactValue
}

function truthAt(node: Node, text: string, facts: Facts): Truth {
  if (node.name === 'Conjunction' || node.name === 'Disjunction') {
    const deciding = node.name === 'Disjunction'
    const parts = operandsOf(node).map((part) => truthAt(part, text, facts))
    if (parts.includes(deciding)) return deciding
    return parts.includes('unknown') ? 'unknown' : !deciding
  }
  if (node.name === 'ParenthesizedExpression' || node.name === 'Expression') {
    const [inner] = operandsOf(node)
    if (inner) return truthAt(inner, text, facts)
  }
  const negated = argumentOfNot(node, text)
  if (negated) {
    const inner = truthAt(negated, text, facts)
    return inner === 'unknown' ? inner : !inner
  }
  if (namesIn(node, text).some((name) => !(name in facts))) return 'unknown'
  return evaluate(text.slice(node.from, node.to), { ...facts }).value === true
}

function argumentOfNot(node: Node, text: string): Node | undefined {
  if (node.name !== 'FunctionInvocation' || functionNameOf(node, text) !== 'not') return undefined
  return node.children.find((child) => child.name === 'PositionalParameters')?.children[0]
}

function operandsOf(node: Node): Node[] {
  return node.children.filter((child) => /^[A-Z]/.test(child.name))
}

function functionNameOf(node: Node, text: string): string {
  const [name] = node.children
  return name ? text.slice(name.from, name.to).replace(/\s+/g, ' ') : ''
}

function functionsIn(node: Node, text: string): string[] {
  const own = node.name === 'FunctionInvocation' ? [functionNameOf(node, text)] : []
  return [...own, ...node.children.flatMap((child) => functionsIn(child, text))]
}

function namesIn(node: Node, text: string): string[] {
  const called = node.name === 'FunctionInvocation'
  const inside = node.children.slice(called ? 1 : 0).flatMap((child) => namesIn(child, text))
  const own = node.name === 'VariableName' ? [text.slice(node.from, node.to)] : []
  return [...new Set([...own, ...inside])]
}

function all(node: Node): Node[] {
  return [node, ...node.children.flatMap(all)]
}

/** The tree of an expression as plain nodes; expressions are few and come again, so they are read once. */
function nodesOf(text: string): Node {
  const known = trees.get(text)
  if (known) return known
  const root: Node = { name: 'Expression', from: 0, to: text.length, children: [] }
  const open: Node[] = []
  parseExpression(text, {}, undefined).iterate({
    enter: ({ name, from, to }) => {
      const node: Node = { name: name === '' ? text.slice(from, to) : name, from, to, children: [] }
      ;(open.at(-1) ?? root).children.push(node)
      open.push(node)
    },
    leave: () => void open.pop(),
  })
  const tree = root.children[0] ?? root
  if (trees.size < 10_000) trees.set(text, tree)
  return tree
}

const trees = new Map<string, Node>()
