import { Refused, refuse } from '#kit/ruling'
import type { Answer, FileRequest, Port, TrackView } from '../port.ts'

/** Our own port in memory, for tests of pages alone; journeys and `plugin.test.ts` use the real thing. */
export type FakePort = Port & { filed: FileRequest[]; views: Map<string, TrackView>; codes: Map<string, string> }

export const fakeCode = '7KQ4MX2P'

export function fakePort(): FakePort {
  const drafts = new Map<string, string>()
  const views = new Map<string, TrackView>()
  const codes = new Map<string, string>()
  const filed: FileRequest[] = []
  const photos = new Map<string, { name: string; bytes: number }[]>()
  const find = (number: string, code: string): TrackView => {
    const view = views.get(number)
    if (view === undefined || code !== fakeCode) throw new Refused(refuse('missing', 'platform.not-found').refusal)
    return view
  }
  const change = (number: string, change_: Partial<TrackView>): void => {
    const view = views.get(number)
    if (view !== undefined) views.set(number, { ...view, ...change_ })
  }
  return {
    filed,
    views,
    codes,
    async fileRequest(_ctx, input) {
      const before = filed.findIndex((one) => one.key === input.key)
      const at = before >= 0 ? before : filed.push(input) - 1
      const number = `20261120R${String(10_000_037 + at * 7)}`
      if (before < 0) views.set(number, viewOf(number, input, photos.get(input.draft) ?? []))
      return { number, queryCode: fakeCode, dueAt: '2026-11-24T09:00:00Z', dueProvisional: true }
    },
    async trackRequest(_ctx, { number, code }) {
      return code === fakeCode ? (views.get(number) ?? null) : null
    },
    async addToRequest(_ctx, { number, code, text }) {
      find(number, code)
      change(number, { text: `${find(number, code).text}\n\n${text}` })
    },
    async sendMessage(_ctx, { number, code, text }) {
      const { messages } = find(number, code)
      change(number, { messages: [...messages, { from: 'resident', at: '2026-11-21T02:00:00Z', text }] })
    },
    async withdrawRequest(_ctx, { number, code }) {
      find(number, code)
      change(number, {
        state: 'withdrawn',
        stateWords: '您已撤回这件诉求',
        canWithdraw: false,
        canAdd: false,
        canMessage: false,
      })
    },
    async rateRequest(_ctx, { number, code }) {
      find(number, code)
      change(number, { state: 'closed', canRate: false })
    },
    async startPhoneProof(_ctx, { phone }) {
      if (codes.has(`${phone}:once`))
        throw new Refused(refuse('too-many', 'platform.too-many', { seconds: 60 }).refusal)
      codes.set(phone, '246810').set(`${phone}:once`, '1')
      return { waitSeconds: 60 }
    },
    async checkPhoneProof(_ctx, { phone, code }) {
      return codes.get(phone) === code
    },
    async saveDraft(_ctx, { draft, sealed }) {
      drafts.set(draft, sealed)
    },
    async loadDraft(_ctx, { draft }) {
      return drafts.get(draft) ?? null
    },
    async attachToDraft(ctx, { draft, file }) {
      const kept = { id: ctx.id(), name: file.name, bytes: file.bytes.length }
      photos.set(draft, [...(photos.get(draft) ?? []), kept])
      return kept
    },
    async removeFromDraft() {},
    async attachToRequest(ctx, { number, code, file }) {
      const { attachments } = find(number, code)
      change(number, { attachments: [...attachments, { name: file.name, bytes: file.bytes.length }] })
      return { id: ctx.id(), name: file.name, bytes: file.bytes.length }
    },
    async searchKnowledge(_ctx, { q }) {
      return entries.filter((entry) => entry.question.includes(q)).map(lineOf)
    },
    async knowledgeEntry(_ctx, { id }) {
      return entries.find((entry) => entry.id === id) ?? null
    },
    async popularKnowledge() {
      return entries.map(lineOf)
    },
    async timeLimits() {
      const days = { demand: '*', unit: 'working-day' } as const
      return {
        limits: [
          { ...days, urgency: 'urgent', amount: 3 },
          { ...days, urgency: '*', amount: 5 },
        ],
        basis: '《时限标准》',
      }
    },
    async cityName() {
      return { zh: '先河市', en: 'Xianhe' }
    },
    async districts() {
      return districts.map((name, at) => {
        const prefix = `9901${String(at + 1).padStart(2, '0')}`
        const within = streets.map((street, no) => ({
          code: `${prefix}${String(no + 1).padStart(3, '0')}000`,
          name: street,
        }))
        return { code: `${prefix}000000`, name, streets: within }
      })
    },
  }
}

