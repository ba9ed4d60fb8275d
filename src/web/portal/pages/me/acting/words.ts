import type { Words } from '#kit/words'

export const words = {
  title: { zh: '为谁办理？', en: 'For whom?' },
  lead: {
    zh: '换了以后，每个页面顶上都会写明您在代表谁。',
    en: 'Afterwards every page says at its top for whom you act.',
  },
  for: { zh: '为谁办理', en: 'For whom' },
  self: { zh: '我本人', en: 'Myself' },
  'self-named': { zh: '我本人（{name}）', en: 'Myself ({name})' },
  'as-representative': { zh: '您是法定代表人', en: 'you are its legal representative' },
  'as-helper': { zh: '受委托，到 {day} 为止', en: 'on a mandate, until {day}' },
  change: { zh: '确定', en: 'Go on' },
  none: {
    zh: '还没有可以代表的企业或委托您的人。法定代表人请在“我的企业”添加；帮家人办事，请对方在“授权委托”里邀请您。',
    en: 'There is nobody yet. Representatives add their firm under “My firms”; to help somebody, let them invite you under “Mandates”.',
  },
} as const satisfies Record<string, Words>
