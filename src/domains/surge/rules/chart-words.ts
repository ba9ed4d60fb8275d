import type { Words } from '#kit/words'

/** What stands in charts of arrivals. */
export const chartWords = {
  trend: { zh: '来件走势', en: 'How many come in' },
  trendAbout: { zh: '每{minutes}分钟来件数与平时的比较', en: 'Arrivals in {minutes} minutes against the usual' },
  arrivals: { zh: '来件', en: 'Arrivals' },
  usual: { zh: '平时', en: 'Usual' },
  alarm: { zh: '预警', en: 'Alarm' },
  time: { zh: '时间', en: 'Time' },
  perStep: { zh: '件／{minutes}分钟', en: 'Per {minutes} minutes' },
  places: { zh: '来件分布', en: 'Where they come from' },
  placesAbout: { zh: '各区县来件数，不足三件的不列', en: 'Arrivals by district; fewer than three are not shown' },
  none: { zh: '还没有来件。', en: 'Nothing has come in yet.' },
} as const satisfies Record<string, Words>
