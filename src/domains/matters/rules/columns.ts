import type { Words } from '#kit/words'
import {
  type Basis,
  channelWords,
  deliveryWays,
  type Fee,
  type MatterBody,
  matterTypes,
  type Need,
  needForms,
  needSources,
  type Office,
  powerSources,
  type Step,
  stepKinds,
  subjectKinds,
} from './body.ts'

/** One column of the table in which a catalogue is exported and imported (CSV, XLSX). Lists: one line each, parts parted by `｜`. */
export type Column = {
  key: string
  zh: string
  /** What a cell says; '' where there is nothing. */
  write(body: MatterBody): string
  /** The part of the body that a filled cell stands for; undefined: it cannot be read. */
  read(text: string): Partial<MatterBody> | undefined
}

type Table = Readonly<Record<string, Words>>
const BAR = '｜'

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
const parts = (line: string): string[] => line.split(/[｜|]/).map((part) => part.trim())
const codeOf = (table: Table, text: string): string | undefined =>
  Object.hasOwn(table, text) ? text : Object.keys(table).find((code) => table[code]?.zh === text)
const both = (text: string): Words => ({ zh: text, en: text })
const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
const maybe = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V }

function list<T>(text: string, read: (line: string[]) => T | undefined): T[] | undefined {
  const found = lines(text).map((line) => read(parts(line)))
  return found.includes(undefined) ? undefined : (found as T[])
}

