import type { MatterBody, MatterType } from './body.ts'

/** A body in which nothing stands yet but what every matter has (空白事项). */
export function emptyBody(name: string, type: MatterType, level: MatterBody['level']): MatterBody {
  return {
    name: { zh: name, en: '' },
    type,
    subject: [],
    handling: 'promised',
    level,
    power: 1,
    bodyNature: 1,
    basis: [],
    rules: [],
    asks: [],
    needs: [],
    steps: [],
    gives: [],
    clock: { tell: 5, legal: 0, promise: 0, extend: 10, joint: false },
    fees: [],
    trips: 1,
    channels: ['window'],
    delivery: ['counter'],
    modes: { tolerant: false, pledge: null },
    acceptance: 'department',
    fourEyes: false,
    offices: [],
    complaintPhone: '12345',
    themes: [],
    keywords: [],
    questions: [],
    range: 'own',
    quota: null,
    intermediary: null,
    note: null,
  }
}
