import type { DocumentKind, DocumentType, Lasting } from '#rules/documents'
import { departmentCode, departmentName } from '../organisations.ts'
import { both } from '../text.ts'

/** The adapter of the demo that stands for the registers of the departments (数据共享). */
export const REGISTRY = 'documents.registry'
const years = (amount: number): Lasting => ({ amount, unit: 'year' })

type More = {
  fields?: readonly string[]
  lasts?: Lasting
  /** Fetched from the register of the issuer. */
  fetched?: true
  /** Issued by this city: three characters that follow the code of the defining body (GB/T 36902). */
  licence?: string
}

/** What a department issues. */
function issued(
  code: string,
  name: string,
  of: readonly [kind: DocumentKind, org: string],
  more: More = {},
): DocumentType {
  const [kind, org] = of
  return {
    code,
    name: both(name),
    kind,
    issuer: { name: { zh: departmentName(org), en: departmentName(org) }, org },
    fields: more.fields ?? [],
    lasts: more.lasts ?? null,
    fetch: more.fetched ? REGISTRY : null,
    licence:
      more.licence === undefined
        ? null
        : { typeCode: `${departmentCode(org)}${more.licence}`, template: 'licence', renewDays: 30 },
    retention: kind === 'licence' ? 'permanent' : 30,
  }
}

/** What the applicant brings. */
function brought(
  code: string,
  name: string,
  kind: DocumentKind = 'other',
  fields: readonly string[] = [],
): DocumentType {
  return { code, name: both(name), kind, issuer: null, fields, lasts: null, fetch: null, licence: null, retention: 10 }
}

const persons: readonly DocumentType[] = [
  issued('identity-card', '居民身份证 · Identity card', ['licence', 'gongan'], {
    fields: ['personName', 'citizenNumber', 'homeAddress'],
    fetched: true,
  }),
  issued('household-register', '居民户口簿 · Household register', ['licence', 'gongan'], {
    fields: ['personName', 'citizenNumber', 'householdAddress'],
    fetched: true,
  }),
  issued('residence-permit', '居住证 · Residence permit', ['licence', 'gongan'], {
    fields: ['personName', 'homeAddress'],
    lasts: years(1),
    fetched: true,
  }),
  issued('marriage-certificate', '结婚证 · Marriage certificate', ['licence', 'minzheng'], {
    fields: ['spouseName', 'spouseNumber'],
    fetched: true,
  }),
  issued('birth-certificate', '出生医学证明 · Medical birth certificate', ['certificate', 'weijian'], {
    fields: ['babyName', 'babySex', 'babyBirthday', 'birthHospital'],
    licence: '001',
  }),
  issued('birth-registration', '出生登记（户口页） · Registration of birth', ['certificate', 'gongan'], {
    fields: ['babyName', 'householdAddress'],
    licence: '002',
  }),
  issued('insurance-registration', '基本医疗保险参保凭证 · Proof of health insurance', ['certificate', 'yibao'], {
    licence: '001',
  }),
  issued('social-card', '社会保障卡（电子） · Social-security card', ['licence', 'renshe'], {
    lasts: years(10),
    licence: '001',
  }),
  issued('vaccination-record', '预防接种证 · Vaccination record', ['certificate', 'weijian'], {
    fetched: true,
    licence: '002',
  }),
  issued('vaccination-check', '入学接种查验证明 · Vaccination check for school', ['certificate', 'weijian'], {
    lasts: years(1),
    licence: '003',
  }),
  issued('admission-notice', '入学通知书 · Notice of admission', ['approval', 'jiaoyu'], { licence: '001' }),
  issued('allowance-decision', '津贴补贴核定通知 · Decision on an allowance', ['approval', 'yibao'], {
    licence: '003',
  }),
  issued('childcare-decision', '育儿补贴核定通知 · Decision on the childcare subsidy', ['approval', 'weijian'], {
    licence: '004',
  }),
  issued('disability-card', '残疾人证 · Disability card', ['licence', 'canlian'], {
    fields: ['disabilityKind', 'disabilityGrade'],
    lasts: years(10),
    licence: '001',
  }),
  issued(
    'disability-allowance',
    '残疾人两项补贴核定通知 · Decision on allowances for the disabled',
    ['approval', 'minzheng'],
    {
      licence: '001',
    },
  ),
  issued('free-ride-card', '残疾人免费乘车卡 · Free travel card', ['certificate', 'jiaotong'], { licence: '003' }),
  issued('pension-decision', '养老待遇核定表 · Decision on the pension', ['approval', 'renshe'], { licence: '002' }),
  issued('retired-insurance', '退休人员医保待遇确认 · Health insurance as a pensioner', ['approval', 'yibao'], {
    licence: '002',
  }),
  issued(
    'fund-withdrawal',
    '住房公积金提取凭证 · Proof of withdrawal from the housing fund',
    ['approval', 'gongjijin'],
    {
      licence: '001',
    },
  ),
  issued('health-certificate', '从业人员健康证明 · Health certificate of staff', ['certificate', 'weijian'], {
    lasts: years(1),
    licence: '005',
  }),
  issued('card-receipt', '社会保障卡业务回执 · Receipt for a social-security card', ['certificate', 'renshe'], {
    licence: '005',
  }),
  issued('work-record', '职工养老保险缴费记录 · Record of pension contributions', ['certificate', 'renshe'], {
    fields: ['workYears'],
    fetched: true,
  }),
  brought('medical-history', '住院分娩记录 · Record of the delivery', 'certificate'),
  brought('disability-assessment', '残疾评定表 · Assessment of disability', 'form'),
  brought('passport-photo', '近期免冠证件照 · Recent photograph', 'photo'),
  brought('settlement-consent', '父母双方落户协商书 · Agreement of the parents on registration', 'form'),
]

