import type { Words } from '#kit/words'

/** What staff read on the page of an application. */
export const words = {
  application: { zh: '办件', en: 'Application' },
  matter: { zh: '事项', en: 'Matter' },
  taskCode: { zh: '实施编码', en: 'Implementation code' },
  submission: { zh: '申办编号', en: 'Submission' },
  bundle: { zh: '一件事', en: 'One-thing bundle' },
  together: { zh: '一并申办 {count} 件', en: '{count} cases together' },
  acceptor: { zh: '法定受理机关', en: 'Legal acceptor' },
  window: { zh: '委托窗口受理', en: 'Accepted by the window on delegation' },
  receivedAt: { zh: '收件窗口', en: 'Taken in at' },
  channel: { zh: '申请渠道', en: 'Came by' },
  mode: { zh: '受理方式', en: 'Mode of acceptance' },
  place: { zh: '地点', en: 'Place' },
  subject: { zh: '申请人类型', en: 'Kind of applicant' },
  person: { zh: '自然人', en: 'Person' },
  firm: { zh: '法人和其他组织', en: 'Firm or organisation' },
  agent: { zh: '另有经办人', en: 'Somebody acts for the applicant' },
  applicant: { zh: '申请人', en: 'Applicant' },
  form: { zh: '申请表', en: 'Form' },
  formShow: { zh: '查看申请表（留痕）', en: 'Open the form (recorded)' },
  formNote: {
    zh: '每次查看都会记录，申请人能看到是哪个单位、为了什么看的。',
    en: 'Each opening is recorded; the applicant sees which unit looked, and what for.',
  },
  formEmpty: { zh: '这个事项不需要填表', en: 'This matter asks no questions' },
  materials: { zh: '材料', en: 'Materials' },
  noMaterials: { zh: '这个事项不需要材料', en: 'This matter needs no materials' },
  look: { zh: '查看 {name}', en: 'Open {name}' },
  looked: { zh: '已打开，查看已留痕', en: 'Opened; the reading is recorded' },
  siblings: { zh: '同一申请的其他办件', en: 'Other cases of the submission' },
  supervision: { zh: '效能督办', en: 'Supervision' },
  supervisionDue: { zh: '请于 {day} 前答复', en: 'to be answered by {day}' },
  supervisionAnswer: { zh: '答复：{text}', en: 'Answer: {text}' },
  consult: { zh: '征求意见', en: 'Consultation' },
  consultLine: { zh: '请 {org} 在 {days} 个工作日内答复', en: '{org}, within {days} working days' },
  dutyFix: { zh: '限 {day} 前整改', en: 'to be put right by {day}' },
  dutyConsequence: { zh: '信用后果：{text}', en: 'Consequence: {text}' },
  dutyRepaired: { zh: '已于 {day} 修复', en: 'repaired on {day}' },
  laterBy: { zh: '{day} 前补齐', en: 'to follow by {day}' },
  steps: { zh: '办理环节', en: 'Steps' },
  stepsHint: { zh: '没有先后要求的环节同时进行', en: 'Steps that need not wait for each other run together' },
  noSteps: { zh: '受理后由承办机关直接决定', en: 'Decided directly after acceptance' },
  opinion: { zh: '意见', en: 'Opinion' },
  corrections: { zh: '补正告知', en: 'Correction notices' },
  offList: { zh: '超出清单', en: 'Not in the list' },
  answered: { zh: '已补正', en: 'Supplied' },
  stops: { zh: '不计入期限的时间', en: 'Times that do not count' },
  stopLine: { zh: '{kind}，告知需 {days} 个工作日', en: '{kind}, {days} working days announced' },
  decision: { zh: '决定', en: 'Decision' },
  basis: { zh: '依据', en: 'Basis' },
  conditions: { zh: '附加条件', en: 'Conditions' },
  remedies: { zh: '救济途径', en: 'Remedies' },
  results: { zh: '结果文书', en: 'Results' },
  charges: { zh: '收费', en: 'Charges' },
  duty: { zh: '承诺', en: 'Pledge' },
  cards: { zh: '红黄牌', en: 'Cards' },
  card: { zh: '{colour}：{cause}', en: '{colour}: {cause}' },
  clockTell: { zh: '五日内受理或一次性告知', en: 'Accept or tell everything within five days' },
  clockPromise: { zh: '承诺办结', en: 'Promised' },
  clockLegal: { zh: '法定期限', en: 'By law' },
  clockDeliver: { zh: '送达期限', en: 'Deliver by' },
  clockStopped: { zh: '特别程序期间，时限暂停', en: 'The clock stands still during a special procedure' },
  story: { zh: '流转记录', en: 'The story' },
  preCheck: { zh: '预审意见', en: 'Pre-check' },
  rating: { zh: '评价', en: 'Rating' },
  grade: { zh: '{grade} 分（满分 5 分）', en: '{grade} of 5' },
  refusal: { zh: '不予受理', en: 'Acceptance refused' },
  extension: { zh: '延长期限', en: 'Extension' },
  extensionLine: { zh: '{state}，{days} 个工作日', en: '{state}, {days} working days' },
  money: { zh: '{yuan} 元', en: 'CNY {yuan}' },
} as const satisfies Record<string, Words>

