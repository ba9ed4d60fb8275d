import type { Words } from '#kit/words'

export const words = {
  title: { zh: '紧急词', en: 'Words of danger' },
  hint: {
    zh: '诉求里出现这些词会加急并提示拨打专线，不会替人作决定。',
    en: 'A request with one of these goes first and names the number to call. They decide nothing.',
  },
  add: { zh: '新增紧急词', en: 'Add a word' },
  word: { zh: '词', en: 'Word' },
  wordHint: { zh: '两个字以上；写成市民会说的样子', en: 'Two characters or more, as a resident would say it' },
  service: { zh: '找谁', en: 'Whom to call' },
  told: { zh: '当场告知', en: 'What the resident reads' },
  toldZh: { zh: '当场告知（中文）', en: 'What the resident reads, in Chinese' },
  toldEn: { zh: '当场告知（英文）', en: 'What the resident reads, in English' },
  state: { zh: '状态', en: 'State' },
  on: { zh: '启用', en: 'In use' },
  off: { zh: '停用', en: 'Switched off' },
  empty: { zh: '还没有紧急词', en: 'No word yet' },
} as const satisfies Record<string, Words>

/** Whom a danger concerns. */
export const services = {
  '110': { zh: '110 公安', en: '110 police' },
  '119': { zh: '119 消防', en: '119 fire' },
  '120': { zh: '120 急救', en: '120 ambulance' },
  '122': { zh: '122 交通事故', en: '122 traffic accidents' },
  gas: { zh: '燃气抢修', en: 'Gas repair' },
  power: { zh: '供电抢修', en: 'Power repair' },
  water: { zh: '供水抢修', en: 'Water repair' },
  heat: { zh: '供热抢修', en: 'Heating repair' },
  care: { zh: '心理援助', en: 'Crisis care' },
} as const satisfies Record<string, Words>
