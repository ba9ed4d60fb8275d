import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** One request as a client sent it, and the first answer it was given. */
export type Acknowledged = { key: string; body: string; status: number; answer: string; tries: number }

export type Crowd = {
  acknowledged: readonly Acknowledged[]
  failures: number
  begin(): void
  /** Ends after each has had its answer. */
  stop(): Promise<void>
  /** Ends at once: the house is not coming back. */
  giveUp(): void
}

/** So many clients that file requests one after the other; whoever is cut off tries again with the same key. */
export function crowd(address: string, clients: number): Crowd {
  const acknowledged: Acknowledged[] = []
  const state = { failures: 0, going: true, hopeless: false }
  const work = async (who: number): Promise<void> => {
    for (let no = 0; state.going; no += 1) {
      const body = JSON.stringify({
        kind: 'help',
        subject: `断电也不能丢的诉求 ${who}-${no}`,
        text: `第 ${who} 位市民的第 ${no} 件诉求，路灯不亮，请尽快修理。`,
        contact: { name: '测试丙', phone: `136${String(10_000_000 + who * 10_000 + no)}` },
      })
      acknowledged.push(await fileUntilTaken(address, { key: randomUUID(), body }, state))
    }
  }
  let working: Promise<unknown> = Promise.resolve()
  return {
    acknowledged,
    get failures() {
      return state.failures
    },
    begin() {
      working = Promise.all(Array.from({ length: clients }, (_, who) => work(who)))
      // Whoever waits for it hears of a fault; nobody has to.
      working.catch(() => undefined)
    },
    giveUp() {
      state.going = false
      state.hopeless = true
    },
    async stop() {
      state.going = false
      await working
    },
  }
}

type Asked = { key: string; body: string }

/** The first answer counts; anything else is tried again, as a careful client does. */
async function fileUntilTaken(
  address: string,
  { key, body }: Asked,
  state: { failures: number; hopeless: boolean },
): Promise<Acknowledged> {
  for (let tries = 1; tries < 2000 && !state.hopeless; tries += 1) {
    const given = await post(address, { key, body })
    if (given !== undefined && given.status < 500) return { key, body, tries, ...given }
    state.failures += 1
    await sleep(100)
  }
  throw new Error('a request was never taken')
}

export async function post(
  address: string,
  { key, body }: Asked,
): Promise<{ status: number; answer: string } | undefined> {
  try {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key }
    const answer = await fetch(`${address}/api/requests`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(10_000),
    })
    return { status: answer.status, answer: await answer.text() }
  } catch {
    return undefined
  }
}