const districts = [
  '榆林区',
  '河湾区',
  '北塔区',
  '云桥区',
  '石门区',
  '青禾区',
  '东渡区',
  '南浦区',
  '西岭区',
  '清源县',
  '高新区',
]
const streets = [
  '柳荫街道',
  '钟楼街道',
  '文昌街道',
  '渡口街道',
  '新桥街道',
  '和平街道',
  '建设街道',
  '花园街道',
  '白石镇',
  '双河镇',
  '松山乡',
]

const entries: readonly Answer[] = [
  [
    'heating',
    '什么时候开始供暖？暖气不热找谁？',
    '供暖期为每年 11 月 15 日到次年 3 月 15 日。\n\n暖气不热，请先拨打供热公司电话报修；24 小时内没有处理的，可以在这里提交诉求。',
  ],
  [
    'residence',
    '外地人怎样办理居住证？',
    '在本市居住半年以上，有稳定就业、稳定住所或连续就读之一，可以向居住地派出所申领。',
  ],
  ['senior', '老年人优待证怎么办？', '年满 60 周岁，带身份证和一张照片，到街道政务服务中心当场办理，不收费。'],
  ['noise', '工地夜里施工可以吗？', '夜间 22 点到次日 6 点，居民区附近禁止产生噪声的施工；抢修等特殊情况要公告。'],
  ['water', '停水了，怎样知道什么时候恢复？', '计划停水会提前 24 小时公告。没有公告的停水，请拨打供水热线或提交诉求。'],
].map(([id = '', question = '', answer = '']) => ({
  id,
  question,
  answer,
  owner: '市城市管理局',
  checkedAt: '2026-10-12T00:00:00Z',
  validUntil: '2027-03-31T00:00:00Z',
}))

function lineOf({ id, question, answer }: Answer): { id: string; question: string; summary: string } {
  return { id, question, summary: answer.slice(0, 40) }
}

function viewOf(number: string, input: FileRequest, attachments: TrackView['attachments']): TrackView {
  return {
    number,
    subject: input.subject,
    text: input.text,
    now: '2026-11-21T06:00:00Z',
    filedAt: '2026-11-20T06:05:00Z',
    state: 'open',
    stateWords: '已交由柳荫街道办事处办理',
    stations: [
      { name: '已提交', state: 'done', at: '2026-11-20T06:05:00Z', by: null, holder: null, note: null },
      {
        name: '热线中心核对',
        state: 'done',
        at: '2026-11-20T06:31:00Z',
        by: null,
        holder: '12345 热线中心',
        note: '归为“市政设施 · 路灯”，交由柳荫街道办事处办理。',
      },
      {
        name: '单位办理',
        state: 'here',
        at: '2026-11-20T07:40:00Z',
        by: null,
        holder: '柳荫街道办事处',
        note: '已签收，正在现场查看。',
      },
      { name: '答复您', state: 'ahead', at: null, by: '2026-11-24T09:00:00Z', holder: null, note: null },
      { name: '您来评价', state: 'ahead', at: null, by: null, holder: null, note: null },
    ],
    holder: '柳荫街道办事处',
    nextStep: '现场查看后，给您答复',
    dueAt: '2026-11-24T09:00:00Z',
    dueProvisional: false,
    dueWhy: ['11月20日：核对为“一般”，由暂定的 11月25日 改为 11月24日（按 3 个工作日）。'],
    replies: [],
    messages: [],
    attachments: attachments.map(({ name, bytes }) => ({ name, bytes })),
    reveals: [],
    canRate: true,
    canWithdraw: true,
    canAdd: true,
    canMessage: true,
  }
}
