import type { Holder, Portal } from '#domains/accounts'
import type { Term, TermType, TermValue } from '#rules/documents'
import type { Port } from '../../src/web/portal/port.ts'
import type {
  ApplicationView,
  CaseView,
  Draft,
  Fault,
  Material,
  Offer,
  Question,
} from '../../src/web/portal/ports/applications.ts'

const ann: Holder = { id: 'ann', kind: 'person', party: 'p1', name: '张**', creditCode: null, level: 2 }
const shop: Holder = { id: 'shop', kind: 'firm', party: 'p2', name: '云泽小馆有限公司', creditCode: '99', level: 2 }

/** A bundle of three departments on paper: what the pages of applying ask of the domains, made of plain data. */
export type Applying = {
  port: Partial<Port>
  portal: Portal
  draft: Draft
  view: ApplicationView
  /** Every call that changed something, by name, with its input. */
  calls: { name: string; input: unknown }[]
}

export function applying(change: Partial<Draft> = {}, view: Partial<CaseView> = {}): Applying {
  const portal: Portal = { account: 'a', session: 's', person: ann, acting: ann, mandate: null, scope: 'all' }
  const world: Applying = {
    portal,
    draft: { ...draftOfBundle(), ...change },
    view: viewOf(view),
    calls: [],
    port: {},
  }
  return Object.assign(world, { port: portOf(world) })
}

function portOf(world: Applying): Partial<Port> {
  const note = (name: string, input: unknown): void => void world.calls.push({ name, input })
  const material = (doc: string, change: (one: Material) => Partial<Material>): void => {
    world.draft = {
      ...world.draft,
      materials: world.draft.materials.map((one) => (one.doc === doc ? { ...one, ...change(one) } : one)),
    }
    world.draft = { ...world.draft, faults: faultsOf(world.draft) }
  }
  const accounts = {
    residentSession: async () => world.portal,
    actingChoices: async () => [{ holder: shop, as: 'representative' as const, until: null }],
    actFor: async (_ctx: unknown, { holder }: { holder: string | null }) => {
      note('actFor', holder)
      world.portal = { ...world.portal, acting: holder === null ? ann : shop }
    },
  }
  return {
    accounts: accounts as unknown as Port['accounts'],
    applicationOffer: async (_ctx, { what }) => ('bundle' in what && what.bundle === 'open-restaurant' ? offer : null),
    startApplication: async (_ctx, _who, input) => {
      note('startApplication', input)
      return { draft: world.draft.id }
    },
    applicationDraft: async (_ctx, _who, id) => (id === world.draft.id ? world.draft : null),
    applicationDrafts: async () => [
      { id: world.draft.id, title: world.draft.title, updatedAt: world.draft.updatedAt, done: 3, of: 12 },
    ],
    async answerQuestions(_ctx, _who, { answers }) {
      note('answerQuestions', answers)
      world.draft = {
        ...world.draft,
        questions: shownBy(
          world.draft.questions.map((one) =>
            one.term.code in answers ? { ...one, value: answers[one.term.code] ?? null, source: null } : one,
          ),
        ),
      }
      world.draft = { ...world.draft, faults: faultsOf(world.draft) }
      return []
    },
    async uploadMaterial(_ctx, _who, { doc, file }) {
      note('uploadMaterial', { doc, name: file.name })
      material(doc, ({ files }) => ({
        state: 'uploaded',
        files: [...files, { id: `f${files.length + 1}`, name: file.name, bytes: file.bytes.length }],
      }))
    },
    async removeMaterial(_ctx, _who, { doc, file }) {
      material(doc, ({ files }) => {
        const left = files.filter(({ id }) => id !== file)
        return { files: left, state: left.length === 0 ? 'missing' : 'uploaded' }
      })
    },
    async chooseMaterial(_ctx, _who, { doc, way }) {
      note('chooseMaterial', { doc, way })
      if (way === null) material(doc, () => ({ state: 'missing', chosen: null }))
      else if (typeof way === 'string') material(doc, () => ({ state: way }))
      else if ('own' in way) material(doc, () => ({ state: 'missing', chosen: null, ownReason: way.own }))
      else material(doc, () => ({ state: 'wallet', chosen: way.wallet }))
    },
    async chooseDelivery(_ctx, _who, { way, to }) {
      note('chooseDelivery', { way, to })
      world.draft = { ...world.draft, delivery: { ...world.draft.delivery, chosen: way, post: to } }
      world.draft = { ...world.draft, faults: faultsOf(world.draft) }
    },
    async confirmMoved() {
      world.draft = { ...world.draft, moved: [] }
    },
    dropApplicationDraft: async (_ctx, _who, id) => note('dropApplicationDraft', id),
    async submitApplication(_ctx, _who, input) {
      note('submitApplication', input)
      return { number: world.view.number, receiptHash: world.view.receiptHash, cases: [] }
    },
    myApplications: async () => [
      line('20261122ARE12345678', '开办餐饮店', { waitsForYou: true, stateWords: '请补正' }),
      line('20261020ARE12345679', '新生儿出生', { over: true, stateWords: '已办结' }),
    ],
    applicationView: async (_ctx, _who, number) =>
      [world.view.number, ...world.view.cases.map((one) => one.number)].includes(number) ? world.view : null,
    async supplyItems(_ctx, _who, input) {
      note('supplyItems', { ...input, files: input.files.map(({ key, file }) => `${key} ${file.name}`) })
      return []
    },
    withdrawApplication: async (_ctx, _who, input) => note('withdrawApplication', input),
    rateApplication: async (_ctx, _who, input) => note('rateApplication', input),
    payCharge: async (_ctx, _who, input) => {
      note('payCharge', input)
      return { redirect: '/pay/order-1' }
    },
    paymentOrder: async (_ctx, order) =>
      order === 'order-1' ? { order, name: '检验费', amount: 12_050, state: 'open' } : null,
    settleOrder: async (_ctx, input) => {
      note('settleOrder', input)
      return { back: `/applications/${world.view.cases[0]?.number ?? ''}/pay` }
    },
  }
}

