/** What is typed during a call. */
export type Typed = {
  phone?: string
  name?: string
  text?: string
  subject?: string
  kind?: string
  place?: string | null
  address?: string
  classCode?: string | null
  mayContact?: boolean
  wantsReply?: boolean
  secret?: boolean
  official?: boolean
  recording?: string
  /** The short form of a plan in force: the rest is filled in from there. */
  short?: boolean
  end: End
  answer?: string
  sources?: readonly { id: string; title: string }[]
  threeWay?: string
  situation?: string
  route?: string
  why?: string
  to?: string
  receipt?: string
  earlier?: string
}

export const ends = ['register', 'answer', 'refuse', 'hand-over', 'link'] as const
export type End = (typeof ends)[number]

export const fresh: Typed = { end: 'register', kind: 'help', mayContact: true, wantsReply: true }

type Decision = Record<string, unknown> & { type: string }

/** The call as the API takes it: the request, and what the desk decided, in the order of the steps. */
export function callOf(typed: Typed): Record<string, unknown> {
  const text = (typed.text ?? '').trim()
  const contact = {
    ...(typed.name?.trim() ? { name: typed.name.trim() } : {}),
    ...(typed.phone?.trim() ? { phone: typed.phone.trim() } : {}),
  }
  return {
    channel: 'phone',
    kind: typed.kind ?? 'help',
    subject: (typed.subject ?? '').trim() || firstSentence(text),
    text,
    place: typed.place ?? null,
    address: typed.address?.trim() || null,
    ...(Object.keys(contact).length > 0 ? { contact } : {}),
    secrecy: typed.secret ? 'protected' : 'open',
    mayContact: typed.mayContact ?? false,
    wantsReply: typed.wantsReply ?? true,
    ...(typed.official ? { about: { person: true, official: true } } : {}),
    call: { recording: typed.recording?.trim() || null, note: null },
    decisions: decisionsOf(typed),
  }
}

export function decisionsOf(typed: Typed): readonly Decision[] {
  const classified: Decision[] = typed.classCode ? [{ type: 'classify', classCode: typed.classCode }] : []
  const reason = (code: string) => ({
    code,
    text: typed.why?.trim() || typed.answer?.trim() || typed.route?.trim() || '-',
  })
  switch (typed.end) {
    case 'register':
      return [...classified, { type: 'register' }]
    case 'answer':
      return [
        ...classified,
        {
          type: 'answer-directly',
          answer: typed.answer?.trim() ?? '',
          sources: (typed.sources ?? []).map((source) => source.id),
          threeWay: typed.threeWay?.trim() || null,
        },
      ]
    case 'refuse':
      return [
        {
          type: 'refuse',
          outcome: typed.situation,
          route: typed.route?.trim() || null,
          reason: reason(typed.situation ?? 'other'),
        },
      ]
    case 'hand-over':
      return [
        { type: 'hand-over', outcome: typed.situation ?? 'emergency', to: typed.to, receipt: typed.receipt?.trim() },
      ]
    case 'link':
      return [{ type: 'link', toNumber: typed.earlier?.trim(), reason: reason('no-new-fact') }]
  }
}

/** The first sentence, short enough for a title. */
export function firstSentence(text: string): string {
  const sentence = text.split(/[。！？!?\n]/)[0]?.trim() ?? ''
  return sentence.length > 40 ? `${sentence.slice(0, 39)}…` : sentence
}
