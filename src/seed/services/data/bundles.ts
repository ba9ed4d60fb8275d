import type { Words } from '#kit/words'
import type { BundleBody, Goal } from '#rules/bundles'
import { both } from '../text.ts'

/** A bundle of the demo; goals name matters of the demo by their keys. */
export type BundleSeed = { code: string; body: Omit<BundleBody, 'baseline'> }

const FIRST_LIST: Words = {
  zh: '国务院“高效办成一件事”重点事项清单（2024年第一批）',
  en: 'State Council list of “one thing done well”, first batch of 2024',
}

/** `key`, or `key if condition`. */
function goal(text: string): Goal {
  const [key = '', when] = text.split(' if ')
  return when === undefined ? { matter: key } : { matter: key, when }
}

type Facts = Pick<BundleBody, 'subject' | 'theme' | 'lead' | 'promise'> & {
  summary: string
  goals: readonly string[]
  questions?: readonly string[]
}

function bundle(code: string, name: string, facts: Facts): BundleSeed {
  return {
    code,
    body: {
      ...facts,
      name: both(name),
      summary: both(facts.summary),
      batch: FIRST_LIST,
      goals: facts.goals.map(goal),
      questions: facts.questions ?? [],
      exits: ['download', 'post', 'counter'],
      stages: [],
    },
  }
}

const firm = { subject: 'firm' } as const
const person = { subject: 'person' } as const

/** The thirteen of the first national list, with invented details. */
const national: readonly BundleSeed[] = [
  bundle('restaurant', '开办餐饮店 · Opening a restaurant', {
    ...firm,
    theme: 'entry',
    lead: 'shichang',
    promise: 8,
    summary:
      '从营业执照到食品、消防、排水、招牌，一次申请，各部门同时办。 · From the licence to food, fire, drains and signboard: one application, all departments at once.',
    goals: [
      'firm-registration if hasBusinessLicence = false',
      'food-licence',
      'signboard if hasSignboard',
      'fire-check if premisesArea >= 300',
      'drainage if drainsToSewer',
      'impact-filing',
      'food-waste',
      'tax-information',
    ],
    questions: ['hasBusinessLicence', 'premisesArea', 'hasSignboard', 'drainsToSewer'],
  }),
  bundle('firm-change', '企业信息变更 · A change in a firm', {
    ...firm,
    theme: 'operation',
    lead: 'shichang',
    promise: 6,
    summary:
      '改名称、换法人、迁地址，登记、印章、税务、社保、许可证一起变。 · New name, representative or seat: register, seal, tax, insurance and licences change together.',
    goals: [
      'firm-change',
      'seal-change if list contains(changedItems, "name")',
      'tax-change',
      'insured-unit-change if hasEmployees',
      'medical-unit-change if hasEmployees',
      'fund-unit-change if hasEmployees',
      'food-licence-change if hasFoodLicence',
      'transport-licence-change if hasTransportLicence',
    ],
    questions: ['changedItems', 'hasEmployees', 'hasFoodLicence', 'hasTransportLicence'],
  }),
  bundle('transport-firm', '开办运输企业 · Opening a transport firm', {
    ...firm,
    theme: 'entry',
    lead: 'jiaotong',
    promise: 9,
    summary:
      '执照、运输许可、车辆上牌、道路运输证一次办齐。 · Licence, transport permit, plates and certificates in one go.',
    goals: [
      'firm-registration if hasBusinessLicence = false',
      'transport-licence',
      'vehicle-registration',
      'transport-certificate',
    ],
    questions: ['hasBusinessLicence'],
  }),
  bundle('utilities', '水电气热网联合报装 · Water, power, gas and heat', {
    ...firm,
    theme: 'construction',
    lead: 'zhujian',
    promise: 3,
    summary: '一张申请单，一次踏勘，水电气热同步接入。 · One form, one survey, all connections together.',
    goals: [
      'connect-water if list contains(utilityKinds, "water")',
      'connect-power if list contains(utilityKinds, "power")',
      'connect-gas if list contains(utilityKinds, "gas")',
      'connect-heat if list contains(utilityKinds, "heat")',
    ],
    questions: ['utilityKinds'],
  }),
  bundle('credit-repair', '信用修复 · Repair of the credit record', {
    ...firm,
    theme: 'operation',
    lead: 'fagai',
    promise: 3,
    summary: '一处申请，处罚公示与经营异常名录同步修复。 · One application repairs both records.',
    goals: ['credit-repair', 'list-removal'],
  }),
  bundle('listing', '企业上市合法合规信息核查 · Compliance check before a listing', {
    ...firm,
    theme: 'operation',
    lead: 'jinrong',
    promise: 5,
    summary: '一份报告代替各部门的合规证明。 · One report instead of a proof from every department.',
    goals: ['listing-report'],
    questions: ['useOfReport'],
  }),
  bundle('bankruptcy', '企业破产信息核查 · Checks in a bankruptcy', {
    ...firm,
    theme: 'exit',
    lead: 'sifa',
    promise: 5,
    summary:
      '管理人一次申请，不动产、车辆、税务信息一并核查。 · One application by the administrator covers estate, vehicles and taxes.',
    goals: ['bankruptcy-report'],
  }),
  bundle('closing', '企业注销登记 · Closing a firm', {
    ...firm,
    theme: 'exit',
    lead: 'shichang',
    promise: 7,
    summary:
      '清税、注销登记、社保和公积金账户一次办结。 · Taxes, register, insurance and housing fund are closed in one go.',
    goals: ['tax-clearance', 'deregistration', 'insured-unit-end if hasEmployees', 'fund-unit-end if hasEmployees'],
    questions: ['hasEmployees'],
  }),
  bundle('newborn', '新生儿出生 · The birth of a child', {
    ...person,
    theme: 'birth',
    lead: 'weijian',
    promise: 9,
    summary:
      '出生证、户口、医保、社保卡、接种证和补贴，一次申请。 · Certificate, registration, insurance, card, vaccination record and subsidies in one application.',
    goals: [
      'birth-certificate',
      'birth-registration',
      'child-insurance',
      'child-card',
      'vaccination-record',
      'maternity-allowance if motherInsured',
      'childcare-subsidy',
    ],
    questions: ['bornInCity', 'parentsMarried', 'motherInsured'],
  }),
  bundle('schooling', '教育入学 · Starting school', {
    ...person,
    theme: 'education',
    lead: 'jiaoyu',
    promise: 8,
    summary: '入学登记、居住信息和接种查验一次完成。 · Admission, residence and vaccination check in one go.',
    goals: ['school-admission', 'vaccination-check', 'residence-permit if localHousehold = false'],
    questions: ['localHousehold', 'housingKind'],
  }),
  bundle('social-card', '社会保障卡居民服务 · Social-security card', {
    ...person,
    theme: 'living',
    lead: 'renshe',
    promise: 5,
    summary: '申领、补换、挂失和启用在一处办理。 · Application, replacement and suspension in one place.',
    goals: ['card-replacement', 'card-suspension'],
  }),
  bundle('disability', '残疾人服务 · Services for disabled people', {
    ...person,
    theme: 'relief',
    lead: 'canlian',
    promise: 18,
    summary: '残疾人证、两项补贴、免费乘车一次申请。 · Card, allowances and free travel in one application.',
    goals: ['disability-card', 'disability-allowance', 'free-ride'],
    questions: ['onRelief'],
  }),
  bundle('retirement', '退休 · Retirement', {
    ...person,
    theme: 'old-age',
    lead: 'renshe',
    promise: 10,
    summary:
      '养老待遇、医保待遇、公积金提取一次申请。 · Pension, health insurance and housing fund in one application.',
    goals: ['pension', 'retired-insurance', 'fund-withdrawal if withdrawFund'],
    questions: ['withdrawFund'],
  }),
]

