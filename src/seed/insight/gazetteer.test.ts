import { expect, it } from 'vitest'
import { compileGazetteer, placeOf } from '#rules/insight'
import { demoCity } from '../demo.ts'
import { planCity } from '../plan.ts'
import { namesOf } from './gazetteer.ts'

const { places } = planCity(demoCity)
const names = namesOf(places)

it('gives the demo city some hundred names, each once and in a place that exists', () => {
  const codes = new Set(places.map(({ code }) => code))
  expect(names.length).toBeGreaterThan(140)
  expect(names.filter(({ place }) => !codes.has(place))).toEqual([])
  const keys = names.map(({ name, place }) => `${name} ${place}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(names.filter(({ lon }) => lon !== null).length).toBeGreaterThan(130)
})

it('lets every name be found again in a sentence', () => {
  const gazetteer = compileGazetteer(names)
  const lost = names.filter(
    ({ name, place }) => placeOf(gazetteer, { subject: '', text: `${name}门口停水` })?.place !== place,
  )
  expect(lost.map(({ name }) => name)).toEqual([])
})
