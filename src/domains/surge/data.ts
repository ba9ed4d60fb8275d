import type { PlanContent } from './store/plans.ts'

type Delivered = {
  name: string
  content: Omit<PlanContent, 'group'>
  group: readonly { code: string; duty: string; lead: boolean }[]
}

const nowhere = { place: '' }

/** Prepared plans as the product ships them; a city writes its own words and units in the console. */
export const delivered: readonly Delivered[] = [
  {
    name: '日用品抢购和市场异动',
    content: {
      topic: {
        words: [
          ...[
            '盐+买',
            '盐+抢',
            '盐+断货',
            '盐+涨',
            '盐+卖完',
            '盐+卖光',
            '盐+限购',
            '盐+藏',
            '盐+补货',
            '没有盐',
            '缺盐',
          ],
          ...['食盐', '抢购', '囤货'],
        ],
        classes: [],
        ...nowhere,
      },
      announcement: {
        title: {
          zh: '食盐等日用品供应充足，请按需购买',
          en: 'Salt and daily goods are in good supply; please buy as usual',
        },
        text: {
          zh: '近日有群众反映部分商店食盐等日用品售缺。经商务、市场监管等部门核实，全市库存充足，正在加紧向各商店补货。\n请不要集中抢购，不要相信没有来源的消息。发现哄抬价格、囤积居奇的，请告诉我们商店的名称和地点。',
          en: 'Some shops have run out of salt and other daily goods. The departments in charge have checked: stocks in the city are ample and shops are being supplied.\nPlease do not hoard, and do not trust messages without a source. If a shop raises its prices beyond reason, tell us its name and place.',
        },
      },
      script:
        '您好，您反映的食盐等日用品购买问题我们已经知道。经核实，全市库存充足，正在向各商店补货，请您按需购买。\n请告诉我：是哪家商店、在什么地方、是没有货还是价格高。其余信息可以不登记。',
      reply:
        '您反映的日用品供应问题已收到。经核实全市库存充足，正在加紧补货，请按需购买。有哄抬价格的，市场监管部门会依法查处。',
      short: { demand: 'help', classCode: '110105' },
    },
    group: [
      { code: 'shangwu', duty: '核实库存，组织补货', lead: true },
      { code: 'shichang', duty: '检查商店，查处哄抬价格', lead: false },
      { code: 'fagai', duty: '监测价格，研究投放储备', lead: false },
    ],
  },
  {
    name: '大面积停水',
    content: {
      topic: { words: [], classes: ['050101'], ...nowhere },
      announcement: {
        title: { zh: '部分区域停水，正在抢修', en: 'No water in some areas; repairs are under way' },
        text: {
          zh: '部分区域供水中断，供水单位正在抢修。请提前储水，关好水龙头。\n恢复供水的时间和临时供水点会在这里更新。',
          en: 'Water is cut off in some areas and being repaired. Please store water and close your taps.\nWhen water returns, and where water is handed out, will be told here.',
        },
      },
      script:
        '您好，您所在区域的停水我们已经知道，供水单位正在抢修。请告诉我停水的小区或路名，家里有没有老人、病人急需用水。其余信息可以不登记。',
      reply: '您反映的停水已收到，供水单位正在抢修。恢复时间和临时供水点请看网页通告。',
      short: { demand: 'help', classCode: '050101' },
    },
    group: [
      { code: 'gongshui', duty: '抢修，设临时供水点', lead: true },
      { code: 'shuiwu', duty: '督促抢修，协调应急水源', lead: false },
    ],
  },
  {
    name: '大面积停电',
    content: {
      topic: { words: [], classes: ['050201'], ...nowhere },
      announcement: {
        title: { zh: '部分区域停电，正在抢修', en: 'No power in some areas; repairs are under way' },
        text: {
          zh: '部分区域供电中断，供电单位正在抢修。请不要触碰断落的电线，家中有依靠用电医疗设备的病人请拨打 120。',
          en: 'Power is cut off in some areas and being repaired. Do not touch fallen lines. If somebody at home depends on medical devices, call 120.',
        },
      },
      script:
        '您好，您所在区域的停电我们已经知道，供电单位正在抢修。请告诉我停电的小区或路名，现场有没有危险，家里有没有依靠用电设备的病人。',
      reply: '您反映的停电已收到，供电单位正在抢修，进展请看网页通告。',
      short: { demand: 'help', classCode: '050201' },
    },
    group: [
      { code: 'gongdian', duty: '抢修', lead: true },
      { code: 'yingji', duty: '协调应急发电', lead: false },
    ],
  },
  {
    name: '强降雨和内涝',
    content: {
      topic: { words: ['内涝', '暴雨+积水', '积水+进不去', '积水+淹'], classes: ['010405'], ...nowhere },
      announcement: {
        title: {
          zh: '强降雨：请减少外出，远离积水',
          en: 'Heavy rain: stay in where you can, keep away from flood water',
        },
        text: {
          zh: '本市出现强降雨，部分路段积水。请减少外出，不要进入地下空间和积水路段。有人被困请立即拨打 119 或 110。',
          en: 'Heavy rain has flooded some roads. Stay in, and keep out of underpasses and flood water. If somebody is trapped, call 119 or 110 at once.',
        },
      },
      script:
        '您好，请先告诉我现场有没有人被困；有人被困我马上为您转 119。没有的话，请告诉我积水的位置和大概深度，其余信息可以不登记。',
      reply: '您反映的积水已收到，排水单位正在处置。请远离积水，有人被困请拨打 119。',
      short: { demand: 'help', classCode: '010405' },
    },
    group: [
      { code: 'shuiwu', duty: '排水', lead: true },
      { code: 'yingji', duty: '统一调度，转移安置', lead: false },
      { code: 'jiaotong', duty: '封闭危险路段，疏导', lead: false },
    ],
  },
  {
    name: '传染病疫情咨询激增',
    content: {
      topic: { words: [], classes: ['070202'], ...nowhere },
      announcement: {
        title: { zh: '关于近期传染病防控的说明', en: 'About the infections of these days' },
        text: {
          zh: '近期有传染病病例报告，卫生健康部门正在调查处置。请勤洗手、多通风，有症状的请戴口罩就近就医。权威信息请以本页为准。',
          en: 'Infections have been reported and are being looked into. Wash your hands, let in fresh air, and with symptoms wear a mask and see a doctor. What is certain is told on this page.',
        },
      },
      script: '您好，请先告诉我您有没有不舒服；有症状的建议戴好口罩就近就医。您想问的政策以今天通告为准，我念给您听。',
      reply: '您咨询的传染病防控问题已收到，最新说明请看网页通告。身体不适请戴口罩就近就医。',
      short: { demand: 'consult', classCode: '070202' },
    },
    group: [{ code: 'weijian', duty: '调查处置，发布信息', lead: true }],
  },
]
