import { contentOf, shared } from './content.ts'
import type { Point, PointKind } from './types.ts'

/** More than this nobody asks in one request; what follows belongs to what stands before. */
const MOST = 8
/** Two points that share this much of their content are one, said twice. */
const SAME = 0.7
const LONGEST = 160

const ask =
  /[?？]|是否|能否|可否|能不能|可不可以|是不是|有没有|什么时候|何时|多久|多少|怎么(?!这么|那么)|如何|为什么|为何|哪里|哪些|哪个|[吗呢]$/
const want = new RegExp(
  [
    '(?<!有|没|无|充满)希望|恳请|恳求|盼望|期盼',
    '(?:^|[,，。；;：:、\\s我们者])(?:特|现|强烈|故|因此|所以|再次|诚挚?|真诚|也|还|更|另外|同时)?(?:请求|要求|建议|咨询|诉求|请(?!问|求|教|示|假|客))',
    '(?:^|[,，。；;！!\\s])望(?=领导|政府|有关|相关|各级|贵|能|尽|予|给|上级)',
  ].join('|'),
)
/** Not asked in order to be answered. */
const rhetorical =
  /难道|何在|何必|凭什么|岂|怎能|怎么能|何苦|何其|良心|天理|公平(?:吗|何)|谁(?:来|敢|能|还)|有没有人管|管不管|到底(?:有没有|谁|是谁)|这(?:就|难道)是|不是吗|对不对|哪里还有|像话|合理吗|为人民服务/

/** What the request asks, point by point, in its order: numbered ones, else questions and wishes, else the subject as it stands. */
export function pointsOf({ subject, text }: { subject: string; text: string }): readonly Point[] {
  const numbered = numberedPoints(text)
  const found = numbered.length > 0 ? numbered : sentencePoints(text)
  const about = contentOf(subject)
  const kept: { point: Point; content: ReadonlySet<string> }[] = []
  for (const point of found) {
    const content = contentOf(point.text)
    if (content.size < 2 && point.kind === 'do') continue
    if (kept.some((one) => isSame(one.point, point, shared(one.content, content)))) continue
    kept.push({ point, content })
  }
  if (kept.length === 0) return [asSubject(subject)]
  // Wishes without numbers are one matter, said in several ways; the one nearest to the subject speaks for them.
  if (numbered.length > 0) return kept.slice(0, MOST).map(({ point }) => point)
  const wishes = kept.filter(({ point }) => point.kind === 'do' && !further.test(point.text))
  const first = [...wishes].sort((a, b) => shared(b.content, about) - shared(a.content, about))[0]
  const chosen = kept
    .filter((one) => one.point.kind !== 'do' || one === first || further.test(one.point.text))
    .map(({ point }) => point)
  // Only something further is wanted: what comes first was told, and stands in the subject.
  const told = chosen.every(({ text: one }) => further.test(one)) ? [asSubject(subject)] : []
  return [...told, ...chosen].slice(0, MOST)
}

function isSame(one: Point, other: Point, likeness: number): boolean {
  return one.kind === other.kind && (one.text === other.text || likeness >= SAME)
}

/** Another matter beside the first. */
export function isFurther(text: string): boolean {
  return further.test(text)
}

const further = /^(?:另外|此外|还有|再就是|顺便|再者|同时也?(?:希望|请|建议))/

function asSubject(subject: string): Point {
  return { text: subject, kind: kindOf(subject), where: null }
}

type Mark = { no: number; style: string; start: number; after: number }
const digits = '一二三四五六七八九十'
const styles: readonly (readonly [string, RegExp])[] = [
  ['问题', /问题([一二三四五六七八九\d])[:：、，,.\s]/g],
  ['第', /第([一二三四五六七八九])(?:个问题|点|、|，|,|：|:|是)/g],
  ['是', /(?<![\p{Script=Han}])([一二三四五六七八九])是/gu],
  ['（', /[（(]([一二三四五六七八九\d])[）)]/g],
  ['、', /(?<![\d一二三四五六七八九十第])([一二三四五六七八九])[、]/g],
  ['.', /(?<![\d.年月日/-])([1-9])[、.．:：,，](?!\d)/g],
  ['首', /(?<![\p{Script=Han}])(首先|其次|再次|最后)[,，]?/gu],
]
const order: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 4 }

