import type { Process } from '#domains/casework'
import type { Vault } from '#domains/parties'
import type { Ctx } from '#platform/context'
import type { Keys } from '#platform/crypto/keys'
import type { Command, Event, Request, World } from '#rules/hotline'

export type HotlineProcess = Process<Request, Command, Event, World>

/** Sends the six digits that prove a telephone; plugged in by main (the messages domain stands beside this one). */
export type SendCode = (ctx: Ctx, message: { phone: string; code: string }) => Promise<void>

/** What the hotline was given at the start: keys, the vault of identities, and the way to send a code. */
export type HotlineSettings = { keys: Keys; vault: Vault; sendCode: SendCode }

/** What its commands and queries share. */
export type Desk = HotlineSettings & { process: HotlineProcess }
