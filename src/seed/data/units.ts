/** The departments of a city, in invented form: slug, name after the city's own, short name, what its working section is called. */
export type UnitSeed = { slug: string; name: string; short: string; section: string }

function read(lines: string): readonly UnitSeed[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [slug = '', name = '', short = '', section = ''] = line.trim().split(/\s+/)
      return { slug, name, short, section }
    })
}

/** City units (市级部门), 41 of them. */
export const cityUnits = read(`
  chengguan 城市管理局 城管局 市容环卫科
  gongan 公安局 公安局 治安管理科
  zhujian 住房和城乡建设局 住建局 物业监管科
  jiaotong 交通运输局 交通局 客运管理科
  renshe 人力资源和社会保障局 人社局 劳动监察科
  jiaoyu 教育局 教育局 基础教育科
  weijian 卫生健康委员会 卫健委 医政科
  shichang 市场监督管理局 市场监管局 消费维权科
  huanbao 生态环境局 生态环境局 大气与噪声科
  shuiwu 水务局 水务局 排水管理科
  minzheng 民政局 民政局 社会救助科
  ziran 自然资源和规划局 自然资源局 规划管理科
  nongye 农业农村局 农业农村局 农村社会事业科
  yingji 应急管理局 应急局 安全监管科
  yuanlin 园林和林业绿化局 园林局 绿化养护科
  shenpi 行政审批服务局 审批局 政务服务科
  tuiyi 退役军人事务局 退役军人局 优抚科
  shui 税务局 税务局 纳税服务科
  xiaofang 消防救援支队 消防支队 防火监督科
  minzong 民族宗教事务局 民宗局 民族工作科
  canlian 残疾人联合会 残联 康复就业科
  wenlv 文化和旅游局 文旅局 市场管理科
  guangdian 广播电视局 广电局 传媒管理科
  gongxin 工业和信息化局 工信局 企业服务科
  shangwu 商务局 商务局 市场运行科
  sifa 司法局 司法局 公共法律服务科
  fagai 发展和改革委员会 发改委 价格管理科
  yibao 医疗保障局 医保局 待遇保障科
  xinfang 信访局 信访局 接访科
  tiyu 体育局 体育局 群众体育科
  gongjijin 住房公积金管理中心 公积金中心 归集提取科
  caizheng 财政局 财政局 综合科
  shenji 审计局 审计局 综合科
  tongji 统计局 统计局 综合科
  keji 科学技术局 科技局 综合科
  guozi 国有资产监督管理委员会 国资委 综合科
  jinrong 地方金融管理局 金融局 风险防范科
  youzheng 邮政管理局 邮政局 快递监管科
  tongxin 通信管理局 通管局 通信保障科
  aiwei 爱国卫生运动委员会办公室 爱卫办 病媒防制科
  dashuju 大数据局 大数据局 数据服务科
`)

/** Public utilities (公共服务企业). */
export const utilities = read(`
  gongshui 供水集团 供水集团 客户服务部
  gongdian 供电公司 供电公司 客户服务部
  ranqi 燃气集团 燃气集团 客户服务部
  gongre 热力集团 热力集团 客户服务部
  gongjiao 公共交通集团 公交集团 运营服务部
  guidao 轨道交通集团 轨道集团 乘客服务部
`)
