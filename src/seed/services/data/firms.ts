import { data, fee, type MatterSeed, matter, need, rule, step } from '../matter.ts'

const told = ['firmName', 'creditCode', 'phone']
const papers = ['identity-copy', 'licence-copy']

const transport: readonly MatterSeed[] = [
  matter('transport-licence', '道路货物运输经营许可 · Licence for goods transport by road', {
    org: 'jiaotong',
    type: '01',
    no: 61,
    for: 'firm',
    theme: 'entry',
    keywords: '货运 运输公司 道路运输许可 运管',
    basis: ['道路运输条例 第二十二条'],
    rules: [
      rule('vehicles', 'vehicleCount >= 1', '有与经营业务相适应的车辆。 · There are vehicles that suit the business.'),
    ],
    asks: [...told, 'representativeName', 'vehicleCount'],
    needs: [
      data('business-licence', '道路运输条例 第二十四条'),
      need(
        'vehicle-list',
        '道路运输条例 第二十四条',
        '列明号牌或车架号、核定载质量。 · Names plate or frame number and load.',
      ),
      need(
        'safety-rules',
        '道路运输条例 第二十四条',
        '包含安全生产责任、车辆维护和驾驶员管理制度。 · Holds duties, maintenance and rules for drivers.',
        {
          laterDays: 5,
        },
      ),
    ],
    steps: [step('review', '书面审查 · Review of papers', 5)],
    gives: ['transport-licence'],
    days: [5, 20],
    before: { trips: 2, papers },
  }),
  matter('vehicle-registration', '营运货车注册登记 · Registration of a goods vehicle', {
    org: 'gongan',
    type: '07',
    no: 62,
    for: 'firm',
    theme: 'entry',
    keywords: '上牌 车辆登记 行驶证',
    basis: ['道路交通安全法 第九条'],
    asks: [...told, 'vehicleCount'],
    needs: [data('business-licence', '道路交通安全法 第九条')],
    steps: [step('inspect', '车辆查验 · Inspection of the vehicle', 1)],
    gives: ['vehicle-licence'],
    days: [1, 2],
    trips: 1,
    fees: [fee('plates', '机动车号牌工本费 · Cost of the plates', 'vehicleCount * 10000', '机动车号牌收费标准 第一条')],
    before: { trips: 2, papers },
  }),
  matter('transport-certificate', '道路运输证配发 · Road transport certificate', {
    org: 'jiaotong',
    type: '01',
    no: 63,
    for: 'firm',
    theme: 'entry',
    keywords: '营运证 道路运输证',
    basis: ['道路运输条例 第二十五条'],
    asks: [...told, 'vehicleCount'],
    needs: [data('transport-licence', '道路运输条例 第二十五条'), data('vehicle-licence', '道路运输条例 第二十五条')],
    steps: [step('review', '书面审查 · Review of papers', 3)],
    gives: ['transport-certificate'],
    days: [3, 10],
    before: { trips: 2, papers },
  }),
]

const credit: readonly MatterSeed[] = [
  matter('credit-repair', '行政处罚信息信用修复 · Repair of the credit record', {
    org: 'fagai',
    type: '10',
    no: 71,
    for: 'firm',
    theme: 'operation',
    keywords: '信用修复 处罚公示 失信',
    basis: ['信用修复管理办法 第十条'],
    asks: [...told, 'penaltyNumber'],
    needs: [
      data('penalty-decision', '信用修复管理办法 第十条'),
      need(
        'rectification-report',
        '信用修复管理办法 第十条',
        '写明整改措施和完成时间，单位盖章。 · Says what was done and when, sealed.',
        {
          form: 'original',
        },
      ),
    ],
    steps: [step('review', '核实整改情况 · Check of what was put right', 3)],
    gives: ['credit-repair'],
    days: [3, 10],
    before: { trips: 2, papers },
  }),
  matter('list-removal', '移出经营异常名录 · Removal from the list of irregular operation', {
    org: 'shichang',
    type: '10',
    no: 72,
    for: 'firm',
    theme: 'operation',
    keywords: '经营异常 异常名录 年报',
    basis: ['企业信息公示暂行条例 第十七条'],
    asks: told,
    needs: [
      data('business-licence', '企业信息公示暂行条例 第十七条'),
      need(
        'rectification-report',
        '企业信息公示暂行条例 第十七条',
        '写明列入原因已经消除。 · Says that the reason no longer holds.',
      ),
    ],
    steps: [step('review', '核实 · Check', 3)],
    gives: ['list-removal'],
    days: [3, 5],
    before: { trips: 1, papers },
  }),
]

