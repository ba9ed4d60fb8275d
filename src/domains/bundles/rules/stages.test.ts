import { describe, expect, it } from 'vitest'
import { plan } from './plan.ts'
import { sketch, typesOf } from './sample.ts'
import { stagesOf } from './stages.ts'

const name = { zh: '阶段', en: 'stage' }
const stage = (key: string, codes: readonly string[], promise: number) => ({
  key,
  name,
  lead: 'org',
  promise,
  goals: codes.map((matter) => ({ matter })),
})

describe('the stages of a project', () => {
  it('ask for each paper in the first stage that needs it, and use it again after that', () => {
    const catalogue = [
      sketch('a', { needs: ['site'], gives: ['land'], days: 8 }),
      sketch('b', { needs: ['land', 'site', 'drawings'], gives: ['permit'], days: 10 }),
      sketch('c', { needs: ['permit', 'drawings'], days: 3 }),
    ]
    const goals = [{ matter: 'a' }, { matter: 'b' }, { matter: 'c' }]
    const types = typesOf(['site', 'land', 'drawings', 'permit'])
    const made = plan({ goals, catalogue, types, terms: new Map(), facts: {}, wallet: [] })
    const stages = stagesOf([stage('one', ['a'], 8), stage('two', ['b'], 10), stage('three', ['c'], 3)], made)
    expect(stages.map(({ brought }) => brought.map(({ doc }) => doc))).toEqual([['site'], ['drawings'], []])
    expect(stages.map(({ reused }) => reused)).toEqual([0, 2, 2])
    expect(stages.map(({ days }) => days)).toEqual([8, 10, 3])
  })

  it('put a prerequisite into the stage that first waits for it', () => {
    const catalogue = [
      sketch('a'),
      sketch('b', { needs: ['survey'], days: 4 }),
      sketch('p', { gives: ['survey'], days: 2 }),
    ]
    const goals = [{ matter: 'a' }, { matter: 'b' }]
    const made = plan({ goals, catalogue, types: typesOf(['survey']), terms: new Map(), facts: {}, wallet: [] })
    const stages = stagesOf([stage('one', ['a'], 5), stage('two', ['b'], 6)], made)
    expect(stages.map(({ matters }) => matters.map(({ baseCode }) => baseCode))).toEqual([['a'], ['p', 'b']])
  })
})
