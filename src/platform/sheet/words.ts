import type { Words } from '#kit/words'

/** Why a spreadsheet is not read at all; what is wrong with single rows is said row by row. */
export const words = {
  'sheet.too-large': {
    zh: '文件超过 {megabytes} MB，请拆分后再导入。',
    en: 'The file is larger than {megabytes} MB; please split it.',
  },
  'sheet.too-many-rows': {
    zh: '超过 {rows} 行，请拆分后再导入。',
    en: 'There are more than {rows} rows; please split the file.',
  },
  'sheet.too-many-columns': {
    zh: '超过 {columns} 列，请删去多余的列。',
    en: 'There are more than {columns} columns; please remove what is not needed.',
  },
  'sheet.too-slow': {
    zh: '文件太复杂，读取超时。请另存为 CSV 后再导入。',
    en: 'The file is too complex to read in time. Save it as CSV and try again.',
  },
  'sheet.empty': {
    zh: '文件里没有表头和内容。请使用模板填写。',
    en: 'The file has no header and no rows. Please use the template.',
  },
  'sheet.no-rows': { zh: '文件只有表头，没有内容。', en: 'The file has a header but no rows.' },
  'sheet.duplicate-header': {
    zh: '表头“{header}”出现两次，请改名或删去一列。',
    en: 'The column “{header}” stands there twice; rename or remove one.',
  },
  'sheet.bad-header': {
    zh: '表头“{header}”不能使用，请按模板填写。',
    en: 'The column name “{header}” cannot be used; please follow the template.',
  },
  'sheet.old-or-encrypted': {
    zh: '这是旧版 .xls 或加密的文件。请去掉密码，另存为 .xlsx 或 CSV。',
    en: 'This is an old .xls or a protected file. Remove the password and save it as .xlsx or CSV.',
  },
  'sheet.html': {
    zh: '这其实是网页文件，不是表格。请在表格软件中另存为 .xlsx。',
    en: 'This is a web page, not a spreadsheet. Save it as .xlsx in a spreadsheet program.',
  },
  'sheet.macros': {
    zh: '文件含有宏，不能导入。请另存为不含宏的 .xlsx。',
    en: 'The file holds macros. Save it as .xlsx without macros.',
  },
  'sheet.damaged': {
    zh: '文件已损坏或不是表格，请重新导出。',
    en: 'The file is damaged or is no spreadsheet; please export it again.',
  },
  'sheet.unsafe': {
    zh: '文件内容异常（压缩比或结构不正常），已拒绝。',
    en: 'The file is built in an unsafe way (ratio or structure) and was refused.',
  },
  'sheet.unreadable-text': {
    zh: '无法识别文字编码，请另存为 UTF-8 的 CSV 或 .xlsx。',
    en: 'The text encoding is not recognised; save it as CSV in UTF-8 or as .xlsx.',
  },
  'sheet.quotes': {
    zh: '第 {line} 行附近的引号不成对，请改正。',
    en: 'The quotation marks near line {line} do not match; please correct them.',
  },
} as const satisfies Record<string, Words>
