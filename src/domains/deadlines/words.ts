import type { Words } from '#kit/words'

export const words = {
  'deadlines.day-needs-name': {
    zh: '{date} 设为休息或上班，须写明名称，办理人员和群众看得到。请填写名称。',
    en: '{date} needs a name, since officers and residents will read it. Please give one.',
  },
  'deadlines.break-length': {
    zh: '假期 {from} 至 {to} 的起止日期不对。请核对通知原文。',
    en: 'The holiday from {from} to {to} cannot be right. Please check it against the notice.',
  },
  'deadlines.other-year': {
    zh: '{date} 不属于 {year} 年（元旦可从上年12月开始）。请核对年份。',
    en: '{date} does not belong to {year} (New Year may begin in December before). Please check the year.',
  },
  'deadlines.day-twice': {
    zh: '{date} 在通知中出现两次。请删去一次。',
    en: '{date} is listed twice. Please remove one.',
  },
  'deadlines.make-up-on-weekday': {
    zh: '{date} 不是周末，不能作为调休上班日。请核对通知原文。',
    en: '{date} is no weekend day and cannot be a make-up day. Please check it against the notice.',
  },
  'deadlines.year-confirmed-already': {
    zh: '{year} 年已经确认。如需更改个别日期，请逐日设置。',
    en: 'The year {year} is confirmed already. To change single days, set them one by one.',
  },
  'deadlines.year-gap': {
    zh: '还不能确认 {year} 年：请先载入并确认 {next} 年。',
    en: 'The year {year} cannot be confirmed yet: load and confirm {next} first.',
  },
  'deadlines.year-not-loaded': {
    zh: '{year} 年的放假通知尚未载入。请先录入通知，再确认。',
    en: 'The holiday notice of {year} is not loaded. Enter it first, then confirm.',
  },
  'deadlines.office-hours': {
    zh: '办公时间 {from}–{to} 有误：须按先后排列、不重叠，至少一段。请修改。',
    en: 'The office hours {from}–{to} are not right: at least one period, in order, without overlap. Please correct them.',
  },
  'deadlines.line-twice': {
    zh: '时限条目 {line} 出现两次。请保留一条。',
    en: 'The line {line} occurs twice. Please keep one.',
  },
  'deadlines.broken-days': {
    zh: '按日、按月计算的时限须为整数，不能是 {amount}。零头请改用小时。',
    en: 'Days and months are whole numbers, not {amount}. Use hours for parts of a day.',
  },
  'deadlines.article-missing': {
    zh: '条目 {line} 标为“原文”，须写明条款。请填写条款，或改为其他依据等级。',
    en: 'The line {line} is marked as seen in the text and needs its article. Give the article or another mark.',
  },
  'deadlines.no-general-line': {
    zh: '方案缺少通用的办结时限（任何类型、任何紧急程度）。请添加一条。',
    en: 'The profile has no general time for closing (any demand, any urgency). Please add one.',
  },
  'deadlines.shares-unordered': {
    zh: '提前督办的比例须在0和1之间、从小到大。请修改。',
    en: 'The shares for advance supervision lie between 0 and 1 and rise. Please correct them.',
  },
  'deadlines.profile-unknown': {
    zh: '没有时限方案 {code}。请从列表中选择。',
    en: 'There is no time-limit profile {code}. Please choose one of the list.',
  },
  'deadlines.profile-changed': {
    zh: '方案 {code} 刚刚被别人修改，现为第 {version} 版。请打开新版后再改。',
    en: 'Somebody else has changed the profile {code}; it is now at version {version}. Open that one and edit again.',
  },
  'deadlines.too-long': {
    zh: '期限太长，无法逐日说明（最多 {most}）。请缩短。',
    en: 'The period is too long to be explained day by day (at most {most}). Please shorten it.',
  },
  'deadlines.start-outside': {
    zh: '起算时间超出日历范围（2001年至2055年）。请核对日期。',
    en: 'The start lies outside the calendar (2001 to 2055). Please check the date.',
  },
} as const satisfies Record<string, Words>
