import type { Words } from '#kit/words'

export const words = {
  'matters.not-found': {
    zh: '没有找到这个事项，可能已取消，或不在您的职责范围。',
    en: 'This matter was not found; it may have ended, or lies outside your reach.',
  },
  'matters.not-a-base-code': { zh: '基本编码应为 12 位数字。', en: 'A base code has 12 digits.' },
  'matters.not-a-task-code': {
    zh: '实施编码应为 31 位：统一社会信用代码、行使层级、基本编码。',
    en: 'An implementation code has 31 characters: credit code, level, base code.',
  },
  'matters.not-a-handling-code': {
    zh: '业务办理项编码应为实施编码加 2 位数字。',
    en: 'The code of a handling item is the implementation code and 2 digits.',
  },
  'matters.task-code-body': {
    zh: '实施编码前 18 位“{body}”不是有效的统一社会信用代码。',
    en: 'The first 18 characters “{body}” are no valid credit code.',
  },
  'matters.task-code-level': {
    zh: '实施编码第 19 位“{level}”不是行使层级（1 至 6）。',
    en: 'The 19th character “{level}” is no level of exercise (1 to 6).',
  },
  'matters.base-code-type': {
    zh: '基本编码中的事项类型是 {type}，与所选类型不一致。',
    en: 'The type in the base code is {type}, not the one chosen.',
  },
  'matters.base-code-taken': { zh: '基本编码 {code} 已经使用。', en: 'The base code {code} is taken.' },
  'matters.unknown-org': { zh: '没有机构“{org}”。', en: 'There is no organisation “{org}”.' },
  'matters.place-not-of-org': {
    zh: '这个地点不在该机构的辖区内。',
    en: 'The place lies outside the area of this organisation.',
  },
  'matters.draft-exists': {
    zh: '这个事项在此地已有草稿或待审版本，请接着它编辑。',
    en: 'There is a draft or a submitted version here already; go on with that one.',
  },
  'matters.derive-instead': {
    zh: '上级已有这个事项，请从上级版本派生。',
    en: 'The level above has this matter; derive your version from it.',
  },
  'matters.nothing-above': { zh: '上级没有在用的版本。', en: 'There is no version in force one level up.' },
  'matters.place-has-one': {
    zh: '此地已有在用版本，请在它的基础上修改。',
    en: 'This place has a version of its own; start from that.',
  },
  'matters.ended': { zh: '这个事项已经取消、拆分或合并。', en: 'This matter has ended.' },
  'matters.changed-meanwhile': {
    zh: '别人刚刚保存过这份草稿。您填写的内容还在页面上，请对照最新内容后再保存。',
    en: 'Somebody else has just saved this draft. What you typed is still here; compare before you save.',
  },
  'matters.not-a-draft': { zh: '只有草稿可以修改。', en: 'Only a draft can be changed.' },
  'matters.not-submitted': { zh: '这个版本不在待审核状态。', en: 'This version is not waiting for approval.' },
  'matters.second-person': {
    zh: '自己编写或修改的版本须由另一人审核。',
    en: 'Somebody else must approve what you wrote.',
  },
  'matters.reason-missing': { zh: '请写明退回的原因。', en: 'Give the reason for sending it back.' },
  'matters.day-past': { zh: '生效日期不能早于今天。', en: 'The first day cannot lie in the past.' },
  'matters.has-faults': {
    zh: '还有 {count} 处不符合发布要求。第一处：{first}',
    en: '{count} things keep it from being published; the editor lists each of them.',
  },
  'matters.heavier': {
    zh: '比上级版本加重负担，共 {count} 处。要素“{element}”：上级为“{upper}”，本级为“{lower}”。本级只能减、不能加。',
    en: 'Heavier than the version above in {count} places. “{elementEn}”: above “{upper}”, here “{lower}”. A lower level may lighten, never add.',
  },
  'matters.already-scheduled': {
    zh: '已有一个版本在等待生效，请先撤回它。',
    en: 'A version is waiting for its day already; take that one back first.',
  },
  'matters.not-scheduled': { zh: '这个版本不在等待生效。', en: 'This version is not waiting for its day.' },
  'matters.not-live': { zh: '这个版本不在用。', en: 'This version is not in force.' },
  'matters.not-suspended': { zh: '这个版本没有暂停。', en: 'This version is not suspended.' },
  'matters.todo-closed': { zh: '这条待办已经处理。', en: 'This to-do is closed already.' },
  'matters.still-heavier': {
    zh: '本级版本仍有 {count} 处重于上级，须修改后发布，不能保留。',
    en: 'The local version is still heavier in {count} places; it must be changed and published.',
  },
  'matters.nothing-to-merge': { zh: '请选择要合并的事项。', en: 'Choose the matters to be merged.' },
  'matters.into-itself': { zh: '不能合并到自己。', en: 'A matter cannot be merged into itself.' },
  'matters.import-json': { zh: '这一行不是完整的 JSON。', en: 'This line is not complete JSON.' },
  'matters.import-shape': { zh: '内容不符合要求：{where}', en: 'The content is not as expected: {where}' },
  'matters.import-text': { zh: '“{field}”含有无法保存的字符。', en: '“{field}” holds a sign that cannot be kept.' },
  'matters.import-long': { zh: '“{field}”超过 {max} 个字。', en: '“{field}” is longer than {max} characters.' },
  'matters.import-missing': { zh: '缺少“{field}”。', en: '“{field}” is missing.' },
  'matters.import-type': { zh: '没有事项类型“{type}”。', en: 'There is no matter type “{type}”.' },
  'matters.import-value': {
    zh: '“{field}”的值“{value}”无法识别。',
    en: 'The value “{value}” of “{field}” is not recognised.',
  },
  'matters.import-org': {
    zh: '没有与“{org}”对应的机构，暂归{given}。',
    en: 'No organisation stands for “{org}”; given to {given} for now.',
  },
  'matters.import-place': {
    zh: '区划 {place} 不在本市，按全市事项导入。',
    en: 'The place {place} is not in this city; imported for the whole city.',
  },
  'matters.import-twice': {
    zh: '与第 {row} 行是同一事项，以后一行为准。',
    en: 'The same matter as row {row}; the later one counts.',
  },
  'matters.import-busy': {
    zh: '这个事项正在审核，没有改动。',
    en: 'This matter is waiting for approval and was left alone.',
  },
  'matters.import-columns': { zh: '表格缺少列：{columns}。', en: 'The table lacks these columns: {columns}.' },
  'matters.import-unreadable': {
    zh: '文件不是 JSON、JSONL、CSV 或 XLSX。',
    en: 'The file is neither JSON, JSONL, CSV nor XLSX.',
  },
  'matters.import-no-catalogue': { zh: '文件里没有一行可以导入。', en: 'The file has no row to import.' },
} as const satisfies Record<string, Words>
