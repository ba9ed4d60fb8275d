import type { Words } from '#kit/words'

export const words = {
  'files.empty': { zh: '这个文件是空的，请重新选择。', en: 'This file is empty; please choose another.' },
  'files.heic': {
    zh: '暂时读不了 HEIC 格式的照片。请在手机相机设置里改为“兼容性最佳”，或发送 JPG 图片。',
    en: 'HEIC photos cannot be read here. Set the camera to “most compatible”, or send a JPG.',
  },
  'files.kind-not-taken': {
    zh: '不能上传这种文件。可以上传：{taken}。',
    en: 'This kind of file cannot be taken. You can send: {taken}.',
  },
  'files.too-large': {
    zh: '文件太大，最大 {most} MB。请压缩后再传。',
    en: 'The file is too large; the limit is {most} MB.',
  },
  'files.unreadable-image': {
    zh: '这张图片打不开，可能已损坏或尺寸过大。请换一张。',
    en: 'This picture cannot be opened: damaged, or too many pixels. Please send another.',
  },
  'files.too-many': { zh: '最多上传 {most} 个文件。', en: 'At most {most} files can be sent.' },
} as const satisfies Record<string, Words>
