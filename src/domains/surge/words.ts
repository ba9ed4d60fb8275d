import type { Words } from '#kit/words'

export const words = {
  'surge.not-found': { zh: '没有找到这项应急处置。', en: 'This plan was not found.' },
  'surge.not-now': {
    zh: '这项处置现在的状态不能做这一步，请刷新后再看。',
    en: 'This step is not possible in the plan’s present state. Please look at it again.',
  },
  'surge.topic-needed': {
    zh: '请先写明针对哪些诉求：至少一个词语或一个分类。',
    en: 'Say first which requests it is about: at least one word or class.',
  },
  'surge.announcement-needed': {
    zh: '请先写好给群众看的通告标题和内容。',
    en: 'Write the title and text of the announcement first.',
  },
  'surge.parent-needed': { zh: '请先确定主件。', en: 'Name the parent case first.' },
  'surge.parent-named': { zh: '主件已经确定，不能更换。', en: 'The parent case is named already.' },
  'surge.parent-unknown': {
    zh: '没有找到这个编号，或者不在您的权限之内。',
    en: 'This number was not found, or is out of your reach.',
  },
  'surge.second-person': {
    zh: '写复盘的人不能自己确认，请由另一人确认。',
    en: 'Whoever wrote the review cannot confirm it; a second person must.',
  },
  'surge.alarm-unknown': { zh: '没有找到这条预警。', en: 'This alarm was not found.' },
  'surge.alarm-planned': { zh: '这条预警已经启动处置。', en: 'A plan was prepared from this alarm already.' },
  'surge.unknown-place': { zh: '没有这个地区，请重新选择。', en: 'There is no such place; choose again.' },
  'surge.unknown-unit': {
    zh: '联合处置的单位中有已撤销或不存在的，请重新选择。',
    en: 'A unit of the joint group does not exist any more; choose again.',
  },
  'surge.one-lead': {
    zh: '联合处置要有且只有一个牵头单位。',
    en: 'The joint group needs one lead unit, and one only.',
  },
  'surge.group-needed': { zh: '请先选定牵头单位。', en: 'Choose the lead unit first.' },
  'surge.cannot-run': {
    zh: '接手的人没有处置应急的岗位，请另选一位。',
    en: 'This colleague may not run plans; choose another.',
  },
  'surge.not-merged': { zh: '这件诉求没有并入，不需要拆出。', en: 'This request was not merged here.' },
  'surge.not-left': { zh: '这件诉求没有被移出，不需要放回。', en: 'This request was not taken off the list.' },
  'surge.unmerge-first': {
    zh: '这件诉求已经并入，请先拆出。',
    en: 'This request is merged; take it out of the merge first.',
  },
  'surge.template-unknown': { zh: '没有找到这份预案。', en: 'This template was not found.' },
  'surge.closing': {
    zh: '“{title}”这件事的集中处置已经结束。{result}\n结果在本网站的通告里可以随时查看。您的诉求还没有办结的，会继续办理。',
    en: 'The city has ended its joint handling of “{title}”. {result}\nThe result stays on this site under the announcement. If your request is still open, it goes on.',
  },
  'surge.no-brief': { zh: '没有这一期时报。', en: 'There is no such brief.' },
} as const satisfies Record<string, Words>