type Stage = BundleBody['stages'][number]

function stage(key: string, name: string, lead: string, of: { goals: readonly string[]; promise: number }): Stage {
  return { key, name: both(name), lead, goals: of.goals.map(goal), promise: of.promise }
}

const stages: readonly Stage[] = [
  stage('land', '立项用地规划许可 · Project, land and planning', 'ziran', {
    goals: ['project-filing', 'site-opinion', 'land-permit'],
    promise: 14,
  }),
  stage('works', '工程建设许可 · Planning of the works', 'ziran', {
    goals: ['planning-permit', 'drawing-review'],
    promise: 10,
  }),
  stage('building', '施工许可 · Permit to build', 'zhujian', {
    goals: ['fire-design if projectArea >= 2500', 'construction-permit'],
    promise: 13,
  }),
  stage('acceptance', '竣工验收 · Acceptance', 'zhujian', {
    goals: ['planning-check', 'joint-acceptance', 'first-title'],
    promise: 13,
  }),
]

const project: BundleSeed = {
  code: 'construction-project',
  body: {
    ...bundle('', '工业类工程建设项目 · An industrial building', {
      ...firm,
      theme: 'construction',
      lead: 'zhujian',
      promise: stages.reduce((sum, { promise }) => sum + promise, 0),
      summary:
        '四个阶段，每个阶段一家牵头、一张表单、一套材料、一个时限。 · Four stages, each with one lead, one form, one set of papers and one time limit.',
      goals: [],
      questions: ['projectArea'],
    }).body,
    batch: null,
    goals: stages.flatMap(({ goals }) => goals),
    stages,
  },
}

export const bundles: readonly BundleSeed[] = [...national, project]
