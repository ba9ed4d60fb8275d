import type { Process } from '#domains/casework'
import type { Vault } from '#domains/parties'
import type { Keys } from '#platform/crypto/keys'
import type { SendCode } from '#platform/session/phone-code'
import type { Command, Event, Request, World } from '#rules/hotline'

export type HotlineProcess = Process<Request, Command, Event, World>

/** What the hotline was given at the start: keys, the vault of identities, and the way to send a code. */
export type HotlineSettings = { keys: Keys; vault: Vault; sendCode: SendCode }

/** What its commands and queries share. */
export type Desk = HotlineSettings & { process: HotlineProcess }
