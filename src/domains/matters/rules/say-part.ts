import { say as fill, type Words } from '#kit/words'
import {
  type Basis,
  bodyNatures,
  channelWords,
  deliveryWays,
  levels,
  matterTypes,
  needForms,
  powerSources,
  stepKinds,
  subjectKinds,
} from './body.ts'

/** Names of document types and terms, for texts that people read; a code stays where it is unknown. */
export type Naming = { doc?: (code: string) => Words | undefined; term?: (code: string) => Words | undefined }

const tables: Readonly<Record<string, Readonly<Record<string | number, Words>>>> = {
  type: matterTypes,
  subject: subjectKinds,
  level: levels,
  power: powerSources,
  bodyNature: bodyNatures,
  channels: channelWords,
  delivery: deliveryWays,
  handling: { instant: { zh: '即办件', en: 'at once' }, promised: { zh: '承诺件', en: 'within a promised time' } },
  range: { own: { zh: '本辖区', en: 'own area' }, all: { zh: '全市通办', en: 'anywhere in the city' } },
  acceptance: {
    window: { zh: '委托窗口受理', en: 'the window' },
    department: { zh: '部门自行受理', en: 'the department' },
  },
}

const yesNo = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } as const
const clockText = {
  zh: '法定 {legal}、承诺 {promise}、延长 {extend}、一次告知 {tell} 个工作日{joint}',
  en: 'by law {legal}, promised {promise}, extension {extend}, told within {tell} working days{joint}',
} as const satisfies Words
const joint = { zh: '，联合办理', en: ', joint handling' } as const
const needText = {
  zh: '{doc}，{form}，{copies} 份，{must}{more}',
  en: '{doc}, {form}, {copies} copies, {must}{more}',
} as const satisfies Words
const must = { must: { zh: '必要', en: 'required' }, optional: { zh: '非必要', en: 'optional' } } as const
const dayText = { zh: '{name}，{kind}，{allow} 天', en: '{name}, {kind}, {allow} days' } as const satisfies Words

type Part = Readonly<Record<string, unknown>>

/** A value of the body as one line in each language. */
export function sayPart(element: string, value: unknown, naming: Naming = {}): Words {
  if (value === null || value === undefined) return { zh: '', en: '' }
  if (typeof value === 'boolean') return yesNo[value ? 'true' : 'false']
  if (typeof value === 'string' || typeof value === 'number') return tables[element]?.[value] ?? both(String(value))
  if (Array.isArray(value)) return joined(value.map((one) => sayPart(element, one, naming)))
  return sayObject(element, value as Part, naming)
}

function sayObject(element: string, part: Part, naming: Naming): Words {
  if (isWords(part)) return part
  const when = typeof part.when === 'string' ? ` [${part.when}]` : ''
  switch (element) {
    case 'basis':
      return both(sayBasis(part as unknown as Basis))
    case 'clock':
      return filled(clockText, (locale) => ({ ...part, joint: part.joint === true ? joint[locale] : '' }))
    case 'rules':
      return suffixed(part.say as Words, ` [${String(part.test)}]`)
    case 'asks':
      return suffixed(naming.term?.(String(part.term)) ?? both(String(part.term)), `${part.need ? ' *' : ''}${when}`)
    case 'needs':
      return sayNeed(part, when, naming)
    case 'steps': {
      const kind = stepKinds[part.kind as keyof typeof stepKinds]
      const text = filled(dayText, (locale) => ({
        name: (part.name as Words)[locale],
        kind: kind[locale],
        allow: part.allow,
      }))
      return suffixed(text, when)
    }
    case 'gives':
      return suffixed(naming.doc?.(String(part.doc)) ?? both(String(part.doc)), when)
    case 'fees':
      return suffixed(part.name as Words, ` ${sayAmount(part.amount)}${when}`)
    case 'offices':
      return joined([part.name as Words, part.address as Words, part.hours as Words, both(String(part.phone))], '，')
    case 'questions':
      return joined([part.question as Words, part.answer as Words], '：')
    default:
      return joined(Object.values(part).map((one) => sayPart(element, one, naming)))
  }
}

function sayNeed(part: Part, when: string, naming: Naming): Words {
  const doc = naming.doc?.(String(part.doc)) ?? both(String(part.doc))
  const form = needForms[part.form as keyof typeof needForms]
  const later = part.laterDays === undefined ? '' : ` +${String(part.laterDays)}d`
  const pledge = part.pledgeDays === undefined ? '' : ` ~${String(part.pledgeDays)}d`
  return filled(needText, (locale) => ({
    doc: doc[locale],
    form: form[locale],
    copies: part.copies,
    must: must[part.necessity as keyof typeof must][locale],
    more: `${later}${pledge} ${(part.standard as Words)[locale]}${when}`,
  }))
}

function sayBasis({ law, article }: Basis): string {
  return `${law} ${article}`
}

function sayAmount(amount: unknown): string {
  return typeof amount === 'number' ? `¥${(amount / 100).toFixed(2)}` : String(amount)
}

function isWords(value: Part): value is Words & Part {
  return typeof value.zh === 'string' && typeof value.en === 'string'
}

function both(text: string): Words {
  return { zh: text, en: text }
}

function suffixed(words: Words, suffix: string): Words {
  return { zh: `${words.zh}${suffix}`, en: `${words.en}${suffix}` }
}

function filled(text: Words, facts: (locale: 'zh' | 'en') => Readonly<Record<string, unknown>>): Words {
  return { zh: fill(text, 'zh', facts('zh')), en: fill(text, 'en', facts('en')) }
}

function joined(list: readonly Words[], by = '；'): Words {
  const filledIn = list.filter(({ zh, en }) => zh !== '' || en !== '')
  return { zh: filledIn.map(({ zh }) => zh).join(by), en: filledIn.map(({ en }) => en).join('; ') }
}
