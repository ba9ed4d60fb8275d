import type { CaseDetail, CaseTask } from '../api/types.ts'
import { taskKinds, taskStates } from '../codes.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { daysBetween, sayDay, serverNow } from '../time.ts'
import { words } from './words.ts'

const BOX = { width: 300, height: 54, indent: 34, down: 10 } as const
const LEGS = new Set(['handle', 'assist', 'supervise'])

type Node = { task: CaseTask | null; depth: number; row: number; parent: Node | null }

/** Legs over the levels (热线中心 → 单位 → 街镇 → 村社) as a small tree with state and days. */
export function LegTree(props: { item: CaseDetail }) {
  const t = useWords(words)
  const kind = useCode(taskKinds)
  const state = useCode(taskStates)
  const { orgs } = props.item
  const legs = props.item.tasks.filter((task) => LEGS.has(task.kind))
  if (legs.length === 0) return <p className="quiet">{t('legs.none')}</p>
  const nodes = place(legs)
  const width = Math.max(...nodes.map((node) => node.depth)) * BOX.indent + BOX.width + 4
  const height = (Math.max(...nodes.map((node) => node.row)) + 1) * (BOX.height + BOX.down)
  return (
    <figure className="legs">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1) */}
      <section className="legs-scroll" tabIndex={0} aria-label={t('legs.title')}>
        <svg viewBox={`-2 -2 ${width} ${height}`} width={width} height={height} aria-hidden="true">
          {nodes.map(
            (node, at) => node.parent && <path key={`p${at}`} className="leg-line" d={lineTo(node, node.parent)} />,
          )}
          {nodes.map((node, at) => (
            <LegBox key={`b${at}`} node={node} name={node.task ? (orgs[node.task.org]?.name ?? '') : ''} />
          ))}
        </svg>
      </section>
      <ul className="unseen">
        {legs.map((leg) => (
          <li key={leg.id}>{[kind(leg.kind), orgs[leg.org]?.name, state(leg.state)].join(' ')}</li>
        ))}
      </ul>
    </figure>
  )
}

function LegBox({ node, name }: { node: Node; name: string }) {
  const t = useWords(words)
  const kind = useCode(taskKinds)
  const state = useCode(taskStates)
  const { locale } = useLanguage()
  const { task } = node
  const [x, y] = at(node)
  if (task === null) {
    return (
      <g transform={`translate(${x} ${y})`} className="leg leg-root">
        <rect width={BOX.width} height={BOX.height} rx="6" />
        <text x="14" y="33" className="leg-name">
          {t('legs.centre')}
        </text>
      </g>
    )
  }
  const late = task.dueAt !== null && task.finishedAt === null && new Date(task.dueAt) < serverNow()
  const open = task.finishedAt === null && task.state !== 'void'
  return (
    <g transform={`translate(${x} ${y})`} className={`leg ${late ? 'leg-late' : open ? 'leg-open' : 'leg-done'}`}>
      <title>{name}</title>
      <rect width={BOX.width} height={BOX.height} rx="6" />
      <text x="14" y="22" className="leg-name">
        {short(name)}
      </text>
      <text x="14" y="43" className="leg-note">
        {`${kind(task.kind)} · ${state(task.state)} · ${late ? t('due.late', { days: -daysBetween(serverNow(), task.dueAt ?? '') }) : sayDay(task.finishedAt ?? task.dueAt ?? task.openedAt, locale).replace(/（.*/, '')}`}
      </text>
    </g>
  )
}

/** One row per leg, depth first; each level is set in by one step. */
function place(legs: readonly CaseTask[]): Node[] {
  const known = new Set(legs.map((leg) => leg.id))
  const nodes: Node[] = [{ task: null, depth: 0, row: 0, parent: null }]
  const hang = (parent: Node | undefined, children: readonly CaseTask[]) => {
    for (const task of children) {
      const node: Node = { task, depth: (parent?.depth ?? 0) + 1, row: nodes.length, parent: parent ?? null }
      nodes.push(node)
      hang(
        node,
        legs.filter((leg) => leg.parent === task.id),
      )
    }
  }
  hang(
    nodes[0],
    legs.filter((leg) => leg.parent === null || !known.has(leg.parent)),
  )
  return nodes
}

function at(node: Node): [number, number] {
  return [node.depth * BOX.indent, node.row * (BOX.height + BOX.down)]
}

function lineTo(node: Node, parent: Node): string {
  const [x, y] = at(node)
  const [px, py] = at(parent)
  return `M${px + 16} ${py + BOX.height}V${y + BOX.height / 2}H${x}`
}

function short(name: string): string {
  return name.length > 16 ? `${name.slice(0, 15)}…` : name
}
