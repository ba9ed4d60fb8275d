import { narrow } from '../width.ts'
import { addMatches, literal, type Span } from './span.ts'

const spelled = ['0〇零○', '1一壹', '2二贰', '3三叁', '4四', '5五', '6六', '7七', '8八', '9九']
const units = '号楼|号院|号|楼|栋|幢|座|单元|门|室|户|弄|层|#'
const between = '[\\s,，、-]{0,2}'
const step = /([^\d]{0,30}?)(\d{1,5})((?:号楼|号院|号|楼|栋|幢|座|单元|门|室|户|弄|层|#)?)/g

/**
 * A home address wherever it stands: as given, without its city and district, and from any named part on
 * (阳光花园3号楼2单元501, 3号楼2单元501室), with digits and units in other spellings.
 */
export function addressSpans(text: string, addresses: readonly string[], spans: Span[]): void {
  if (addresses.length === 0) return
  const compact = text.replace(/\s+/g, '')
  for (const given of addresses) {
    const address = narrow(given).replace(/\s+/g, '')
    if (address.length < 4) continue
    const all = [whole(address), ...tails(withoutArea(address))]
    // Compiling a pattern costs more than looking for its words.
    const likely = all.filter(({ words }) => compact.includes(words)).map(({ pattern }) => pattern)
    if (likely.length > 0) addMatches(text, new RegExp(likely.join('|'), 'g'), 'address', spans)
  }
}

/** A pattern, and words without which it cannot match. */
type Trace = { pattern: string; words: string }

function whole(address: string): Trace {
  return { pattern: [...address].map(signOf).join('\\s{0,2}'), words: literalStart(address) }
}

/** The signs before the first number, which has several spellings. */
function literalStart(text: string): string {
  return /^[^\d零〇○一二三四五六七八九壹贰叁]*/.exec(text)?.[0] ?? ''
}

/** Cuts province, city, district, street office or town: what remains tells the door. */
function withoutArea(address: string): string {
  return address.replace(
    /^(?:[^\d]{1,8}?(?:省|自治区))?(?:[^\d]{1,6}?市)?(?:[^\d]{1,6}?[区县旗])?(?:[^\d]{1,8}?(?:街道|镇|乡))?/,
    '',
  )
}

function tails(tail: string): Trace[] {
  const steps: string[] = []
  const doors: string[] = []
  const names: string[] = []
  let read = 0
  for (const match of tail.matchAll(step)) {
    const [all, words = '', digits = '', unit = ''] = match
    const door = number(digits) + (unit === '' ? '' : `(?:${units})?`)
    doors.push(door)
    steps.push([...words].map(signOf).join('\\s?') + door)
    names.push(words)
    read = match.index + all.length
  }
  if (steps.length === 0) return tail.length >= 5 ? [whole(tail)] : []
  const rest = tail.slice(read)
  return names.flatMap((name, i) => {
    const [first = '', second, ...later] = steps.slice(i)
    const traces: Trace[] = []
    if (name.length >= 2)
      traces.push({ pattern: optional([first, ...steps.slice(i + 1)], rest), words: literalStart(name) })
    // Without the name of the estate, two numbers that fit tell the door.
    if (second !== undefined && (names[i + 1] ?? '').length < 2) {
      traces.push({ pattern: optional([`${doors[i] ?? ''}${between}${second}`, ...later], rest), words: '' })
    }
    return traces
  })
}

/** The first step must be there, the later ones may. */
function optional(steps: readonly string[], rest: string): string {
  const [first = '', ...later] = steps
  const tail = rest === '' ? '' : `(?:${between}${[...rest].map(signOf).join('\\s?')})?`
  return first + later.reduceRight((inner, one) => `(?:${between}${one}${inner})?`, tail)
}

function number(digits: string): string {
  return `(?<!\\d)${[...digits].map(signOf).join('')}(?!\\d)`
}

function signOf(sign: string): string {
  const spelling = spelled.find((one) => one.includes(sign))
  return spelling === undefined ? literal(sign) : `[${spelling}]`
}
