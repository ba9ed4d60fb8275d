/** Fields 11 to 15: market, safety, government work, culture, everything else. */
export const stateAndMarket = `
11 市场监管与消费 | market and consumers
1101 消费纠纷 | consumer disputes | | @市场监督管理局 district
110101 商品质量 | quality of goods | 商品质量 假货 质量差 三无产品 以次充好 假冒 质量 | complaint record
110102 售后与退换 | refunds and repairs | 退货 不退款 售后 三包 保修 退款 定金 | complaint record
110103 预付卡 | prepaid cards | 预付卡 会员卡 充值 健身房 关门跑路 办卡 美容院 | complaint record
110104 网络购物 | online shopping | 网购 电商 直播带货 网购平台 网店 刷单 | complaint record
110105 霸王条款与价格欺诈 | unfair terms and prices | 霸王条款 价格欺诈 虚假宣传 明码标价 宰客 涨价 乱收费 | complaint record
1102 食品药品 | food and medicine | | @市场监督管理局 district
110201 食品安全 | safety of food | 食品安全 过期食品 变质 食物中毒 异物 地沟油 | report major record
110202 餐饮卫生 | hygiene of restaurants | 餐馆卫生 饭店卫生 后厨 外卖 苍蝇 | complaint record
110203 药品与医疗器械 | medicines and devices | 假药 药店 药品 保健品 医疗器械 | report major record
110204 化妆品 | cosmetics | 化妆品 护肤品 过敏 | complaint record
1103 经营主体登记 | registration of firms | | @市场监督管理局 city
110301 营业执照办理 | licences | 营业执照 工商登记 注册公司 注销 变更登记 | consult document
110302 无证无照经营 | trade without a licence | 无证经营 无照经营 没有营业执照 黑作坊 黑诊所 | report record
110303 异常名录与信用修复 | credit repair | 异常名录 信用修复 失信 年报 | consult document
1104 传销与不正当竞争 | pyramid selling and unfair competition | | @市场监督管理局 city
110401 传销 | pyramid selling | 传销 拉人头 洗脑 窝点 资本运作 | report major record @公安局
110402 商标与知识产权 | trade marks | 商标 专利 知识产权 侵权 | report document
110403 垄断与商业贿赂 | monopolies | 垄断 商业贿赂 指定购买 | report document
1105 税务与金融 | tax and finance | | @税务 city
110501 发票与偷税 | invoices and tax evasion | 发票 不开发票 偷税 漏税 逃税 纳税 | report record
110502 税费咨询 | questions about tax | 契税 个税 税费 退税 印花税 房产税 | consult
110503 非法集资与网贷 | illegal fund raising | 非法集资 P2P 网贷 理财 套路贷 爆雷 集资 高利贷 | report major record @金融
110504 银行与保险服务 | banks and insurers | 银行 贷款 保险理赔 信用卡 保险公司 | complaint record @金融
12 公共安全 | public safety
1201 社会治安 | order | | @公安局 city
120101 户籍办理 | household register | 户口 落户 迁户口 户籍 户口本 | consult document
120102 证件办理 | identity papers | 身份证 护照 居住证 港澳通行证 出入境 | consult document
120103 养犬管理 | dogs | 养狗 遛狗 犬 狗叫 狗咬人 流浪狗 不牵绳 | complaint photo
120104 黄赌毒 | vice | 赌博 麻将馆 卖淫 吸毒 毒品 老虎机 | report major record
120105 诈骗与盗窃 | fraud and theft | 诈骗 被骗 盗窃 被偷 电信诈骗 偷电动车 | report record
120106 治安隐患 | public disorder | 打架 斗殴 扰乱治安 黑恶 恶霸 敲诈 | report major record
120107 办案进度 | progress of an investigation | 报警 立案 派出所 不立案 案件进展 | consult
1202 消防安全 | fire safety | | @消防 district
120201 消防通道堵塞 | blocked fire lanes | 消防通道 占用消防 堵塞通道 消防车 安全出口 | report urgent photo
120202 消防设施 | fire equipment | 消火栓 灭火器 消防设施 消防验收 消防水 | report major photo
120203 电动自行车充电隐患 | charging of bicycles indoors | 电动车充电隐患 楼道充电 电瓶车 | report major photo
1203 安全生产 | safety at work | | @应急管理局 district
120301 企业安全隐患 | hazards in firms | 安全生产 违规生产 生产安全 作业安全 消除隐患 | report major photo
120302 烟花爆竹 | fireworks | 烟花 爆竹 鞭炮 燃放 | report photo @公安局
120303 危险化学品 | dangerous chemicals | 危化品 化学品 加油站 油罐 爆炸物 | report urgent record
120304 矿山与采石 | mines and quarries | 矿山 采石场 煤矿 尾矿 放炮 | report major photo
1204 防灾减灾 | disasters | | @应急管理局 district
120401 地质灾害 | landslides | 滑坡 塌方 泥石流 山体 地陷 地面塌陷 | report urgent photo @自然资源和规划局
120402 防汛抗旱 | floods | 防汛 洪水 河堤 溃坝 抗洪 水淹 | report urgent photo
120403 灾后救助 | relief after disasters | 受灾 灾后 救灾 灾情 倒房 | help major
13 政务服务与作风 | government at work
1301 政务服务 | public services | | @行政审批 city
130101 办事大厅服务 | service halls | 政务大厅 办事大厅 窗口 排队 办事难 午休 | complaint
130102 网上办事 | online services | 网上办事 小程序 系统打不开 无法提交 政府网站 注册登录 | help
130103 办事材料与流程 | papers and steps | 办理流程 所需材料 怎么办理 在哪里办 审批手续 | consult
130104 惠企政策 | policies for firms | 惠企 营商环境 企业补贴 奖补 招商 | consult document
1302 工作作风 | conduct of officials | | @行政审批 city
130201 服务态度 | manners of staff | 态度恶劣 工作人员态度 推诿 踢皮球 不耐烦 | complaint conduct record
130202 不作为慢作为 | inaction | 不作为 慢作为 不予理睬 久拖不决 乱作为 | complaint conduct record
130203 执法不公 | unfair enforcement | 执法不公 暴力执法 选择性执法 乱罚款 粗暴执法 | complaint conduct record
130204 以权谋私与贪腐 | corruption | 贪污 受贿 以权谋私 吃拿卡要 腐败 保护伞 行贿 | report conduct document @信访
1303 热线服务 | the hotline itself | | @行政审批 city
130301 热线工单质疑 | doubts about a reply | 回复不满意 敷衍 工单 答非所问 虚假回复 | complaint
130302 热线服务建议 | ideas for the hotline | 12345 热线 打不通 接线员 | suggestion
130303 表扬感谢 | praise | 表扬 点赞 锦旗 致谢 好评 | praise
1304 法律服务 | legal services | | @司法局 city
130401 法律援助 | legal aid | 法律援助 免费律师 打官司 诉讼 | consult
130402 公证与仲裁 | notaries and arbitration | 公证 仲裁 司法鉴定 遗嘱 | consult document
130403 律师与调解 | lawyers and mediation | 律师 人民调解 调解委员会 邻里纠纷 | help
1305 信访与公开 | petitions and openness | | @信访 city
130501 信访事项查询 | petitions | 信访 上访 信访局 来访 | consult
130502 信息公开申请 | access to information | 信息公开 依申请公开 公示 政务公开 | consult document
14 自然资源、文化与体育 | land, culture, sport
1401 规划与国土 | planning and land | | @自然资源和规划局 city
140101 规划公示与调整 | plans | 规划 控规 用地规划 规划调整 容积率 采光 | consult document
140102 不动产登记 | land register | 不动产登记 过户 抵押登记 房产过户 产权登记 | consult document
140103 闲置土地 | idle land | 闲置土地 荒地 空地 地块 | suggestion
140104 林业与野生动物 | forests and wildlife | 砍树 盗伐 野生动物 捕鸟 森林 蜜蜂窝 马蜂窝 | report photo @园林
1402 文化与旅游 | culture and tourism | | @文化和旅游局 city
140201 旅游纠纷 | disputes of travellers | 旅行社 导游 旅游 景区 强制消费 旅游合同 游客 门票 | complaint record
140202 图书馆与场馆 | libraries and museums | 图书馆 博物馆 文化馆 场馆开放 群众文化 | suggestion
140203 文物保护 | monuments | 文物 古建筑 古树 历史建筑 祠堂 遗址 | suggestion photo
140204 网吧与娱乐场所 | internet cafés | 网吧 游戏厅 娱乐场所 电影院 | complaint record
1403 体育 | sport | | @体育局 city
140301 健身设施 | sports equipment | 健身器材 健身设施 器材损坏 体育设施 | help photo
140302 体育场馆 | sports grounds | 体育馆 体育场 球场 游泳馆 足球场 篮球场 | suggestion
140303 赛事活动 | sports events | 马拉松 赛事 体育活动 | consult
1404 广播与新闻 | broadcasting | | @广播 city
140401 广播电视信号 | television signal | 有线电视 电视信号 机顶盒 广播 | help
140402 虚假报道 | false reports | 虚假报道 假新闻 谣言 | report record
15 经济与其他 | economy and other matters
1501 产业与项目 | industry and projects | | @发展和改革委 city
150101 项目建设建议 | ideas for projects | 项目建设 招商引资 产业园 开发区 商业综合体 | suggestion
150102 价格与收费政策 | prices set by government | 政府定价 收费标准 价格听证 教育收费标准 | consult
150103 企业用工与用地 | needs of firms | 企业用地 企业用工 厂房 中小企业 | help document @工业和信息化局
150104 招标投标 | tenders | 招标 投标 招投标 中标 围标 | report document
1502 商贸与邮政 | trade and post | | @商务局 city
150201 菜市场与商业网点 | markets and shops | 菜市场 农贸市场 超市 商业配套 菜价 | suggestion
150202 快递与邮政 | parcels and post | 快递 快递丢失 邮政 快递柜 包裹 派送 | complaint record @邮政
150203 二手车与成品油 | used cars and fuel | 二手车 加油 成品油 汽车销售 4S店 | complaint record
1503 民族宗教与统战 | peoples and beliefs | | @民族宗教 city
150301 宗教活动场所 | places of worship | 寺庙 教堂 清真寺 宗教活动 道观 | report record
150302 少数民族权益 | rights of minorities | 少数民族 民族成份 清真食品 | consult document
1504 综合建议 | general ideas | | @发展和改革委 city
150401 城市发展建议 | ideas for the city | 城市发展 城市建设 省会 城市形象 建议书 合并 融城 | suggestion
150402 其他诉求 | other matters | 其他诉求 | help
`
