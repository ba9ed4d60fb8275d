import type { Sample } from './types.ts'

/** Three invented classes with a few words each, for tests. */
const topics: Readonly<Record<string, readonly string[]>> = {
  lamps: ['路灯', '不亮', '黑暗', '灯杆', '照明', '夜里', '电线'],
  wages: ['工资', '拖欠', '老板', '工地', '合同', '加班', '社保'],
  school: ['学校', '老师', '作业', '学生', '补课', '课堂', '家长'],
}
const filler = ['您好', '反映', '希望', '部门', '小区', '尽快', '处理', '情况', '附近', '居民', '已经', '多次', '解决']

/** The same invented history each time; `each`: messages of a label. */
export function inventedSamples(each = 30): Sample[] {
  return Object.entries(topics).flatMap(([label, words], topic) =>
    Array.from({ length: each }, (_, at) => {
      const pick = (list: readonly string[], step: number): string => list[(at * step + topic) % list.length] ?? ''
      const said = [pick(words, 1), pick(words, 2), pick(words, 3), pick(filler, 5)]
      const text = [...filler.filter((_word, no) => (no + at) % 3 !== 0), ...said, pick(words, 4), pick(filler, 7)]
      return { label, message: { subject: [pick(words, 1), pick(filler, 3)], text } }
    }),
  )
}
