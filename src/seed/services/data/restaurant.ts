import { data, type MatterSeed, matter, need, question, rule, step } from '../matter.ts'
import { basis, both } from '../text.ts'

const LICENSING = '行政许可法 第四十五条'
const registration = '市场主体登记管理条例 第十六条'
const food = '食品经营许可和备案管理办法 第十二条'
const plan = (of: string) =>
  need(
    'layout-plan',
    of,
    '标明功能间、设备位置和面积，尺寸清晰可读。 · Shows rooms, equipment and areas, with legible measures.',
  )
const premises = (of: string) =>
  need(
    'premises-proof',
    of,
    '地址与申请的经营场所一致；租赁的附租赁合同。 · The address is that of the premises; with the lease if rented.',
    {
      form: 'copy',
    },
  )

/** Opening a restaurant (开办餐饮店): nine matters of seven departments. */
export const restaurantMatters: readonly MatterSeed[] = [
  matter('firm-registration', '企业设立登记（含个体工商户） · Registration of a firm', {
    org: 'shichang',
    type: '07',
    no: 1,
    for: 'both',
    theme: 'entry',
    keywords: '营业执照 注册公司 开公司 个体户 工商登记 执照',
    basis: ['市场主体登记管理条例 第三条', '公司法 第二十九条'],
    rules: [rule('scope', 'businessScope != ""', '有明确的经营范围。 · The scope of business is stated.')],
    asks: [
      'firmName',
      'firmKind',
      'representativeName',
      'representativeNumber',
      'phone',
      'premisesAddress',
      'premisesRight',
      'capital if firmKind = "company"',
      'businessScope',
      'staffCount?',
      'sealKinds? if firmKind = "company"',
    ],
    needs: [
      data('identity-card', registration),
      premises(registration),
      need(
        'articles',
        '公司法 第三十二条',
        '由全体股东签署，载明法定事项。 · Signed by all shareholders, with what the law asks.',
        {
          form: 'original',
          when: 'firmKind = "company"',
        },
      ),
      need(
        'shareholder-decision',
        '公司法 第五十九条',
        '载明任职和住所决定，股东签署。 · Names officers and seat, signed.',
        {
          form: 'original',
          when: 'firmKind = "company"',
        },
      ),
    ],
    steps: [step('review', '形式审查 · Review of form', 1)],
    gives: ['business-licence'],
    days: [1, 3],
    before: { trips: 2, papers: ['identity-copy'] },
    more: {
      questions: [
        question(
          '没有固定名称可以办吗？ · Can I register without a name?',
          '需要先自主申报名称，系统会即时告知是否可用。 · Declare a name first; the system tells at once whether it is free.',
        ),
      ],
    },
  }),
  matter('health-check', '餐饮从业人员健康检查 · Health check of restaurant staff', {
    org: 'weijian',
    type: '20',
    no: 1,
    for: 'firm',
    theme: 'entry',
    keywords: '健康证 体检 从业人员',
    basis: ['食品安全法 第四十五条'],
    rules: [
      rule(
        'staff',
        'staffCount >= 1',
        '有从事接触直接入口食品工作的人员。 · Somebody handles food that is eaten as it is.',
      ),
    ],
    asks: ['firmName', 'staffCount', 'phone'],
    steps: [step('check', '健康检查结果审核 · Review of the results', 3)],
    gives: ['health-certificate'],
    days: [3, 10],
    trips: 1,
    before: { days: 7, trips: 2 },
  }),
  matter('food-licence', '食品经营许可（餐饮服务） · Food licence for a restaurant', {
    org: 'shichang',
    type: '01',
    no: 2,
    for: 'firm',
    theme: 'entry',
    keywords: '食品证 餐饮许可 卫生许可证 开饭店 食品经营许可证',
    basis: ['食品安全法 第三十五条', '食品经营许可和备案管理办法 第十条'],
    rules: [
      rule(
        'area',
        'premisesArea > 0',
        '有与经营食品品种、数量相适应的场所。 · The premises suit kind and amount of the food.',
        {
          basis: basis('食品安全法 第三十三条'),
        },
      ),
      rule('manager', 'foodManager != ""', '配备食品安全管理人员。 · There is a food-safety manager.'),
    ],
    asks: [
      'firmName',
      'representativeName',
      'phone',
      'premisesAddress',
      'premisesArea',
      'foodKinds',
      'onlineFood',
      'foodManager',
      'opensOn?',
    ],
    needs: [
      data('business-licence', food),
      plan(food),
      need(
        'food-safety-rules',
        food,
        '包含进货查验、从业人员健康管理、食品安全自查三项制度。 · Holds the rules on purchases, staff health and self-checks.',
        {
          laterDays: 5,
        },
      ),
      need(
        'health-certificate',
        '食品安全法 第四十五条',
        '每名接触直接入口食品的人员一份，在有效期内。 · One for everybody who handles open food, still valid.',
        {
          source: 'government',
          form: 'copy',
          laterDays: 5,
        },
      ),
    ],
    steps: [
      step('papers', '书面审查 · Review of papers', 2),
      step('visit', '现场核查（两名以上执法人员） · Site visit by two officers or more', 3, {
        kind: 'site-visit',
        after: ['papers'],
        needs: ['layout-plan'],
      }),
      step('experts', '大型餐饮加工流程专家评审 · Expert review of large kitchens', 10, {
        kind: 'expert-review',
        after: ['papers'],
        when: 'premisesArea >= 1000',
        stops: basis(LICENSING),
      }),
    ],
    gives: ['food-licence'],
    days: [6, 20],
    before: { trips: 3, papers: ['identity-copy', 'premises-proof'] },
    more: {
      fourEyes: true,
      questions: [
        question(
          '健康证明还没办好，可以先申请吗？ · May I apply before the health certificates are there?',
          '可以。签署容缺承诺后先行受理，5个工作日内补交。 · Yes. After a written promise we accept it; hand them in within 5 working days.',
        ),
      ],
    },
  }),
  matter('signboard', '门头招牌设置许可 · Permit for a signboard', {
    org: 'chengguan',
    type: '01',
    no: 3,
    for: 'firm',
    theme: 'entry',
    keywords: '店招 招牌 广告牌 门头 户外广告',
    basis: ['城市市容和环境卫生管理条例 第十一条'],
    rules: [rule('size', 'signHeight <= 3', '招牌高度不超过3米。 · The signboard is no higher than 3 metres.')],
    asks: ['firmName', 'phone', 'premisesAddress', 'signText', 'signWidth', 'signHeight', 'signLights'],
    needs: [
      data('business-licence', '城市市容和环境卫生管理条例 第十一条', { laterDays: 5 }),
      need(
        'signboard-drawing',
        '城市市容和环境卫生管理条例 第十一条',
        '标明尺寸、材质、灯光和在建筑上的位置。 · Shows size, material, light and place on the building.',
      ),
      premises('城市市容和环境卫生管理条例 第十一条'),
      need(
        'structural-opinion',
        '城市市容和环境卫生管理条例 第十一条',
        '由安装单位盖章，说明固定方式。 · Sealed by the fitter, says how it is fixed.',
        {
          when: 'signWidth * signHeight > 20',
          laterDays: 5,
        },
      ),
    ],
    steps: [
      step('review', '设置方案审查 · Review of the design', 2),
      step('lights', '征求照明影响意见 · Opinion on the light', 3, {
        kind: 'consult',
        by: 'ziran',
        when: 'signLights',
      }),
    ],
    gives: ['signboard-permit'],
    days: [5, 20],
    before: { days: 15, trips: 2, papers: ['identity-copy', 'brand-statement'] },
    more: { acceptance: 'window', window: 'shenpi' },
  }),
  matter('fire-check', '公众聚集场所投入使用、营业前消防安全检查 · Fire-safety check before opening', {
    org: 'xiaofang',
    type: '01',
    no: 4,
    for: 'firm',
    theme: 'entry',
    keywords: '消防 消防检查 开业前检查',
    basis: ['消防法 第十五条'],
    rules: [
      rule(
        'floor',
        'premisesFloor <= 10',
        '设在十层以上的，须先与消防部门联系。 · Above the tenth storey, speak to the fire brigade first.',
        { hard: false },
      ),
    ],
    asks: ['firmName', 'phone', 'premisesAddress', 'premisesArea', 'premisesFloor', 'seats?'],
    needs: [
      data('business-licence', '消防法 第十五条'),
      plan('消防监督检查规定 第八条'),
      need(
        'fire-safety-rules',
        '消防监督检查规定 第八条',
        '包含用火用电、疏散通道管理和应急预案。 · Covers fire and power, escape routes and the emergency plan.',
        {
          pledgeDays: 20,
        },
      ),
    ],
    steps: [
      step('papers', '资料审查 · Review of papers', 2),
      step('visit', '现场检查 · Inspection on site', 5, { kind: 'site-visit' }),
    ],
    gives: ['fire-safety-permit'],
    days: [7, 10],
    trips: 1,
    before: { days: 10, trips: 3, papers: ['identity-copy', 'premises-proof'] },
    more: {
      modes: {
        tolerant: false,
        pledge: {
          days: 20,
          text: both(
            '本单位承诺场所符合消防技术标准和管理要求，所附材料真实。消防部门将在20个工作日内核查；承诺不实的，依法撤销许可并记入信用记录。 · We pledge that the premises meet the technical standards and that all papers are true. The fire brigade checks within 20 working days; a false pledge means that the permit is revoked and the credit file notes it.',
          ),
        },
      },
    },
  }),
  matter('drainage', '城镇污水排入排水管网许可 · Permit to drain into the sewer', {
    org: 'shuiwu',
    type: '01',
    no: 5,
    for: 'firm',
    theme: 'entry',
    keywords: '排水证 污水 隔油池 排水许可',
    basis: ['城镇排水与污水处理条例 第二十一条'],
    rules: [rule('amount', 'dailyWater > 0', '有向城镇排水设施排放污水的需要。 · There is waste water to be drained.')],
    asks: ['firmName', 'phone', 'premisesAddress', 'dailyWater'],
    needs: [
      data('business-licence', '城镇污水排入排水管网许可管理办法 第六条', { laterDays: 5 }),
      need(
        'drainage-plan',
        '城镇污水排入排水管网许可管理办法 第六条',
        '标明隔油设施、检查井和接入管网位置。 · Shows grease trap, manhole and connection.',
      ),
      need(
        'water-test',
        '城镇污水排入排水管网许可管理办法 第六条',
        '由具备资质的检测机构出具，三个月以内。 · By a qualified laboratory, no older than three months.',
        {
          when: 'dailyWater >= 50',
          source: 'intermediary',
          laterDays: 10,
        },
      ),
    ],
    steps: [
      step('papers', '书面审查 · Review of papers', 2),
      step('visit', '现场勘查 · Visit', 3, { kind: 'site-visit', needs: ['drainage-plan'] }),
      step('test', '水质抽样检测 · Test of a sample', 5, {
        kind: 'testing',
        when: 'dailyWater >= 20',
        stops: basis(LICENSING),
      }),
    ],
    gives: ['drainage-permit'],
    days: [5, 20],
    trips: 1,
    before: { days: 20, trips: 2, papers: ['identity-copy', 'premises-proof'] },
  }),
  matter('impact-filing', '餐饮服务环境影响登记表备案 · Environmental filing for a restaurant', {
    org: 'huanbao',
    type: '10',
    no: 6,
    for: 'firm',
    theme: 'entry',
    keywords: '环评 油烟 备案',
    basis: ['环境影响评价法 第十六条'],
    asks: ['firmName', 'premisesAddress', 'premisesArea', 'fumeTreatment'],
    needs: [data('business-licence', '环境影响评价法 第十六条')],
    gives: ['impact-filing'],
    days: [1, 5],
    before: { days: 5, trips: 1 },
  }),
  matter('food-waste', '餐厨垃圾收运备案 · Filing of food waste', {
    org: 'chengguan',
    type: '10',
    no: 7,
    for: 'firm',
    theme: 'entry',
    keywords: '厨余 泔水 餐厨垃圾',
    basis: ['固体废物污染环境防治法 第五十七条'],
    asks: ['firmName', 'premisesAddress', 'dailyWaste'],
    needs: [
      data('business-licence', '固体废物污染环境防治法 第五十七条', { laterDays: 5 }),
      need(
        'waste-contract',
        '固体废物污染环境防治法 第五十七条',
        '与取得许可的收运单位签订，在有效期内。 · With a licensed collector, still valid.',
        { form: 'copy' },
      ),
    ],
    gives: ['food-waste-filing'],
    days: [1, 5],
    before: { days: 5, trips: 1 },
  }),
  matter('tax-information', '税务信息确认 · Confirmation of tax data', {
    org: 'shui',
    type: '20',
    no: 8,
    for: 'firm',
    theme: 'tax',
    keywords: '税务登记 税务报到 发票',
    basis: ['税收征收管理法 第十五条'],
    asks: ['firmName', 'representativeName', 'phone', 'taxMode'],
    needs: [data('business-licence', '税收征收管理法 第十五条')],
    gives: ['tax-confirmation'],
    days: [1, 3],
    before: { days: 3, trips: 1 },
  }),
]
