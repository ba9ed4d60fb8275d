import { surnameOf } from '../mask.ts'
import { narrow } from '../width.ts'
import { addMatches, literal, type Span } from './span.ts'

const gap = '[\\s\\u00a0\\u00ad\\u200b-\\u200d\\u2060\\ufeff·•‧・･⋅._*-]{0,4}'
const titles =
  '(?:先生|女士|小姐|太太|同志|师傅|老师|老板|大哥|大姐|大爷|大妈|大叔|阿姨|叔叔|医生|经理|主任|某某|某(?=[，。,.；;、（(\\s]|$)|氏)'
const titleAtEnd = /(?:先生|女士|小姐|太太|同志|师傅|老师|某某|某)$/

/** The complainant's name wherever it stands, also spaced or dotted, and his family name with a title (张先生, 免贵姓张). */
export function nameSpans(text: string, names: readonly string[], spans: Span[]): void {
  for (const given of names) {
    const name = narrow(given).normalize('NFC').trim()
    if (name === '') continue
    const bare = name.replace(titleAtEnd, '')
    for (const pattern of patternsOf(bare === '' ? name : bare, text)) addMatches(text, pattern, 'name', spans)
  }
}

function patternsOf(name: string, text: string): RegExp[] {
  const patterns: RegExp[] = []
  const signs = [...name.replace(/[\s·•‧・･⋅.]+/g, '')]
  if (signs.length >= 2) patterns.push(whole(name, signs))
  const surname = surnameOf(name)
  if (surname === undefined) patterns.push(...parts(name))
  else if (text.includes(surname)) patterns.push(titled(surname))
  return patterns
}

/** A single foreign word must stand alone, or every longer word with it would go. */
function whole(name: string, signs: readonly string[]): RegExp {
  const body = signs.map(literal).join(gap)
  return /^[\x21-\u024f]+$/.test(name) ? new RegExp(`(?<![a-z])${body}(?![a-z])`, 'gi') : new RegExp(body, 'giu')
}

/** 张先生, 张某某; 姓张 where the writer speaks of himself. */
function titled(surname: string): RegExp {
  const plain = literal(surname)
  return new RegExp(`${plain}${gap}${titles}|(?<=(?:我|本人|免贵|贵)(?:是)?姓\\s?)${plain}`, 'gu')
}

/** The longer parts of a name of several words: 买买提 of 买买提·艾力, Smith of Robert Smith. */
function parts(name: string): RegExp[] {
  return name
    .split(/[\s·•‧・･⋅.]+/)
    .filter((part) => part.length >= 3)
    .map((part) =>
      /^[\x20-\u024f]+$/.test(part)
        ? new RegExp(`(?<![A-Za-z])${literal(part)}(?![A-Za-z])`, 'g')
        : new RegExp(literal(part), 'gu'),
    )
}
