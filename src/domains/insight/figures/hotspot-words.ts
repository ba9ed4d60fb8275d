import type { Words } from '#kit/words'

/** What the brief of hot spots says (热点专报). */
export const hotspotBriefWords = {
  title: { zh: '热点专报', en: 'Hot spots' },
  period: { zh: '统计时间：{from} 至 {until}', en: 'From {from} to {until}' },
  basis: {
    zh: '依据：本市诉求按“一地一事”聚类；热度 =（人数 + 附议）× 新近 × 增长 × 严重 × 集中，不含密件内容。',
    en: 'Requests put together by matter and place; heat = (people + support) × recency × growth × severity × focus. Nothing of sealed requests is shown.',
  },
  ranking: { zh: '哪些事最热？', en: 'Which matters are hottest?' },
  map: { zh: '热点在哪里？', en: 'Where are they?' },
  none: { zh: '这段时间没有两人以上反映的同一件事。', en: 'No matter was told by more than one person in this time.' },
  heat: { zh: '热度', en: 'Heat' },
  matter: { zh: '事项', en: 'Matter' },
  place: { zh: '地点', en: 'Place' },
  span: { zh: '时间', en: 'Time' },
  messages: { zh: '件数', en: 'Requests' },
  people: { zh: '人数', en: 'People' },
  trend: { zh: '{title}：每周来了多少件？', en: '{title}: how many each week?' },
  week: { zh: '周', en: 'Week' },
  untitled: { zh: '不公开诉求 {count} 件', en: '{count} requests not in public' },
  why: {
    zh: '为什么热：{people} 人反映{votes}；新近 ×{recency}，增长 ×{growth}（近两月 {last} 件，前两月 {before} 件），严重 ×{severity}，集中 ×{focus}，热度 {total}。',
    en: 'Why: {people} people{votes}; recency ×{recency}, growth ×{growth} ({last} in the last two months, {before} in the two before), severity ×{severity}, focus ×{focus}; heat {total}.',
  },
  votes: { zh: '，附议折合 {votes} 人', en: ', support worth {votes} people' },
  unknown: { zh: '地点不明', en: 'Place unknown' },
  foot: {
    zh: '由系统按规则生成，供研判参考；标题取自公开诉求。',
    en: 'Made by rules for reading; titles come from open requests.',
  },
} as const satisfies Record<string, Words>
