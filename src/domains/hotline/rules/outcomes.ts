import type { Words } from '#kit/words'

/** How the centre deals with what it does not dispatch; the row numbers are those of the intake table. */
export type OutcomeResult = 'not-accepted' | 'handed-over'

export type Outcome = {
  result: OutcomeResult
  /** When it applies, for the person at the desk. */
  condition: Words
  /** What the resident is told; `{route}` is the text of the lawful route, `{to}` and `{receipt}` of a hand-over. */
  told: Words
  /** Whether a lawful route must be named (潍坊条例 art. 19). */
  routed: boolean
  /** After the hand-over the centre itself no longer sees it. */
  hidden: boolean
  clause: string
}

/**
 * Outcomes at intake other than answering and dispatching (受理甄别), from 北京市接诉即办工作条例 art. 11,
 * 济南条例 art. 23–25, 潍坊条例 art. 18–19, 国办函〔2025〕66号. Answering, linking and dispatching are commands of their own.
 */
export const outcomes = {
  emergency: {
    result: 'handed-over',
    condition: { zh: '危及生命、火灾、急救、交通事故', en: 'Life, fire, medical or traffic emergency' },
    told: {
      zh: '这是紧急情况，已为您转接{to}（回执{receipt}），请保持电话畅通。',
      en: 'This is an emergency. You have been put through to {to} (receipt {receipt}). Please keep your phone free.',
    },
    routed: false,
    hidden: false,
    clause: '国办发〔2022〕12号',
  },
  'legal-route': {
    result: 'not-accepted',
    condition: {
      zh: '应当或者已经通过诉讼、仲裁、纪检监察、行政复议、政府信息公开办理',
      en: 'Must go, or has gone, through a court, arbitration, discipline inspection, review or disclosure',
    },
    told: {
      zh: '这件事依法应通过{route}办理，热线不能代替。{reason}',
      en: 'By law this goes through {route}; the hotline cannot stand in for it. {reason}',
    },
    routed: true,
    hidden: false,
    clause: '潍坊市12345条例 第十八条、第十九条',
  },
  petition: {
    result: 'not-accepted',
    condition: { zh: '已进入信访渠道', en: 'Already in the petition channel' },
    told: {
      zh: '这件事正由信访部门办理，请向受理的信访机构查询。{reason}',
      en: 'The petition office is dealing with this; please ask there. {reason}',
    },
    routed: false,
    hidden: false,
    clause: '济南市12345条例 第二十五条',
  },
  secret: {
    result: 'not-accepted',
    condition: { zh: '涉及国家秘密、商业秘密、他人隐私', en: 'State secret, trade secret or the privacy of others' },
    told: {
      zh: '这件事涉及依法受保护的秘密或隐私，热线不能办理或答复。{reason}',
      en: 'This touches secrets or privacy that the law protects; the hotline cannot handle or answer it. {reason}',
    },
    routed: false,
    hidden: false,
    clause: '潍坊市12345条例 第十八条',
  },
  unlawful: {
    result: 'not-accepted',
    condition: { zh: '违反法律法规或公序良俗', en: 'Unlawful or against public order and good morals' },
    told: {
      zh: '这项请求不符合法律规定，我们不能办理。{reason}',
      en: 'The law does not allow what is asked, so we cannot handle it. {reason}',
    },
    routed: false,
    hidden: false,
    clause: '潍坊市12345条例 第十八条',
  },
  guided: {
    result: 'not-accepted',
    condition: { zh: '不属于任何单位职责的市场或社会事项', en: 'A market or social matter outside any unit’s duty' },
    told: {
      zh: '这件事不属于政府部门职责，建议您通过{route}解决。{reason}',
      en: 'No government office has this duty. We suggest {route}. {reason}',
    },
    routed: true,
    hidden: false,
    clause: '国办函〔2025〕66号',
  },
  jurisdiction: {
    result: 'not-accepted',
    condition: {
      zh: '不在本市或属于党委、人大、法院、军队等',
      en: 'Outside the city, or party, congress, court, army',
    },
    told: {
      zh: '这件事不归本市政府管辖，请向{route}反映。{reason}',
      en: 'This lies outside the powers of the city government. Please turn to {route}. {reason}',
    },
    routed: true,
    hidden: false,
    clause: '国办函〔2025〕66号',
  },
  repeated: {
    result: 'not-accepted',
    condition: {
      zh: '已依法办结，又以相同事实和理由提出',
      en: 'Handled by law, asked again with the same facts and reasons',
    },
    told: {
      zh: '这件事已依法办结，没有新的事实和理由，不再重复办理。{reason}',
      en: 'This was handled by law and nothing new was put forward, so it is not handled again. {reason}',
    },
    routed: false,
    hidden: false,
    clause: '济南市12345条例 第二十五条',
  },
  'police-matter': {
    result: 'handed-over',
    condition: { zh: '属于110管辖的警务事项', en: 'A police matter for 110' },
    told: {
      zh: '这件事由公安机关管，已转交{to}（回执{receipt}）。',
      en: 'This is for the police and has been passed to {to} (receipt {receipt}).',
    },
    routed: false,
    hidden: false,
    clause: '国办发〔2022〕12号',
  },
  'petition-transfer': {
    result: 'handed-over',
    condition: { zh: '应由信访部门办理', en: 'For the petition office' },
    told: {
      zh: '这件事由信访部门办理，已转交{to}（回执{receipt}）。',
      en: 'The petition office deals with this; it has been passed to {to} (receipt {receipt}).',
    },
    routed: false,
    hidden: false,
    clause: '信访工作条例 第二十二条',
  },
  clue: {
    result: 'handed-over',
    condition: { zh: '反映公职人员违纪违法', en: 'A clue about a public official’s conduct' },
    told: {
      zh: '您反映的情况已转交有权处理的机关（回执{receipt}），内容严格保密。',
      en: 'What you reported has gone to the body with power to deal with it (receipt {receipt}). It is kept secret.',
    },
    routed: false,
    hidden: true,
    clause: '信访工作条例 第三十条；济南市12345条例 第三十二条',
  },
  'early-warning': {
    result: 'handed-over',
    condition: { zh: '有突发事件苗头', en: 'Sign of a coming emergency event' },
    told: {
      zh: '您反映的情况可能影响公共安全，已立即报告{to}（回执{receipt}）。',
      en: 'What you describe may touch public safety and was reported to {to} at once (receipt {receipt}).',
    },
    routed: false,
    hidden: false,
    clause: '北京市接诉即办工作条例 第二十九条',
  },
} as const satisfies Record<string, Outcome>