/** A check that a department gives about a firm from its own records. */
function report(key: string, name: string, of: { org: string; no: number; gives: string; basis: string }): MatterSeed {
  return matter(key, name, {
    org: of.org,
    type: '20',
    no: of.no,
    for: 'firm',
    theme: 'operation',
    keywords: '合规证明 无违法违规证明 信息核查',
    basis: [of.basis],
    asks: [...told, 'useOfReport'],
    needs: [data('business-licence', of.basis)],
    steps: [step('search', '信息查询与核对 · Search and check', 3)],
    gives: [of.gives],
    days: [3, 10],
    before: { trips: 1, papers },
  })
}

const checks: readonly MatterSeed[] = [
  report('market-report', '市场监管领域合规信息核查 · Compliance in market regulation', {
    org: 'shichang',
    no: 81,
    gives: 'market-report',
    basis: '政府信息公开条例 第二十七条',
  }),
  report('tax-report', '税务领域合规信息核查 · Compliance in taxation', {
    org: 'shui',
    no: 82,
    gives: 'tax-report',
    basis: '税收征收管理法 第八条',
  }),
  report('labour-report', '社会保险领域合规信息核查 · Compliance in social insurance', {
    org: 'renshe',
    no: 83,
    gives: 'labour-report',
    basis: '社会保险法 第七十四条',
  }),
  report('estate-report', '不动产登记信息核查 · Check of real estate', {
    org: 'ziran',
    no: 84,
    gives: 'estate-report',
    basis: '不动产登记暂行条例 第二十七条',
  }),
  report('vehicle-report', '机动车登记信息核查 · Check of vehicles', {
    org: 'gongan',
    no: 85,
    gives: 'vehicle-report',
    basis: '道路交通安全法 第九条',
  }),
  matter('listing-report', '企业上市合法合规信息核查报告 · Compliance report for a listing', {
    org: 'jinrong',
    type: '20',
    no: 86,
    for: 'firm',
    theme: 'operation',
    keywords: '上市 合规报告 IPO 合法合规',
    basis: ['证券法 第十二条'],
    asks: [...told, 'useOfReport'],
    needs: [
      data('market-report', '证券法 第十二条'),
      data('tax-report', '证券法 第十二条'),
      data('labour-report', '证券法 第十二条'),
    ],
    steps: [step('compile', '汇总出具 · Compilation', 2)],
    gives: ['listing-report'],
    days: [2, 10],
    before: { trips: 1, papers },
  }),
  matter('bankruptcy-report', '企业破产信息核查报告 · Report for a bankruptcy', {
    org: 'sifa',
    type: '20',
    no: 87,
    for: 'firm',
    theme: 'exit',
    keywords: '破产 管理人 财产查询',
    basis: ['企业破产法 第二十五条'],
    asks: [...told, 'useOfReport'],
    needs: [
      need('court-ruling', '企业破产法 第二十五条', '载明受理日期和管理人。 · Names the day and the administrator.', {
        form: 'copy',
      }),
      data('estate-report', '企业破产法 第二十五条'),
      data('vehicle-report', '企业破产法 第二十五条'),
      data('tax-report', '企业破产法 第二十五条'),
    ],
    steps: [step('compile', '汇总出具 · Compilation', 2)],
    gives: ['bankruptcy-report'],
    days: [2, 10],
    before: { trips: 2, papers },
  }),
]