const firms: readonly DocumentType[] = [
  issued('business-licence', '营业执照 · Business licence', ['licence', 'shichang'], {
    fields: [
      'firmName',
      'creditCode',
      'representativeName',
      'representativeNumber',
      'premisesAddress',
      'businessScope',
      'capital',
      'firmKind',
    ],
    fetched: true,
    licence: '001',
  }),
  issued('food-licence', '食品经营许可证 · Food licence', ['licence', 'shichang'], {
    fields: ['firmName', 'premisesAddress', 'foodKinds'],
    lasts: years(5),
    licence: '002',
  }),
  issued('signboard-permit', '门头招牌设置许可决定书 · Permit for a signboard', ['approval', 'chengguan'], {
    lasts: years(3),
    licence: '001',
  }),
  issued(
    'fire-safety-permit',
    '公众聚集场所投入使用、营业前消防安全检查意见书 · Fire-safety permit',
    ['approval', 'xiaofang'],
    {
      licence: '001',
    },
  ),
  issued('drainage-permit', '城镇污水排入排水管网许可证 · Drainage permit', ['licence', 'shuiwu'], {
    lasts: years(5),
    licence: '001',
  }),
  issued('impact-filing', '环境影响登记表备案回执 · Receipt for the environmental filing', ['certificate', 'huanbao'], {
    licence: '001',
  }),
  issued(
    'food-waste-filing',
    '餐厨垃圾收运备案回执 · Receipt for the filing of food waste',
    ['certificate', 'chengguan'],
    {
      licence: '002',
    },
  ),
  issued('tax-confirmation', '税务信息确认回执 · Confirmation of tax data', ['certificate', 'shui'], {
    licence: '001',
  }),
  issued('tax-clearance', '清税证明 · Tax clearance', ['certificate', 'shui'], { licence: '002' }),
  issued('seal-filing', '公章刻制备案证明 · Proof of the filing of seals', ['certificate', 'gongan'], {
    licence: '001',
  }),
  issued('insured-unit', '社会保险单位登记证明 · Registration as an insured unit', ['certificate', 'renshe'], {
    licence: '003',
  }),
  issued('medical-unit', '医疗保险单位登记证明 · Registration for health insurance', ['certificate', 'yibao'], {
    licence: '004',
  }),
  issued('fund-unit', '住房公积金单位登记证明 · Registration for the housing fund', ['certificate', 'gongjijin'], {
    licence: '002',
  }),
  issued('transport-licence', '道路运输经营许可证 · Road transport licence', ['licence', 'jiaotong'], {
    lasts: years(4),
    licence: '001',
  }),
  issued('transport-certificate', '道路运输证 · Road transport certificate', ['licence', 'jiaotong'], {
    lasts: years(1),
    licence: '002',
  }),
  issued('vehicle-licence', '机动车行驶证 · Vehicle licence', ['licence', 'gongan'], { licence: '003' }),
  issued('credit-repair', '信用信息修复决定书 · Decision on credit repair', ['approval', 'fagai'], { licence: '001' }),
  issued(
    'list-removal',
    '移出经营异常名录决定书 · Removal from the list of irregular operation',
    ['approval', 'shichang'],
    {
      licence: '003',
    },
  ),
  issued('penalty-decision', '行政处罚决定书 · Penalty decision', ['approval', 'sifa'], { fetched: true }),
  ...(
    [
      ['market-report', '市场监管领域合规信息 · Compliance in market regulation', 'shichang', '004'],
      ['tax-report', '税务领域合规信息 · Compliance in taxation', 'shui', '003'],
      ['labour-report', '社会保险领域合规信息 · Compliance in social insurance', 'renshe', '004'],
      ['estate-report', '不动产登记信息核查结果 · Check of real estate', 'ziran', '001'],
      ['vehicle-report', '机动车登记信息核查结果 · Check of vehicles', 'gongan', '004'],
      ['listing-report', '上市合法合规信息核查报告 · Compliance report for a listing', 'jinrong', '001'],
      ['bankruptcy-report', '破产信息核查报告 · Report for a bankruptcy', 'sifa', '001'],
    ] as const
  ).map(([code, name, org, licence]) =>
    issued(code, name, ['certificate', org], { licence, lasts: { amount: 90, unit: 'day' } }),
  ),
  issued('deregistration-notice', '登记通知书（注销） · Notice of deregistration', ['approval', 'shichang'], {
    licence: '005',
  }),
  issued('end-of-account', '账户注销回执 · Receipt for the end of an account', ['certificate', 'renshe'], {
    licence: '006',
  }),
  issued('connection-notice', '报装受理通知（水电气热网） · Notice of connection', ['approval', 'zhujian'], {
    licence: '001',
  }),
  brought('articles', '公司章程 · Articles of association', 'form'),
  brought('shareholder-decision', '股东会决议（决定） · Decision of the shareholders', 'form'),
  brought('premises-proof', '住所（经营场所）使用证明 · Proof of the right to the premises', 'certificate', [
    'premisesAddress',
  ]),
  brought('layout-plan', '经营场所平面布局图 · Layout of the premises', 'plan'),
  brought('food-safety-rules', '食品安全管理制度 · Food-safety rules', 'form'),
  brought('signboard-drawing', '招牌效果图 · Drawing of the signboard', 'plan'),
  brought('structural-opinion', '招牌结构安全说明 · Statement on the structure of the signboard', 'certificate'),
  brought('fire-safety-rules', '消防安全制度和应急预案 · Fire-safety rules and emergency plan', 'form'),
  brought('drainage-plan', '排水设施布置图 · Plan of the drainage', 'plan'),
  brought('water-test', '排水水质检测报告 · Test of the waste water', 'certificate'),
  brought('waste-contract', '餐厨垃圾收运服务协议 · Contract on the collection of food waste', 'form'),
  brought('brand-statement', '招牌名称使用说明 · Statement on the name of the signboard', 'form'),
  brought('vehicle-list', '投入车辆清单 · List of vehicles', 'form'),
  brought('safety-rules', '安全生产管理制度 · Safety rules', 'form'),
  brought('liquidation-report', '清算报告 · Report of the liquidation', 'form'),
  brought('rectification-report', '整改落实情况说明 · Statement on what was put right', 'form'),
  brought('application-form', '申请表（纸质） · Application form on paper', 'form'),
  brought('paper-copy', '证照复印件（纸质） · Copy of a licence on paper', 'certificate'),
  brought('identity-copy', '身份证复印件（纸质） · Copy of an identity card on paper', 'certificate'),
  brought('licence-copy', '营业执照复印件（纸质） · Copy of a business licence on paper', 'certificate'),
  brought('court-ruling', '受理破产申请裁定书 · Ruling that opens the bankruptcy', 'approval'),
]