const offer: Offer = {
  title: '开办餐饮店',
  for: { bundle: 'open-restaurant' },
  holders: ['person', 'firm'],
  closed: null,
  matters: [
    { taskCode: 'a', name: '营业执照', org: '云泽市市场监督管理局', promise: 1, why: 'goal', layer: 0 },
    { taskCode: 'b', name: '食品经营许可', org: '云泽市市场监督管理局', promise: 10, why: 'goal', layer: 1 },
    { taskCode: 'c', name: '门头招牌设置', org: '云泽市城市管理局', promise: 5, why: 'goal', layer: 0 },
  ],
  materials: ['房屋租赁合同', '身份证', '店铺平面图'],
  promise: 11,
  trips: 0,
  fees: [],
}

export function question(
  code: string,
  type: TermType,
  change: Partial<Omit<Question, 'term'>> & Partial<Term> = {},
): Question {
  const { need = true, shown = true, value = null, source = null, wantedBy = ['食品经营许可'], ...term } = change
  return {
    ...{ need, shown, value, source, wantedBy },
    term: {
      ...{ code, type, name: { zh: code, en: code }, hint: null, options: [], sensitivity: 'personal' },
      ...{ unit: null, sources: [] },
      ...term,
    },
  }
}

export function material(doc: string, change: Partial<Material> = {}): Material {
  return {
    ...{ doc, name: doc, standard: '清晰、完整。', advice: null, form: 'copy', copies: 1, must: true },
    ...{ wantedBy: ['食品经营许可'], state: 'missing', files: [], chosen: null, choices: [], laterDays: null },
    ...{ pledgeDays: null, inheritedFrom: null, ownReason: null },
    ...change,
  }
}

function draftOfBundle(): Draft {
  const named = (zh: string): { name: { zh: string; en: string } } => ({ name: { zh, en: zh } })
  const questions = [
    question('shopName', 'text', named('店名')),
    question('shopPlace', 'place', named('所在街道')),
    question('shopAddress', 'address', named('详细地址')),
    question('shopArea', 'number', { ...named('经营面积'), unit: { zh: '平方米', en: 'square metres' } }),
    question('openingDay', 'date', { ...named('开业日期'), need: false }),
    question('hotFood', 'yes-no', named('是否制售热食')),
    question('cookingWays', 'choices', {
      ...named('用哪些炉灶'),
      shown: false,
      options: [
        { code: 'gas', name: { zh: '燃气', en: 'gas' } },
        { code: 'electric', name: { zh: '电', en: 'electric' } },
      ],
    }),
    question('capital', 'money', named('投资额')),
    question('ownerName', 'person-name', { ...named('经营者姓名'), value: '张小云', source: '您的账户' }),
  ]
  const materials = [
    material('lease', { name: '房屋租赁合同', laterDays: 10 }),
    material('identity-card', {
      name: '身份证',
      choices: [
        {
          document: '01900000-0000-7000-8000-0000000000d1',
          name: '居民身份证',
          number: null,
          trust: 'A',
          from: '2020-03-09',
        },
      ],
    }),
    material('business-licence', { name: '营业执照', state: 'inherited', inheritedFrom: '营业执照' }),
    material('floor-plan', { name: '店铺平面图', pledgeDays: 60 }),
    material('health-record', { name: '健康证明', state: 'fetch' }),
  ]
  const draft: Draft = {
    ...{ id: '0190aaaa-0000-7000-8000-000000000001', title: '开办餐饮店', for: { bundle: 'open-restaurant' } },
    ...{ holder: { name: '张**', kind: 'person' }, actsForOther: false, updatedAt: '2026-11-20T06:00:00Z' },
    ...{ moved: [], matters: offer.matters, questions, materials, pledge: '我承诺平面图与实际一致。' },
    delivery: { offered: ['download', 'post'], chosen: null, post: null },
    ...{ promise: 11, trips: 0, fees: [], faults: [] },
  }
  return { ...draft, faults: faultsOf(draft) }
}

