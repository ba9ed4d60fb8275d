import type { Words } from '#kit/words'

export const words = {
  'act.done': { zh: '已办理：{name}', en: 'Done: {name}' },
  'act.final': {
    zh: '这一步办理后不能撤销，请再看一遍。',
    en: 'This step cannot be undone. Please read it once more.',
  },
  'act.confirm': { zh: '确认{name}？', en: 'Confirm: {name}?' },
  'act.toldHint': {
    zh: '对方会原样看到。请用平常的话写清楚：做了什么、为什么、下一步。',
    en: 'The resident reads this as written: what was done, why, and what comes next.',
  },
  'act.evidence': {
    zh: '这类诉求的答复必须附：{kinds}，并在下面勾选',
    en: 'A reply of this class must carry: {kinds}; tick it below',
  },
  'act.reasonCode': { zh: '理由类别', en: 'Kind of reason' },
  'act.reasonText': { zh: '说明（对方看得懂的话）', en: 'In words the resident understands' },
  'act.days': { zh: '天', en: 'days' },
  'act.noTask': { zh: '没有可选的待办', en: 'No task to choose' },
  'act.none': { zh: '现在没有您可以办理的步骤', en: 'Nothing for you to do here now' },
  'act.noneHint': {
    zh: '轮到您时，这里和待办里会出现按钮。',
    en: 'When it is your turn, buttons appear here and in your inbox.',
  },
  'act.more': { zh: '其他操作', en: 'Other actions' },
  'act.anyReason': { zh: '其他', en: 'Other' },
  'fix.title': { zh: '要补正的内容', en: 'What is to be corrected' },
  'fix.once': {
    zh: '请一次写全。再次补正只能涉及这次提过或新交来的内容（行政许可法第三十二条）。',
    en: 'Name everything at once. A second notice may only touch what this one named or what is newly handed in (Administrative Licensing Law art. 32).',
  },
  'fix.cites': { zh: '第{no}项：依据的材料或表项', en: 'Item {no}: material or field' },
  'fix.what': { zh: '材料或表项', en: 'material or field' },
  'fix.problem': {
    zh: '问题和怎样改（申请人会看到）',
    en: 'What is wrong and how to mend it (the applicant reads it)',
  },
  'fix.offList': { zh: '不在办事指南清单内', en: 'Not in the published list' },
  'fix.offListHint': {
    zh: '清单外的要求不能停止计时，申请人可以不提交，并会列入标准偏离看板。',
    en: 'What is not in the list stops no clock; the applicant need not supply it, and it goes to the drift board.',
  },
  'fix.add': { zh: '再加一项', en: 'Add another' },
} as const satisfies Record<string, Words>
