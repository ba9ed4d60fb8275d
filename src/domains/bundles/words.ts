import type { Words } from '#kit/words'

export const words = {
  'bundles.not-found': {
    zh: '没有找到这个“一件事”，可能已经停办。请返回列表查看。',
    en: 'This bundle was not found; it may no longer be offered. See the list.',
  },
  'bundles.draft-there': {
    zh: '这个“一件事”已有一个在编版本，请先处理它。',
    en: 'A version of this bundle is being written already; finish it first.',
  },
  'bundles.not-a-draft': { zh: '只有草稿可以修改。', en: 'Only a draft can be changed.' },
  'bundles.not-submitted': { zh: '这个版本不在待审核状态。', en: 'This version is not waiting for approval.' },
  'bundles.not-offered': { zh: '这个版本当前不能暂停或恢复。', en: 'This version cannot be suspended or resumed now.' },
  'bundles.own-text': { zh: '自己编辑的版本须由另一人审核。', en: 'Somebody else must approve what you wrote.' },
  'bundles.reason-needed': { zh: '请写明原因。', en: 'Please give the reason.' },
  'bundles.changed-meanwhile': {
    zh: '其他人刚刚保存过，请刷新后再改。',
    en: 'Somebody else has just saved; load it again before you change it.',
  },
  'bundles.has-faults': {
    zh: '还有 {count} 处不符合发布要求，请改正后再提交：{faults}。',
    en: '{count} things keep it from being published; correct them first: {faults}.',
  },
  'bundles.share-days': { zh: '有效期须为1至{most}天。', en: 'The link may hold for 1 to {most} days.' },
  'bundles.share-label': { zh: '请写明分享给谁，例如“代办机构”。', en: 'Say for whom the link is, such as “agent”.' },
  'bundles.share-not-found': {
    zh: '没有找到这个分享，可能已经停用。',
    en: 'This link was not found; it may have been ended already.',
  },
} as const satisfies Record<string, Words>
