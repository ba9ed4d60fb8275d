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
