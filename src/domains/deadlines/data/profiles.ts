import type { ProfileBody } from '../rules/profile.ts'
import type { ProfileLine, SourceTag } from '../rules/types.ts'
import { type Basis, HOUSE, line, withHouseLines } from './house-lines.ts'

/** The profile in force where a city has chosen none. */
export const DEFAULT_PROFILE = 'jinan-paper'

/** Supervision, returns, call-backs and archiving: no document gives all of them, so they are ours unless tagged. */
const settings = {
  warnShares: [0.5, 0.75, 0.9],
  yellowAtWorkingDaysLeft: 1,
  yellowOnlyAboveWorkingDays: 2,
  maxReturns: 2,
  callBackAttempts: 3,
  callBackHoursBetween: 4,
  autoArchiveAfter: { amount: 30, unit: 'natural-day', onAnyDay: true },
  meets: 'reply-and-feedback',
  endsAtClosingTime: true,
  secondPersonFor: ['return', 'extension', 'termination', 'exclusion', 'long-term'],
  settingsTag: 'house',
} as const satisfies Partial<ProfileBody>

const basis = (document: string, tag: SourceTag, article?: string): Basis =>
  article === undefined ? { document, tag } : { document, tag, article }

const paper = basis('《政府服务热线标准化与整体性政府的构建——以济南市12345热线为例》', 'T', '转办工单办结时限')
const jinan = basis('《济南市12345市民服务热线条例》（2018年9月1日起施行）', 'T', '第二十四条')
const shandong = basis('《山东省政务服务热线管理办法》（2020年）', 'S')
const shandongComplaint = basis('《山东省省级政务服务投诉热线管理办法》（2017年）', 'S')
const weifang = basis('《潍坊市12345政务服务便民热线条例》（2021年12月15日起施行）', 'T', '第二十条')
const anyang = basis('《安阳市政务服务条例》（2021年12月1日起施行）', 'T', '第五十条')
const guangdong = basis('《广东省12345政务服务便民热线管理办法》（2022年9月1日起施行）', 'S')
const beijing = basis('DB11/T 2021《12345市民服务热线服务与管理规范》（2021年征求意见稿）', 'S')
const tianjin = basis('《天津市政务服务便民热线管理办法实施细则》（2024年12月）', 'T', '签收时限')
const tianjinDraft = basis('《天津市政务服务便民热线管理办法》（2024年征求意见稿）', 'S')

/** A profile as delivered; what its document leaves open is filled with house lines. */
function profile(
  code: string,
  name: ProfileBody['name'],
  lines: readonly ProfileLine[],
  own: Partial<ProfileBody> = {},
): ProfileBody {
  const basisDocument = lines[0]?.basisDocument ?? HOUSE.document
  return { ...settings, code, name, basisDocument, lines: withHouseLines(lines), ...own }
}

/** The time-limit profiles as delivered (时限方案). Values with the tag `house` are ours and no law. */
export const profiles: readonly ProfileBody[] = [
  profile(
    'jinan-paper',
    { zh: '济南方案（重大紧急3日、一般5日）', en: 'Jinan paper: major or urgent 3, ordinary 5 working days' },
    [
      line('close', 3, 'working-day', { ...paper, urgency: 'major' }),
      line('close', 3, 'working-day', { ...paper, urgency: 'urgent' }),
      line('close', 5, 'working-day', paper),
    ],
  ),
  profile('jinan-2018', { zh: '济南市热线条例', en: 'Jinan hotline regulation, 2018' }, [
    line('close', 5, 'working-day', jinan),
  ]),
  profile('shandong-2020', { zh: '山东省热线管理办法', en: 'Shandong hotline rules, 2020' }, [
    line('close', 5, 'working-day', shandong),
    line('extension', 10, 'working-day', { ...shandong, maxExtensions: 1, approver: 'both' }),
    line('return-window', 2, 'working-day', shandong),
  ]),
  profile('shandong-complaint-2017', { zh: '山东省级投诉热线', en: 'Shandong complaint hotline, 2017' }, [
    line('close', 15, 'working-day', { ...shandongComplaint, demand: 'complaint' }),
    line('extension', 7, 'working-day', { ...shandongComplaint, maxExtensions: 2, approver: 'centre' }),
  ]),
  profile('weifang-2021', { zh: '潍坊市热线条例', en: 'Weifang hotline regulation, 2021' }, [
    line('close', 5, 'working-day', weifang),
    // Longer only where a law says so (statutory date of the case); otherwise the unit explains and gives a plan.
    line('extension', 0, 'working-day', { ...weifang, maxExtensions: 0 }),
  ]),
  profile('anyang-2021', { zh: '安阳市政务服务条例', en: 'Anyang government service regulation, 2021' }, [
    line('close', 5, 'working-day', anyang),
    line('extension', 5, 'working-day', { ...anyang, maxExtensions: 1, approver: 'unit-head' }),
    line('return-window', 24, 'natural-hour', anyang),
  ]),
  profile('guangdong-2022', { zh: '广东省热线管理办法', en: 'Guangdong hotline rules, 2022' }, [
    line('close', 2, 'working-day', { ...guangdong, demand: 'consult' }),
    line('close', 10, 'working-day', { ...guangdong, demand: 'help' }),
    line('close', 10, 'working-day', { ...guangdong, demand: 'suggestion' }),
    line('close', 15, 'working-day', { ...guangdong, demand: 'complaint' }),
    line('close', 15, 'working-day', { ...guangdong, demand: 'report' }),
  ]),
  profile(
    'beijing-draft-2021',
    { zh: '北京市热线规范（征求意见稿）', en: 'Beijing hotline standard, draft 2021' },
    [
      line('close', 2, 'natural-hour', { ...beijing, urgency: 'life', onAnyDay: true }),
      line('close', 2, 'natural-hour', { ...beijing, urgency: 'urgent', onAnyDay: true }),
      line('close', 24, 'natural-hour', { ...beijing, urgency: 'utility', onAnyDay: true }),
      line('close', 15, 'natural-day', { ...beijing, urgency: 'complex' }),
      line('close', 7, 'natural-day', beijing),
    ],
    { endsAtClosingTime: false },
  ),
  profile('tianjin-2025', { zh: '天津市热线管理办法', en: 'Tianjin hotline rules, 2025' }, [
    line('sign', 0.25, 'natural-hour', { ...tianjin, urgency: 'life', onAnyDay: true }),
    line('sign', 0.5, 'natural-hour', { ...tianjin, urgency: 'utility', onAnyDay: true }),
    line('sign', 1, 'working-day', tianjin),
    line('return-window', 2, 'working-day', { ...tianjinDraft, urgency: 'complex' }),
    line('return-window', 1, 'working-day', tianjinDraft),
  ]),
]
