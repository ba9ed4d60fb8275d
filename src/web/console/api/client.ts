import { spokenLocale } from '../language.tsx'
import { signedInAgain } from './gate.ts'
import { Offline, Problem, type ProblemBody } from './problem.ts'

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  query?: Query
  body?: unknown
  /** The idempotency key of a creating call; made once when the form opens, so that a second press is the same call. */
  key?: string
  signal?: AbortSignal
  /** Do not ask for the password when the session is missing: the caller wants to know. */
  plain?: boolean
}

/** One call to the API: the answer, or a `Problem` with what the server said. */
export async function call<T>(path: string, asked: Call = {}): Promise<T> {
  const response = await send(path, asked)
  if (asked.plain !== true && (await isSignedOut(response.status))) {
    await signedInAgain()
    return call<T>(path, asked)
  }
  if (!response.ok) throw new Problem(response.status, await problemOf(response))
  return answerOf<T>(response)
}

/** Some routes serve residents too and answer 403, not 401, to staff whose session has ended. */
async function isSignedOut(status: number): Promise<boolean> {
  if (status !== 403) return status === 401
  return (await send('/api/sessions/current', {})).status === 401
}

async function send(path: string, asked: Call): Promise<Response> {
  try {
    return await fetch(address(path, asked.query), {
      method: asked.method ?? 'GET',
      headers: headersOf(asked),
      credentials: 'same-origin',
      ...bodyOf(asked.body),
      ...(asked.signal ? { signal: asked.signal } : {}),
    })
  } catch (error) {
    if (asked.signal?.aborted) throw error
    throw new Offline()
  }
}

function headersOf(asked: Call): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': spokenLocale() === 'zh' ? 'zh-CN' : 'en',
  }
  if (asked.body !== undefined && !(asked.body instanceof FormData)) headers['content-type'] = 'application/json'
  if (asked.key !== undefined) headers['idempotency-key'] = asked.key
  return headers
}

function bodyOf(body: unknown): { body?: BodyInit } {
  if (body === undefined) return {}
  return { body: body instanceof FormData ? body : JSON.stringify(body) }
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = response.status === 204 ? '' : await response.text()
  return JSON.parse(text === '' ? 'null' : text)
}

async function problemOf(response: Response): Promise<ProblemBody> {
  try {
    return await response.json()
  } catch {
    return {}
  }
}

/** The address of a call with its query; empty values are left out. */
export function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  if (pairs.length === 0) return path
  return `${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()}`
}

/** A fresh idempotency key. `randomUUID` needs a secure page, a city's local network often is none. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
