import type { Words } from '#kit/words'

/** Refusals around the gazetteer. */
export const placeWords = {
  'insight.no-such-name': { zh: '没有找到这个地名。', en: 'This place name was not found.' },
  'insight.name-length': {
    zh: '名称“{name}”太短或太长，应为 2 到 60 个字。',
    en: 'The name “{name}” is too short or too long; 2 to 60 characters.',
  },
  'insight.name-kind': {
    zh: '不认识类别“{kind}”。请用：区县、街道、社区、村、道路、小区、公园、学校、医院、车站、其他。',
    en: 'The kind “{kind}” is not known.',
  },
  'insight.name-place': {
    zh: '没有找到所在地“{place}”。请填写 12 位区划代码，或本市现有区县、街道、社区、村的全名。',
    en: 'The place “{place}” was not found. Give its 12-digit code or the full name of a valid place.',
  },
  'insight.name-place-twice': {
    zh: '叫“{place}”的地方不止一个，请填写 12 位区划代码。',
    en: 'More than one place is called “{place}”; give the 12-digit code.',
  },
  'insight.name-point': {
    zh: '经度和纬度要一起填写，经度在 -180 到 180 之间，纬度在 -90 到 90 之间。',
    en: 'Longitude and latitude go together, within ±180 and ±90.',
  },
  'insight.name-no-json': { zh: '这一行不是完整的 JSON 对象。', en: 'This line is no JSON object.' },
  'insight.name-cell': {
    zh: '这一格的内容已被电子表格改坏，请把该列设为文本后重填。',
    en: 'The spreadsheet has damaged this cell; set the column to text and fill it in again.',
  },
  'insight.name-columns': {
    zh: '表头里没有“名称”和“所在地”两列。',
    en: 'The header lacks the columns 名称 (name) and 所在地 (place).',
  },
  'insight.one-file': { zh: '请选择一个文件。', en: 'Choose one file.' },
} as const satisfies Record<string, Words>