function codes(table: Table, text: string): string[] | undefined {
  const found = text
    .split(/[\^、,，;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => codeOf(table, one))
  return found.includes(undefined) ? undefined : (found as string[])
}

const choice = (key: keyof MatterBody, zh: string, table: Table): Column => ({
  key,
  zh,
  write: (body) => table[String(body[key])]?.zh ?? '',
  read: (text) => {
    const code = codeOf(table, text) ?? codeOf(table, text.padStart(2, '0'))
    return code === undefined
      ? undefined
      : ({ [key]: /^[1-6]$/.test(code) ? Number(code) : code } as Partial<MatterBody>)
  },
})
const several = (key: 'subject' | 'channels' | 'delivery', zh: string, table: Table): Column => ({
  key,
  zh,
  write: (body) => body[key].map((code) => table[code]?.zh ?? code).join('、'),
  read: (text) => {
    const found = codes(table, text)
    return found && ({ [key]: found } as Partial<MatterBody>)
  },
})
const texts = (key: 'keywords' | 'themes', zh: string): Column => ({
  key,
  zh,
  write: (body) => body[key].join('、'),
  read: (text) => ({
    [key]: text
      .split(/[、,，;；\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  }),
})
const days = (key: 'legal' | 'promise' | 'extend' | 'tell', zh: string): Column => ({
  key: `clock.${key}`,
  zh,
  write: ({ clock }) => String(clock[key]),
  read: (text) => {
    const value = whole(text)
    return value === undefined ? undefined : ({ clock: { [key]: value } } as unknown as Partial<MatterBody>)
  },
})

const basisOf = ([law = '', article = '']: string[]): Basis | undefined => (law === '' ? undefined : { law, article })
const handling = { instant: both('即办件'), promised: both('承诺件') }
const range = { own: both('本辖区'), all: both('全市通办') }
const must = { must: both('必要'), optional: both('非必要') }
const asked = { true: both('必填'), false: both('选填') }

function needOf(line: string[]): Need | undefined {
  const [key = '', doc = '', form = '', copies, necessity = '', law = '', article = '', source = '', standard = ''] =
    line
  const found = {
    form: codeOf(needForms, form),
    necessity: codeOf(must, necessity),
    source: codeOf(needSources, source),
  }
  const count = whole(copies)
  if (key === '' || doc === '' || Object.values(found).includes(undefined) || count === undefined) return undefined
  const [later, pledge, when] = [whole(line[9]), whole(line[10]), line[11]]
  return {
    key,
    doc,
    ...(found as Pick<Need, 'form' | 'necessity' | 'source'>),
    copies: count,
    basis: { law, article },
    standard: both(standard),
    ...maybe('laterDays', later),
    ...maybe('pledgeDays', pledge),
    ...maybe('when', when),
  }
}

function sayNeed(need: Need): string {
  const { form, necessity, source, basis, standard } = need
  return [
    need.key,
    need.doc,
    needForms[form].zh,
    need.copies,
    must[necessity].zh,
    basis.law,
    basis.article,
    needSources[source].zh,
    standard.zh,
    need.laterDays ?? '',
    need.pledgeDays ?? '',
    need.when ?? '',
  ].join(BAR)
}

function stepOf(line: string[]): Step | undefined {
  const [
    key = '',
    kindText = '',
    name = '',
    allow,
    after = '',
    needs = '',
    by = '',
    when = '',
    law = '',
    article = '',
  ] = line
  const [kind, count] = [codeOf(stepKinds, kindText) as Step['kind'] | undefined, whole(allow)]
  if (key === '' || kind === undefined || count === undefined) return undefined
  const keys = (text: string): string[] => text.split(/[\s,，、]+/).filter((one) => one !== '')
  return {
    key,
    kind,
    name: both(name),
    after: keys(after),
    needs: keys(needs),
    allow: count,
    ...maybe('by', by),
    ...maybe('when', when),
    ...(law === '' ? {} : { stops: { law, article } }),
  }
}

function sayStep(step: Step): string {
  const { key, kind, name, allow, after, needs, by, when, stops } = step
  const cells = [key, stepKinds[kind].zh, name.zh, allow, after.join(' '), needs.join(' '), by ?? '', when ?? '']
  return [...cells, stops?.law ?? '', stops?.article ?? ''].join(BAR)
}

function feeOf([key = '', name = '', amount = '', law = '', article = '', reducible = '', when = '']: string[]):
  | Fee
  | undefined {
  const yuan = /^\d{1,9}(\.\d{1,2})?$/.test(amount) ? Math.round(Number(amount) * 100) : undefined
  if (key === '' || amount === '') return undefined
  const basis = { law, article }
  return {
    key,
    name: both(name),
    amount: yuan ?? amount,
    basis,
    reducible: reducible === '可减免',
    ...maybe('when', when),
  }
}

function sayFee({ key, name, amount, basis, reducible, when }: Fee): string {
  const yuan = typeof amount === 'number' ? (amount / 100).toFixed(2) : amount
  return [key, name.zh, yuan, basis.law, basis.article, reducible ? '可减免' : '', when ?? ''].join(BAR)
}

const TOLERANT = '容缺受理'
const PLEDGE = '告知承诺'

function modesOf(text: string): MatterBody['modes'] | undefined {
  const said = lines(text).map(parts)
  const pledge = said.find(([first]) => first === PLEDGE)
  const count = whole(pledge?.[1])
  if (said.some(([first]) => first !== TOLERANT && first !== PLEDGE) || (pledge && count === undefined))
    return undefined
  return {
    tolerant: said.some(([first]) => first === TOLERANT),
    pledge: count === undefined ? null : { days: count, text: both(pledge?.[2] ?? '') },
  }
}

function officeOf([name = '', address = '', hours = '', phone = '']: string[]): Office | undefined {
  return name === '' ? undefined : { name: both(name), address: both(address), hours: both(hours), phone }
}

/** The columns of the body, in the order of the element list; those of codes and state stand before them. */
export const columns: readonly Column[] = [
  {
    key: 'name',
    zh: '事项名称',
    write: ({ name }) => name.zh,
    read: (text) => ({ name: { zh: text } }) as Partial<MatterBody>,
  },
  {
    key: 'name.en',
    zh: '英文名称',
    write: ({ name }) => name.en,
    read: (text) => ({ name: { en: text } }) as Partial<MatterBody>,
  },
  choice('type', '事项类型', matterTypes),
  several('subject', '服务对象', subjectKinds),
  choice('handling', '办件类型', handling),
  choice('power', '权力来源', powerSources),
  {
    key: 'basis',
    zh: '设定依据',
    write: ({ basis }) => basis.map(({ law, article }) => [law, article].join(BAR)).join('\n'),
    read: (text) => withKey('basis', list(text, basisOf)),
  },
  {
    key: 'rules',
    zh: '受理条件',
    write: ({ rules }) =>
      rules.map(({ key, test, say, hard }) => [key, test, say.zh, hard ? '' : '提示'].join(BAR)).join('\n'),
    read: (text) =>
      withKey(
        'rules',
        list(text, ([key = '', test = '', say = '', mark = '']) =>
          key === '' || test === '' ? undefined : { key, test, say: both(say), hard: mark !== '提示' },
        ),
      ),
  },
  {
    key: 'asks',
    zh: '申请表单',
    write: ({ asks }) =>
      asks.map(({ term, need, when }) => [term, asked[need ? 'true' : 'false'].zh, when ?? ''].join(BAR)).join('\n'),
    read: (text) =>
      withKey(
        'asks',
        list(text, ([term = '', need = '', when = '']) =>
          term === '' ? undefined : { term, need: need !== asked.false.zh, ...maybe('when', when) },
        ),
      ),
  },
  {
    key: 'needs',
    zh: '申请材料',
    write: ({ needs }) => needs.map(sayNeed).join('\n'),
    read: (text) => withKey('needs', list(text, needOf)),
  },
  {
    key: 'modes',
    zh: '容缺与承诺',
    write: ({ modes }) =>
      [
        ...(modes.tolerant ? [TOLERANT] : []),
        ...(modes.pledge ? [[PLEDGE, modes.pledge.days, modes.pledge.text.zh].join(BAR)] : []),
      ].join('\n'),
    read: (text) => withKey('modes', modesOf(text)),
  },
  {
    key: 'steps',
    zh: '办理环节',
    write: ({ steps }) => steps.map(sayStep).join('\n'),
    read: (text) => withKey('steps', list(text, stepOf)),
  },
  {
    key: 'gives',
    zh: '审批结果',
    write: ({ gives }) => gives.map(({ doc, when }) => (when === undefined ? doc : [doc, when].join(BAR))).join('\n'),
    read: (text) =>
      withKey(
        'gives',
        list(text, ([doc = '', when = '']) => (doc === '' ? undefined : { doc, ...maybe('when', when) })),
      ),
  },
  days('legal', '法定时限（工作日）'),
  days('promise', '承诺时限（工作日）'),
  days('extend', '延长（工作日）'),
  days('tell', '一次告知（工作日）'),
  {
    key: 'fees',
    zh: '收费（元）',
    write: ({ fees }) => fees.map(sayFee).join('\n'),
    read: (text) => withKey('fees', list(text, feeOf)),
  },
  {
    key: 'trips',
    zh: '到现场次数',
    write: ({ trips }) => String(trips),
    read: (text) => withKey('trips', whole(text)),
  },
  several('channels', '办理形式', channelWords),
  several('delivery', '送达方式', deliveryWays),
  choice('range', '通办范围', range),
  {
    key: 'offices',
    zh: '办理地点',
    write: ({ offices }) =>
      offices.map(({ name, address, hours, phone }) => [name.zh, address.zh, hours.zh, phone].join(BAR)).join('\n'),
    read: (text) => withKey('offices', list(text, officeOf)),
  },
  {
    key: 'complaintPhone',
    zh: '监督投诉电话',
    write: ({ complaintPhone }) => complaintPhone,
    read: (text) => ({ complaintPhone: text }),
  },
  texts('themes', '主题分类'),
  texts('keywords', '检索词'),
]

function withKey<K extends keyof MatterBody>(key: K, value: unknown): Partial<MatterBody> | undefined {
  return value === undefined ? undefined : ({ [key]: value } as Partial<MatterBody>)
}

/**
 * Puts what a row says into a body; what it does not say stays. Parts of a list keep what the table has no column for
 * (English texts, advice), where their key and their Chinese text are the same.
 */
export function merged(body: MatterBody, said: readonly Partial<MatterBody>[]): MatterBody {
  let result = body
  for (const { name, clock, ...rest } of said) {
    const kept = Object.entries(rest).map(([key, value]) => [key, keeping(valueAt(result, key), value)])
    result = {
      ...result,
      ...Object.fromEntries(kept),
      name: { ...result.name, ...name },
      clock: { ...result.clock, ...clock },
    }
  }
  return result
}

function valueAt(body: MatterBody, key: string): unknown {
  return (body as unknown as Readonly<Record<string, unknown>>)[key]
}

type Loose = Readonly<Record<string, unknown>>

function keeping(before: unknown, after: unknown): unknown {
  if (isBoth(before) && isBoth(after)) return before.zh === after.zh ? before : after
  if (Array.isArray(before) && Array.isArray(after)) {
    const known = new Map(before.map((part: unknown, at) => [keyOf(part, at), part]))
    return after.map((part: unknown, at) => keeping(known.get(keyOf(part, at)), part))
  }
  if (!isObject(before) || !isObject(after)) return after
  const extra = ['advice', 'text', 'basis'].flatMap((key) =>
    key in before && !(key in after) ? [[key, before[key]]] : [],
  )
  return {
    ...Object.fromEntries(extra),
    ...Object.fromEntries(Object.entries(after).map(([key, value]) => [key, keeping(before[key], value)])),
  }
}

function keyOf(part: unknown, at: number): string {
  if (!isObject(part)) return String(part)
  const found = part.key ?? part.term ?? part.doc ?? part.law
  return typeof found === 'string' ? found : String(at)
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isBoth(value: unknown): value is Words {
  return isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string'
}
