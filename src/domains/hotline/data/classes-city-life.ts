/** Fields 01 to 05: streets, housing, traffic, environment, supply. */
export const cityLife = `
01 城市管理 | city management
0101 市容秩序 | order of streets | | @城市管理局 street
010101 流动摊贩占道 | street vendors on the road | 流动摊贩 占道经营 摆摊 占道 夜市 烧烤摊 马路市场 摊贩 | complaint photo
010102 店外经营 | shops spreading outdoors | 店外经营 出店经营 越门经营 摆到门口 | complaint photo
010103 户外广告招牌 | outdoor signs | 广告牌 招牌 霓虹灯 灯箱 户外广告 电子屏 | complaint photo
010104 小广告张贴 | posted leaflets | 小广告 牛皮癣 乱贴 乱涂 涂鸦 | help photo
010105 乱堆乱放 | things left about | 乱堆 堆放 杂物 废旧家具 乱扔 | complaint photo
0102 环境卫生 | street cleaning | | @城市管理局 street
010201 道路清扫保洁 | sweeping | 清扫 保洁 脏乱差 卫生差 落叶 扫街 脏乱 | help photo
010202 垃圾清运 | refuse collection | 垃圾清运 垃圾桶 垃圾堆 垃圾站 垃圾中转站 臭味垃圾 垃圾 | help photo
010203 垃圾分类 | sorting of waste | 垃圾分类 分类投放 厨余 可回收 | consult
010204 公共厕所 | public toilets | 公厕 公共厕所 厕所 | help photo
010205 建筑垃圾与渣土 | building rubble | 渣土 渣土车 建筑垃圾 装修垃圾 土方 倾倒 | complaint photo
0103 违法建设 | unlawful building | | @城市管理局 district
010301 私搭乱建 | building without permit | 私搭乱建 违章建筑 违建 违法建筑 加盖 搭建 违法改建 违章改建 加层 | report photo
010302 占用绿地 | use of green space | 占用绿地 毁绿 种菜 侵占绿化 圈占 | report photo
010303 住改商 | homes turned into shops | 住改商 居民楼内经营 民宅经营 住宅开店 | complaint record
0104 市政设施 | street furniture | | @城市管理局 district
010401 路面破损 | broken road surface | 路面破损 坑洼 坑坑洼洼 路面塌陷 道路破损 修路 路面不平 大坑 修补 白改黑 | help photo
010402 窨井盖 | manhole covers | 井盖 窨井 下水道盖 井盖缺失 井盖松动 | help urgent photo
010403 路灯照明 | street lights | 路灯 路灯不亮 照明 没有路灯 亮化 | help photo
010404 护栏与隔离设施 | railings | 护栏 隔离栏 栏杆 石墩 防撞柱 | help photo
010405 排水与积水 | drainage and flooding | 积水 内涝 下水道 堵塞 排水 雨水管 污水外溢 下水 | help photo @水务局
010406 人行道与盲道 | footways and tactile paving | 人行道 盲道 路沿石 无障碍 天桥 过街 | help photo
0105 园林绿化 | parks and trees | | @园林 district
010501 树木修剪 | pruning of trees | 树枝 修剪 树木 遮挡采光 大树 绿化带 | help photo
010502 公园管理 | management of parks | 公园 健身步道 景观 广场绿化 湖边 游园 风光带 | help
010503 绿化建设建议 | ideas for greening | 增加绿化 绿地建设 口袋公园 绿化率 绿化 | suggestion
010504 飞絮与病虫害 | fluff and pests | 飞絮 杨絮 柳絮 病虫害 打药 毛毛虫 | help
02 住房与物业 | homes and property management
0201 物业服务 | property management | | @住房和城乡建设局 street
020101 物业服务差 | poor service | 物业 物业公司 物业不作为 物业管理 物业服务 小区 | complaint record
020102 物业收费 | management fees | 物业费 物业收费 公摊费 公摊 停车管理费 乱收费物业 | complaint record
020103 业主委员会 | owners' committee | 业委会 业主委员会 业主大会 选举业委会 更换物业 | help record
020104 电梯运行 | lifts | 电梯 电梯故障 困人 电梯维保 加装电梯 | help urgent photo @市场监督管理局
020105 公共部位维修 | repair of common parts | 外墙脱落 屋顶漏水 维修资金 公共部位 楼道 楼顶渗水 | help photo
020106 小区停车 | parking in estates | 小区停车 车位 地下车库 车位出售 车位租赁 人防车位 | complaint record
020107 小区安全管理 | safety in estates | 门禁 小区安保 监控 高空抛物 飞线充电 电动车上楼 | help photo
0202 商品房买卖 | sale of new homes | | @住房和城乡建设局 city
020201 逾期交房 | late completion | 延期交房 逾期交房 交房 烂尾 停工 楼盘停工 | complaint major record
020202 逾期办证 | late title deeds | 办房产证 产权证 不动产证 办证 房产证办不下来 房产证 | complaint record @自然资源和规划局
020203 房屋质量 | quality of buildings | 房屋质量 渗水 漏水 开裂 墙体裂缝 精装修 质量问题 | complaint photo
020204 虚假宣传与捆绑销售 | misleading sales | 开发商 虚假宣传 捆绑销售 全款 认筹 购房合同 货不对板 | complaint record
020205 购房资格与政策 | who may buy | 购房资格 限购 限售 人才购房 首套 二套 摇号 | consult
0203 租房与保障房 | renting and public housing | | @住房和城乡建设局 city
020301 公租房申请 | public rental housing | 公租房 廉租房 保障房 轮候 经济适用房 福利房 安居房 | consult document
020302 租房纠纷 | renting disputes | 租房 押金 房东 中介 长租公寓 二房东 | help record
020303 人才公寓与补贴 | homes and grants for skilled people | 人才公寓 租房补贴 购房补贴 住房补贴 房屋补贴 | consult
0204 旧改与征收 | renewal and expropriation | | @住房和城乡建设局 district
020401 老旧小区改造 | renewal of old estates | 老旧小区 旧改 提质改造 棚改 棚户区 | suggestion
020402 征收补偿 | compensation for expropriation | 拆迁 征收 补偿 安置房 拆迁款 回迁 过渡费 征地补偿 | complaint major document
020403 危房鉴定与改造 | unsafe buildings | 危房 危房改造 房屋鉴定 房屋倾斜 墙体倒塌 | help urgent photo
0205 住房公积金 | housing fund | | @住房公积金 city
020501 公积金缴存提取 | paying in and taking out | 公积金提取 公积金缴存 公积金 | consult document
020502 公积金贷款 | loans from the fund | 公积金贷款 贷款额度 异地贷款 | consult document
020503 开发商拒用公积金 | fund refused by a developer | 拒绝公积金 不让用公积金 公积金贷款被拒 | complaint record
03 交通出行 | getting about
0301 道路交通管理 | traffic police matters | | @公安局 city
030101 信号灯设置 | traffic lights | 红绿灯 信号灯 绿灯时间 信号配时 | suggestion photo
030102 标志标线 | signs and markings | 标线 斑马线 交通标志 限速牌 禁停标志 掉头 左转 | suggestion photo
030103 违法停车 | unlawful parking | 违停 乱停车 占用消防通道停车 僵尸车 乱停乱放 停车乱 | complaint photo
030104 交通违法处罚咨询 | traffic fines | 违章处理 罚单 扣分 驾驶证 电子眼 交警 | consult
030105 拥堵治理 | congestion | 拥堵 堵车 早晚高峰 交通瘫痪 堵得厉害 | suggestion
030106 大货车扰民 | lorries | 大货车 渣土车闯红灯 超载 货车禁行 飙车 炸街 | complaint photo
0302 公共交通 | public transport | | @交通运输局 city
030201 公交线路调整 | bus lines | 公交线路 公交车 开通公交 公交站 增加公交 公交改线 公交 | suggestion
030202 公交服务 | service on buses | 公交司机 甩站 拒载老人 公交服务 等车时间长 | complaint
030203 轨道交通 | metro | 地铁 轻轨 地铁站 地铁规划 地铁线路 地铁口 城铁 | suggestion
030204 出租车与网约车 | taxis and ride hailing | 出租车 网约车 拒载 绕路 打车 的士 滴滴 | complaint record
030205 共享单车 | shared bicycles | 共享单车 共享电单车 单车乱停 | complaint photo
030206 客运与班线 | coaches | 长途汽车 客运站 班车 城乡公交 校车线路 | consult
0303 公路与工程 | roads and works | | @交通运输局 city
030301 道路规划建设 | planning of roads | 道路规划 修建道路 断头路 道路建设 高架 快速路 何时通车 打通 何时开工 基础设施 | suggestion
030302 施工组织与围挡 | road works | 施工围挡 道路施工 围挡 工期 绕行 半幅施工 | complaint photo
030303 农村公路 | country roads | 村道 乡道 水泥路 通村公路 农村公路 组级公路 | help photo
030304 高速与收费 | motorways and tolls | 高速公路 收费站 高速收费 ETC 匝道 | consult
0304 停车管理 | public parking | | @城市管理局 district
030401 停车位不足 | too few places | 停车难 停车场 停车位不足 没地方停车 | suggestion
030402 停车收费 | parking fees | 停车费 停车收费 收费标准停车 路边停车收费 | complaint record
030403 充电设施 | charging points | 充电桩 充电站 新能源车充电 电动车充电 | suggestion
04 生态环境 | environment
0401 噪声 | noise | | @生态环境局 district
040101 施工噪声 | noise from building sites | 施工噪音 夜间施工 工地噪音 打桩 凌晨施工 施工扰民 施工 | complaint photo
040102 社会生活噪声 | noise from neighbours and shops | 噪音扰民 广场舞 音响 KTV 酒吧 喇叭 噪音 扰民 低频噪音 | complaint record @公安局
040103 工业企业噪声 | noise from factories | 工厂噪音 机器轰鸣 设备噪音 变压器噪音 | complaint record
040104 交通噪声 | noise from traffic | 高架噪音 隔音屏 铁路噪音 隔音 鸣笛 | complaint record
0402 大气与异味 | air and smells | | @生态环境局 district
040201 餐饮油烟 | kitchen fumes | 油烟 餐饮 烧烤 排烟 油烟扰民 | complaint photo
040202 工业废气异味 | fumes from factories | 异味 刺鼻 臭气 废气 化工厂 气味 难闻 臭味 | complaint major record
040203 扬尘 | dust | 扬尘 灰尘 粉尘 搅拌站 洒水 | complaint photo
040204 露天焚烧 | open burning | 焚烧 烧秸秆 秸秆 烧垃圾 黑烟 | report photo
0403 水环境 | water | | @生态环境局 district
040301 河湖水质 | rivers and lakes | 河水 黑臭水体 河道 水库污染 河流污染 湖水 | complaint photo
040302 排污口 | sewage outlets | 排污 偷排 污水直排 废水 排污口 | report major photo
040303 饮用水源保护 | sources of drinking water | 水源地 饮用水源 水源污染 | report urgent record
0404 固体废物与辐射 | waste and radiation | | @生态环境局 city
040401 危险废物 | hazardous waste | 危险废物 危废 医疗垃圾 废机油 填埋 | report major record
040402 基站与电磁辐射 | masts and radiation | 基站 辐射 变电站 高压线 信号塔 | consult record
040403 垃圾处理设施 | waste plants | 垃圾焚烧厂 填埋场 垃圾场 污泥 | complaint record
05 供水供电供气供热 | water, power, gas, heat
0501 供水 | water | | utility @供水 city
050101 停水 | no water | 停水 没水 断水 无水 | help utility
050102 水压与水质 | pressure and quality | 水压 水质 自来水发黄 水浑 水压低 自来水 | help utility record
050103 水费与开户 | bills and connection | 水费 水表 一户一表 自来水开户 自来水到户 | consult
050104 二次供水 | supply of high floors | 二次供水 水箱 加压泵 高层供水 | help utility photo
0502 供电 | power | | utility @供电 city
050201 停电 | no power | 停电 断电 没电 跳闸 频繁停电 | help utility
050202 电费电价 | bills and prices | 电费 电价 阶梯电价 转供电 电表 | consult record
050203 电力设施 | lines and transformers | 电线杆 电线 变压器 线路老化 电缆 电压不稳 农网改造 | help photo
0503 供气 | gas | | utility @燃气 city
050301 燃气中断 | no gas | 停气 没气 燃气中断 断气 | help utility
050302 燃气安装开户 | connection to gas | 天然气 燃气安装 通气 燃气开户 管道天然气 初装费 天燃气 燃气 | consult document
050303 燃气安全隐患 | gas safety | 燃气泄漏 煤气味 燃气安全 液化气 气瓶 | help urgent
0504 供热 | heat | | utility @热力 city
050401 暖气不热 | cold radiators | 暖气不热 供暖 不热 室温 暖气 供热 | help utility
050402 供热费用与开通 | heat bills | 供热费 取暖费 暖气费 报停 | consult record
0505 通信网络 | telephone and internet | | @通信 city
050501 宽带与手机信号 | broadband and signal | 宽带 手机信号 没信号 网速 移动 联通 电信 光纤 | complaint
050502 通信收费 | telephone bills | 话费 套餐 流量 乱扣费 携号转网 | complaint record
050503 通信线缆杂乱 | loose cables | 弱电线 飞线 线缆杂乱 光缆 | help photo
`
