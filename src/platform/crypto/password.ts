import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { reject } from '#kit/ruling'

// OWASP's second setting for Argon2id: 19 MiB, two passes.
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const mostWaiting = 100

let running = 0
const waiting: (() => void)[] = []

/** The hash of a random password that nobody kept. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$9Wl0K+7M4G1H8ueuKfcfeA$RhJa7As2h9L6Wt1IzPOU+Ndy8yHcsWi4D7HDjzs1B/U'

/** The hash to store of a password (Argon2id with its salt). */
export async function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password.normalize('NFKC'), cost))
}

/** Whether the password fits; without a stored hash it takes as long and says no. */
export async function checkPassword(stored: string | undefined, password: string): Promise<boolean> {
  const fits = await queued(() => verify(stored ?? decoy, password.normalize('NFKC')))
  return fits && stored !== undefined
}

/** Two at a time: a rush of sign-ins must not take the memory and the processors of everybody else. */
async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) reject('too-many', 'platform.busy')
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
