import type { Words } from '#kit/words'

export const words = {
  'pdf.no-glyph': {
    zh: '打印用的字体里没有这些字：{missing}。请管理员在数据目录的 fonts 文件夹里放入含有这些字的字体，再打印一次。',
    en: 'No typeface here has these characters: {missing}. Put a font that has them into the folder “fonts” of the data folder, and print again.',
  },
} as const satisfies Record<string, Words>
