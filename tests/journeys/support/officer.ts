import { inject } from 'vitest'
import { PASSWORD } from './desk.ts'

type Task = { id: string; kind: string; side: string; state: string }
type Line = { number: string; kind: string }

/** An officer's client: the API that the console uses, with a session of his own. */
export type Officer = {
  /** What lies in his inbox for a case: kinds of tasks. */
  inbox(number: string): Promise<readonly string[]>
  /** Open tasks of a case, as he sees them. */
  tasks(number: string): Promise<readonly Task[]>
  act(number: string, command: { type: string } & Record<string, unknown>): Promise<void>
}

export async function officer(account: string): Promise<Officer> {
  const address = inject('address')
  const signedIn = await fetch(`${address}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: PASSWORD, token: true }),
  })
  const { token } = (await signedIn.json()) as { token: string }
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(address + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${account} ${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    async inbox(number) {
      const { rows } = (await ask('GET', '/api/inbox?limit=100')) as { rows: readonly Line[] }
      return rows.filter((line) => line.number === number).map(({ kind }) => kind)
    },
    async tasks(number) {
      const { tasks } = (await ask('GET', `/api/cases/${number}`)) as { tasks: readonly Task[] }
      return tasks.filter(({ side, state }) => side === 'officer' && (state === 'ready' || state === 'doing'))
    },
    async act(number, command) {
      await ask('POST', `/api/cases/${number}/commands`, command)
    },
  }
}
