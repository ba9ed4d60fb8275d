import type { Words } from '#kit/words'

export const guideWords = {
  'matters.no-guide': {
    zh: '没有找到这个事项的办事指南。请检查编码，或按名称搜索。',
    en: 'There is no guide under this code. Check it, or search by name.',
  },
  'matters.mobile-needed': {
    zh: '短信只能发到手机。请填写手机号码。',
    en: 'Text messages go to mobile telephones only. Give a mobile number.',
  },
  'matters.not-a-mail': {
    zh: '邮箱地址不完整，应当像 name@example.com。请检查后再发送。',
    en: 'The mail address is incomplete; it should look like name@example.com.',
  },
  'matters.mail-wait': {
    zh: '发送得太频繁了。请 {seconds} 秒后再试，或直接下载。',
    en: 'Too many mails in a short time. Try again in {seconds} seconds, or download the forms.',
  },
} as const satisfies Record<string, Words>
