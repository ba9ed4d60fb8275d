/** Fields 06 to 10: learning, health, work, care, the countryside. */
export const peopleAndWork = `
06 教育 | education
0601 义务教育入学 | places at school | | @教育局 district
060101 学区划分 | catchment areas | 学区 划片 学区房 对口学校 就近入学 | consult
060102 入学报名 | enrolment | 入学 报名 小学报名 小升初 插班 转学 学位 | consult document
060103 随迁子女入学 | children of migrants | 随迁子女 外地户口上学 积分入学 居住证上学 | consult document
060104 学校建设布局 | building of schools | 新建学校 学校建设 配套学校 学校规划 学位紧张 | suggestion
0602 办学行为 | conduct of schools | | @教育局 district
060201 违规补课 | unlawful extra lessons | 补课 违规补课 有偿补课 周末上课 假期补课 | report record
060202 教育收费 | school fees | 学校收费 学校乱收费 校服 教辅 服务费 择校费 课后服务 | complaint record
060203 作业与课业负担 | burden of homework | 作业 减负 早到校 晚自习 课业负担 | suggestion
060204 师德师风 | conduct of teachers | 师德 体罚 打骂学生 老师收礼 辱骂学生 老师 | complaint conduct record
060205 校园安全与食堂 | safety and meals | 校园安全 食堂 学生餐 营养餐 校园欺凌 校门口 学校 | complaint major record
060206 教师待遇 | pay of teachers | 教师 教师工资 教师待遇 绩效工资 代课教师 特岗 民办教师 | consult document
0603 学前与民办教育 | nurseries and private schools | | @教育局 district
060301 幼儿园收费与招生 | nurseries | 幼儿园 普惠园 公办园 入园 小区配套幼儿园 | consult
060302 培训机构退费 | refunds of training firms | 培训机构 退费 跑路 培训班 早教 教培 | complaint record
060303 民办学校管理 | private schools | 民办学校 民办学校收费 私立学校 | complaint record
0604 高校与职业教育 | higher and vocational education | | @教育局 city
060401 学籍与毕业证 | records and certificates | 毕业证 学籍 学历 档案 学位证 | consult document
060402 实习与就业安排 | internships | 强制实习 实习 校企合作 职业学校 中专 | complaint record
060403 招生考试 | examinations | 中考 高考 招生 录取 考试报名 自考 成人高考 | consult
07 医疗卫生 | health
0701 医疗服务 | hospitals | | @卫生健康委 city
070101 就医服务 | care and manners | 医院 看病 挂号 医生态度 就医 排队看病 医生 | complaint record
070102 医疗收费 | hospital bills | 医院收费 医院乱收费 检查费 过度医疗 | complaint record
070103 医疗纠纷 | disputes about treatment | 医疗事故 医疗纠纷 误诊 医闹 手术失败 | help document
070104 基层卫生与家庭医生 | local clinics | 社区医院 卫生院 村医 家庭医生 卫生室 | suggestion
070105 急救与献血 | ambulances and blood | 救护车 急救 献血 用血 | help
0702 公共卫生 | public health | | @卫生健康委 city
070201 疫苗接种 | vaccination | 疫苗 接种 预防针 狂犬疫苗 HPV | consult
070202 传染病防控 | infectious diseases | 传染病 流感 手足口 隔离 核酸 疫情 | help major
070203 病媒生物 | pests | 老鼠 蟑螂 蚊虫 消杀 灭鼠 | help photo @爱卫
070204 控烟 | smoking | 吸烟 抽烟 控烟 禁烟 | complaint photo
0703 医疗保险 | health insurance | | @医疗保障局 city
070301 医保缴费 | contributions | 医保缴费 居民医保 新农合 职工医保 断缴 医疗保险 | consult
070302 医保报销 | reimbursement | 医保报销 报销比例 异地就医 异地报销 大病报销 慢病 门诊报销 | consult document
070303 医保卡与电子凭证 | insurance card | 医保卡 医保电子凭证 个人账户 家庭共济 | consult
070304 骗保 | fraud on the insurance | 骗保 套取医保 虚假住院 | report record
0704 人口与托育 | families | | @卫生健康委 city
070401 生育登记与补贴 | births | 生育 三孩 独生子女 计划生育 生育登记 社会抚养费 独生子女费 | consult document
070402 托育服务 | day care | 托育 托儿所 婴幼儿照护 | suggestion
08 劳动与社会保障 | work and social security
0801 劳动关系 | employment | | @人力资源和社会保障局 district
080101 拖欠工资 | unpaid wages | 拖欠工资 欠薪 讨薪 农民工工资 工资不发 血汗钱 工程款 工资 | complaint urgent record
080102 劳动合同与辞退 | contracts and dismissal | 劳动合同 辞退 裁员 赔偿金 解除合同 试用期 | help document
080103 加班与休假 | overtime and leave | 加班 加班费 年休假 休息 超时工作 节假日加班 | complaint record
080104 工伤认定 | accidents at work | 工伤 工伤认定 工伤赔偿 职业病 | help document
080105 高温津贴与劳动保护 | protection at work | 高温津贴 劳动保护 防护 女职工 | complaint record
0802 社会保险 | social insurance | | @人力资源和社会保障局 city
080201 养老保险 | pensions insurance | 养老保险 社保 社保缴费 补缴 社保转移 断保 | consult document
080202 退休待遇 | pensions | 退休 退休金 养老金 提前退休 退休手续 | consult document
080203 失业保险 | unemployment insurance | 失业金 失业保险 失业补助 | consult document
080204 单位不缴社保 | employers who do not pay | 不交社保 不买社保 少缴社保 不缴五险一金 | complaint record
080205 社保卡 | social security card | 社保卡 社保卡补办 激活社保卡 | consult
0803 就业与人才 | jobs and talent | | @人力资源和社会保障局 city
080301 就业创业补贴 | grants for work and start-ups | 创业补贴 就业补贴 创业贷款 见习 一次性补贴 | consult document
080302 黑中介与招聘欺诈 | fraud in hiring | 黑中介 招聘诈骗 劳务中介 培训贷 虚假招聘 | report record
080303 职称与职业资格 | titles and qualifications | 职称 资格证 资格考试 教师资格 技能证书 | consult document
080304 人事考试 | examinations for public posts | 公务员考试 事业单位招聘 面试 政审 编制 招考 | consult
080305 人才引进政策 | talent policy | 人才引进 人才补贴 落户补贴 人才新政 人才政策 | consult document
09 民政与社会 | social affairs
0901 社会救助 | social relief | | @民政局 street
090101 低保 | minimum income | 低保 低保户 最低生活保障 | help document
090102 临时救助与特困 | relief in need | 临时救助 特困 五保 困难补助 救济 | help major document
090103 流浪救助 | people without a home | 流浪 乞讨 救助站 露宿 | help urgent
090104 残疾人服务 | people with disabilities | 残疾 残疾证 残疾补贴 护理补贴 轮椅 | help document @残
0902 养老服务 | care of the old | | @民政局 street
090201 养老机构 | homes for the old | 养老院 敬老院 养老机构 护理员 | complaint record
090202 高龄津贴 | allowances for the old | 高龄津贴 高龄补贴 老年补贴 老年证 老年卡 | consult document
090203 社区居家养老 | care at home | 居家养老 社区养老 助餐 老年食堂 日间照料 适老化 | suggestion
0903 婚姻、收养与殡葬 | marriage, adoption, funerals | | @民政局 city
090301 婚姻登记 | marriage registration | 结婚登记 离婚登记 婚姻登记 结婚证 | consult
090302 收养登记 | adoption | 收养 领养 弃婴 | consult document
090303 殡葬与墓地 | funerals | 殡葬 火化 墓地 公墓 殡仪馆 丧葬 | complaint record
0904 基层治理 | communities | | @民政局 street
090401 社区服务 | service of communities | 居委会 社区干部 社区工作人员 开证明 社区办事 | complaint
090402 村居选举与财务 | elections and accounts | 村委会选举 村务公开 村账 村干部 村集体资金 | report document
090403 行政区划与地名 | boundaries and names | 地名 门牌 路名 行政区划 撤县设区 门牌号 | consult
0905 退役军人事务 | veterans | | @退役军人 city
090501 安置与优待 | placement and benefits | 退役军人 复员 军转 优抚 义务兵 优待金 | consult document
090502 优待证与走访 | card of veterans | 优待证 光荣牌 烈属 军属 | consult
0906 妇女儿童 | women and children | | @民政局 district
090601 家庭暴力 | violence at home | 家暴 家庭暴力 打老婆 虐待 | help life
090602 未成年人保护 | protection of minors | 未成年 留守儿童 儿童保护 网吧未成年 虐童 | help urgent record
10 农业农村 | countryside
1001 土地与宅基地 | land and house plots | | @农业农村局 district
100101 宅基地与建房 | house plots | 宅基地 农村建房 建房审批 建房 一户一宅 | consult document
100102 土地承包流转 | leases of farmland | 土地承包 土地流转 承包地 确权 流转费 | help document
100103 征地与集体收益 | collective income | 集体收益 村集体分红 征地款 分红 外嫁女 | complaint document
100104 占用耕地 | loss of farmland | 占用耕地 基本农田 毁林 非法占地 挖沙 采石 | report photo @自然资源和规划局
1002 农业生产 | farming | | @农业农村局 district
100201 惠农补贴 | farm subsidies | 种粮补贴 粮食直补 农机补贴 惠农 补贴发放 | consult document
100202 种子农药化肥 | seeds and chemicals | 假种子 农药 化肥 坑农 | complaint record
100203 畜禽养殖 | livestock | 养殖场 养猪场 养鸡场 猪粪 畜禽 养殖污染 | complaint photo
100204 农田水利 | irrigation | 灌溉 水渠 农田水利 抗旱 山塘 水库 | help photo @水务局
1003 乡村建设 | building the villages | | @农业农村局 street
100301 农村人居环境 | villages | 农村环境 农村厕所 改厕 村庄整治 美丽乡村 | help photo
100302 农村饮水 | drinking water in villages | 农村饮水 吃水难 饮水工程 井水 村里没水 | help urgent photo @水务局
100303 帮扶与危房改造 | help for poor households | 贫困户 扶贫 建档立卡 帮扶 易地搬迁 | help document
100304 村级道路与照明 | lanes and lights | 村里路灯 入户路 进村道路 组路 | help photo
`