const projects: readonly DocumentType[] = [
  issued('project-filing', '企业投资项目备案证明 · Filing of an investment project', ['certificate', 'fagai'], {
    fields: ['projectName', 'projectCode', 'projectAddress'],
    licence: '002',
  }),
  issued('site-opinion', '建设项目用地预审与选址意见书 · Opinion on land and site', ['approval', 'ziran'], {
    lasts: years(3),
    licence: '002',
  }),
  issued('land-permit', '建设用地规划许可证 · Permit for the planning of land', ['licence', 'ziran'], {
    licence: '003',
  }),
  issued('planning-permit', '建设工程规划许可证 · Permit for the planning of works', ['licence', 'ziran'], {
    licence: '004',
  }),
  issued('drawing-review', '施工图审查合格书 · Certificate of the review of drawings', ['certificate', 'zhujian'], {
    licence: '002',
  }),
  issued(
    'fire-design-opinion',
    '特殊建设工程消防设计审查意见书 · Opinion on fire-safety design',
    ['approval', 'zhujian'],
    {
      licence: '003',
    },
  ),
  issued('construction-permit', '建筑工程施工许可证 · Construction permit', ['licence', 'zhujian'], { licence: '004' }),
  issued('planning-check', '规划核实合格证 · Certificate of planning compliance', ['certificate', 'ziran'], {
    licence: '005',
  }),
  issued('acceptance-opinion', '竣工联合验收意见书 · Opinion on joint acceptance', ['approval', 'zhujian'], {
    licence: '005',
  }),
  issued('estate-certificate', '不动产权证书 · Certificate of real estate', ['licence', 'ziran'], { licence: '006' }),
  brought('site-plan', '总平面图 · Site plan', 'plan'),
  brought('working-drawings', '施工图设计文件 · Working drawings', 'plan'),
  brought('supervision-contract', '施工、监理合同 · Contracts for building and supervision', 'form'),
  brought('survey-report', '竣工测绘报告 · Survey of the finished building', 'certificate'),
]

/** The document types of the demo city (文件类型): what its matters need and give. */
export const documentTypes: readonly DocumentType[] = [...persons, ...firms, ...projects]
