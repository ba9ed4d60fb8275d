import { setTimeout as sleep } from 'node:timers/promises'
import { type Acknowledged, crowd, post } from './clients.ts'
import { type Installation, installation } from './installation.ts'

export type Survived = { kills: number; acknowledged: number; failures: number; faults: string[] }

type Order = { kills: number; clients?: number; every?: number; say?(line: string): void }

/**
 * kill -9 of the server again and again while clients file requests. Whatever was acknowledged must be there exactly once,
 * and each key must give its first answer again.
 */
export async function killServer({ kills, clients = 16, every = 2500, say }: Order): Promise<Survived> {
  const house = await installation(say)
  const people = crowd(house.address, clients)
  try {
    await house.start()
    people.begin()
    for (let no = 1; no <= kills; no += 1) {
      await sleep(every)
      await house.kill()
      await house.start()
      say?.(`kill ${no} of ${kills}: ${people.acknowledged.length} acknowledged so far`)
    }
    await sleep(every)
    await people.stop()
    const faults = await faultsOf(house, people.acknowledged)
    return { kills, acknowledged: people.acknowledged.length, failures: people.failures, faults }
  } finally {
    people.giveUp()
    await house.remove()
  }
}

/** kill -9 of the database: the server stays alive and serves again by itself. */
export async function killDatabase({
  clients = 16,
  say,
}: Omit<Order, 'kills'>): Promise<Survived & { recoveredMs: number }> {
  const house = await installation(say)
  const people = crowd(house.address, clients)
  try {
    await house.start()
    people.begin()
    await sleep(2500)
    house.killDatabase()
    const from = performance.now()
    const before = people.acknowledged.length
    while (people.acknowledged.length < before + clients + 1) {
      if (performance.now() - from > 60_000) throw new Error('the house does not serve again')
      await sleep(50)
    }
    const recoveredMs = Math.round(performance.now() - from)
    await people.stop()
    const faults = [...(house.alive() ? [] : ['the server ended']), ...(await faultsOf(house, people.acknowledged))]
    return { kills: 1, acknowledged: people.acknowledged.length, failures: people.failures, faults, recoveredMs }
  } finally {
    people.giveUp()
    await house.remove()
  }
}

async function faultsOf(house: Installation, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const faults = acknowledged
    .filter((one) => one.status !== 201)
    .map((one) => `answered with ${one.status}: ${one.answer.slice(0, 200)}`)
  const numbers = acknowledged.filter((one) => one.status === 201).map((one) => numberOf(one.answer))
  if (new Set(numbers).size !== numbers.length) faults.push('two requests were given one number')
  const stored = await house.query<{ number: string }>(
    `select number from casework.cases where subject like '断电也不能丢的诉求%'`,
  )
  const there = new Set(stored.map(({ number }) => number))
  for (const number of numbers) if (!there.has(number)) faults.push(`${number} was acknowledged and is lost`)
  if (stored.length !== numbers.length)
    faults.push(`${stored.length} requests are stored, ${numbers.length} were acknowledged`)
  faults.push(...(await orphans(house)))
  for (const one of acknowledged) {
    const again = await post(house.address, one)
    if (again?.status !== one.status || again.answer !== one.answer)
      faults.push(`the key of ${numberOf(one.answer)} gave another answer`)
  }
  return faults
}

/** Parts of one intake that are there without the others. */
async function orphans(house: Installation): Promise<string[]> {
  const found = await house.query<{ number: string }>(
    `select c.number from casework.cases c where c.events <> (select count(*) from casework.events e where e.city = c.city and e.case_id = c.id)
       or not exists (select from casework.tasks t where t.city = c.city and t.case_id = c.id)
       or not exists (select from casework.search s where s.city = c.city and s.case_id = c.id)
       or not exists (select from hotline.requests r where r.city = c.city and r.case_id = c.id)`,
  )
  return found.map(({ number }) => `${number} is there only in part`)
}

function numberOf(answer: string): string {
  return /"number":"([^"]+)"/.exec(answer)?.[1] ?? 'none'
}
