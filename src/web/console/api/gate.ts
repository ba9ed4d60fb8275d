type Listener = () => void

/**
 * When a session ends while somebody is typing, the page stays; a dialog asks for the password again and the calls
 * that were refused wait here and go out once more.
 */
let waiting: { done: Promise<void>; open: () => void } | null = null
const listeners = new Set<Listener>()

export function signedInAgain(): Promise<void> {
  if (waiting === null) {
    let open: () => void = () => undefined
    const done = new Promise<void>((resolve) => {
      open = resolve
    })
    waiting = { done, open }
    tell()
  }
  return waiting.done
}

export function letThrough(): void {
  waiting?.open()
  waiting = null
  tell()
}

export function isWaiting(): boolean {
  return waiting !== null
}

export function onGate(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
