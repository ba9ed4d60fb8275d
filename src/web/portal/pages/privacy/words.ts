import type { Words } from '#kit/words'
import type { Section } from '../../layout/article.tsx'

export const title: Words = { zh: '隐私保护', en: 'Privacy' }
export const lead: Words = {
  zh: '您是谁，和您反映的事，是分开保存的。',
  en: 'Who you are and what you tell us are kept apart.',
}
export const sections: readonly Section[] = [
  {
    title: { zh: '我们收集什么', en: 'What we collect' },
    text: {
      zh: '- 您写下的事情、地点、时间和照片。照片里的拍摄位置会去掉。\n- 您愿意留下的称呼和手机号。可以不留。\n- 正在填写的草稿：加密保存 7 天，只有您这台设备能打开。',
      en: '- What you write about the matter, its place and time, and photographs, from which location data is removed.\n- The name and number you choose to leave. You may leave none.\n- The draft you are writing: kept encrypted for 7 days, readable only from your device.',
    },
  },
  {
    title: { zh: '谁能看到', en: 'Who can see it' },
    text: {
      zh: '姓名和电话单独加密。办理人员需要联系您时，要写明用途才能查看，而且只看这一件；每一次都有记录，您在进度页的“谁看过我的信息”里就能看到。\n举报，以及您要求保密的，办理单位看不到您是谁，由热线中心转达。\n一般诉求的类别、地区、办理单位和进度，任何人都能查到，也可以附议；您写的话不公开，通过公开接口提交的除外。谁附议过，没有人看得到，只公开人数。',
      en: 'Name and number are encrypted apart. An officer who must reach you has to state a purpose, for this one request; every look is recorded, and you find it under “Who looked at my data” on the progress page.\nFor reports of wrongdoing, and whenever you ask for secrecy, the office does not learn who you are; the centre relays.\nOf ordinary requests, kind, district, office and progress can be read by anybody, who may also support them; your words are not public, unless they were sent through an open interface. Nobody sees who supports a request, only how many do.',
    },
  },
  {
    title: { zh: '您的权利', en: 'Your rights' },
    text: {
      zh: '您可以查阅、更正您的信息，可以撤回诉求，也可以问清楚我们怎样使用它。请拨打 12345。依据《个人信息保护法》第四十四条至第五十条。',
      en: 'You may see and correct your data, withdraw a request, and ask how your data is used. Call 12345. (Personal Information Protection Law, articles 44 to 50.)',
    },
  },
  {
    title: { zh: '这些页面在您的设备上存什么', en: 'What these pages keep on your device' },
    text: {
      zh: '- 语言和字号的选择，一年。\n- 草稿的钥匙，7 天；提交后作废。\n- 您正在看的诉求，关闭浏览器后清除。\n- 还没提交的文字，提交后清除。公用电脑请用完后关闭浏览器。\n没有广告，也没有第三方统计。',
      en: '- Your choice of language and type size, for a year.\n- The key of your draft, for 7 days; void once it is sent.\n- The request you are looking at, until you close the browser.\n- Text not yet sent, until it is sent. On a shared computer, close the browser when you are done.\nNo advertisements and no statistics of third parties.',
    },
  },
]
