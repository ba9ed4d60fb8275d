import type { Words } from '#kit/words'

export const words = {
  title: { zh: '您在哪里办？', en: 'Where do you live or do business?' },
  lead: {
    zh: '有的区县和街道办理时间更短、材料更少。选好以后，先显示离您最近的办事指南。只记在这台设备上。',
    en: 'Some districts and streets ask for less or are quicker. Once chosen, the nearest guide comes first. Kept on this device only.',
  },
  place: { zh: '区县、街道或乡镇', en: 'District, street or town' },
  none: { zh: '全市', en: 'The whole city' },
  whole: { zh: '{district}（全区）', en: '{district} (all of it)' },
  keep: { zh: '就选这里', en: 'Use this place' },
  unknown: { zh: '没有找到这个地方，请从列表里选一个。', en: 'This place was not found. Choose one from the list.' },
} as const satisfies Record<string, Words>
