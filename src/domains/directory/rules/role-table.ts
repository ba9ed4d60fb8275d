import type { OrgKind } from './org.ts'
import type { Role } from './role.ts'

/**
 * What every member of staff may do. Editing the directory in one's own unit covers sections, rosters and stand-ins;
 * people, posts and units are edited by who holds it over the whole city.
 */
const everybody = ['platform.sign-in', 'directory.read', 'directory.read-places'] as const
const atCentre: readonly OrgKind[] = ['centre', 'district-centre']
const unit: readonly OrgKind[] = [
  'city-government',
  'city-unit',
  'district',
  'district-centre',
  'street',
  'town',
  'utility',
  'party-body',
]

/** Reading and writing on a case that a desk deals with. */
const desk = [
  'casework.read',
  'casework.inbox',
  'casework.take',
  'casework.comment',
  'casework.attach',
  'casework.search',
] as const
const library = ['knowledge.search', 'deadlines.read'] as const
const requests = [
  'hotline.request-return',
  'hotline.request-extension',
  'hotline.request-termination',
  'hotline.request-long-term',
  'hotline.request-exclusion',
] as const
const rulings = [
  'hotline.rule-extension',
  'hotline.rule-termination',
  'hotline.rule-long-term',
  'hotline.rule-exclusion',
] as const

/**
 * The posts of a city and what each may do (岗位权限). Data, not code: a change is one line here, and the printed
 * matrix in docs/reference/permissions.md shows it to the reviewer.
 */
