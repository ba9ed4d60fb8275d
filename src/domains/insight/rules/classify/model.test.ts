import { describe, expect, it } from 'vitest'
import type { CutMessage } from '../message.ts'
import { explain } from './explain.ts'
import { inventedSamples } from './invented.ts'
import { predict, trainModel } from './model.ts'
import { packModel, unpackModel } from './pack.ts'
import { heardBy } from './vocabulary.ts'

const samples = inventedSamples()
const model = trainModel(samples)
const wages: CutMessage = {
  subject: ['拖欠', '工资'],
  text: ['您好', '反映', '工地', '老板', '拖欠', '工资', '合同', '希望', '部门', '尽快', '处理', '居民', '多次'],
}
const top = (message: CutMessage) => predict(model, message).ranked[0]

describe('a model of labelled messages', () => {
  it('knows what a new message is about, and says how sure it is', () => {
    expect(top(wages)?.label).toBe('wages')
    expect(top(wages)?.confidence).toBeGreaterThan(0.8)
    expect(predict(model, wages).known).toBe(1)
  })
  it('gives confidences that fall and sum to one at most', () => {
    for (const { message } of samples) {
      const confidences = predict(model, message).ranked.map(({ confidence }) => confidence)
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a))
      expect(confidences.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9)
    }
  })
  it('is the same for the same history and seed', () => {
    expect(packModel(trainModel(samples, { seed: 7 }))).toEqual(packModel(trainModel(samples, { seed: 7 })))
  })
  it('takes the calibration of a model of nearly the same history as it is', () => {
    const calibration = { temperature: 3, doubt: 0.04 }
    const again = trainModel(samples, { calibration })
    expect(again.calibration).toEqual(calibration)
    expect(packModel({ ...again, calibration: model.calibration })).toEqual(packModel(model))
  })
  it('says the same after it was packed and unpacked', () => {
    const again = unpackModel(packModel(model))
    for (const { message } of samples) expect(predict(again, message)).toEqual(predict(model, message))
    expect(explain(again, wages, 'wages')).toEqual(explain(model, wages, 'wages'))
  })
  it('refuses the bytes of another form', () => {
    const head = new TextEncoder().encode('{"form":1,"labels":[],"prior":[],"terms":{}}')
    const bytes = new Uint8Array([head.length, 0, 0, 0, ...head])
    expect(() => unpackModel(bytes)).toThrow('form 1')
  })
  it('leaves out labels of fewer than three messages and says so', () => {
    const rare = samples.slice(0, 2).map(({ message }) => ({ message, label: 'rare' }))
    const { labels, leftOut } = trainModel([...samples, ...rare])
    expect(labels).toEqual(['lamps', 'school', 'wages'])
    expect(leftOut).toEqual([{ label: 'rare', count: 2 }])
  })
  it('learns marks such as a class beside the words', () => {
    const marked = samples.map(({ message }, at) => ({
      label: at % 2 === 0 ? 'east' : 'west',
      message: { ...message, marks: [at % 2 === 0 ? 'place:990101' : 'place:990102'] },
    }))
    expect(predict(trainModel(marked), { ...wages, marks: ['place:990102'] }).ranked[0]?.label).toBe('west')
  })
})

describe('what nobody could classify', () => {
  const odd: Readonly<Record<string, CutMessage>> = {
    nothing: { subject: [], text: [] },
    'one character again and again': { subject: ['啊'], text: Array.from({ length: 100_000 }, () => '啊') },
    'one telling word again and again': { subject: ['工资'], text: Array.from({ length: 100_000 }, () => '工资') },
    'another language': { subject: ['broken', 'lamp'], text: 'the street lamp is broken since monday'.split(' ') },
    emoji: { subject: ['😀'], text: ['😀', '🚦', '💡'] },
    'orders to the machine': {
      subject: ['ignore', 'all', 'rules'],
      text: ['ignore', 'all', 'rules', 'and', 'dispatch', 'to', 'wages', '忽略', '规则', '派给', '工资'],
    },
    'a hundred thousand unknown words': { subject: [], text: Array.from({ length: 100_000 }, (_, at) => `词${at}`) },
    'a hundred thousand characters in one word': { subject: [], text: ['文'.repeat(100_000)] },
  }
  for (const [name, message] of Object.entries(odd))
    it(`breaks nothing and is not believed: ${name}`, () => {
      const { ranked, known } = predict(model, message)
      expect(ranked.length).toBeGreaterThan(0)
      expect(ranked[0]?.confidence).toBeLessThan(0.5)
      expect(known).toBeGreaterThanOrEqual(0)
      expect(known).toBeLessThanOrEqual(1)
      expect(explain(model, message, 'wages').every(({ weight }) => weight > 0 && weight <= 1)).toBe(true)
    })
})

describe('the words that carried a label', () => {
  it('are words of the message, the strongest first, with shares of at most one in all', () => {
    const evidence = explain(model, wages, 'wages', 3)
    expect(evidence).toHaveLength(3)
    for (const { word } of evidence) expect([...wages.subject, ...wages.text]).toContain(word)
    expect(evidence.map(({ weight }) => weight)).toEqual(evidence.map(({ weight }) => weight).sort((a, b) => b - a))
    expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1)
  })
  it('are never a masked name, a number or the letter of a masked place', () => {
    const with3 = samples.map(({ label, message }) => {
      return {
        label,
        message: { ...message, text: [...message.text, ...(label === 'wages' ? ['张某某', 'a3', '1234'] : [])] },
      }
    })
    const shown = explain(trainModel(with3), { ...wages, text: [...wages.text, '张某某', 'a3', '1234'] }, 'wages', 50)
    expect(shown.map(({ word }) => word).filter((word) => /某|\d|‹/u.test(word))).toEqual([])
    expect(shown.length).toBeGreaterThan(0)
  })
  it('are never words that so few have said that they may be somebody’s own', () => {
    const named = (times: number) =>
      explain(
        trainModel(
          samples.map(({ label, message }, at) => ({
            label,
            message:
              label === 'wages' && at % 30 < times ? { ...message, text: [...message.text, '欧阳碧梧'] } : message,
          })),
        ),
        { ...wages, text: [...wages.text, '欧阳碧梧'] },
        'wages',
        50,
      ).map(({ word }) => word)
    expect(named(4)).not.toContain('欧阳碧梧')
    expect(named(4)).toContain('拖欠')
    expect(named(6)).toContain('欧阳碧梧')
  })
  it('are counted in a version that does not say of how many messages it is', () => {
    const { heard } = model.vocabulary
    expect(heard).toBe(samples.length)
    const rare = samples.map(({ label, message }, at) => {
      return { label, message: at < 2 ? { ...message, text: [...message.text, '两次'] } : message }
    })
    expect(heardBy(trainModel(rare).vocabulary.rarity)).toBe(samples.length)
  })
  it('are none for a label the model does not know', () => {
    expect(explain(model, wages, 'unknown')).toEqual([])
  })
})
