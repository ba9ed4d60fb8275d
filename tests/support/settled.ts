import { takePast } from '#domains/hotline'
import type { Command, Request } from '#rules/hotline'
import type { TestHotline } from './hotline.ts'

const HOUR = 3_600_000
const because = { code: 'test', text: '说明原因' }

/** Three kinds of matter as people of a test city speak of them: vendors, late flats, late deeds. */
const SPOKEN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '010101': [
    ['夜市烧烤摊占道', '马路边摆摊的越来越多', '流动摊贩把人行道占满了', '卖水果的三轮车堵着路口'],
    ['走路都要绕到机动车道', '油烟熏得窗户不敢开', '收摊以后满地油污', '城管来了就走，走了又来'],
  ],
  '020201': [
    ['新房逾期交房', '楼盘停工半年', '合同写的去年交房', '开发商一再推迟交房'],
    ['房贷照还，房子不见影', '工地上只有几个工人', '售楼处说资金紧张', '租房多花了一年的钱'],
  ],
  '020202': [
    ['房产证办不下来', '不动产证拖了三年', '入住两年没有产权证', '开发商不给办证'],
    ['孩子上学要用', '说是土地手续没有办完', '契税早就交过了', '跑了几次都让再等'],
  ],
}
const WHERE = ['东湖', '南门', '桥头', '车站', '老街', '河边', '学校', '菜场', '北苑', '新村', '体育馆', '医院']
const MORE = [
  '邻居们都知道',
  '已经说过两次',
  '老人孩子都不方便',
  '拍了照片',
  '一直没有人来',
  '天天如此',
  '越来越严重',
  '大家意见很大',
  '不知道找谁',
  '实在没有办法',
  '下雨更糟',
  '晚上尤其明显',
  '打过电话',
]
const WHEN = ['上周', '昨天', '这个月', '从春节以后', '最近', '一个多月前', '前天']
const WANTED = ['请尽快处理。', '希望有人管一管。', '请给个说法。', '请核实。', '请告诉我们什么时候能好。']

/** One invented message; `at` makes it differ from the others of its kind. */
export function spoken(code: string, at: number): { subject: string; text: string } {
  const [heads = [], bodies = []] = SPOKEN[code] ?? []
  const head = heads[at % heads.length] ?? ''
  const body = bodies[(at + Math.floor(at / heads.length)) % bodies.length] ?? ''
  const other = heads[(at * 3 + 1) % heads.length] ?? ''
  const [when, where, more, wanted] = [WHEN, WHERE, MORE, WANTED].map((of) => of[(at * 5) % of.length] ?? '')
  return { subject: `${where}${head}`, text: `${when}${where}${other}，${more}，${body}。${wanted}` }
}

/** What the desk, the unit that the catalogue names, and the centre did with it, an hour apart. */
function nextStep(request: Request, classCode: string, unit: { org: string; row: string } | undefined): Command | null {
  if (request.state === 'received')
    return request.classCode === null
      ? { type: 'classify', classCode, urgency: null, demand: null, statutory: null }
      : { type: 'register' }
  if (request.state === 'registered' && unit)
    return { type: 'dispatch', lead: unit.org, assists: [], catalogueRow: unit.row, deviation: null }
  if (request.state === 'dispatched') return { type: 'sign', task: null }
  if (request.state === 'in-hand') return answer(request)
  if (request.state === 'replied') return { type: 'review', ruling: 'pass', ending: 'solved', reason: because }
  if (request.state !== 'reviewed' || request.phase.plan === null) return null
  return { type: 'rate', verdict: { solved: true, satisfied: true, reason: null } }
}

function answer({ draft, legs, evidenceKinds }: Request): Command {
  if (draft !== null) return { type: 'sign-off' }
  const reply = { text: '已到现场处理完毕。', evidence: [], evidenceKinds }
  return legs.at(-1)?.signOff === true ? { type: 'submit-draft', ...reply } : { type: 'reply', ...reply }
}

/** Fills a test city with settled requests of three classes in turn, one a day, up to some days before `until`. */
export async function settleRequests(house: TestHotline, count: number, until: Date): Promise<number> {
  const codes = Object.keys(SPOKEN)
  const evidence = { name: '现场.png', mediaType: 'image/png', bytes: 70, sha256: 'f'.repeat(64) }
  const requests = Array.from({ length: count }, (_, at) => {
    const classCode = codes[at % codes.length] ?? ''
    const receivedAt = new Date(until.getTime() - (count - at + 9) * 24 * HOUR)
    return {
      ...{ external: `settled-${at}`, receivedAt, classCode },
      request: {
        ...{ kind: 'help' as const, channel: 'web' as const, ...spoken(classCode, at) },
        contact: { name: '测试丙' },
      },
      next: (
        request: Request,
        { unit, evidence: files }: { unit: { org: string; row: string } | undefined; evidence: readonly string[] },
      ) => {
        const command = nextStep(request, classCode, unit)
        const given = command && 'evidence' in command ? { ...command, evidence: files } : command
        const at_ = new Date(Date.parse(lastOf(request)) + HOUR)
        return given && { at: at_, command: given }
      },
    }
  })
  let taken = 0
  for (let from = 0; from < count; from += PART)
    taken += await takePast(house.desk, house.system('history'), {
      ...{ source: 'settled', evidence },
      requests: requests.slice(from, from + PART),
    })
  return taken
}

const PART = 25

/** The time of whatever was done last. */
function lastOf({ receivedAt, tasks, registeredAt, legs }: Request): string {
  const times = [
    receivedAt,
    ...(registeredAt ? [registeredAt] : []),
    ...legs.map(({ dispatchedAt }) => dispatchedAt),
    ...tasks.flatMap(({ openedAt, startedAt, finishedAt }) =>
      [openedAt, startedAt, finishedAt].filter((one) => one !== null),
    ),
  ]
  return times.sort().at(-1) ?? receivedAt
}
