/** Words of danger with whom they concern and what the resident is told at once (紧急词初始表). */
export type EmergencySeed = { service: string; words: string; zh: string; en: string }

export const emergencySeeds: readonly EmergencySeed[] = [
  {
    service: '119',
    words: '着火 起火 失火 冒浓烟 火灾 爆炸 被困火场',
    zh: '如有火情或爆炸，请立即离开现场并拨打119。',
    en: 'If there is a fire or an explosion, leave at once and call 119.',
  },
  {
    service: '120',
    words: '大出血 昏迷 心脏骤停 没有呼吸 休克 中毒昏迷 溺水 触电',
    zh: '如有人生命危险，请立即拨打120，并按接线医生的指导施救。',
    en: 'If a life is in danger, call 120 at once and do as the doctor on the line says.',
  },
  {
    service: '110',
    words: '持刀 砍人 绑架 劫持 抢劫 有人要杀 入室伤人',
    zh: '如正在发生侵害，请先到安全的地方，并立即拨打110。',
    en: 'If somebody is being attacked, get to a safe place and call 110 at once.',
  },
  {
    service: '122',
    words: '车祸 撞人 交通事故伤人 翻车',
    zh: '如有交通事故伤人，请立即拨打122和120，并在来车方向设置警示。',
    en: 'After an accident with injuries call 122 and 120 at once and warn the traffic.',
  },
  {
    service: 'gas',
    words: '燃气泄漏 煤气泄漏 漏气 煤气中毒 闻到煤气味',
    zh: '请勿开关电器或点火，开窗通风，立即离开，到户外拨打燃气抢修电话或119。',
    en: 'Touch no switch and light no flame, open the windows, leave, and call the gas service or 119 from outside.',
  },
  {
    service: 'power',
    words: '电线掉落 高压线断 线路起火 漏电',
    zh: '请勿靠近，离开至少8米，立即拨打供电抢修电话或110。',
    en: 'Keep at least 8 metres away and call the power service or 110 at once.',
  },
  {
    service: 'water',
    words: '溃坝 决堤 洪水围困 水库垮坝',
    zh: '请立即向高处转移，并拨打119或110。',
    en: 'Move to higher ground at once and call 119 or 110.',
  },
  {
    service: 'care',
    words: '自杀 轻生 不想活 跳楼 割腕 一起死',
    zh: '您或身边的人如有危险，请立即拨打110或120；心理援助热线12356，全天有人接听。',
    en: 'If you or somebody near you is in danger, call 110 or 120 now; the support line 12356 answers day and night.',
  },
  {
    service: '110',
    words: '坍塌 倒塌 被困电梯 电梯困人 被困 悬空 大面积塌陷',
    zh: '如有人被困或受伤，请立即拨打119或110，不要自行进入危险区域。',
    en: 'If somebody is trapped or hurt, call 119 or 110 at once and do not enter the dangerous place.',
  },
]
