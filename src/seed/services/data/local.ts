import type { MatterBody } from '#rules/matters'

/** A version of a matter for a district or a street: the burden is lighter than in the city's, never heavier. */
export type LocalVersion = { matter: string; place: string; org: string; lighter(upper: MatterBody): MatterBody }

/** Versions of the first district of a city and of its first street. */
export function localVersions(city: string): readonly LocalVersion[] {
  const region = String(Number(city) + 1)
  const district = { place: region.padEnd(12, '0'), org: `district-${region}` }
  const street = { place: `${region}001000`, org: `street-${region}001` }
  return [
    { matter: 'signboard', ...district, lighter: (upper) => at(upper, 4, { promise: 3, steps: [['lights', 2]] }) },
    {
      matter: 'disability-allowance',
      ...district,
      lighter: (upper) => at(upper, 4, { promise: 6, steps: [['review', 6]] }),
    },
    {
      matter: 'signboard',
      ...street,
      lighter: (upper) =>
        at(upper, 5, {
          promise: 2,
          steps: [
            ['review', 1],
            ['lights', 2],
          ],
        }),
    },
    {
      matter: 'disability-allowance',
      ...street,
      lighter: (upper) => at(upper, 5, { promise: 5, steps: [['review', 5]] }),
    },
  ]
}

type Lighter = { promise: number; steps: readonly (readonly [key: string, days: number])[] }

function at(upper: MatterBody, level: 4 | 5, { promise, steps }: Lighter): MatterBody {
  const days = new Map(steps)
  const [office] = upper.offices
  const local =
    level === 4
      ? { zh: '区政务服务大厅', en: 'District service hall' }
      : { zh: '街道便民服务中心', en: 'Service centre of the street' }
  const { window: _, ...body } = upper
  return {
    ...body,
    level,
    power: 2,
    clock: { ...upper.clock, promise },
    steps: upper.steps.map((step) => ({ ...step, allow: days.get(step.key) ?? step.allow })),
    acceptance: 'department',
    offices: office ? [{ ...office, name: local, address: local }] : [],
  }
}
