import type { Sensitivity, Term, TermType } from '#rules/documents'
import { both } from '../text.ts'

type More = { hint?: string; options?: Record<string, string>; unit?: string; sources?: readonly string[] }

const term =
  (sensitivity: Sensitivity) =>
  (code: string, name: string, type: TermType, { hint, options = {}, unit, sources = [] }: More = {}): Term => ({
    code,
    name: both(name),
    hint: hint === undefined ? null : both(hint),
    type,
    options: Object.entries(options).map(([option, words]) => ({ code: option, name: both(words) })),
    sensitivity,
    unit: unit === undefined ? null : both(unit),
    sources,
  })
const open = term('open')
const personal = term('personal')
const sensitive = term('sensitive')

const person: readonly Term[] = [
  personal('personName', '姓名 · Name', 'person-name', { sources: ['account', 'identity-card'] }),
  sensitive('citizenNumber', '公民身份号码 · Citizen number', 'citizen-number', {
    sources: ['account', 'identity-card'],
  }),
  personal('phone', '联系电话 · Telephone', 'phone', { sources: ['account'] }),
  personal('homeAddress', '现住址 · Home address', 'address', { sources: ['identity-card', 'residence-permit'] }),
  personal('householdAddress', '户籍地址 · Registered address', 'address', { sources: ['household-register'] }),
  personal('deliveryAddress', '邮寄地址 · Postal address', 'address', {
    hint: '结果选择邮寄时填写。 · Only if the result is to be posted.',
  }),
  sensitive('bankAccount', '收款银行卡号 · Bank account', 'text', {
    hint: '须为本人名下的银行卡。 · It must be in your own name.',
  }),
  personal('bankName', '开户银行 · Bank', 'text'),
  personal('spouseName', '配偶姓名 · Name of spouse', 'person-name', { sources: ['marriage-certificate'] }),
  sensitive('spouseNumber', '配偶公民身份号码 · Citizen number of spouse', 'citizen-number', {
    sources: ['marriage-certificate'],
  }),
]

const child: readonly Term[] = [
  personal('babyName', '新生儿姓名 · Name of the child', 'person-name', { sources: ['birth-certificate'] }),
  personal('babySex', '新生儿性别 · Sex of the child', 'choice', {
    options: { male: '男 · Male', female: '女 · Female' },
    sources: ['birth-certificate'],
  }),
  personal('babyBirthday', '出生日期 · Date of birth', 'date', { sources: ['birth-certificate'] }),
  open('birthHospital', '接生医院 · Hospital of birth', 'text', { sources: ['birth-certificate'] }),
  open('bornInCity', '是否在本市助产机构出生 · Was the child born in a hospital of this city?', 'yes-no'),
  open('parentsMarried', '父母是否已办理结婚登记 · Are the parents married?', 'yes-no'),
  open('settleWith', '随谁落户 · With whom is the child registered?', 'choice', {
    options: { mother: '随母亲 · With the mother', father: '随父亲 · With the father' },
  }),
  open('motherInsured', '母亲是否参加职工生育保险 · Is the mother insured for maternity as an employee?', 'yes-no'),
  open('birthOrder', '孩次 · Which child is it?', 'number', { unit: '孩 · child' }),
  personal('childName', '学生姓名 · Name of the pupil', 'person-name', { sources: ['household-register'] }),
  sensitive('childNumber', '学生公民身份号码 · Citizen number of the pupil', 'citizen-number'),
  open('schoolStage', '入学学段 · Stage of school', 'choice', {
    options: { primary: '小学一年级 · First year of primary', junior: '初中一年级 · First year of junior secondary' },
  }),
  open('housingKind', '现住房类别 · Kind of home', 'choice', {
    options: { owned: '自有住房 · Owned', rented: '租住 · Rented', dormitory: '单位宿舍 · Staff quarters' },
  }),
  open('localHousehold', '是否本市户籍 · Registered in this city?', 'yes-no'),
]

