import type { Words } from '#kit/words'

/** 事项类型 (国家政务服务平台): 01 permit 行政许可 … 10 other powers 其他行政权力, 20 public service 公共服务. */
export const matterTypes = {
  '01': { zh: '行政许可', en: 'administrative permit' },
  '02': { zh: '行政处罚', en: 'administrative penalty' },
  '03': { zh: '行政强制', en: 'administrative coercion' },
  '04': { zh: '行政征收', en: 'administrative levy' },
  '05': { zh: '行政给付', en: 'administrative grant' },
  '06': { zh: '行政检查', en: 'administrative inspection' },
  '07': { zh: '行政确认', en: 'administrative confirmation' },
  '08': { zh: '行政奖励', en: 'administrative award' },
  '09': { zh: '行政裁决', en: 'administrative ruling' },
  '10': { zh: '其他行政权力', en: 'other administrative power' },
  '20': { zh: '公共服务', en: 'public service' },
} as const satisfies Record<string, Words>
export type MatterType = keyof typeof matterTypes

/** 行使层级. */
export const levels = {
  1: { zh: '国家级', en: 'national' },
  2: { zh: '省级', en: 'province' },
  3: { zh: '市级', en: 'city' },
  4: { zh: '县级', en: 'district' },
  5: { zh: '镇（乡、街道）级', en: 'street or town' },
  6: { zh: '村（社区）级', en: 'village' },
} as const satisfies Record<number, Words>

/** 权力来源. */
export const powerSources = {
  1: { zh: '法定本级行使', en: 'by law at this level' },
  2: { zh: '上级下放', en: 'handed down' },
  3: { zh: '上级授权', en: 'authorised from above' },
  4: { zh: '同级授权', en: 'authorised at the same level' },
  5: { zh: '上级委托', en: 'entrusted from above' },
  6: { zh: '同级委托', en: 'entrusted at the same level' },
} as const satisfies Record<number, Words>

/** 实施主体性质. */
export const bodyNatures = {
  1: { zh: '法定机关', en: 'authority by law' },
  2: { zh: '授权组织', en: 'authorised organisation' },
  3: { zh: '受委托组织', en: 'entrusted organisation' },
} as const satisfies Record<number, Words>

/** 服务对象. */
export const subjectKinds = {
  person: { zh: '自然人', en: 'person' },
  enterprise: { zh: '企业法人', en: 'enterprise' },
  institution: { zh: '事业法人', en: 'public institution' },
  society: { zh: '社会组织法人', en: 'social organisation' },
  unincorporated: { zh: '非法人企业', en: 'unincorporated enterprise' },
  government: { zh: '行政机关', en: 'government body' },
  other: { zh: '其他组织', en: 'other organisation' },
} as const satisfies Record<string, Words>
export type SubjectKind = keyof typeof subjectKinds

export type Basis = { law: string; article: string; text?: string }

/** 受理条件: what must hold for the application to be for the applicant; `hard` false only warns. */
export type Rule = { key: string; test: string; say: Words; hard: boolean; basis?: Basis }

/** A field of the form (表单项): a term of the dictionary, asked when the condition holds. */
export type Ask = { term: string; when?: string; need: boolean }

/** `data`: nothing is handed in, the data are enough (免提交). */
export type NeedForm = 'original' | 'copy' | 'original-or-copy' | 'data'

/** A material (申请材料): a document of a type, when the condition holds. */
export type Need = {
  key: string
  doc: string
  when?: string
  form: NeedForm
  copies: number
  /** 材料必要性: must 必要, optional 非必要. */
  necessity: 'must' | 'optional'
  /** 容缺后补: may come so many working days after a tolerant acceptance; absent: it may not. */
  laterDays?: number
  /** 告知承诺: may be replaced by a pledge, and is supplied or checked within so many days after the decision. */
  pledgeDays?: number
  /** 延续: the old document, which this matter renews; not decided by its last day means renewed (行政许可法 art. 50). */
  renews?: true
  basis: Basis
  /** 来源渠道. */
  source: 'applicant' | 'government' | 'intermediary'
  /** 受理标准: what the clerk checks, in the words the applicant reads. */
  standard: Words
  /** 填报须知. */
  advice?: Words
}

/** Steps whose time the law does not count, and what they are (行政许可法 art. 45). */
export const stoppingKinds = {
  hearing: { zh: '听证', en: 'hearing' },
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
} as const satisfies Record<string, Words>
export type StoppingKind = keyof typeof stoppingKinds

export const stepKinds = {
  review: { zh: '审查', en: 'review' },
  consult: { zh: '征求意见', en: 'consultation' },
  'site-visit': { zh: '现场核查', en: 'site visit' },
  notice: { zh: '公示', en: 'public notice' },
  ...stoppingKinds,
} as const satisfies Record<string, Words>
export type StepKind = keyof typeof stepKinds

/**
 * A step between acceptance and decision (办理环节). Acceptance, decision, making of the licence and hand-over belong to
 * every matter and are not listed. Steps without `after` open together.
 */
