import type { Words } from '#kit/words'

export const words = {
  'knowledge.not-found': {
    zh: '没有找到这条答案，可能已经失效。请换个说法再搜。',
    en: 'This answer was not found; it may have expired. Try other words.',
  },
  'knowledge.ends-before-start': {
    zh: '失效日期早于生效日期，请改正。',
    en: 'The entry ends before it begins; please correct the dates.',
  },
  'knowledge.review-in-past': { zh: '复核日期须在今天之后。', en: 'The review date must lie after today.' },
  'knowledge.review-too-far': {
    zh: '复核日期最远为 {days} 天后，以免答案过时。',
    en: 'The review date may be at most {days} days ahead, so that answers do not grow old.',
  },
  'knowledge.not-in-review': {
    zh: '这个版本不在待审核状态。请先提交审核。',
    en: 'This version is not waiting for review. Submit it first.',
  },
  'knowledge.own-text': { zh: '自己写的内容须由另一人审核。', en: 'Somebody else must review what you wrote.' },
  'knowledge.not-a-draft': {
    zh: '只有草稿可以修改。请先新建一个版本。',
    en: 'Only a draft can be changed. Start a new version first.',
  },
} as const satisfies Record<string, Words>
