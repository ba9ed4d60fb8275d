import type { Words } from '#kit/words'

export const words = {
  title: { zh: '督办', en: 'Supervision' },
  hint: {
    zh: '哪些件过了时限的一半、四分之三、九成，哪些已经逾期；点数字看件。',
    en: 'What has used half, three quarters, nine tenths of its time, and what is late. Press a number to see the cases.',
  },
  open: { zh: '在办', en: 'Open' },
  late: { zh: '逾期', en: 'Late' },
  today: { zh: '今天到期', en: 'Due today' },
  warned: { zh: '已预警', en: 'Warned' },
  units: { zh: '哪些单位逾期最多？', en: 'Which units have most late cases?' },
  noUnits: { zh: '还没有单位有在办件', en: 'No unit has open work' },
  noUnitsHint: {
    zh: '派单后，各单位的在办、预警和逾期会列在这里。',
    en: 'Once cases are dispatched, each unit’s work, warnings and delays stand here.',
  },
  unit: { zh: '单位', en: 'Unit' },
  unsigned: { zh: '待签收', en: 'Unsigned' },
  half: { zh: '过半', en: '50 %' },
  threeQuarters: { zh: '过 75%', en: '75 %' },
  ninety: { zh: '过 90%', en: '90 %' },
  yellow: { zh: '黄牌', en: 'Yellow' },
  red: { zh: '红牌', en: 'Red' },
  share: { zh: '逾期占在办', en: 'Share late' },
  stages: { zh: '在办件走到哪一步？', en: 'Where do the open cases stand?' },
  state: { zh: '状态', en: 'State' },
  count: { zh: '件数', en: 'Cases' },
  lateList: { zh: '逾期的件', en: 'Late cases' },
  empty: { zh: '没有逾期的件', en: 'Nothing is late' },
  emptyHint: {
    zh: '有件逾期时会列在这里，可以逐件督办。',
    en: 'Late cases are listed here, to be supervised one by one.',
  },
} as const satisfies Record<string, Words>
