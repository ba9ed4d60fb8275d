/** One matter that many people bring up: which class, at what, when, how many, and in which words. */
export type Story = {
  id: string
  classCode: string
  /** The kind of landmark it is about, and which of its kind. */
  at: { kind: 'estate' | 'road' | 'school' | 'park'; no: number }
  people: number
  /** Days before the end of the history at which it begins, and how long it goes on. */
  fromDaysAgo: number
  days: number
  /** How often it is not solved the first time, 0 to 1. */
  unsolved: number
  /** What is said, `{o}` for the place. */
  told: readonly string[]
}

/** The matters of the invented city that an analyst should find by himself. */
export const stories: readonly Story[] = [
  {
    id: 'property-quarrel',
    classCode: '020101',
    at: { kind: 'estate', no: 0 },
    people: 40,
    fromDaysAgo: 36,
    days: 35,
    unsolved: 0.35,
    told: [
      '{o}的佳瑞物业要撤场，又不交账本，业主夹在中间',
      '佳瑞物业把{o}的大门道闸拆走了，外面的车随便进',
      '{o}新旧两家公司抢着收钱，佳瑞说不交就停梯子',
      '{o}垃圾一个星期没人收，佳瑞和新来的互相推',
      '佳瑞在{o}干了八年，公共收入一分没公示，走之前要交代清楚',
      '{o}监控室被佳瑞的人锁了，三号楼电动车被偷查不了',
      '{o}的保安打了业主代表，都是佳瑞叫来的人',
      '{o}的水泵房没有人值守，佳瑞说合同到期不管了',
      '业主投票换掉佳瑞，票数够了，{o}的移交就是办不下来',
    ],
  },
  {
    id: 'mixing-plant',
    classCode: '040203',
    at: { kind: 'estate', no: 3 },
    people: 28,
    fromDaysAgo: 62,
    days: 40,
    unsolved: 0.3,
    told: [
      '{o}东边宏固搅拌站一开工，阳台上全是白灰',
      '宏固搅拌站的罐车从{o}门前过，一路掉砂浆',
      '{o}旁边搅拌站夜里两点还在卸石子，灰味呛人',
      '孩子老咳嗽，就怨{o}边上那个搅拌站，料堆都不盖',
      '宏固搅拌站说装了喷淋，{o}的居民从来没见开过',
      '{o}几百户联名，要求把宏固搅拌站搬走',
      '一刮东风，搅拌站的粉就往{o}里灌，窗户不敢开',
    ],
  },
  {
    id: 'school-bus',
    classCode: '060205',
    at: { kind: 'school', no: 1 },
    people: 18,
    fromDaysAgo: 12,
    days: 11,
    unsolved: 0.2,
    told: [
      '{o}的校车十九座坐了三十多个孩子',
      '{o}校车司机一边开一边看手机，孩子回来说的',
      '{o}的校车安全带断了，师傅说凑合坐',
      '送{o}的那辆黄车在桥上追尾，家长没接到一个电话',
      '{o}校车的照管老师没有上车，一年级的孩子站着',
      '校车把{o}的孩子丢在路口就走了，天都黑了',
    ],
  },
  {
    id: 'cold-radiators',
    classCode: '050401',
    at: { kind: 'estate', no: 5 },
    people: 24,
    fromDaysAgo: 330,
    days: 60,
    unsolved: 0.4,
    told: [
      '{o}整个北区片子冰凉，屋里十三度',
      '{o}换热站一天开半天，老人冻得住院',
      '年年到{o}就是末端，交一样的钱挨冻',
      '{o}七号楼的立管堵了，上下十几户不热',
      '说{o}的阀门调好了，摸着还是温吞',
    ],
  },
  {
    id: 'underpass',
    classCode: '010405',
    at: { kind: 'road', no: 2 },
    people: 26,
    fromDaysAgo: 400,
    days: 390,
    unsolved: 0.55,
    told: [
      '{o}铁路桥底下又积水了，车熄火在里面',
      '一下雨{o}的桥洞就成水塘，年年说修年年淹',
      '{o}桥洞的泵没有开，水没到膝盖',
      '{o}下穿的地方排不出去，校车都绕路',
      '去年答应改{o}桥下的管子，今年还是一样淹',
    ],
  },
  {
    id: 'night-market',
    classCode: '010101',
    at: { kind: 'road', no: 4 },
    people: 16,
    fromDaysAgo: 25,
    days: 22,
    unsolved: 0.25,
    told: [
      '{o}中段晚上摆了百十个摊，救护车进不来',
      '{o}夜里烤鱿鱼的架子一直摆到两点，油往下水口倒',
      '清过一次，第二天{o}的摊又全回来了',
      '{o}两边的树坑里全是竹签和一次性碗',
      '{o}占道的有人收钱，一晚上三十',
    ],
  },
  {
    id: 'enrolment',
    classCode: '060101',
    at: { kind: 'estate', no: 7 },
    people: 20,
    fromDaysAgo: 185,
    days: 45,
    unsolved: 0.3,
    told: [
      '{o}买的时候说对口实验，今年划到五公里外',
      '{o}一期二期分到两个学校，凭什么',
      '{o}三百多个适龄的，公示里一个都没有',
      '要求公开{o}今年的划片依据',
      '{o}的家长约好一起去问，没人给准话',
    ],
  },
]
