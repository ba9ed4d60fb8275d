import { allow, type Ruling, refuse } from '#kit/ruling'

/** How a step reaches a department's own system (对接方式): 推送、拉取、文件、协助录入. */
export const modes = ['push', 'pull', 'file', 'assist'] as const
export type Mode = (typeof modes)[number]

/** Steps of an application that another system may want to hear of. */
export const offered = [
  'applications.submitted',
  'applications.supplied',
  'applications.accepted',
  'applications.withdrawn',
  'applications.decided',
  'applications.handed-over',
] as const
export type Offered = (typeof offered)[number]

export type System = {
  code: string
  org: string
  name: string
  mode: Mode
  /** Where steps are sent to; for push alone. */
  address: string | null
  events: readonly Offered[]
  active: boolean
}

/** Whether a system may be kept so: a code for file names, an address of the web for push and for nothing else, something to hear. */
export function checkSystem(system: System): Ruling<System> {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(system.code)) return refuse('invalid', 'exchange.bad-code', {}, 'code')
  if (system.events.length === 0) return refuse('invalid', 'exchange.no-events', {}, 'events')
  if (system.mode !== 'push') return allow({ ...system, address: null })
  return isWebAddress(system.address) ? allow(system) : refuse('invalid', 'exchange.bad-address', {}, 'address')
}

function isWebAddress(text: string | null): boolean {
  if (text === null || !URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === ''
}
