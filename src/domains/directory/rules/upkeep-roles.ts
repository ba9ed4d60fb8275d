import type { Role } from './role.ts'
import { desk, everybody, library } from './role-parts.ts'

/** Posts that watch over the house, and those that keep its reference data. */
export const upkeepRoles = {
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
    may: {
      city: [...everybody, ...library, 'knowledge.edit', 'knowledge.review'],
      duty: ['consult.answer'],
      self: ['notices.read'],
    },
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
