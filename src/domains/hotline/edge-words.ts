import type { Words } from '#kit/words'

/** Refusals of the hotline’s edge, and the stations of a request as its resident reads them. */
export const edgeWords = {
  'hotline.not-found': {
    zh: '没有找到这件诉求。请核对编号和查询码，注意数字和字母。',
    en: 'No such request. Please check the number and the query code.',
  },
  'hotline.too-many-codes': {
    zh: '查询码输错次数太多，请在 {seconds} 秒后再试。也可以拨打12345查询。',
    en: 'Too many wrong codes. Please try again in {seconds} seconds, or call 12345.',
  },
  'hotline.support-missing': {
    zh: '没有这件公开诉求。请核对编号，也可以直接向我们反映。',
    en: 'There is no such public request. Please check the number, or tell us yourself.',
  },
  'hotline.support-ended': {
    zh: '这件诉求已经办结，不能再附议。如果问题还在，请直接向我们反映。',
    en: 'This request is closed and can no longer be supported. If the problem is still there, please tell us.',
  },
  'hotline.support-own': {
    zh: '这是您自己反映的诉求，不用附议。想补充情况，请在“查进度”里写。',
    en: 'You asked this yourself, so you need not support it. To add something, please go to “Track”.',
  },
  'hotline.support-too-many': {
    zh: '每天最多附议 {most} 件。请在 {hours} 小时后再来。',
    en: 'You can support at most {most} requests a day. Please come back in {hours} hours.',
  },
  'hotline.source-unknown': {
    zh: '引用的知识条目不存在或已停用，请重新选择。',
    en: 'A cited knowledge entry does not exist or is no longer in force. Please choose again.',
  },
  'hotline.unknown-place': {
    zh: '没有找到这个地点。请从列表里重新选择，或只填写地址。',
    en: 'This place is not known. Please choose it from the list again, or give the address alone.',
  },
  'hotline.bad-location': {
    zh: '地图位置不正确，请重新点选。',
    en: 'The position on the map is not valid. Please mark it again.',
  },
  'hotline.verdict-needed': {
    zh: '已联系上诉求人，请记录其是否解决、是否满意。',
    en: 'The resident was reached: please note whether it is solved and whether he is satisfied.',
  },
  'hotline.draft-too-large': {
    zh: '草稿太长，无法保存。请缩短内容。',
    en: 'The draft is too long to be kept. Please shorten it.',
  },
  'hotline.class-unknown': { zh: '没有这个分类（{code}）。', en: 'There is no class {code}.' },
  'hotline.class-exists': {
    zh: '分类编码 {code} 已存在，请换一个。',
    en: 'Class {code} exists already. Please choose another code.',
  },
  'hotline.class-parent': {
    zh: '上级分类不存在、已停用或层级不对；分类最多三级。',
    en: 'The parent class is missing, retired or of the wrong level; the tree has three levels.',
  },
  'hotline.class-in-circle': {
    zh: '分类不能移到自己的下级下面。',
    en: 'A class cannot be moved below itself.',
  },
  'hotline.class-has-children': {
    zh: '这个分类还有在用的下级，请先停用下级分类。',
    en: 'This class still has active classes below it. Retire those first.',
  },
  'hotline.class-has-rows': {
    zh: '派单目录仍在使用这个分类，请先在目录中调整。',
    en: 'The dispatch catalogue still uses this class. Change the catalogue first.',
  },
  'hotline.no-draft': {
    zh: '没有正在编辑的派单目录草稿，请先新建。',
    en: 'There is no draft of the dispatch catalogue. Please start one.',
  },
  'hotline.draft-exists': {
    zh: '已有一份派单目录草稿（第{no}版），请继续编辑它。',
    en: 'A draft of the catalogue exists (version {no}). Please go on with it.',
  },
  'hotline.start-in-past': {
    zh: '生效时间不能早于现在，也不能早于已发布的版本。',
    en: 'The start must not lie before now or before a version already published.',
  },
  'hotline.unit-cannot-handle': {
    zh: '{unit} 不能承办诉求，请选择承办单位。',
    en: '{unit} cannot handle requests. Please choose a handling unit.',
  },
  'hotline.empty-draft': {
    zh: '草稿与现行目录没有差别，无需发布。',
    en: 'The draft does not differ from the catalogue in force.',
  },
  'hotline.row-twice': {
    zh: '同一分类和地点在目录中出现了两次（{class}，{place}）。',
    en: 'The same class and place stand in the catalogue twice ({class}, {place}).',
  },
  'hotline.word-too-short': { zh: '紧急词至少两个字。', en: 'An emergency word needs two characters at least.' },
  'hotline.report-period': {
    zh: '统计区间不正确：结束日期不能早于开始日期，最长366天。',
    en: 'The period is not valid: the end must not lie before the start, 366 days at most.',
  },
  'hotline.station.received': { zh: '已收到', en: 'Received' },
  'hotline.station.registered': { zh: '已受理', en: 'Accepted' },
  'hotline.station.dispatched': { zh: '已交办', en: 'Given to an office' },
  'hotline.station.in-hand': { zh: '正在办理', en: 'Being handled' },
  'hotline.station.replied': { zh: '答复您', en: 'Answer to you' },
  'hotline.station.reviewed': { zh: '听您评价', en: 'Your view' },
  'hotline.station.closed': { zh: '办结', en: 'Closed' },
  'hotline.station.answered': { zh: '已直接答复', en: 'Answered at once' },
  'hotline.station.not-accepted': { zh: '不予受理', en: 'Not accepted' },
  'hotline.station.handed-over': { zh: '已转交', en: 'Handed over' },
  'hotline.station.linked': { zh: '与已有诉求合并处理', en: 'Tied to your earlier request' },
  'hotline.station.merged': { zh: '与同一件事一起办理', en: 'Handled together with the same matter' },
  'hotline.station.withdrawn': { zh: '已撤回', en: 'Taken back' },
  'hotline.station.long-term': { zh: '列入清单，暂缓办理', en: 'On the list, taken up later' },
  'hotline.unknown-file': {
    zh: '所附材料不是这件诉求的附件。请先上传到本件，再选择。',
    en: 'A file named is not an attachment of this request. Upload it to this request first, then choose it.',
  },
  'hotline.then.received': {
    zh: '工作人员正在核对内容，然后确定由哪个单位办理。',
    en: 'Our staff check it, and then find the office that will handle it.',
  },
  'hotline.then.registered': { zh: '正在确定由哪个单位办理。', en: 'We are finding the office that will handle it.' },
  'hotline.then.dispatched': { zh: '{unit}收到后开始办理。', en: '{unit} has received it and will start work.' },
  'hotline.then.in-hand': {
    zh: '{unit}办好后会答复您。',
    en: '{unit} will answer you when the work is done.',
  },
  'hotline.then.long-term': { zh: '{due}再接着办。', en: 'It is taken up again on {due}.' },
  'hotline.then.replied': {
    zh: '热线中心正在看答复是不是说清楚、办到位了。',
    en: 'The hotline centre is checking whether the answer is clear and complete.',
  },
  'hotline.then.reviewed': {
    zh: '请您告诉我们：解决了没有，满意不满意。',
    en: 'Please tell us whether it is solved and whether you are satisfied.',
  },
  'hotline.then.unsolved': {
    zh: '您说没有解决，热线中心正在核实。退回重新办理的，会告诉您新的日期。',
    en: 'You said that it is not solved. The hotline centre is looking into it; if the office must do it again, we tell you the new date.',
  },
  'hotline.then.answered': {
    zh: '请您告诉我们：解决了没有，满意不满意。',
    en: 'Please tell us whether it is solved and whether you are satisfied.',
  },
  'hotline.then.merged': {
    zh: '和同一件事一起办理，有结果会单独告诉您。',
    en: 'It is handled with another request on the same matter; you will be told the result yourself.',
  },
  'hotline.then.withdrawn': {
    zh: '我们会再问您一次，确认是您本人的意思。',
    en: 'We will ask you once more, to be sure that this is what you want.',
  },
  'hotline.state.open': { zh: '办理中', en: 'In progress' },
  'hotline.state.waiting-for-you': { zh: '请您评价', en: 'We ask for your view' },
  'hotline.state.answered': { zh: '已答复，正在审核', en: 'Answered, being reviewed' },
  'hotline.state.closed': { zh: '已办结', en: 'Closed' },
  'hotline.state.withdrawn': { zh: '已撤回', en: 'Taken back' },
} as const satisfies Record<string, Words>
