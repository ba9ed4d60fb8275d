import { deliverOutbox, nextDue, runDue } from '#domains/casework'
import type { App } from '#platform/app'
import type { Ctx } from '#platform/context'
import { systemCtx } from '#platform/create-ctx'
import { readTestClock, setTestClock } from '#platform/db/installation'
import type { Chore } from '#platform/jobs/loop'
import type { Clockwork } from './advance-clock.ts'
import { citiesOf } from './cities.ts'
import { handlers } from './domains.ts'

/** What the worker does, for every city of the installation. */
export function choresOf(app: App): readonly Chore[] {
  const cities = citiesOf(app.source, app.settings.city)
  const inEach = (name: string, work: (ctx: Ctx) => Promise<number>) => async (): Promise<number> => {
    let done = 0
    for (const city of await cities()) done += await work(systemCtx(app.source, city, name))
    return done
  }
  return [
    { name: 'sweep', every: 1000, run: inEach('sweep', runDue) },
    { name: 'deliver', every: 500, run: inEach('deliver', (ctx) => deliverOutbox(ctx, handlers)) },
  ]
}

/** The test clock over all cities. What follows from what was due is delivered before the clock moves on. */
export function clockworkOf(app: App, ownerUrl: string): Clockwork {
  const contexts = async (): Promise<Ctx[]> =>
    (await citiesOf(app.source, app.settings.city)()).map((city) => systemCtx(app.source, city, 'clock'))
  return {
    now: () => readTestClock(ownerUrl),
    moveTo: (instant) => setTestClock(ownerUrl, instant),
    nextDue: async () => {
      const dues = await Promise.all((await contexts()).map(nextDue))
      return dues.reduce((first, due) => (first === null || (due !== null && due < first) ? due : first), null)
    },
    runDue: async () => {
      let done = 0
      for (const ctx of await contexts()) done += (await runDue(ctx)) + (await deliverOutbox(ctx, handlers))
      return done
    },
  }
}
