import type { Role } from './role.ts'
import { accepting, desk, everybody, library } from './role-parts.ts'

/** Posts of the one window and the one net (一窗、一网): taking applications, keeping the catalogue. */
export const serviceRoles = {
  'window-clerk': {
    name: { zh: '综合窗口受理员', en: 'clerk of the general window' },
    seats: ['city-unit', 'district', 'street', 'town'],
    width: 'tree',
    may: {
      city: [...everybody, ...library],
      duty: [
        ...desk,
        'casework.contact',
        'accounts.find',
        'applications.receive',
        ...accepting,
        'applications.charge',
        'consult.answer',
        'documents.read',
        'documents.verify',
        'exchange.assist',
      ],
      self: ['notices.read'],
    },
  },
  'matter-editor': {
    name: { zh: '事项管理员', en: 'editor of matters' },
    seats: ['city-government', 'city-unit', 'district', 'street', 'town'],
    width: 'tree',
    may: {
      city: [...everybody, ...library],
      duty: ['matters.edit', 'matters.import', 'bundles.edit', 'documents.read', 'drift.read', 'drift.close'],
      self: ['notices.read'],
    },
  },
  'matter-approver': {
    name: { zh: '事项审核员', en: 'approver of matters' },
    seats: ['city-unit', 'city-government', 'district'],
    width: 'city',
    may: {
      city: [...everybody, ...library],
      duty: [
        'matters.edit',
        'matters.approve',
        'matters.import',
        'bundles.edit',
        'bundles.approve',
        'documents.read',
        'documents.edit-types',
        'drift.read',
        'drift.rule',
        'exchange.edit',
      ],
      self: ['notices.read'],
    },
  },
} as const satisfies Record<string, Role>
