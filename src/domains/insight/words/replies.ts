import type { Words } from '#kit/words'
import type {
  Part,
  PointKind,
  PointState,
  ReadabilityGrade,
  ReplyCode,
  ReplyLevel,
  WordReason,
} from '../rules/index.ts'

/** Refusals about checks of replies. */
export const replyWords = {
  'insight.reply-case-not-found': {
    zh: '没有找到这件诉求，或它不在您的办理范围内。',
    en: 'There is no such request, or it is not within your reach.',
  },
  'insight.reply-not-yours': {
    zh: '这件诉求由主办单位答复，理由请由主办单位填写。',
    en: 'The leading unit replies to this request; the reason is for it to give.',
  },
  'insight.reply-empty': { zh: '请先写答复内容，再检查。', en: 'Write the reply first, then check it.' },
  'insight.reply-reason-short': {
    zh: '请写明仍要这样答复的理由，至少四个字。',
    en: 'Say why it should be sent as it is, in at least four characters.',
  },
  'insight.reply-check-not-found': { zh: '没有找到这次检查。', en: 'This check was not found.' },
} as const satisfies Record<string, Words>

/** Each finding: what it is, and what to do. */
export const findingWords: Readonly<Record<ReplyCode, { name: Words; advice: Words }>> = {
  'point-missed': {
    name: { zh: '有问题没有回答', en: 'A point is not answered' },
    advice: { zh: '第{point}个问题没有看到回答，请补上。', en: 'Point {point} has no answer. Please add one.' },
  },
  'point-partly': {
    name: { zh: '有问题没有答到点上', en: 'A point is only touched' },
    advice: { zh: '第{point}个问题提到了，但没有正面回答。', en: 'Point {point} is mentioned, not answered.' },
  },
  'passed-on': {
    name: { zh: '只说已转办', en: 'Only passed on' },
    advice: {
      zh: '只说转给了别处，请写明办理结果，或谁在什么时候答复。',
      en: 'Say what came of it, or who will answer by when.',
    },
  },
  'no-action': {
    name: { zh: '没有写做了什么', en: 'No action named' },
    advice: { zh: '请写明核实、处理的具体情况。', en: 'Say what was looked into and what was done.' },
  },
  'no-date': {
    name: { zh: '没有写时间', en: 'No date' },
    advice: { zh: '请写明哪天办的，或哪天前办好。', en: 'Say when it was done, or by when it will be.' },
  },
  'no-contact': {
    name: { zh: '没有留联系方式', en: 'No way to ask back' },
    advice: { zh: '请留下办公电话，方便继续询问。', en: 'Give an office telephone number for questions.' },
  },
  'no-basis': {
    name: { zh: '不予办理却没有写依据', en: 'Refused without a basis' },
    advice: { zh: '不能办的，请写明依据哪部法规、文件的哪一条。', en: 'Name the law or document, and its article.' },
  },
  'no-article': {
    name: { zh: '依据不够具体', en: 'The basis is vague' },
    advice: { zh: '请写出文件名称和条款，例如“《××条例》第十条”。', en: 'Name the document and its article.' },
  },
  'no-unit': {
    name: { zh: '没有写责任单位', en: 'No responsible unit' },
    advice: { zh: '请写明由哪个单位负责。', en: 'Say which unit is responsible.' },
  },
  'empty-phrase': {
    name: { zh: '空话', en: 'Empty phrase' },
    advice: { zh: '“{phrase}”后面请写出具体措施和时间。', en: 'After “{phrase}”, say what will be done and when.' },
  },
  'other-number': {
    name: { zh: '出现别的诉求编号', en: 'Number of another case' },
    advice: {
      zh: '这个编号不是本件的，请核对是否贴错了答复。',
      en: 'This number is not of this case. Check for a mix-up.',
    },
  },
  'other-matter': {
    name: { zh: '复述的不是本件事项', en: 'Quotes another matter' },
    advice: { zh: '引用的标题与诉求不符，请核对。', en: 'The quoted subject is not that of the request.' },
  },
  'other-place': {
    name: { zh: '地点与诉求不符', en: 'A place the request does not name' },
    advice: { zh: '诉求里没有这个地点，请核对。', en: 'The request names no such place. Please check.' },
  },
  'date-impossible': {
    name: { zh: '日期不存在', en: 'No such day' },
    advice: { zh: '日历上没有这一天，请改正。', en: 'There is no such day in the calendar.' },
  },
  'date-past': {
    name: { zh: '承诺的日期已过', en: 'The limit is over already' },
    advice: { zh: '答复时这个期限已经过了，请改正。', en: 'This limit was over before the reply. Please correct it.' },
  },
  'date-future': {
    name: { zh: '说已办，日期却在以后', en: 'Done on a day to come' },
    advice: { zh: '这一天还没有到，请核对。', en: 'This day is still to come. Please check.' },
  },
  'near-copy': {
    name: { zh: '与另一份答复雷同', en: 'Near-copy of another reply' },
    advice: {
      zh: '与本单位另一份答复有 {percent}% 相同，请针对本件写。',
      en: '{percent}% the same as another reply of this unit. Write to this case.',
    },
  },
  echo: {
    name: { zh: '大半在重复诉求', en: 'Mostly repeats the request' },
    advice: {
      zh: '有 {percent}% 是诉求原文，请写办理情况。',
      en: '{percent}% are the resident’s own words. Say what was done.',
    },
  },
  boilerplate: {
    name: { zh: '套话过多', en: 'Mostly frame' },
    advice: {
      zh: '问候、致谢等占 {percent}%，请多写办理情况。',
      en: '{percent}% are greetings and thanks. Say more of the matter.',
    },
  },
  'private-number': {
    name: { zh: '含个人号码', en: 'Holds a personal number' },
    advice: {
      zh: '请去掉个人手机号、证件号、账号等，只留办公电话。',
      en: 'Take out personal numbers; leave the office telephone only.',
    },
  },
  'person-name': {
    name: { zh: '含当事人姓名', en: 'Names a person' },
    advice: { zh: '请不要写诉求人或群众的姓名。', en: 'Do not name the resident or other people.' },
  },
  'door-address': {
    name: { zh: '含他人门牌', en: 'Holds somebody’s door' },
    advice: {
      zh: '诉求里没有这个门牌，请写到小区或路段为止。',
      en: 'The request does not name this door. Stop at estate or road.',
    },
  },
  'forbidden-word': {
    name: { zh: '不当用语', en: 'A word not to be used' },
    advice: { zh: '“{word}”：{reason}，请换个说法。', en: '“{word}”: {reason}. Say it otherwise.' },
  },
  'too-short': {
    name: { zh: '过于简短', en: 'Too short' },
    advice: { zh: '除去问候，正文不足 {least} 字。', en: 'Less than {least} characters besides the greeting.' },
  },
  'too-long': {
    name: { zh: '篇幅过长', en: 'Too long' },
    advice: { zh: '共 {characters} 字，请压缩到 {most} 字以内。', en: '{characters} characters; keep to {most}.' },
  },
  'long-sentence': {
    name: { zh: '句子过长', en: 'A long sentence' },
    advice: { zh: '这一句有 {characters} 字，请分成几句。', en: '{characters} characters in one sentence. Divide it.' },
  },
  'long-paragraph': {
    name: { zh: '段落过长', en: 'A long paragraph' },
    advice: { zh: '这一段有 {characters} 字，请分段。', en: '{characters} characters in one paragraph. Divide it.' },
  },
  jargon: {
    name: { zh: '公文用语多', en: 'Much office language' },
    advice: {
      zh: '每百字有 {per} 个公文用语，请改成平常话。',
      en: '{per} office terms in a hundred characters. Use plain words.',
    },
  },
}