const firm: readonly Term[] = [
  open('firmName', '企业名称 · Name of the firm', 'text', {
    hint: '没有取得营业执照的，填写已申报的名称。 · Without a licence: the name you have declared.',
    sources: ['account', 'business-licence'],
  }),
  open('creditCode', '统一社会信用代码 · Unified social credit code', 'credit-code', {
    sources: ['account', 'business-licence'],
  }),
  open('firmKind', '市场主体类型 · Kind of firm', 'choice', {
    options: {
      company: '有限责任公司 · Limited company',
      individual: '个体工商户 · Individual business',
      branch: '分支机构 · Branch',
    },
    sources: ['business-licence'],
  }),
  personal('representativeName', '法定代表人（经营者）姓名 · Name of the representative', 'person-name', {
    sources: ['business-licence'],
  }),
  sensitive(
    'representativeNumber',
    '法定代表人（经营者）公民身份号码 · Citizen number of the representative',
    'citizen-number',
  ),
  open('capital', '注册资本 · Registered capital', 'money', { unit: '元 · yuan', sources: ['business-licence'] }),
  open('businessScope', '经营范围 · Scope of business', 'long-text', { sources: ['business-licence'] }),
  open('staffCount', '从业人数 · Number of staff', 'number', { unit: '人 · people' }),
  open('changedItems', '要变更的内容 · What changes?', 'choices', {
    options: {
      name: '名称 · Name',
      address: '住所 · Address',
      representative: '法定代表人 · Representative',
      scope: '经营范围 · Scope',
      capital: '注册资本 · Capital',
    },
  }),
  open('newFirmName', '变更后的名称 · New name', 'text'),
  open('newAddress', '变更后的住所 · New address', 'address'),
  personal('newRepresentative', '变更后的法定代表人 · New representative', 'person-name'),
  open('newScope', '变更后的经营范围 · New scope of business', 'long-text'),
  open('newCapital', '变更后的注册资本 · New capital', 'money', { unit: '元 · yuan' }),
  open('hasBusinessLicence', '是否已有营业执照 · Is there a business licence already?', 'yes-no'),
  open('hasFoodLicence', '是否持有食品经营许可证 · Does the firm hold a food licence?', 'yes-no'),
  open('hasTransportLicence', '是否持有道路运输经营许可证 · Does the firm hold a transport licence?', 'yes-no'),
  open('hasEmployees', '是否有参保职工 · Does the firm have insured employees?', 'yes-no'),
  open('sealKinds', '刻制印章种类 · Seals to be made', 'choices', {
    options: {
      official: '公章 · Official seal',
      finance: '财务专用章 · Financial seal',
      invoice: '发票专用章 · Invoice seal',
    },
  }),
  open('taxMode', '会计核算方式 · Accounting', 'choice', {
    options: { independent: '独立核算 · Independent', dependent: '非独立核算 · Dependent' },
  }),
]