function shownBy(questions: readonly Question[]): readonly Question[] {
  const hot = questions.find(({ term }) => term.code === 'hotFood')?.value === true
  return questions.map((one) => (one.term.code === 'cookingWays' ? { ...one, shown: hot } : one))
}

function faultsOf({ questions, materials, delivery }: Draft): readonly Fault[] {
  const asks = questions
    .filter(({ shown, need, value }) => shown && need && isEmpty(value))
    .map(({ term }) => ({ at: 'ask' as const, key: term.code, message: `请填写${term.name.zh}` }))
  const needs = materials
    .filter(({ state, must }) => must && state === 'missing')
    .map(({ doc, name }) => ({ at: 'need' as const, key: doc, message: `请提供${name}` }))
  const whole = delivery.chosen === null ? [{ at: 'whole' as const, key: 'delivery', message: '请选择领取方式' }] : []
  return [...asks, ...needs, ...whole]
}

function isEmpty(value: TermValue | null): boolean {
  return value === null || value === ''
}

function line(
  number: string,
  title: string,
  change: Partial<{ waitsForYou: boolean; over: boolean; stateWords: string }>,
): Awaited<ReturnType<Port['myApplications']>>[number] {
  return {
    ...{ number, title, filedAt: '2026-11-20T06:00:00Z', stateWords: '办理中', waitsForYou: false, over: false },
    ...{ dueAt: null, cases: 3, ...change },
  }
}

function viewOf(change: Partial<CaseView>): ApplicationView {
  const one: CaseView = {
    ...{
      number: '20261120AFE00000001',
      taskCode: '1'.repeat(31),
      name: '食品经营许可',
      org: '云泽市市场监督管理局',
      state: 'accepted',
    },
    ...{
      stateWords: '办理中',
      over: false,
      nextStep: '审查',
      dueAt: '2026-12-04T09:00:00Z',
      dueWhy: [],
      asked: [],
      askedBy: null,
    },
    stations: [
      { name: '已提交', state: 'done', at: '2026-11-20T06:00:00Z', by: null, holder: null, note: null },
      {
        ...{ name: '审查', state: 'here', at: null, by: '2026-12-04T09:00:00Z' },
        ...{ holder: '云泽市市场监督管理局', note: null },
      },
    ],
    ...{ later: [], stops: [], notAccepted: null, decision: null, results: [], charges: [], materials: [] },
    ...{ handOver: null, delivery: 'download', counter: null, rating: null },
    can: { supply: false, withdraw: true, rate: false, pay: false },
    ...change,
  }
  const other: CaseView = { ...one, number: '20261120AFE00000002', name: '门头招牌设置', org: '云泽市城市管理局' }
  const plain = {
    stateWords: '办理中',
    over: false,
    asked: [],
    later: [],
    dueWhy: [],
    results: [],
    charges: [],
    decision: null,
  }
  return {
    ...{ number: '20261122ARE12345678', title: '开办餐饮店', now: '2026-11-20T06:00:00Z' },
    ...{ filedAt: '2026-11-20T06:00:00Z', holder: '张**', actsForOther: false, receiptHash: 'ab12'.repeat(16) },
    hashes: [{ name: '房屋租赁合同', sha256: 'cd34'.repeat(16) }],
    cases: [one, { ...other, ...plain, can: { ...one.can, supply: false, pay: false, rate: false } }],
    reads: [{ unit: '云泽市市场监督管理局', purpose: '审查申请', at: '2026-11-20T06:30:00Z' }],
  }
}