export const partWords: Readonly<Record<Part, Words>> = {
  points: { zh: '逐项回答', en: 'Points answered' },
  substance: { zh: '内容具体', en: 'Substance' },
  fit: { zh: '对应本件', en: 'Fits this case' },
  originality: { zh: '针对性', en: 'Written for this case' },
  privacy: { zh: '不含个人信息', en: 'Privacy' },
  wording: { zh: '用语得当', en: 'Wording' },
  plain: { zh: '通俗易懂', en: 'Plain language' },
}

export const gradeWords: Readonly<Record<ReadabilityGrade, Words>> = {
  easy: { zh: '一读就懂', en: 'Read at once' },
  fair: { zh: '比较好读', en: 'Reads well' },
  hard: { zh: '读着费力', en: 'Takes effort' },
  heavy: { zh: '很难读', en: 'Hard to read' },
}

export const levelWords: Readonly<Record<ReplyLevel | 'off', Words>> = {
  block: { zh: '须改', en: 'Must be changed' },
  warn: { zh: '请看', en: 'Look at it' },
  hint: { zh: '建议', en: 'Hint' },
  off: { zh: '不检查', en: 'Off' },
}

export const pointStateWords: Readonly<Record<PointState, Words>> = {
  answered: { zh: '已回答', en: 'Answered' },
  partly: { zh: '没答到点上', en: 'Only touched' },
  missed: { zh: '没有回答', en: 'Not answered' },
}

export const pointKindWords: Readonly<Record<PointKind, Words>> = {
  when: { zh: '问时间', en: 'When' },
  'how-much': { zh: '问数目', en: 'How much' },
  whether: { zh: '问是否', en: 'Whether' },
  where: { zh: '问地点', en: 'Where' },
  how: { zh: '问办法', en: 'How' },
  why: { zh: '问原因', en: 'Why' },
  who: { zh: '问归谁管', en: 'Who' },
  do: { zh: '要求办理', en: 'To be done' },
}

export const wordReasonWords: Readonly<Record<WordReason, Words>> = {
  shifting: { zh: '像是推诿', en: 'reads as shifting it away' },
  harsh: { zh: '语气生硬', en: 'is harsh' },
  overpromise: { zh: '承诺过头', en: 'promises too much' },
  other: { zh: '不宜使用', en: 'is not to be used' },
}
