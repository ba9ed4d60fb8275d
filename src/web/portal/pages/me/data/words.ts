import type { Words } from '#kit/words'

export const words = {
  title: { zh: '导出我的资料', en: 'Take my data along' },
  lead: {
    zh: '一个文件，包括您填写的身份、实名等级、登录设备、企业和委托。',
    en: 'One file with the identity you gave, how it was checked, devices, firms and mandates.',
  },
  export: { zh: '下载（JSON）', en: 'Download (JSON)' },
  more: {
    zh: '证照和材料在“我的证照和材料”下载，办件的回执和结果在“我的办件”下载。',
    en: 'Documents are downloaded under “My documents”, receipts and results under “My applications”.',
  },
  careful: {
    zh: '文件里有您的姓名和身份证号，请不要保存在公用的电脑上。',
    en: 'The file holds your name and number: do not leave it on a shared computer.',
  },
} as const satisfies Record<string, Words>