const premises: readonly Term[] = [
  open('premisesAddress', '经营场所地址 · Address of the premises', 'address', { sources: ['business-licence'] }),
  open('premisesRight', '场所使用方式 · Right to the premises', 'choice', {
    options: { owned: '自有 · Owned', rented: '租赁 · Rented', free: '无偿使用 · Lent' },
  }),
  open('premisesArea', '经营面积 · Floor area', 'number', {
    hint: '按房屋建筑面积填写，含后厨。 · Gross floor area with the kitchen.',
    unit: '平方米 · square metres',
  }),
  open('premisesFloor', '所在楼层 · Storey', 'number', { unit: '层 · storey' }),
  open('foodKinds', '经营项目 · What is offered', 'choices', {
    options: {
      hot: '热食类 · Hot dishes',
      cold: '冷食类 · Cold dishes',
      raw: '生食类 · Raw dishes',
      cakes: '糕点类 · Cakes',
      drinks: '自制饮品 · Drinks made here',
    },
  }),
  open('onlineFood', '是否通过网络经营 · Is food sold online?', 'yes-no'),
  personal('foodManager', '食品安全管理员姓名 · Name of the food-safety manager', 'person-name'),
  open('hasSignboard', '是否设置门头招牌 · Will there be a signboard?', 'yes-no'),
  open('signWidth', '招牌宽度 · Width of the signboard', 'number', { unit: '米 · metres' }),
  open('signHeight', '招牌高度 · Height of the signboard', 'number', { unit: '米 · metres' }),
  open('signText', '招牌文字内容 · Words on the signboard', 'text'),
  open('signLights', '是否带灯光 · Is it lit?', 'yes-no'),
  open('drainsToSewer', '是否向城镇排水管网排水 · Does waste water run into the sewer?', 'yes-no'),
  open('dailyWater', '预计日排水量 · Waste water a day', 'number', { unit: '立方米 · cubic metres' }),
  open('fumeTreatment', '油烟净化设施 · Fume treatment', 'choice', {
    options: { electrostatic: '静电式 · Electrostatic', wet: '湿式 · Wet', combined: '复合式 · Combined' },
  }),
  open('dailyWaste', '预计日产餐厨垃圾 · Food waste a day', 'number', { unit: '公斤 · kilograms' }),
  open('seats', '餐位数 · Seats', 'number', { unit: '个 · seats' }),
  open('opensOn', '拟开业日期 · Planned opening', 'date'),
]

const life: readonly Term[] = [
  open('cardBank', '社会保障卡合作银行 · Bank of the social-security card', 'choice', {
    options: { yunze: '云泽银行 · Bank of Yunze', nongshang: '云泽农商银行 · Yunze Rural Bank' },
  }),
  sensitive('disabilityKind', '残疾类别 · Kind of disability', 'choice', {
    options: {
      sight: '视力 · Sight',
      hearing: '听力 · Hearing',
      speech: '言语 · Speech',
      body: '肢体 · Body',
      mind: '智力 · Intellect',
      psyche: '精神 · Mental',
    },
    sources: ['disability-card'],
  }),
  sensitive('disabilityGrade', '残疾等级 · Grade of disability', 'choice', {
    options: { one: '一级 · First', two: '二级 · Second', three: '三级 · Third', four: '四级 · Fourth' },
    sources: ['disability-card'],
  }),
  sensitive('onRelief', '是否享受最低生活保障 · Receiving the minimum allowance?', 'yes-no'),
  personal('retiresOn', '拟退休日期 · Date of retirement', 'date'),
  personal('workYears', '累计缴费年限 · Years of contributions', 'number', { unit: '年 · years' }),
  open('withdrawFund', '是否提取住房公积金 · Withdraw the housing fund?', 'yes-no'),
]

const projects: readonly Term[] = [
  open('projectName', '项目名称 · Name of the project', 'text', { sources: ['project-filing'] }),
  open('projectCode', '项目代码 · Project code', 'text', { sources: ['project-filing'] }),
  open('projectAddress', '建设地点 · Site', 'address', { sources: ['project-filing'] }),
  open('projectArea', '总建筑面积 · Gross floor area', 'number', { unit: '平方米 · square metres' }),
  open('landArea', '用地面积 · Land area', 'number', { unit: '平方米 · square metres' }),
  open('investment', '总投资 · Investment', 'money', { unit: '元 · yuan' }),
  open('vehicleCount', '投入车辆数 · Vehicles', 'number', { unit: '辆 · vehicles' }),
  open('utilityKinds', '报装种类 · What is to be connected', 'choices', {
    options: { water: '水 · Water', power: '电 · Power', gas: '气 · Gas', heat: '热 · Heat', net: '网 · Network' },
  }),
  open('penaltyNumber', '行政处罚决定书文号 · Number of the penalty decision', 'text'),
  open('useOfReport', '核查用途 · What the report is for', 'choice', {
    options: { listing: '上市 · Listing', refinancing: '再融资 · Refinancing', bankruptcy: '破产办理 · Bankruptcy' },
  }),
]

/** The dictionary of the demo city (数据项). */
export const terms: readonly Term[] = [...person, ...child, ...firm, ...premises, ...life, ...projects]
