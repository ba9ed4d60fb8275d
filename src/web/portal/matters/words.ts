import type { Words } from '#kit/words'

export const words = {
  back: { zh: '全部事项', en: 'All services' },
  'back-guide': { zh: '回到办事指南', en: 'Back to the guide' },
  days: { zh: '{days} 个工作日内办结', en: 'within {days} working days' },
  instant: { zh: '当场办结', en: 'done on the spot' },
  'trips-none': { zh: '不用跑', en: 'no visit' },
  trips: { zh: '最多跑 {trips} 次', en: 'visits: {trips}' },
  suspended: { zh: '暂停办理', en: 'suspended' },
  'place-all': {
    zh: '您还没有选地区，看到的是全市的指南。',
    en: 'No district is chosen: these are the guides of the whole city.',
  },
  'place-own': { zh: '按 {place} 显示。', en: 'Shown for {place}.' },
  'place-pick': { zh: '选择地区', en: 'Choose a district' },
  'place-change': { zh: '换地区', en: 'Change' },
  'reason-name': { zh: '', en: '' },
  'reason-keyword': { zh: '常用说法', en: 'also called so' },
  'reason-alike': { zh: '意思相近', en: 'similar meaning' },
  'reason-initials': { zh: '拼音首字母', en: 'first letters' },
  'reason-pinyin': { zh: '拼音', en: 'pinyin' },
  'reason-words': { zh: '名称相近', en: 'similar name' },
  'reason-slip': { zh: '可能打错了字', en: 'perhaps mistyped' },
  'reason-sound': { zh: '读音相同', en: 'same sound' },
  'reason-mention': { zh: '内容里提到', en: 'mentioned in it' },
} as const satisfies Record<string, Words>