const closing: readonly MatterSeed[] = [
  matter('tax-clearance', '清税申报 · Tax clearance', {
    org: 'shui',
    type: '20',
    no: 91,
    for: 'firm',
    theme: 'exit',
    keywords: '清税证明 税务注销',
    basis: ['税收征收管理法 第十六条'],
    asks: told,
    needs: [data('business-licence', '税收征收管理法 第十六条')],
    steps: [step('review', '涉税事项核查 · Check of taxes', 5)],
    gives: ['tax-clearance'],
    days: [5, 20],
    before: { trips: 2, papers },
  }),
  matter('deregistration', '企业注销登记 · Deregistration of a firm', {
    org: 'shichang',
    type: '07',
    no: 92,
    for: 'firm',
    theme: 'exit',
    keywords: '注销 关公司 注销营业执照',
    basis: ['市场主体登记管理条例 第三十一条'],
    asks: [...told, 'hasEmployees'],
    needs: [
      data('business-licence', '市场主体登记管理条例 第三十二条'),
      data('tax-clearance', '市场主体登记管理条例 第三十二条'),
      need(
        'liquidation-report',
        '市场主体登记管理条例 第三十二条',
        '由清算组和股东签署确认。 · Signed by the liquidators and the shareholders.',
        {
          form: 'original',
        },
      ),
    ],
    steps: [step('review', '形式审查 · Review of form', 1)],
    gives: ['deregistration-notice'],
    days: [1, 3],
    before: { trips: 2, papers },
  }),
  ...(
    [
      ['insured-unit-end', '社会保险登记注销 · End of the registration as an insured unit', 'renshe', 93],
      ['fund-unit-end', '住房公积金账户注销 · End of the account with the housing fund', 'gongjijin', 94],
    ] as const
  ).map(([key, name, org, no]) =>
    matter(key, name, {
      org,
      type: '20',
      no,
      for: 'firm',
      theme: 'exit',
      keywords: '社保注销 公积金注销',
      basis: ['社会保险法 第五十七条'],
      asks: [...told, 'hasEmployees'],
      needs: [data('deregistration-notice', '社会保险法 第五十七条')],
      steps: [step('review', '核对 · Check', 1)],
      gives: ['end-of-account'],
      days: [1, 5],
      before: { days: 5, trips: 1, papers },
    }),
  ),
]

const utilities: readonly MatterSeed[] = (
  [
    ['water', '用水报装 · Connection of water', 'gongshui', 101, '城市供水条例 第十九条', '自来水 通水 水表'],
    ['power', '用电报装 · Connection of power', 'gongdian', 102, '电力供应与使用条例 第二十三条', '通电 电表'],
    ['gas', '用气报装 · Connection of gas', 'ranqi', 103, '城镇燃气管理条例 第十八条', '燃气 天然气 通气'],
    ['heat', '用热报装 · Connection of heat', 'gongre', 104, '民用建筑节能条例 第十八条', '供暖 暖气'],
  ] as const
).map(([key, name, org, no, of, keywords]) =>
  matter(`connect-${key}`, name, {
    org,
    type: '20',
    no,
    for: 'firm',
    theme: 'construction',
    keywords: `报装 ${keywords}`,
    basis: [of],
    asks: [...told, 'projectAddress', 'utilityKinds'],
    needs: [
      data('business-licence', of),
      need('premises-proof', of, '地址与报装地点一致。 · The address is where the connection is wanted.', {
        form: 'copy',
      }),
    ],
    steps: [step('survey', '现场踏勘 · Survey', 2, { kind: 'site-visit' })],
    gives: ['connection-notice'],
    days: [3, 10],
    before: { trips: 2, papers },
  }),
)

/** Transport firms, credit, checks for listing and bankruptcy, closing a firm, connection of utilities. */
export const firmMatters: readonly MatterSeed[] = [...transport, ...credit, ...checks, ...closing, ...utilities]
