import type { Basis, MatterBody } from './body.ts'
import { type Fault, type FaultCode, fault } from './fault.ts'

/**
 * The seven elements without which nothing is published (名称、依据、条件、材料、表单、流程、时限), and what an applicant
 * must be told besides.
 */
export function checkFloor(body: MatterBody): readonly Fault[] {
  const lacks = (missing: boolean, code: FaultCode, path: string): Fault[] => (missing ? [fault(code, path)] : [])
  const online = body.channels.includes('online') || body.channels.includes('mobile')
  return [
    ...lacks(body.name.zh === '', 'name-missing', 'name.zh'),
    ...lacks(body.name.en === '', 'english-missing', 'name.en'),
    ...lacks(body.basis.length === 0, 'basis-missing', 'basis'),
    ...lacks(body.rules.length === 0, 'rules-missing', 'rules'),
    ...lacks(body.needs.length === 0 && !online, 'needs-missing', 'needs'),
    ...lacks(body.asks.length === 0, 'asks-missing', 'asks'),
    ...lacks(body.steps.length === 0 && body.handling === 'promised', 'steps-missing', 'steps'),
    ...lacks(body.gives.length === 0, 'gives-missing', 'gives'),
    ...lacks(body.subject.length === 0, 'subject-missing', 'subject'),
    ...lacks(body.channels.length === 0, 'channels-missing', 'channels'),
    ...lacks(body.delivery.length === 0, 'delivery-missing', 'delivery'),
    ...lacks(body.channels.includes('window') && body.offices.length === 0, 'office-missing', 'offices'),
    ...checkClock(body),
    ...checkTexts(body),
  ]
}

function checkClock({ clock, handling }: MatterBody): Fault[] {
  const { tell, legal, promise, extend, joint } = clock
  if (legal === 0 || (promise === 0 && handling === 'promised')) return [fault('clock-missing', 'clock')]
  const most = joint ? 15 : 10
  return [
    ...(promise > legal ? [fault('promise-over-legal', 'clock.promise', { promise, legal })] : []),
    ...(handling === 'instant' && promise > 1 ? [fault('instant-days', 'clock.promise')] : []),
    ...(tell > 5 ? [fault('tell-over-five', 'clock.tell')] : []),
    ...(extend > most ? [fault('extend-over-limit', 'clock.extend', { most })] : []),
  ]
}

function checkTexts(body: MatterBody): Fault[] {
  const bases: [string, Basis][] = [
    ...body.basis.map((basis, no): [string, Basis] => [`basis.${no}`, basis]),
    ...body.needs.map(({ basis }, no): [string, Basis] => [`needs.${no}.basis`, basis]),
    ...body.fees.map(({ basis }, no): [string, Basis] => [`fees.${no}.basis`, basis]),
    ...body.steps.flatMap(({ stops }, no): [string, Basis][] => (stops ? [[`steps.${no}.stops`, stops]] : [])),
  ]
  const said = [
    ...body.rules.map(({ say }, no) => [`rules.${no}.say`, say.zh] as const),
    ...body.steps.map(({ name }, no) => [`steps.${no}.name`, name.zh] as const),
    ...body.fees.map(({ name }, no) => [`fees.${no}.name`, name.zh] as const),
    ...body.questions.flatMap(({ question, answer }, no) => [
      [`questions.${no}.question`, question.zh] as const,
      [`questions.${no}.answer`, answer.zh] as const,
    ]),
    ...(body.modes.pledge ? [['modes.pledge.text', body.modes.pledge.text.zh] as const] : []),
  ]
  return [
    ...bases.flatMap(([path, { law, article }]) =>
      law === '' || article === '' ? [fault('basis-incomplete', path)] : [],
    ),
    ...said.flatMap(([path, text]) => (text === '' ? [fault('text-missing', path)] : [])),
    ...body.offices.flatMap(({ name, address, hours, phone }, no) =>
      [name.zh, address.zh, hours.zh, phone].includes('') ? [fault('office-incomplete', `offices.${no}`)] : [],
    ),
  ]
}
