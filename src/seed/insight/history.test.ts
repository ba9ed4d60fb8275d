import { describe, expect, it } from 'vitest'
import { redact } from '#kit/redact'
import { demoCity } from '../demo.ts'
import { planCity } from '../plan.ts'
import { type Extent, historyOf, type Scene } from './history.ts'
import { landmarksOf } from './landmarks.ts'
import { toldClasses } from './problems.ts'

const { places } = planCity(demoCity)
const classes = toldClasses.map(({ code }) => ({ code, demand: 'help' as const, conduct: false, keywords: ['路灯'] }))
const scene: Scene = { places, landmarks: landmarksOf(places), classes }
const extent: Extent = { count: 1500, recent: 120, until: new Date('2026-11-20T06:00:00Z'), days: 425, seed: 'test' }
const messages = historyOf(scene, extent)

describe('the invented history of a city', () => {
  it('is the same at every run, and another with another seed', () => {
    expect(historyOf(scene, extent)).toEqual(messages)
    const others = historyOf(scene, { ...extent, seed: 'other' }).map(({ text }) => text)
    expect(others.filter((text) => messages.some((one) => one.text === text)).length).toBeLessThan(5)
  })

  it('has as many messages as asked, in order, each with a number of its own, inside its time', () => {
    expect(messages.length).toBe(extent.count + extent.recent)
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
    const times = messages.map(({ at }) => at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times[0]).toBeGreaterThan(extent.until.getTime() - 426 * 86_400_000)
    expect(times.at(-1)).toBeLessThanOrEqual(extent.until.getTime())
  })

  it('speaks of every class, with words and effects of its own for each', () => {
    const heard = new Set(messages.map(({ classCode }) => classCode))
    expect(toldClasses.filter(({ code }) => !heard.has(code))).toEqual([])
    expect(toldClasses.filter(({ told, effects }) => told.length < 3 || effects.length < 3)).toEqual([])
    const all = toldClasses.flatMap(({ told }) => told)
    expect(new Set(all).size).toBe(all.length)
  })

  it('seldom says the same thing twice: titles at most six times, texts never', () => {
    const most = (lines: readonly string[]): number => {
      const times = new Map<string, number>()
      for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1)
      return Math.max(...times.values())
    }
    expect(most(messages.map(({ subject }) => subject))).toBeLessThanOrEqual(6)
    expect(most(messages.map(({ text }) => text))).toBe(1)
  })

  it('names nobody and holds no number that could be somebody’s', () => {
    const told = messages.map(({ subject, text, address }) => `${subject}\n${text}\n${address ?? ''}`)
    expect(told.filter((text) => /\d{7,}/.test(text))).toEqual([])
    expect(told.filter((text) => redact(text, { names: [] }).text !== text)).toEqual([])
    expect(messages.filter(({ name, text }) => name !== null && text.includes(name))).toEqual([])
  })

  it('follows the seasons and the hours of people', () => {
    const months = messages.filter(({ classCode }) => classCode === '050401').map(({ at }) => at.getUTCMonth() + 1)
    expect(months.length).toBeGreaterThan(20)
    expect(months.filter((month) => month >= 5 && month <= 9).length).toBeLessThan(months.length / 5)
    const hours = messages.map(({ at }) => new Date(at.getTime() + 8 * 3_600_000).getUTCHours())
    expect(hours.filter((hour) => hour >= 1 && hour <= 5).length).toBeLessThan(messages.length / 20)
  })

  it('tells its stories of many people at one place', () => {
    const quarrel = messages.filter(({ story }) => story === 'property-quarrel')
    expect(quarrel.length).toBe(40)
    expect(new Set(quarrel.map(({ where }) => where?.landmark?.name)).size).toBe(1)
    const [first, last] = [quarrel[0]?.at.getTime() ?? 0, quarrel.at(-1)?.at.getTime() ?? 0]
    expect(last - first).toBeGreaterThan(21 * 86_400_000)
  })

  it('gives a small city a small one', () => {
    const few = historyOf(scene, { ...extent, count: 260, recent: 20 })
    expect(few.length).toBe(280)
  })
})