export type Step = {
  key: string
  kind: StepKind
  name: Words
  /** Code of the organisation that does it; absent: the body itself. */
  by?: string
  /** Keys of steps that must be done before (数据依赖). */
  after: readonly string[]
  /** Keys of needs that must be in order before it opens. */
  needs: readonly string[]
  when?: string
  /** Working days this step may take. */
  allow: number
  /** Basis on which the clock stands still while it is open; only for stopping kinds. */
  stops?: Basis
}

/** What the matter gives (审批结果). */
export type Give = { doc: string; when?: string }

/** 时限, in working days (行政许可法 art. 82): tell once, statutory, promised, extension; joint handling 45 + 15. */
export type MatterClock = { tell: number; legal: number; promise: number; extend: number; joint: boolean }

/** Money in fen; `amount` may be an expression over terms. */
export type Fee = { key: string; name: Words; amount: number | string; basis: Basis; when?: string; reducible: boolean }

export const channels = ['window', 'online', 'mobile', 'kiosk', 'post', 'home'] as const
/** 办理形式 in words. */
export const channelWords = {
  window: { zh: '窗口办理', en: 'at the window' },
  online: { zh: '网上办理', en: 'online' },
  mobile: { zh: '掌上办理', en: 'by telephone app' },
  kiosk: { zh: '自助终端', en: 'kiosk' },
  post: { zh: '邮寄申请', en: 'by post' },
  home: { zh: '上门办理', en: 'at home' },
} as const satisfies Record<(typeof channels)[number], Words>
/** 结果送达方式. */
export const deliveryWays = {
  download: { zh: '网上下载', en: 'download' },
  post: { zh: '邮寄送达', en: 'by post' },
  counter: { zh: '窗口领取', en: 'at the window' },
} as const satisfies Record<string, Words>
/** 材料形式. */
export const needForms = {
  data: { zh: '免提交', en: 'nothing to hand in' },
  'original-or-copy': { zh: '原件或复印件', en: 'original or copy' },
  copy: { zh: '复印件', en: 'copy' },
  original: { zh: '原件', en: 'original' },
} as const satisfies Record<NeedForm, Words>
/** 来源渠道. */
export const needSources = {
  applicant: { zh: '申请人自备', en: 'the applicant' },
  government: { zh: '政府部门核发', en: 'a government body' },
  intermediary: { zh: '中介机构', en: 'an intermediary' },
} as const satisfies Record<Need['source'], Words>
export type ApplyChannel = (typeof channels)[number]

export type Office = { name: Words; address: Words; hours: Words; phone: string }

/** The whole of a matter version (实施清单要素): one immutable value. */
export type MatterBody = {
  name: Words
  type: MatterType
  subject: readonly SubjectKind[]
  /** 办件类型: instant 即办件, promised 承诺件. */
  handling: 'instant' | 'promised'
  /** 行使层级 1–6. */
  level: 1 | 2 | 3 | 4 | 5 | 6
  /** 权力来源 1–6 and 实施主体性质 1–3. */
  power: 1 | 2 | 3 | 4 | 5 | 6
  bodyNature: 1 | 2 | 3
  basis: readonly Basis[]
  rules: readonly Rule[]
  asks: readonly Ask[]
  needs: readonly Need[]
  steps: readonly Step[]
  gives: readonly Give[]
  clock: MatterClock
  fees: readonly Fee[]
  /** 到办事现场次数. */
  trips: number
  channels: readonly ApplyChannel[]
  /** How the result reaches the applicant. */
  delivery: readonly (keyof typeof deliveryWays)[]
  /** 容缺受理, 告知承诺, 秒批: whether the body offers them. */
  modes: { tolerant: boolean; pledge: { days: number; text: Words } | null }
  /** 受理方式: delegated to the window (委托窗口受理) or by the department's own clerk (部门自行受理). */
  acceptance: 'window' | 'department'
  /** Code of the organisation whose window accepts by delegation. */
  window?: string
  /** A second person confirms the decision (双人复核). */
  fourEyes: boolean
  /** Where questions go (在线应询): organisation code and role; absent: the implementing body's clerk. */
  consult?: { org: string; role: string }
  offices: readonly Office[]
  complaintPhone: string
  themes: readonly string[]
  keywords: readonly string[]
  questions: readonly { question: Words; answer: Words }[]
  /** 通办范围: `all` accepts anywhere in the city. */
  range: 'own' | 'all'
  quota: Words | null
  intermediary: Words | null
  /** 前置事项 told to the applicant where it is not one of ours. */
  note: Words | null
  /** 委托部门, where the power is exercised on behalf of another. */
  entrusted?: string
  /** 联办机构, by the codes of their organisations. */
  jointOrgs?: readonly string[]
  /** 是否支持预约、网上支付、物流快递. */
  appointment?: boolean
  payOnline?: boolean
  express?: boolean
}
