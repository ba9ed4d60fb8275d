import { narrow } from '../width.ts'
import { addMatches, literal, type Span } from './span.ts'

const spelled = ['0０〇零', '1１一壹', '2２二贰', '3３三叁', '4４四', '5５五', '6６六', '7７七', '8８八', '9９九']
const units = '号楼|号院|号|楼|栋|幢|座|单元|门|室|户|弄|层|#'
const between = '[\\s,，、-]{0,2}'
const step = /([^\d]{0,30}?)(\d{1,5})((?:号楼|号院|号|楼|栋|幢|座|单元|门|室|户|弄|层|#)?)/g

/**
 * A home address wherever it stands: as given, without its city and district, and from any named part on
 * (阳光花园3号楼2单元501, 3号楼2单元501室), with digits and units in other spellings.
 */
export function addressSpans(text: string, addresses: readonly string[], spans: Span[]): void {
  for (const given of addresses) {
    const address = narrow(given).replace(/\s+/g, '')
    if (address.length < 4) continue
    const whole = [...address].map(signOf).join('\\s{0,2}')
    addMatches(text, new RegExp([whole, ...tails(withoutArea(address))].join('|'), 'g'), 'address', spans)
  }
}

/** Cuts province, city, district, street office or town: what remains tells the door. */
function withoutArea(address: string): string {
  return address.replace(
    /^(?:[^\d]{1,8}?(?:省|自治区))?(?:[^\d]{1,6}?市)?(?:[^\d]{1,6}?[区县旗])?(?:[^\d]{1,8}?(?:街道|镇|乡))?/,
    '',
  )
}

function tails(tail: string): string[] {
  const steps: string[] = []
  const doors: string[] = []
  const isNamed: boolean[] = []
  let read = 0
  for (const match of tail.matchAll(step)) {
    const [all, words = '', digits = '', unit = ''] = match
    const door = number(digits) + (unit === '' ? '' : `(?:${units})?`)
    doors.push(door)
    steps.push([...words].map(signOf).join('\\s?') + door)
    isNamed.push(words.length >= 2)
    read = match.index + all.length
  }
  if (steps.length === 0) return tail.length >= 5 ? [[...tail].map(signOf).join('\\s?')] : []
  const rest = tail.slice(read)
  const patterns: string[] = []
  steps.forEach((_, i) => {
    const from = steps.slice(i)
    if (isNamed[i] === true) patterns.push(optional(from, rest))
    // Without the name of the estate, two numbers that fit tell the door.
    const [second, ...later] = from.slice(1)
    if (second !== undefined && isNamed[i + 1] !== true)
      patterns.push(optional([`${doors[i] ?? ''}${between}${second}`, ...later], rest))
  })
  return patterns
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
  const spelling = /^\d$/.test(sign) ? spelled[Number(sign)] : undefined
  return spelling === undefined ? literal(sign) : `[${spelling}]`
}
