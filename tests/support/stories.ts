import type { Town } from './town.ts'
import type { Shown, Visitor } from './visitor.ts'

/** What a resident types when the street lamp is broken. */
export const lamp = '小区门口的路灯坏了三天，晚上很黑。希望尽快来修。'

/** Tells everything up to the check page, anonymously. */
export async function tellAnonymously(resident: Visitor, text = lamp): Promise<Shown> {
  await resident.open('/request/what')
  await resident.send('/request/what', { text, kind: 'help' })
  await resident.send('/request/where', { place: '', address: '柳荫路 12 号门口', happened: '昨晚九点' })
  await resident.send('/request/photos', { do: 'next' })
  return resident.send('/request/contact', { contact: 'anonymous' })
}

/** Files a request and shows its receipt. */
export async function file(resident: Visitor, text = lamp): Promise<{ receipt: Shown; number: string }> {
  await tellAnonymously(resident, text)
  const receipt = await resident.send('/request/check', {})
  return { receipt, number: receipt.path.replace('/request/sent/', '') }
}

let phones = 10_000_000

/** Files a request with a name and a phone of one's own, proved by the code that was sent to it. */
export async function fileNamed(
  resident: Visitor,
  { messages }: Pick<Town, 'messages'>,
  kind = 'help',
): Promise<{ number: string; receipt: Shown }> {
  phones += 1
  const phone = `138${phones}`
  await resident.open('/request/what')
  await resident.send('/request/what', { text: lamp, kind })
  await resident.send('/request/where', {})
  await resident.send('/request/photos', { do: 'next' })
  await resident.send('/request/contact', {
    contact: 'named',
    name: '张女士',
    phone,
    wantsReply: 'yes',
    mayContact: 'yes',
  })
  await resident.send('/request/prove', { do: 'send' })
  await resident.send('/request/prove', { do: 'check', code: codeSentTo(messages, phone) })
  const receipt = await resident.send('/request/check', {})
  return { number: receipt.path.replace('/request/sent/', ''), receipt }
}

/** The six digits of the last message to a phone. */
export function codeSentTo(messages: Town['messages'], phone: string): string {
  return /\d{6}/.exec(messages.findLast((message) => message.to === phone)?.body ?? '')?.[0] ?? ''
}
