import type { Words } from '#kit/words'

/** Refusals about models, suggestions and thresholds. */
export const modelWords = {
  'insight.model-not-found': { zh: '没有找到这个模型版本。', en: 'This version of the model was not found.' },
  'insight.city-only': {
    zh: '这项设置对全市有效，由市级热线中心决定。请联系市中心。',
    en: 'This holds for the whole city and is set at the city’s centre. Please ask there.',
  },
  'insight.too-fast': {
    zh: '请求太频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests. Please try again in {seconds} seconds.',
  },
  'insight.training-already': {
    zh: '同类模型正在训练，请等它完成后再开始。',
    en: 'A model of this kind is being trained. Wait until it is ready.',
  },
  'insight.model-not-ready': {
    zh: '这个版本还没有训练好，或训练没有成功，不能启用。',
    en: 'This version is not ready, or its training failed. It cannot go live.',
  },
  'insight.model-not-live': { zh: '这个版本现在没有启用。', en: 'This version is not in force.' },
  'insight.model-old-form': {
    zh: '这个版本由较早的程序训练，现在的程序读不了。请重新训练。',
    en: 'This version was trained by an earlier release and cannot be read. Train again.',
  },
  'insight.class-unknown': {
    zh: '没有这个类别，或它已停用、不是最末一级。',
    en: 'There is no such class, or it is retired or not of the lowest level.',
  },
  'insight.class-conduct': {
    zh: '这一类涉及工作人员作风，必须由人派单，不能自动派。',
    en: 'This class is about the conduct of officials: a person dispatches it, never the system.',
  },
  'insight.not-reachable': {
    zh: '按现在启用的模型，这一类达不到您要的准确率，或验证数据太少。请降低要求，或先用更多历史数据训练。',
    en: 'The model in force does not reach this accuracy in this class, or too little was measured. Ask for less, or train on more history first.',
  },
  'insight.no-suggestion-case': { zh: '没有找到这件诉求。', en: 'This request was not found.' },
  'insight.too-little-history': {
    zh: '已办结的诉求太少，还学不出东西。至少需要60件，且分属两个以上类别或单位。',
    en: 'Too few settled requests to learn from: at least 60 are needed, of two classes or units or more.',
  },
  'insight.training-failed': {
    zh: '训练中断。原来启用的模型不受影响，可以再试一次。',
    en: 'The training broke off. The model in force is not affected; try again.',
  },
  'insight.cut-short': {
    zh: '训练时程序重启，没有完成。可以再训练一次。',
    en: 'The program was restarted during the training. Train again.',
  },
} as const satisfies Record<string, Words>
