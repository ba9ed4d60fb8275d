import { say as fill, type Words } from '#kit/words'

/** What keeps a body from being published (发布校验): where in the body, and what to do about it. */
export type Fault = { code: FaultCode; path: string; say: Words }

const texts = {
  'name-missing': { zh: '请填写事项名称。', en: 'Enter the name of the matter.' },
  'english-missing': { zh: '请补充英文名称。', en: 'Enter the English name.' },
  'basis-missing': { zh: '请至少列一条设定依据。', en: 'Name at least one legal basis.' },
  'basis-incomplete': { zh: '依据须写明文件名称和条款。', en: 'A basis names the document and the article.' },
  'rules-missing': { zh: '请至少写一条受理条件。', en: 'Write at least one condition of acceptance.' },
  'needs-missing': {
    zh: '没有申请材料。免材料的事项须可网上办理。',
    en: 'There are no materials. A matter without materials must be open online.',
  },
  'asks-missing': { zh: '请至少选一个表单项。', en: 'Choose at least one field of the form.' },
  'steps-missing': { zh: '承诺件须写明办理环节。', en: 'A matter with a promised time names its steps.' },
  'gives-missing': { zh: '请写明审批结果。', en: 'Say what the matter gives.' },
  'clock-missing': { zh: '请填写法定时限和承诺时限。', en: 'Enter the statutory and the promised time.' },
  'instant-days': {
    zh: '即办件的承诺时限应为当天（0 或 1）。',
    en: 'An instant matter is promised within the day (0 or 1).',
  },
  'promise-over-legal': {
    zh: '承诺时限 {promise} 天长于法定时限 {legal} 天。',
    en: 'The promise of {promise} days is longer than the statutory {legal}.',
  },
  'tell-over-five': { zh: '一次告知不得超过 5 个工作日。', en: 'What is missing is told within 5 working days.' },
  'extend-over-limit': {
    zh: '延长不得超过 {most} 个工作日。',
    en: 'An extension is at most {most} working days.',
  },
  'path-over-promise': {
    zh: '最长环节路径 {path} 天，超过承诺的 {promise} 天：{steps}。',
    en: 'The longest way through the steps takes {path} days, the promise is {promise}: {steps}.',
  },
  'subject-missing': { zh: '请选择服务对象。', en: 'Choose whom the matter serves.' },
  'channels-missing': { zh: '请选择办理形式。', en: 'Choose how one can apply.' },
  'delivery-missing': { zh: '请选择结果送达方式。', en: 'Choose how the result is delivered.' },
  'office-missing': {
    zh: '窗口办理的事项须写明地点、时间和电话。',
    en: 'A matter at the window names place, hours and telephone.',
  },
  'office-incomplete': { zh: '请补全地点、时间和电话。', en: 'Complete place, hours and telephone.' },
  'key-twice': { zh: '标识“{key}”用了两次。', en: 'The key “{key}” is used twice.' },
  'text-missing': { zh: '请填写文字说明。', en: 'Enter the text.' },
  'term-unknown': { zh: '数据项“{term}”不在字典中。', en: 'The term “{term}” is not in the dictionary.' },
  'term-twice': { zh: '数据项“{term}”重复。', en: 'The term “{term}” stands there twice.' },
  'type-unknown': { zh: '文件类型“{doc}”不在字典中。', en: 'The document type “{doc}” is not in the dictionary.' },
  'org-unknown': { zh: '机构代码“{org}”不存在。', en: 'There is no organisation with the code “{org}”.' },
  'feel-wrong': { zh: '条件写法有误：{why}', en: 'The condition is not written right: {why}' },
  'term-not-asked': {
    zh: '条件用到“{term}”，但表单没有询问它。',
    en: 'The condition reads “{term}”, which the form does not ask.',
  },
  'option-unknown': {
    zh: '“{term}”没有选项“{option}”。',
    en: '“{term}” has no option “{option}”.',
  },
  'asks-circle': {
    zh: '表单项互相等待：{circle}。',
    en: 'These fields wait for each other: {circle}.',
  },
  'steps-circle': { zh: '环节互相等待：{circle}。', en: 'These steps wait for each other: {circle}.' },
  'never-holds': { zh: '这个条件永远不会成立。', en: 'This condition can never hold.' },
  'step-unknown': { zh: '没有环节“{step}”。', en: 'There is no step “{step}”.' },
  'need-unknown': { zh: '没有材料“{need}”。', en: 'There is no material “{need}”.' },
  'result-not-issuable': {
    zh: '“{doc}”是照片、图纸或其他材料，不能作为审批结果。',
    en: '“{doc}” is a photograph, plan or other paper and cannot be a result.',
  },
  'catch-all': {
    zh: '不得使用兜底表述“{part}”，请逐项列明。',
    en: 'No catch-all such as “{part}”; name each thing.',
  },
  shareable: {
    zh: '“{doc}”可以通过数据共享取得，不得要求提交，材料形式应为“免提交”。',
    en: '“{doc}” can be fetched by data sharing; ask for nothing to be handed in.',
  },
  'stops-not-lawful': {
    zh: '只有听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审可以不计入期限。',
    en: 'Only hearing, tender, auction, inspection, testing, quarantine, appraisal and expert review may stop the clock.',
  },
  'pledge-missing': {
    zh: '有材料可以告知承诺，但没有承诺书文本和天数。',
    en: 'A material may be replaced by a pledge, but text and days of the pledge are missing.',
  },
  'tolerant-missing': {
    zh: '有材料可以容缺后补，但本事项没有开通容缺受理。',
    en: 'A material may come later, but the matter offers no tolerant acceptance.',
  },
  'tolerant-empty': {
    zh: '开通了容缺受理，但没有一项材料可以后补。',
    en: 'Tolerant acceptance is offered, but no material may come later.',
  },
} as const satisfies Record<string, Words>

export type FaultCode = keyof typeof texts

/** A fault with its text in both languages. */
export function fault(code: FaultCode, path: string, facts: Readonly<Record<string, unknown>> = {}): Fault {
  const text = texts[code]
  return { code, path, say: { zh: fill(text, 'zh', facts), en: fill(text, 'en', facts) } }
}