export type OutcomeCode = keyof typeof outcomes

export function outcomeOf(code: string): Outcome | undefined {
  const table: Readonly<Record<string, Outcome>> = outcomes
  return Object.hasOwn(table, code) ? table[code] : undefined
}

/** The lawful routes (法定途径) a resident is pointed to. */
export const routes = {
  litigation: { zh: '向人民法院起诉', en: 'an action in court' },
  arbitration: { zh: '申请仲裁', en: 'arbitration' },
  review: { zh: '申请行政复议', en: 'administrative review' },
  discipline: { zh: '向纪检监察机关反映', en: 'the discipline inspection body' },
  disclosure: { zh: '申请政府信息公开', en: 'a request for information disclosure' },
  market: { zh: '拨打12315或与经营者协商', en: 'calling 12315 or settling with the trader' },
  'other-place': { zh: '事发地的12345热线', en: 'the 12345 hotline of that place' },
  'party-or-congress': { zh: '相应的党委、人大或政协机关', en: 'the party, congress or consultative body concerned' },
  court: { zh: '相应的人民法院、人民检察院', en: 'the court or procuratorate concerned' },
  army: { zh: '相应的军队机关', en: 'the military authority concerned' },
} as const satisfies Record<string, Words>

export function routeOf(code: string | null): Words | undefined {
  const table: Readonly<Record<string, Words>> = routes
  return code !== null && Object.hasOwn(table, code) ? table[code] : undefined
}
