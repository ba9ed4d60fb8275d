import type { Words } from '#kit/words'

export const words = {
  title: { zh: '事情发生在哪里？', en: 'Where is it?' },
  lead: { zh: '说得越清楚，工作人员越快找到地方。', en: 'The clearer the place, the sooner our staff will find it.' },
  place: { zh: '区和街道', en: 'District and street office' },
  'place-hint': { zh: '不知道是哪个街道，就选区。', en: 'If you do not know the street office, choose the district.' },
  'place-none': { zh: '说不清，或不在某一个地方', en: 'Not sure, or no particular place' },
  whole: { zh: '{district}（不确定街道）', en: '{district} (street office not known)' },
  address: { zh: '具体位置', en: 'The exact spot' },
  'address-hint': {
    zh: '例如：某某路 12 号门口、某某小区 3 号楼下、公交站旁边。',
    en: 'For example: in front of No. 12, below building 3, beside the bus stop.',
  },
  happened: { zh: '什么时候发生的？', en: 'When did it happen?' },
  'happened-hint': {
    zh: '例如：昨晚九点；最近半个月每天夜里。',
    en: 'For example: yesterday at nine; every night for two weeks.',
  },
  'place-unknown': { zh: '没有这个地方，请重新选一个。', en: 'This place is not in the list; please choose again.' },
  'too-long': { zh: '请写短一些，{most} 字以内。', en: 'Please keep it shorter: at most {most} characters.' },
} as const satisfies Record<string, Words>
