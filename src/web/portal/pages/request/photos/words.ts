import type { Words } from '#kit/words'

export const words = {
  title: { zh: '有照片吗？', en: 'Do you have photographs?' },
  lead: {
    zh: '没有也可以，直接继续。照片里的拍摄位置信息会自动去掉。',
    en: 'You can also go on without. Location data inside pictures is removed.',
  },
  files: { zh: '选择照片', en: 'Choose photographs' },
  'files-hint': {
    zh: '最多 {most} 张，每张不超过 {size} MB，JPG 或 PNG。',
    en: 'Up to {most}, at most {size} MB each, JPEG or PNG.',
  },
  upload: { zh: '上传选好的照片', en: 'Upload the chosen photographs' },
  have: { zh: '已上传 {count} 张', en: '{count} uploaded' },
  remove: { zh: '删除', en: 'Remove' },
  'too-large': {
    zh: '“{name}”超过 {size} MB，没有上传。可以用手机截一张小一点的再传。',
    en: '“{name}” is larger than {size} MB and was not uploaded. A screenshot of it is usually small enough.',
  },
  'too-many': {
    zh: '最多 {most} 张，多出来的没有上传。可以先删除几张。',
    en: 'At most {most} photographs; the others were not uploaded. You can remove some first.',
  },
  'wrong-kind': {
    zh: '“{name}”不是 JPG 或 PNG 照片，没有上传。',
    en: '“{name}” is not a JPEG or PNG picture and was not uploaded.',
  },
  'none-chosen': {
    zh: '还没有选择照片。请先选择，或直接继续。',
    en: 'No photograph is chosen yet. Choose one, or continue without.',
  },
} as const satisfies Record<string, Words>
