import type { Words } from '#kit/words'

/** What the open interface says to programs and the people behind them. */
export const words = {
  'open311.not-found': {
    zh: '没有这个地址。可用的资源见 {discovery}。',
    en: 'There is nothing here. See {discovery} for what there is.',
  },
  'open311.bad-format': { zh: '地址须以 .xml 或 .json 结尾。', en: 'The address must end in .xml or .json.' },
  'open311.unknown-jurisdiction': {
    zh: '本系统不服务 jurisdiction_id {given}。',
    en: 'This endpoint does not serve the jurisdiction_id {given}.',
  },
  'open311.unknown-service': {
    zh: '没有 service_code {given}。清单见 services。',
    en: 'There is no service_code {given}. See the service list.',
  },
  'open311.service-needed': {
    zh: '请提供 service_code。清单见 services。',
    en: 'A service_code is needed. See the service list.',
  },
  'open311.unknown-request': { zh: '没有可公开的诉求 {given}。', en: 'There is no public service request {given}.' },
  'open311.unknown-token': {
    zh: '没有令牌 {given}。诉求在提交时即得编号。',
    en: 'There is no token {given}. Requests get their id at once.',
  },
  'open311.place-needed': {
    zh: '请说明地点：lat 与 long，或 address_string，或 address_id（十二位区划代码）。',
    en: 'Say where: lat and long, or address_string, or address_id (12-digit place code).',
  },
  'open311.text-needed': { zh: '请在 description 中写明诉求。', en: 'Say what it is about in description.' },
  'open311.text-too-long': { zh: 'description 最多 4000 字。', en: 'A description has at most 4,000 characters.' },
  'open311.bad-value': {
    zh: '{field} 的值无法理解：{given}。',
    en: 'The value of {field} is not understood: {given}.',
  },
  'open311.span-too-long': {
    zh: 'start_date 与 end_date 相隔不得超过 90 天。',
    en: 'start_date and end_date may not be more than 90 days apart.',
  },
  'open311.span-turned': { zh: 'start_date 不得晚于 end_date。', en: 'start_date may not be later than end_date.' },
  'open311.bad-content-type': {
    zh: '请以 application/x-www-form-urlencoded 或 multipart/form-data 提交。',
    en: 'Send application/x-www-form-urlencoded or multipart/form-data.',
  },
  'open311.too-many': {
    zh: '提交过于频繁，请在 {seconds} 秒后再试。紧急情况请拨打 110、119、120。',
    en: 'Too many requests at once. Try again in {seconds} seconds. In an emergency call 110, 119 or 120.',
  },
  'open311.receipt': {
    zh: '已登记，编号 {number}，查询码 {code}，最晚 {due} 答复。查询码只显示这一次，请保存。',
    en: 'Registered as {number}; query code {code}; an answer is expected by {due}. The code is shown only this once: keep it.',
  },
  'open311.protected': {
    zh: '本诉求已保密，不在公开清单中。',
    en: 'This request is kept confidential and is not on public lists.',
  },
  'open311.contact': {
    zh: '12345 政务服务便民热线。提交的文字与地点除要求保密者外会公开，姓名、电话、证件号不公开。',
    en: '12345 hotline. Texts and places sent here are public unless secrecy is asked for; names, phones and id numbers never are.',
  },
  'open311.no-key': { zh: '无需密钥，写入有频率限制。', en: 'No key is needed; writing is limited in rate.' },
  'open311.unclassified': { zh: '待分类', en: 'Not yet classified' },
  'open311.attribute.demand': {
    zh: '诉求类型；不选按分类默认。',
    en: 'Kind of demand; by default as usual for the service.',
  },
  'open311.attribute.secrecy': {
    zh: '是否保密；保密的诉求不出现在公开清单中。',
    en: 'Whether it is confidential; confidential requests are not on public lists.',
  },
  'open311.attribute.occurred': { zh: '何时发生，用自己的话说。', en: 'When it happened, in your own words.' },
  'open311.demand.consult': { zh: '咨询', en: 'Question' },
  'open311.demand.help': { zh: '求助', en: 'Help' },
  'open311.demand.complaint': { zh: '投诉', en: 'Complaint' },
  'open311.demand.report': { zh: '举报', en: 'Report of wrongdoing' },
  'open311.demand.suggestion': { zh: '建议', en: 'Suggestion' },
  'open311.demand.praise': { zh: '表扬', en: 'Praise' },
  'open311.secrecy.open': { zh: '可以公开', en: 'May be public' },
  'open311.secrecy.protected': { zh: '请保密', en: 'Keep it confidential' },
  'open311.notes.with-centre': {
    zh: '热线中心已收到，正在确定由哪个单位办理。',
    en: 'The centre has it and is choosing the unit.',
  },
  'open311.notes.with-unit': { zh: '负责的单位正在办理。', en: 'The unit is working on it.' },
  'open311.notes.answered': {
    zh: '已答复，正在核对，或听取您的评价。',
    en: 'Answered; being reviewed or the resident is being asked.',
  },
  'open311.notes.long-term': {
    zh: '一时无法解决，已列入长期事项。',
    en: 'Cannot be solved now; on the long-term register.',
  },
  'open311.notes.withdrawn': { zh: '诉求人已撤回。', en: 'Taken back by the resident.' },
  'open311.notes.merged': {
    zh: '与同一事项的另一件诉求一并办理。',
    en: 'Handled together with another request on the same matter.',
  },
  'open311.notes.not-accepted': {
    zh: '不属于受理范围，已告知途径。',
    en: 'Not within the remit; the lawful route was told.',
  },
  'open311.notes.handed-over': { zh: '已转有权机关处理。', en: 'Handed over to the competent body.' },
  'open311.notes.closed': { zh: '已办结。', en: 'Closed.' },
} as const satisfies Record<string, Words>

export type Code = keyof typeof words
