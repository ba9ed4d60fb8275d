import type { CommandType } from './commands.ts'
import { ASKING, DESK, HANDLED, LEADING, NOT_ARCHIVED, type Request, RUNNING, type State, WITH_UNIT } from './state.ts'

/**
 * From whose side a command comes. `unit`: the unit that has the lead leg. `leg`: any unit with a leg.
 * `resident`: the resident, or the centre writing down his word. `leader`: the leader it was submitted to.
 */
export type Side =
  | 'desk'
  | 'centre'
  | 'centre-or-lead'
  | 'unit'
  | 'leg'
  | 'resident'
  | 'leader'
  | 'anyone'
  | 'ruler'
  | 'system'

export type Rule = {
  permission: string
  /** States in which it is possible; empty: it opens a case. */
  states: readonly State[]
  side: Side
  /** Whoever asked or drafted may not be the one who rules or signs. */
  twoPerson?: true
  clause: string
}

/** What can be done to a request, by whom, when, and by which clause: the table behind every button and refusal. */
export const commandTable = {
  receive: { permission: 'hotline.receive', states: [], side: 'anyone', clause: '济南市12345条例 第二十二条' },
  'answer-directly': {
    permission: 'hotline.answer',
    states: ['received'],
    side: 'desk',
    clause: '济南市12345条例 第二十三条',
  },
  refuse: { permission: 'hotline.refuse', states: DESK, side: 'desk', clause: '济南市12345条例 第二十五条' },
  'hand-over': { permission: 'hotline.refuse', states: DESK, side: 'desk', clause: '国办发〔2022〕12号' },
  link: { permission: 'hotline.receive', states: DESK, side: 'desk', clause: '潍坊市12345条例 第十八条' },
  register: {
    permission: 'hotline.receive',
    states: ['received', 'answered'],
    side: 'desk',
    clause: '济南市12345条例 第二十三条',
  },
  classify: {
    permission: 'hotline.classify',
    states: [...DESK, ...LEADING],
    side: 'desk',
    clause: 'GB/T 39666-2020',
  },
  dispatch: {
    permission: 'hotline.dispatch',
    states: ['registered', ...LEADING],
    side: 'centre-or-lead',
    clause: '北京市接诉即办工作条例 第十一条、第十二条',
  },
  sign: { permission: 'hotline.sign', states: WITH_UNIT, side: 'leg', clause: '天津市12345办法 签收时限' },
  assign: {
    permission: 'hotline.assign',
    states: ['in-hand'],
    side: 'unit',
    clause: '北京市接诉即办工作条例 第十四条',
  },
  'hand-over-work': {
    permission: 'hotline.assign',
    states: ['in-hand'],
    side: 'unit',
    clause: '北京市接诉即办工作条例 第十四条',
  },
  'submit-draft': {
    permission: 'hotline.work',
    states: ['in-hand'],
    side: 'unit',
    clause: '济南市12345条例 第二十四条',
  },
  'sign-off': {
    permission: 'hotline.sign-off',
    states: ['in-hand'],
    side: 'unit',
    twoPerson: true,
    clause: '济南市12345条例 第二十四条',
  },
  'send-draft-back': {
    permission: 'hotline.sign-off',
    states: ['in-hand'],
    side: 'unit',
    clause: '济南市12345条例 第二十四条',
  },
  reply: { permission: 'hotline.reply', states: ['in-hand'], side: 'unit', clause: '济南市12345条例 第二十四条' },
  'request-return': {
    permission: 'hotline.request-return',
    states: LEADING,
    side: 'unit',
    clause: '潍坊市12345条例 第二十二条',
  },
  'rule-return': {
    permission: 'hotline.rule-return',
    states: LEADING,
    side: 'centre',
    twoPerson: true,
    clause: '潍坊市12345条例 第二十二条',
  },
  'add-assist': {
    permission: 'hotline.dispatch',
    states: LEADING,
    side: 'centre',
    clause: '济南市12345条例 第二十九条',
  },
  'finish-assist': {
    permission: 'hotline.work',
    states: WITH_UNIT,
    side: 'leg',
    clause: '北京市接诉即办工作条例 第十四条',
  },
  'request-extension': {
    permission: 'hotline.request-extension',
    states: LEADING,
    side: 'unit',
    clause: '北京市接诉即办工作条例 第十五条',
  },
  'rule-extension': {
    permission: 'hotline.rule-extension',
    states: LEADING,
    side: 'ruler',
    twoPerson: true,
    clause: '北京市接诉即办工作条例 第十五条',
  },
  supervise: {
    permission: 'hotline.supervise',
    states: HANDLED,
    side: 'centre',
    clause: '济南市12345条例 第二十八条',
  },
  'answer-supervision': {
    permission: 'hotline.answer-supervision',
    states: RUNNING,
    side: 'leg',
    clause: '济南市12345条例 第二十八条',
  },
  'close-supervision': {
    permission: 'hotline.supervise',
    states: RUNNING,
    side: 'centre',
    clause: '济南市12345条例 第二十八条',
  },
  'submit-to-leader': {
    permission: 'hotline.submit-to-leader',
    states: HANDLED,
    side: 'centre',
    clause: '济南市12345条例 第三十条',
  },
  instruct: { permission: 'hotline.instruct', states: HANDLED, side: 'leader', clause: '济南市12345条例 第三十条' },
  'answer-instruction': {
    permission: 'hotline.answer-supervision',
    states: RUNNING,
    side: 'leg',
    clause: '济南市12345条例 第三十条',
  },
  review: {
    permission: 'hotline.review',
    states: ['replied', ...ASKING, 'closed'],
    side: 'centre',
    clause: '济南市12345条例 第二十七条',
  },
  'call-back': {
    permission: 'hotline.call-back',
    states: ASKING,
    side: 'centre',
    clause: '济南市12345条例 第二十七条',
  },
  rate: {
    permission: 'hotline.respond',
    states: [...ASKING, 'closed'],
    side: 'resident',
    clause: '北京市接诉即办工作条例 第二十三条',
  },
  reopen: {
    permission: 'hotline.reopen',
    states: ['reviewed', 'withdrawn', 'closed'],
    side: 'centre',
    clause: '济南市12345条例 第二十七条',
  },
  merge: {
    permission: 'hotline.merge',
    states: [...DESK, ...LEADING],
    side: 'centre',
    clause: '国办函〔2025〕66号（五）',
  },
  absorb: {
    permission: 'hotline.merge',
    states: [...DESK, ...HANDLED],
    side: 'centre',
    clause: '国办函〔2025〕66号（五）',
  },
  unmerge: { permission: 'hotline.merge', states: ['merged'], side: 'centre', clause: '国办函〔2025〕66号（五）' },
  release: { permission: 'hotline.merge', states: NOT_ARCHIVED, side: 'centre', clause: '国办函〔2025〕66号（五）' },
  'parent-replied': {
    permission: 'hotline.merge',
    states: ['merged'],
    side: 'system',
    clause: '国办函〔2025〕66号（五）',
  },
  'parent-closed': {
    permission: 'hotline.merge',
    states: ['merged'],
    side: 'system',
    clause: '国办函〔2025〕66号（五）',
  },
  withdraw: {
    permission: 'hotline.withdraw',
    states: [...DESK, ...WITH_UNIT, 'merged'],
    side: 'resident',
    clause: '潍坊市12345条例 第二十一条',
  },
  'request-termination': {
    permission: 'hotline.request-termination',
    states: LEADING,
    side: 'unit',
    clause: '潍坊市12345条例 第二十一条',
  },
  'rule-termination': {
    permission: 'hotline.rule-termination',
    states: LEADING,
    side: 'centre',
    twoPerson: true,
    clause: '潍坊市12345条例 第二十一条',
  },
  'request-long-term': {
    permission: 'hotline.request-long-term',
    states: ['in-hand'],
    side: 'unit',
    clause: '济南市12345条例 第二十四条',
  },
  'rule-long-term': {
    permission: 'hotline.rule-long-term',
    states: ['in-hand'],
    side: 'centre',
    twoPerson: true,
    clause: '济南市12345条例 第二十四条',
  },
  resume: {
    permission: 'hotline.rule-long-term',
    states: ['long-term'],
    side: 'centre',
    clause: '济南市12345条例 第二十四条',
  },
  'request-exclusion': {
    permission: 'hotline.request-exclusion',
    states: [...LEADING, 'replied', 'reviewed', 'closed'],
    side: 'centre-or-lead',
    clause: '国办函〔2025〕66号',
  },
  'rule-exclusion': {
    permission: 'hotline.rule-exclusion',
    states: [...LEADING, 'replied', 'reviewed', 'closed'],
    side: 'centre',
    twoPerson: true,
    clause: '国办函〔2025〕66号',
  },
  comment: {
    permission: 'casework.comment',
    states: NOT_ARCHIVED,
    side: 'anyone',
    clause: '济南市12345条例 第二十二条',
  },
  message: { permission: 'hotline.relay', states: NOT_ARCHIVED, side: 'anyone', clause: '济南市12345条例 第三十二条' },
  contact: {
    permission: 'casework.contact',
    states: HANDLED,
    side: 'leg',
    clause: '北京市接诉即办工作条例 第十五条',
  },
  'set-secrecy': {
    permission: 'hotline.receive',
    states: RUNNING,
    side: 'desk',
    clause: '济南市12345条例 第十六条',
  },
  correct: { permission: 'hotline.receive', states: RUNNING, side: 'desk', clause: '济南市12345条例 第二十二条' },
  recompute: {
    permission: 'deadlines.edit',
    states: [...DESK, ...LEADING],
    side: 'system',
    clause: '民法典 第二百零三条',
  },
  wake: {
    permission: 'platform.clock',
    states: [...NOT_ARCHIVED, 'archived'],
    side: 'system',
    clause: '山东省政务服务投诉热线管理办法；档案法实施条例 第三十八条',
  },
} as const satisfies Record<CommandType, Rule>

/** The states in which one command is possible. */
export type StatesOf<T extends CommandType> = (typeof commandTable)[T]['states'][number]

const TYPES = Object.keys(commandTable).filter((type): type is CommandType => type in commandTable)

/** Commands that are possible now: what a refusal lists and a page offers. */
export function possible(request: Request): readonly CommandType[] {
  return TYPES.filter((type) => ruleOf(type).states.includes(request.state))
}

export function ruleOf(type: CommandType): Rule {
  return commandTable[type]
}
