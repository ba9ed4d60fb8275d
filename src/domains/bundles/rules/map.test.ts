import { describe, expect, it } from 'vitest'
import { type MapInput, mapOf } from './map.ts'
import { type Sketch, sketch, typesOf } from './sample.ts'

function states(matters: Readonly<Record<string, Sketch>>, input: Partial<MapInput> = {}) {
  const catalogue = Object.entries(matters).map(([code, one]) => sketch(code, one))
  const types = typesOf(['licence', 'food', 'proof', 'card'], ['card'])
  const map = mapOf({ catalogue, types, facts: {}, wallet: [], inHand: new Set(), ...input })
  return Object.fromEntries(map.map(({ baseCode, state }) => [baseCode, state]))
}

const town: Readonly<Record<string, Sketch>> = {
  register: { gives: ['licence'], needs: ['proof', 'card'] },
  food: { gives: ['food'], needs: ['licence'] },
  change: { gives: ['licence'], needs: ['licence'] },
}

describe('the map of a firm', () => {
  it('lets begin what only needs papers in hand or registers, and names what the rest waits for', () => {
    expect(states(town)).toEqual({ register: 'can-start', food: 'blocked', change: 'blocked' })
    const [, food] = mapOf({
      catalogue: Object.entries(town).map(([code, one]) => sketch(code, one)),
      types: typesOf(['licence', 'food', 'proof', 'card']),
      facts: {},
      wallet: [],
      inHand: new Set(),
    })
    expect(food?.blockedBy).toEqual([{ doc: 'licence', from: ['task-register', 'task-change'] }])
  })
  it('shows what is done once its results are held, and a change of it as open', () => {
    const wallet = [{ id: 'd', type: 'licence' }]
    expect(states(town, { wallet })).toEqual({ register: 'has', food: 'can-start', change: 'can-start' })
  })
  it('shows what is in hand, and what the facts exclude', () => {
    const rules = [{ key: 'r', test: 'staffCount > 0', say: { zh: '有员工', en: 'staff' }, hard: true }]
    expect(states({ ...town, hire: { rules } }, { inHand: new Set(['food']), facts: { staffCount: 0 } })).toMatchObject(
      {
        food: 'in-hand',
        hire: 'not-needed',
      },
    )
  })
  it('does not wait for what may come later', () => {
    expect(states({ ...town, sign: { needs: [{ doc: 'licence', laterDays: 5 }] } }).sign).toBe('can-start')
  })
})
