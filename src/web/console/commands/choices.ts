import type { Words } from '#kit/words'
import { outcomes, routes } from '#rules/hotline'
import { label } from './field.ts'

export { demands } from '../codes.ts'

/** What the questions with fixed answers offer. */
export const rulings = { uphold: label('同意', 'Uphold'), refuse: label('不同意', 'Refuse') } as const
export const endings = { solved: label('已解决', 'Solved'), explained: label('已解释说明', 'Explained') } as const
export const yesNo = { yes: label('是', 'Yes'), no: label('否', 'No') } as const
export const channels = {
  phone: label('电话', 'Phone'),
  visit: label('上门', 'Visit'),
  message: label('短信', 'Message'),
} as const
export const evidenceKinds = {
  photo: label('照片', 'Photo'),
  record: label('办理记录', 'Record'),
  document: label('文书', 'Document'),
} as const
export const forms = {
  ordinary: label('普通督办', 'Ordinary'),
  listed: label('挂牌督办', 'Listed'),
  talk: label('约谈督办', 'Talk'),
} as const
export const periods = {
  'working-day': label('工作日', 'Working days'),
  'natural-day': label('自然日', 'Days'),
} as const
export const secrecy = { open: label('普通', 'Open'), protected: label('保密', 'Protected') } as const
export const urgencies = {
  ordinary: label('一般', 'Ordinary'),
  major: label('重大', 'Major'),
  urgent: label('紧急', 'Urgent'),
  utility: label('水电气热', 'Utilities'),
  life: label('危及人身', 'Life at risk'),
} as const
export const handOverTo = {
  '110': label('110 公安', '110 police'),
  '119': label('119 消防', '119 fire'),
  '120': label('120 急救', '120 ambulance'),
  '122': label('122 交警', '122 traffic'),
  petition: label('信访部门', 'Petition office'),
  discipline: label('纪检监察机关', 'Discipline inspection'),
} as const
/** Outcomes of the intake table by result, in the words of the person at the desk. */
function outcomesOf(result: OutcomeResult): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(outcomes)
      .filter(([, outcome]) => outcome.result === result)
      .map(([code, outcome]) => [code, outcome.condition]),
  )
}

type OutcomeResult = 'not-accepted' | 'handed-over'
export const notAccepted = outcomesOf('not-accepted')
export const handedOver = outcomesOf('handed-over')
export const lawfulRoutes: Readonly<Record<string, Words>> = routes
