import type { Words } from '#kit/words'

/** A workplace of the console: where it lives, what it is called and which permissions open it. */
export type Workplace = {
  path: string
  words: Words
  /** Any one of these; empty: everybody. */
  needs: readonly string[]
  group: 'mine' | 'centre' | 'overview' | 'keep'
  icon: string
}

export const groups = {
  mine: { zh: '我的', en: 'Mine' },
  centre: { zh: '热线中心', en: 'The centre' },
  overview: { zh: '统览', en: 'Overview' },
  keep: { zh: '维护', en: 'Upkeep' },
} as const satisfies Record<Workplace['group'], Words>

export const workplaces: readonly Workplace[] = [
  { path: '/inbox', words: { zh: '待办', en: 'Inbox' }, needs: ['casework.inbox'], group: 'mine', icon: 'inbox' },
  {
    path: '/window',
    words: { zh: '窗口收件', en: 'Window' },
    needs: ['applications.receive'],
    group: 'mine',
    icon: 'window',
  },
  {
    path: '/unit',
    words: { zh: '单位办理', en: 'Unit desk' },
    needs: ['hotline.assign', 'hotline.sign-off', 'hotline.reply'],
    group: 'mine',
    icon: 'unit',
  },
  {
    path: '/field',
    words: { zh: '现场办理', en: 'In the field' },
    needs: ['hotline.work'],
    group: 'mine',
    icon: 'field',
  },
  {
    path: '/consult',
    words: { zh: '在线应询', en: 'Live questions' },
    needs: ['consult.answer'],
    group: 'mine',
    icon: 'consult',
  },
  {
    path: '/leader',
    words: { zh: '领导批示', en: 'Instructions' },
    needs: ['hotline.instruct'],
    group: 'mine',
    icon: 'leader',
  },
  {
    path: '/calls',
    words: { zh: '接听', en: 'Call desk' },
    needs: ['hotline.receive'],
    group: 'centre',
    icon: 'phone',
  },
  {
    path: '/dispatch',
    words: { zh: '派单', en: 'Dispatch' },
    // Units pass on downwards from the case; the desk is for those who also join requests.
    needs: ['hotline.merge'],
    group: 'centre',
    icon: 'dispatch',
  },
  {
    path: '/review',
    words: { zh: '审核', en: 'Review' },
    needs: ['hotline.review', 'hotline.rule-return', 'hotline.rule-extension'],
    group: 'centre',
    icon: 'review',
  },
  {
    path: '/call-backs',
    words: { zh: '回访', en: 'Call-back' },
    needs: ['hotline.call-back'],
    group: 'centre',
    icon: 'call-back',
  },
  {
    path: '/supervision',
    words: { zh: '督办', en: 'Supervision' },
    needs: ['casework.board'],
    group: 'overview',
    icon: 'board',
  },
  {
    path: '/surge',
    words: { zh: '应急处置', en: 'Emergencies' },
    needs: ['surge.read'],
    group: 'overview',
    icon: 'surge',
  },
  {
    path: '/drift',
    words: { zh: '标准偏离', en: 'Drift board' },
    needs: ['drift.read'],
    group: 'overview',
    icon: 'drift',
  },
  {
    path: '/hotspots',
    words: { zh: '热点', en: 'Hot spots' },
    needs: ['insight.read'],
    group: 'overview',
    icon: 'hotspots',
  },
  {
    path: '/topics',
    words: { zh: '问题清单与每月一题', en: 'Problems and topics' },
    needs: ['insight.edit-topics', 'insight.report-topic', 'insight.read'],
    group: 'overview',
    icon: 'topics',
  },
  {
    path: '/insight',
    words: { zh: '智能研判', en: 'Insight' },
    needs: ['insight.read'],
    group: 'overview',
    icon: 'insight',
  },
  {
    path: '/replies',
    words: { zh: '答复质量', en: 'Replies' },
    // Whoever may only try a text has the check beside it.
    needs: ['hotline.reply', 'hotline.sign-off', 'hotline.review'],
    group: 'overview',
    icon: 'replies',
  },
  {
    path: '/report',
    words: { zh: '日报', en: 'Daily report' },
    needs: ['hotline.report'],
    group: 'overview',
    icon: 'report',
  },
  {
    path: '/figures',
    words: { zh: '审批统计', en: 'Permit figures' },
    needs: ['applications.report'],
    group: 'overview',
    icon: 'figures',
  },
  {
    path: '/search',
    words: { zh: '查件', en: 'Find cases' },
    needs: ['casework.search', 'casework.read'],
    group: 'overview',
    icon: 'search',
  },
  {
    path: '/guides',
    words: { zh: '办事指南', en: 'Guides' },
    needs: ['casework.contact', 'applications.receive', 'applications.accept'],
    group: 'overview',
    icon: 'knowledge',
  },
  {
    path: '/knowledge',
    words: { zh: '知识库', en: 'Knowledge' },
    needs: ['knowledge.search', 'knowledge.edit'],
    group: 'overview',
    icon: 'knowledge',
  },
  {
    path: '/matters',
    words: { zh: '事项管理', en: 'Matters' },
    needs: ['matters.edit', 'matters.approve'],
    group: 'keep',
    icon: 'matters',
  },
  {
    path: '/bundles',
    words: { zh: '一件事', en: 'Bundles' },
    needs: ['bundles.edit', 'bundles.approve'],
    group: 'keep',
    icon: 'bundles',
  },
  {
    path: '/directory',
    words: { zh: '机构与人员', en: 'Directory' },
    needs: ['directory.edit', 'directory.import'],
    group: 'keep',
    icon: 'directory',
  },
  {
    path: '/classes',
    words: { zh: '诉求分类', en: 'Classes' },
    needs: ['hotline.edit-classes'],
    group: 'keep',
    icon: 'classes',
  },
  {
    path: '/catalogue',
    words: { zh: '派单目录', en: 'Dispatch catalogue' },
    needs: ['hotline.edit-catalogue'],
    group: 'keep',
    icon: 'catalogue',
  },
  {
    path: '/gazetteer',
    words: { zh: '地名库', en: 'Place names' },
    needs: ['insight.edit-gazetteer'],
    group: 'keep',
    icon: 'gazetteer',
  },
  {
    path: '/calendar',
    words: { zh: '工作日历', en: 'Calendar' },
    needs: ['deadlines.edit'],
    group: 'keep',
    icon: 'calendar',
  },
  {
    path: '/profiles',
    words: { zh: '时限方案', en: 'Time limits' },
    needs: ['deadlines.edit'],
    group: 'keep',
    icon: 'clock',
  },
  {
    path: '/templates',
    words: { zh: '通知模板', en: 'Notice templates' },
    needs: ['notices.edit-templates'],
    group: 'keep',
    icon: 'templates',
  },
  {
    path: '/exchange',
    words: { zh: '部门系统对接', en: 'Department systems' },
    needs: ['exchange.assist', 'exchange.edit'],
    group: 'keep',
    icon: 'exchange',
  },
  {
    path: '/documents',
    words: { zh: '证照与文件', en: 'Licences and documents' },
    needs: ['documents.verify', 'documents.edit-types'],
    group: 'overview',
    icon: 'documents',
  },
  { path: '/audit', words: { zh: '审计', en: 'Audit' }, needs: ['platform.audit'], group: 'keep', icon: 'audit' },
]

/** The workplaces that a person's posts open, in the order of the house. */
export function workplacesOf(permissions: readonly string[]): readonly Workplace[] {
  const held = new Set(permissions)
  return workplaces.filter((place) => place.needs.length === 0 || place.needs.some((need) => held.has(need)))
}
