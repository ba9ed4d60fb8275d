import type { Words } from '#kit/words'
import type { MatterBody } from './body.ts'

/** Sections of the editor and of the guide, in this order. */
export const sections = {
  basic: { zh: '基本信息', en: 'Basics' },
  conditions: { zh: '受理条件与表单', en: 'Conditions and form' },
  materials: { zh: '申请材料', en: 'Materials' },
  steps: { zh: '办理环节', en: 'Steps' },
  results: { zh: '审批结果', en: 'Results' },
  clock: { zh: '时限与收费', en: 'Time and fees' },
  offices: { zh: '地点与渠道', en: 'Places and channels' },
  questions: { zh: '问答与导航', en: 'Questions and finding' },
} as const satisfies Record<string, Words>
export type Section = keyof typeof sections

/** What an element may do when a lower level derives its version: the same, only lighter, or free (因地制宜). */
export type Freedom = 'same' | 'lighter' | 'free'

export type Element = {
  /** Path in the body; the first part is a key of the body. */
  path: string
  words: Words
  section: Section
  /** One of the seven without which nothing is published. */
  floor?: true
  below: Freedom
}

const element = (path: string, zh: string, en: string, rest: Omit<Element, 'path' | 'words'>): Element => ({
  path,
  words: { zh, en },
  ...rest,
})

/** The national element list (GB/T 39554.2) as this house keeps it: one table for editor, import, export, checks and differences. */
export const elements: readonly Element[] = [
  element('name', '事项名称', 'name', { section: 'basic', floor: true, below: 'same' }),
  element('type', '事项类型', 'type', { section: 'basic', below: 'same' }),
  element('basis', '设定依据', 'legal basis', { section: 'basic', floor: true, below: 'same' }),
  element('subject', '服务对象', 'whom it serves', { section: 'basic', below: 'lighter' }),
  element('handling', '办件类型', 'kind of handling', { section: 'basic', below: 'lighter' }),
  element('level', '行使层级', 'level of exercise', { section: 'basic', below: 'free' }),
  element('power', '权力来源', 'source of the power', { section: 'basic', below: 'free' }),
  element('bodyNature', '实施主体性质', 'nature of the body', { section: 'basic', below: 'free' }),
  element('entrusted', '委托部门', 'entrusting body', { section: 'basic', below: 'free' }),
  element('jointOrgs', '联办机构', 'joint bodies', { section: 'basic', below: 'free' }),
  element('quota', '数量限制', 'quota', { section: 'basic', below: 'lighter' }),
  element('intermediary', '中介服务', 'intermediary services', { section: 'basic', below: 'lighter' }),
  element('note', '前置事项说明', 'what comes before', { section: 'basic', below: 'free' }),
  element('rules', '受理条件', 'conditions', { section: 'conditions', floor: true, below: 'lighter' }),
  element('asks', '申请表单', 'form', { section: 'conditions', floor: true, below: 'lighter' }),
  element('needs', '申请材料', 'materials', { section: 'materials', floor: true, below: 'lighter' }),
  element('modes', '容缺与承诺', 'easements', { section: 'materials', below: 'lighter' }),
  element('steps', '办理流程', 'steps', { section: 'steps', floor: true, below: 'lighter' }),
  element('acceptance', '受理方式', 'who accepts', { section: 'steps', below: 'free' }),
  element('window', '委托受理窗口', 'accepting window', { section: 'steps', below: 'free' }),
  element('fourEyes', '双人复核', 'four eyes', { section: 'steps', below: 'free' }),
  element('gives', '审批结果', 'results', { section: 'results', below: 'same' }),
  element('delivery', '送达方式', 'delivery', { section: 'results', below: 'lighter' }),
  element('express', '物流快递', 'express delivery', { section: 'results', below: 'free' }),
  element('clock', '办理时限', 'time limits', { section: 'clock', floor: true, below: 'lighter' }),
  element('fees', '收费', 'fees', { section: 'clock', below: 'lighter' }),
  element('payOnline', '网上支付', 'online payment', { section: 'clock', below: 'free' }),
  element('channels', '办理形式', 'channels', { section: 'offices', below: 'lighter' }),
  element('trips', '到现场次数', 'trips', { section: 'offices', below: 'lighter' }),
  element('range', '通办范围', 'where it is accepted', { section: 'offices', below: 'lighter' }),
  element('appointment', '预约办理', 'appointment', { section: 'offices', below: 'free' }),
  element('offices', '办理地点、时间、电话', 'address, hours, telephone', { section: 'offices', below: 'free' }),
  element('complaintPhone', '监督投诉电话', 'telephone for complaints', { section: 'offices', below: 'free' }),
  element('consult', '在线应询', 'live questions', { section: 'questions', below: 'free' }),
  element('questions', '常见问题', 'questions and answers', { section: 'questions', below: 'free' }),
  element('themes', '主题分类', 'themes', { section: 'questions', below: 'free' }),
  element('keywords', '检索词', 'key words', { section: 'questions', below: 'free' }),
]

const byKey = new Map(elements.map((one) => [one.path, one]))

/** The element that a path in the body belongs to. */
export function elementAt(path: string): Element | undefined {
  return byKey.get(path.split('.')[0] ?? '')
}

/** Keys of the body that no element names would escape editor, import and differences; a test asks for none. */
export function unlisted(body: MatterBody): readonly string[] {
  return Object.keys(body).filter((key) => !byKey.has(key))
}