/** Items that count from one without a gap; of several styles the one with the most items. */
function numberedPoints(text: string): Point[] {
  let best: Mark[] = []
  for (const [style, pattern] of styles) {
    const marks: Mark[] = []
    for (const match of text.matchAll(pattern)) {
      const sign = match[1] ?? ''
      const no = order[sign] ?? (/\d/.test(sign) ? Number(sign) : digits.indexOf(sign) + 1)
      if (no === marks.length + 1) marks.push({ no, style, start: match.index, after: match.index + match[0].length })
    }
    if (marks.length >= 2 && marks.length > best.length) best = marks
  }
  const [first] = best
  const announced = first !== undefined && announces.test(text.slice(Math.max(0, first.start - 30), first.start))
  const items = best.map(({ after }, i) => itemOf(text, after, best[i + 1]?.start ?? endOfLast(text, after)))
  // A list of facts is no list of points: somewhere in it something must be asked or wanted.
  return announced || items.some(({ asked }) => asked) ? items.map(({ point }) => point) : []
}

/** What introduces a list of points. */
const announces = /问题|诉求|要求|请求|建议|疑问|咨询|几点|几个|以下|事项|希望/

/** The last item ends with its paragraph, or after a few sentences. */
function endOfLast(text: string, from: number): number {
  const line = text.indexOf('\n', from)
  const end = line < 0 ? text.length : line
  return Math.min(end, from + LONGEST)
}

function itemOf(text: string, start: number, end: number): { point: Point; asked: boolean } {
  const sentences = pieces(text.slice(start, end), start)
  const asked = sentences.find((one) => isAsk(one.text)) ?? sentences.find((one) => want.test(one.text))
  const chosen = asked ?? sentences[0] ?? { text: text.slice(start, end), start, end }
  return { point: pointOf(chosen), asked: asked !== undefined }
}

function sentencePoints(text: string): Point[] {
  return pieces(text, 0)
    .filter((one) => isAsk(one.text) || want.test(one.text))
    .map(pointOf)
}

/** A question mark, an ask word at the end, or said to be asked: what is told of other people's questions is none. */
function isAsk(text: string): boolean {
  if (rhetorical.test(text)) return false
  if (/[?？]/.test(text) || ask.test(text.slice(-24))) return true
  return /请问|请教|想问|想知道|咨询|不知/.test(text) && ask.test(text)
}

type Piece = { text: string; start: number; end: number }

function pieces(text: string, offset: number): Piece[] {
  return [...text.matchAll(/[^。！？!?；;\n]+[！？!?]?/g)]
    .map((match) => ({
      text: match[0].trim(),
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    }))
    .filter((piece) => piece.text.length >= 4)
}

/** A long sentence asks in its last clauses. */
function pointOf({ text, start, end }: Piece): Point {
  const short = text.length > LONGEST ? `…${text.slice(-LONGEST)}` : text
  return { text: short, kind: isAsk(text) ? kindOf(text) : 'do', where: { start, end } }
}

const kinds: readonly (readonly [PointKind, RegExp])[] = [
  ['when', /什么时候|何时|多久|几时|哪一?[年天月]|什么时间|时间表|几月|几号|多长时间|啥时候/],
  ['how-much', /多少|几[元个年成]|标准是|比例|金额|怎么(?:算|收费|计算)|如何(?:计算|收费)|费用/],
  ['why', /为什么|为何|什么原因|原因是|何故|怎么回事|怎么.{0,8}(?:不|没|还)/],
  ['where', /哪里|在哪|何处|什么地方|哪儿/],
  ['how', /怎么|怎样|如何|流程|手续|什么材料|哪些材料|什么条件|哪些条件|办法/],
  ['who', /哪个部门|哪些部门|哪个单位|谁负责|归谁|由谁|找谁|何部门|那个部门/],
  ['whether', /是否|能否|可否|能不能|可不可以|是不是|有没有|[吗么]\s*[?？]?$|[?？]/],
]

/** The last clause that asks tells what is asked. */
function kindOf(text: string): PointKind {
  const clause = text
    .split(/[,，、：:]/)
    .filter((one) => ask.test(one))
    .at(-1)
  if (clause === undefined) return /咨询|请问|[?？]/.test(text) ? 'whether' : 'do'
  return kinds.find(([, pattern]) => pattern.test(clause))?.[0] ?? 'whether'
}