export const roles = {
  agent: {
    name: { zh: '话务员', en: 'agent' },
    seats: atCentre,
    width: 'city',
    may: {
      city: [...everybody, ...library],
      duty: [
        ...desk,
        'casework.contact',
        'hotline.receive',
        'hotline.answer',
        'hotline.refuse',
        'hotline.classify',
        'hotline.withdraw',
        'hotline.relay',
        'parties.match',
      ],
      self: ['parties.reveal', 'notices.read'],
    },
  },
  'contractor-agent': {
    name: { zh: '外包话务员', en: 'contractor’s agent' },
    seats: ['contractor'],
    width: 'city',
    may: {
      city: [...everybody, ...library],
      duty: [
        'casework.read',
        'casework.search',
        'casework.comment',
        'casework.attach',
        'casework.contact',
        'hotline.receive',
        'hotline.classify',
        'parties.match',
      ],
      self: ['casework.inbox', 'notices.read'],
    },
  },
  dispatcher: {
    name: { zh: '派单员', en: 'dispatcher' },
    seats: ['centre'],
    width: 'city',
    may: {
      city: [...everybody, ...library],
      duty: [
        ...desk,
        'casework.contact',
        'casework.board',
        'hotline.receive',
        'hotline.answer',
        'hotline.refuse',
        'hotline.classify',
        'hotline.dispatch',
        'hotline.rule-return',
        'hotline.merge',
        'hotline.withdraw',
        'hotline.relay',
        'parties.match',
        'parties.reveal',
      ],
      self: ['notices.read'],
    },
  },
  reviewer: {
    name: { zh: '办结审核员', en: 'reviewer' },
    seats: atCentre,
    width: 'city',
    may: {
      city: [...everybody, ...library],
      duty: [...desk, 'casework.board', 'hotline.review', 'hotline.reopen', 'hotline.relay', ...rulings],
      self: ['notices.read'],
    },
  },
  'caller-back': {
    name: { zh: '回访员', en: 'call-back agent' },
    seats: atCentre,
    width: 'city',
    may: {
      city: [...everybody, ...library],
      duty: [...desk, 'casework.contact', 'hotline.call-back', 'hotline.reopen', 'hotline.relay', 'parties.match'],
      self: ['parties.reveal', 'notices.read'],
    },
  },
  supervisor: {
    name: { zh: '督办员', en: 'supervisor' },
    seats: atCentre,
    width: 'city',
    may: {
      city: [...everybody, ...library],
      duty: [
        ...desk,
        'casework.board',
        'casework.export',
        'hotline.supervise',
        'hotline.submit-to-leader',
        'hotline.reopen',
        'hotline.rule-return',
        ...rulings,
        'hotline.report',
      ],
      self: ['notices.read'],
    },
  },
  'centre-head': {
    name: { zh: '热线中心负责人', en: 'head of the centre' },
    seats: atCentre,
    width: 'city',
    may: {
      city: [...everybody, ...library, 'hotline.import'],
      duty: [
        ...desk,
        'casework.board',
        'casework.export',
        'hotline.classify',
        'hotline.dispatch',
        'hotline.rule-return',
        ...rulings,
        'hotline.review',
        'hotline.reopen',
        'hotline.merge',
        'hotline.supervise',
        'hotline.submit-to-leader',
        'hotline.relay',
        'hotline.report',
      ],
      org: ['directory.edit'],
      self: ['notices.read'],
    },
  },
  'district-dispatcher': {
    name: { zh: '区县分中心派单员', en: 'district dispatcher' },
    seats: ['district-centre'],
    width: 'tree',
    may: {
      city: [...everybody, ...library],
      duty: [
        ...desk,
        'casework.contact',
        'casework.board',
        'hotline.classify',
        'hotline.dispatch',
        'hotline.sign',
        'hotline.assign',
        'hotline.reply',
        'hotline.rule-return',
        'hotline.rule-extension',
        'hotline.review',
        'hotline.supervise',
        'hotline.answer-supervision',
        'hotline.merge',
        'hotline.relay',
        'hotline.report',
        ...requests,
        'parties.reveal',
      ],
      self: ['notices.read'],
    },
  },
  'unit-clerk': {
    name: { zh: '承办单位联络员', en: 'clerk of a unit' },
    seats: unit,
    width: 'tree',
    may: {
      city: [...everybody, ...library],
      duty: [
        ...desk,
        'casework.contact',
        'casework.board',
        'casework.export',
        // Only downwards: a district to its streets, a street to its villages; the rules hold that.
        'hotline.dispatch',
        'hotline.sign',
        'hotline.assign',
        'hotline.work',
        'hotline.reply',
        ...requests,
        'hotline.answer-supervision',
        'hotline.relay',
        'hotline.report',
        'parties.reveal',
        'knowledge.edit',
      ],
      self: ['notices.read'],
    },
  },
  officer: {
    name: { zh: '承办人', en: 'officer in charge' },
    seats: unit,
    width: 'org',
    may: {
      city: [...everybody, ...library],
      org: ['casework.read', 'casework.inbox', 'casework.take', 'casework.comment', 'casework.search'],
      self: [
        'casework.attach',
        'casework.contact',
        'hotline.work',
        'hotline.relay',
        'hotline.request-extension',
        'hotline.request-return',
        'parties.reveal',
        'notices.read',
      ],
    },
  },
  'unit-head': {
    name: { zh: '单位负责人', en: 'head of a unit' },
    seats: unit,
    width: 'tree',
    may: {
      city: [...everybody, ...library],
      duty: [
        ...desk,
        'casework.board',
        'casework.export',
        'hotline.sign',
        'hotline.assign',
        'hotline.sign-off',
        'hotline.rule-extension',
        'directory.edit',
        'hotline.reply',
        ...requests,
        'hotline.answer-supervision',
        'hotline.report',
      ],
      self: ['notices.read'],
    },
  },
  'village-worker': {
    name: { zh: '村社办理员', en: 'village or community worker' },
    seats: ['village', 'community', 'grid'],
    width: 'org',
    may: {
      city: [...everybody, ...library],
      org: [
        ...desk,
        'casework.contact',
        'hotline.sign',
        'hotline.work',
        'hotline.reply',
        'hotline.request-return',
        'hotline.request-extension',
        'hotline.relay',
      ],
      self: ['parties.reveal', 'notices.read'],
    },
  },
  leader: {
    name: { zh: '市领导', en: 'city leader' },
    seats: ['city-government', 'district'],
    width: 'tree',
    may: {
      city: [...everybody, ...library],
      duty: ['casework.read', 'casework.board', 'casework.search', 'hotline.instruct', 'hotline.report'],
      self: ['casework.inbox', 'notices.read'],
    },
  },
  analyst: {
    name: { zh: '分析员', en: 'analyst' },
    seats: atCentre,
    width: 'city',
    may: { city: [...everybody, ...library], duty: ['casework.board', 'hotline.report'], self: ['notices.read'] },
  },
  auditor: {
    name: { zh: '审计员', en: 'auditor' },
    seats: ['city-government', 'centre', 'city-unit', 'discipline-body'],
    width: 'city',
    sole: true,
    may: { city: [...everybody, 'platform.audit', 'parties.read-trail'] },
  },
  inspector: {
    name: { zh: '纪检监察员', en: 'discipline inspector' },
    seats: ['discipline-body'],
    width: 'org',
    sole: true,
    may: {
      city: [...everybody, ...library, 'parties.read-trail'],
      org: [...desk, 'hotline.sign', 'hotline.work', 'hotline.reply'],
      self: ['parties.reveal', 'notices.read'],
    },
  },
  'knowledge-editor': {
    name: { zh: '知识库编辑', en: 'knowledge editor' },
    seats: ['centre', 'city-unit'],
    width: 'city',
    may: { city: [...everybody, ...library, 'knowledge.edit', 'knowledge.review'], self: ['notices.read'] },
  },
  editor: {
    name: { zh: '目录与时限编辑', en: 'editor of catalogue and limits' },
    seats: ['centre'],
    width: 'city',
    may: {
      city: [
        ...everybody,
        ...library,
        'hotline.edit-classes',
        'hotline.edit-catalogue',
        'deadlines.edit',
        'notices.edit-templates',
      ],
      self: ['notices.read'],
    },
  },
  administrator: {
    name: { zh: '系统管理员', en: 'administrator' },
    seats: ['city-government', 'centre', 'city-unit'],
    width: 'city',
    sole: true,
    may: {
      city: [...everybody, 'deadlines.read', 'directory.edit', 'directory.import', 'platform.clock'],
      self: ['notices.read'],
    },
  },
} as const satisfies Record<string, Role>
