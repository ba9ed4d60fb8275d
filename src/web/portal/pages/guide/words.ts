import type { Words } from '#kit/words'
import type { Section } from '../../layout/article.tsx'

export const title: Words = { zh: '使用指南', en: 'How it works' }
export const lead: Words = {
  zh: '12345 受理政府管理和公共服务方面的非紧急诉求，全年无休，每天 24 小时。',
  en: '12345 takes every matter of city administration and public service that is not an emergency, day and night, all year.',
}
export const sections: readonly Section[] = [
  {
    title: { zh: '一件诉求怎么走', en: 'The road of a request' },
    text: {
      zh: '您提交后，马上得到编号、查询码和预计答复日期。\n热线中心核对内容：能当场答复的当场答复；需要单位办理的，交给负责的单位。\n单位办理并答复您，热线中心审核答复。\n我们问您解决了没有。没有解决的，由热线中心核实，该重新办的，请单位重新办理。',
      en: 'As soon as you send it you have a number, a query code and the day of the answer.\nThe hotline centre checks it: what can be answered is answered at once; the rest goes to the office in charge.\nThe office deals with it and answers you; the centre reviews the answer.\nWe ask you whether it is solved. If it is not, the centre looks into it and has it done again where that is due.',
    },
  },
  {
    title: { zh: '多久答复', en: 'How long it takes' },
    text: {
      zh: '日期从您提交那天算起，转给别的单位也不重新计时。\n{limits}\n核对类型之前，日期是“暂定”的。需要延长时必须经过批准，并告诉您原因和新的日期。法律另有规定的，会告诉您是哪一条。\n依据：{basis}',
      en: 'The clock runs from the day you send it and does not start again when another office takes over.\n{limits}\nUntil the kind has been checked the day is provisional. An extension needs approval, and you are told the reason and the new day. Where a law sets another period, we name it.\nSource: {basis}',
    },
  },
  {
    title: { zh: '有危险，请直接打这些电话', en: 'In danger, call these numbers' },
    text: {
      zh: '- 公安：110\n- 火警：119\n- 急救：120\n- 交通事故：122',
      en: '- Police: 110\n- Fire: 119\n- Ambulance: 120\n- Traffic accidents: 122',
    },
  },
  {
    title: { zh: '热线不能受理的事，以及该找谁', en: 'What the hotline cannot take, and where to go' },
    text: {
      zh: '- 应当或已经通过诉讼、仲裁、行政复议解决的：请找人民法院、仲裁机构、行政复议机关。\n- 举报公职人员违纪违法：可拨打 12388，我们收到的线索也会依规移交。\n- 已经进入信访程序的：请向受理信访的机关查询。\n- 申请政府信息公开的：请向掌握信息的单位提出申请。\n- 党委、人大、政协、法院、检察院、军队职责范围内的：请找相应机关。\n- 同一件事已在办理或已办结，又没有新情况的：我们会把进展或结果告诉您。\n- 涉及国家秘密、商业秘密、他人隐私，或违反法律和公序良俗的：不能受理，会说明原因。\n不受理的，都会告诉您原因和可以走的路。',
      en: '- Matters that belong, or already are, before a court, in arbitration or in administrative review: please turn to that body.\n- Misconduct of public officials: call 12388; what reaches us is handed over as the rules say.\n- Matters already in the petition procedure: ask the office that took your petition.\n- Requests for government information: ask the office that holds it.\n- Matters of the party, the congress, the courts, the procuratorate or the army: please turn to them.\n- The same matter again without a new fact: we tell you how it stands.\n- State or business secrets, the privacy of others, or what is against the law: we cannot take it, and say why.\nWhenever we cannot take something, you hear the reason and the way that is open to you.',
    },
  },
  {
    title: { zh: '不上网也能办', en: 'Without the internet' },
    text: {
      zh: '拨打 12345，话务员替您登记，效果和网上一样。也可以写信，或到政务服务大厅由工作人员帮您提交。',
      en: 'Call 12345 and an agent writes it down for you; it counts the same. You can also write a letter, or ask the staff at a service hall.',
    },
  },
]

/** The lines of the limits that hold in this city. */
export const limitWords = {
  line: { zh: '- {what}：{time}', en: '- {what}: {time}' },
  'urgency.life': { zh: '危及生命财产', en: 'Danger to life or property' },
  'urgency.utility': { zh: '水、电、气、热', en: 'Water, power, gas, heating' },
  'urgency.urgent': { zh: '紧急的事', en: 'Urgent matters' },
  'urgency.major': { zh: '重大的事', en: 'Major matters' },
  'urgency.ordinary': { zh: '一般的事', en: 'Ordinary matters' },
  'urgency.complex': { zh: '复杂的事', en: 'Complex matters' },
  'demand.consult': { zh: '咨询', en: 'Questions' },
  'demand.help': { zh: '求助', en: 'Requests for help' },
  'demand.complaint': { zh: '投诉', en: 'Complaints' },
  'demand.report': { zh: '举报', en: 'Reports of wrongdoing' },
  'demand.suggestion': { zh: '建议', en: 'Suggestions' },
  'demand.praise': { zh: '表扬', en: 'Praise' },
  others: { zh: '其他的事', en: 'Everything else' },
  all: { zh: '所有的事', en: 'All matters' },
  month: { zh: '{amount} 个月', en: '{amount} months' },
  'natural-hour': { zh: '{amount} 小时', en: '{amount} hours' },
  'working-hour': { zh: '{amount} 个工作小时', en: '{amount} working hours' },
  'natural-day': { zh: '{amount} 天', en: '{amount} days' },
  'working-day': { zh: '{amount} 个工作日', en: '{amount} working days' },
} as const satisfies Record<string, Words>
