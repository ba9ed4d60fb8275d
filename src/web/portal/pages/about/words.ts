import type { Words } from '#kit/words'
import type { Section } from '../../layout/article.tsx'

export const title: Words = { zh: '关于“一扇门”', en: 'About OneDoor' }
export const lead: Words = {
  zh: '不管您打电话、上网还是到大厅，进的都是同一扇门。',
  en: 'Whether you call, write here or come to the hall, it is the same door.',
}
export const sections: readonly Section[] = [
  {
    title: { zh: '一件事，一个编号', en: 'One matter, one number' },
    text: {
      zh: '全市的诉求在一处登记、一个时钟计时、一份记录留痕。换了单位，编号不变，日期不重算。',
      en: 'All requests of the city are registered in one place, run on one clock and leave one record. When the office changes, number and day stay.',
    },
  },
  {
    title: { zh: '依据', en: 'Legal basis' },
    text: {
      zh: '《国务院办公厅关于进一步优化地方政务服务便民热线的指导意见》（国办发〔2020〕53号）、《关于推动 12345 政务服务便民热线与 110 报警服务台高效对接联动的意见》（国办发〔2022〕12号）。',
      en: 'State Council General Office documents 国办发〔2020〕53号 on local public service hotlines and 国办发〔2022〕12号 on 12345 and 110.',
    },
  },
  {
    title: { zh: '开放源代码', en: 'Open source' },
    text: {
      zh: '“一扇门”是开放源代码软件（Apache-2.0），任何城市都可以使用和检查。其他系统可以通过开放接口（/api 和 Open311）提交和查询。',
      en: 'OneDoor is open source (Apache-2.0); any city can use and inspect it. Other systems can file and ask through open interfaces (/api and Open311).',
    },
  },
]