export const itemStates = {
  missing: { zh: '未提交', en: 'Missing' },
  offered: { zh: '待核对', en: 'To be checked' },
  ok: { zh: '符合', en: 'In order' },
  bad: { zh: '不符合', en: 'Not in order' },
  later: { zh: '容缺后补', en: 'To follow' },
  pledged: { zh: '承诺代替', en: 'Pledged' },
  waived: { zh: '无需提交', en: 'Not needed' },
} as const satisfies Record<string, Words>

export const sources = {
  applicant: { zh: '申请人提交', en: 'from the applicant' },
  wallet: { zh: '证照库调用', en: 'from the wallet' },
  fetch: { zh: '数据共享', en: 'fetched' },
  inherited: { zh: '前一事项结果', en: 'result of an earlier matter' },
  pledge: { zh: '告知承诺', en: 'pledge' },
} as const satisfies Record<string, Words>

export const grades = {
  A: { zh: 'A 机关签发', en: 'A issued by an authority' },
  B: { zh: 'B 窗口核对原件', en: 'B compared at a window' },
  C: { zh: 'C 上传待核', en: 'C uploaded, to be checked' },
  D: { zh: 'D 自行申报', en: 'D self-declared' },
} as const satisfies Record<string, Words>

export const stepStates = {
  waiting: { zh: '待启动', en: 'Waiting' },
  open: { zh: '进行中', en: 'Open' },
  done: { zh: '已完成', en: 'Done' },
  void: { zh: '不适用', en: 'Not needed' },
} as const satisfies Record<string, Words>

export const opinions = {
  agree: { zh: '同意', en: 'Agree' },
  'agree-with-conditions': { zh: '附条件同意', en: 'Agree with conditions' },
  disagree: { zh: '不同意', en: 'Disagree' },
} as const satisfies Record<string, Words>

export const modes = {
  normal: { zh: '正常受理', en: 'Normal' },
  tolerant: { zh: '容缺受理', en: 'Tolerant' },
  pledge: { zh: '告知承诺', en: 'On a pledge' },
  deemed: { zh: '逾期视为受理', en: 'Deemed accepted' },
} as const satisfies Record<string, Words>

export const outcomes = {
  granted: { zh: '准予', en: 'Granted' },
  refused: { zh: '不予', en: 'Refused' },
  asked: { zh: '待批准', en: 'Asked for' },
} as const satisfies Record<string, Words>

export const chargeStates = {
  due: { zh: '待缴', en: 'Due' },
  paid: { zh: '已缴', en: 'Paid' },
  refunding: { zh: '退费中', en: 'Being refunded' },
  refunded: { zh: '已退费', en: 'Refunded' },
  waived: { zh: '已减免', en: 'Waived' },
} as const satisfies Record<string, Words>

export const dutyStates = {
  open: { zh: '待核查', en: 'To be checked' },
  kept: { zh: '已履行', en: 'Kept' },
  broken: { zh: '未履行', en: 'Broken' },
} as const satisfies Record<string, Words>
