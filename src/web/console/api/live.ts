import type { QueryClient } from '@tanstack/react-query'

/** What the server says when something changed; no more than this travels. */
export type Change = { kind: string; number?: string; version?: number }

const CHANNEL = 'onedoor.live'
const LEASE = 'onedoor.live.lease'
const LEASE_MS = 9_000
const POLL_MS = 20_000

/**
 * Live screens: one event stream per browser, held by one tab and passed on to the others. Where the stream cannot be
 * held the screens ask again by themselves.
 */
export function startLive(onChange: (change: Change) => void): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
  const stops: (() => void)[] = []
  const tell = (change: Change) => {
    onChange(change)
    channel?.postMessage(change)
  }
  if (channel) {
    channel.onmessage = (message: MessageEvent<Change>) => onChange(message.data)
    stops.push(() => channel.close())
  }
  stops.push(whenHolder(() => openStream(tell)))
  return () => {
    for (const stop of stops) stop()
  }
}

/** Runs `hold` in one tab of the browser at a time: by a lock, or by a lease in the storage where locks are missing. */
function whenHolder(hold: () => () => void): () => void {
  const ended = new AbortController()
  if ('locks' in navigator) {
    navigator.locks
      .request(CHANNEL, { signal: ended.signal }, () => {
        const release = hold()
        return new Promise<void>((resolve) => {
          ended.signal.addEventListener('abort', () => {
            release()
            resolve()
          })
        })
      })
      .catch(() => undefined)
    return () => ended.abort()
  }
  return leased(hold)
}

function leased(hold: () => () => void): () => void {
  const me = String(Math.random())
  let release: (() => void) | null = null
  const look = () => {
    const [holder, until] = (localStorage.getItem(LEASE) ?? '').split('|')
    const free = holder === me || !until || Number(until) < Date.now()
    if (free) localStorage.setItem(LEASE, `${me}|${Date.now() + LEASE_MS}`)
    if (free && release === null) release = hold()
  }
  look()
  const timer = setInterval(look, LEASE_MS / 3)
  return () => {
    clearInterval(timer)
    if (release !== null) {
      release()
      localStorage.removeItem(LEASE)
    }
  }
}

function openStream(tell: (change: Change) => void): () => void {
  let poll: ReturnType<typeof setInterval> | null = null
  const fallBack = () => {
    poll ??= setInterval(() => tell({ kind: 'poll' }), POLL_MS)
  }
  if (typeof EventSource === 'undefined') {
    fallBack()
    return () => stopPolling(poll)
  }
  const source = new EventSource('/api/events')
  const hear = (event: MessageEvent<string>) => {
    const change = read(event.data)
    if (change) tell(change)
  }
  source.onmessage = hear
  for (const name of ['case', 'change', 'task', 'notice']) source.addEventListener(name, hear)
  source.onopen = () => {
    stopPolling(poll)
    poll = null
  }
  source.onerror = fallBack
  return () => {
    source.close()
    stopPolling(poll)
  }
}

function stopPolling(poll: ReturnType<typeof setInterval> | null): void {
  if (poll !== null) clearInterval(poll)
}

function read(text: string): Change | null {
  try {
    const change: Change = JSON.parse(text)
    return typeof change === 'object' && change !== null ? change : null
  } catch {
    return null
  }
}

/** The lists that any change of a case may touch. Their keys begin with one of these words. */
const LISTS = new Set(['inbox', 'cases', 'board', 'pool'])

/** Marks as stale what a change touches; many changes in a second become one question. */
export function invalidator(client: QueryClient): (change: Change) => void {
  const soon: { timer: ReturnType<typeof setTimeout> | null } = { timer: null }
  const askLists = () => {
    soon.timer = null
    void client.invalidateQueries({ predicate: (query) => LISTS.has(String(query.queryKey[0])) })
  }
  return (change) => {
    if (change.number) void client.invalidateQueries({ queryKey: ['case', change.number] })
    if (change.kind === 'poll') void client.invalidateQueries({ queryKey: ['case'] })
    soon.timer ??= setTimeout(askLists, 800)
  }
}
