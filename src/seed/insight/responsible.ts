import type { Dice } from './dice.ts'
import type { PastMessage } from './history.ts'

/** An exception by object: where a thing is somebody's own, he answers for it and not whom the catalogue names. */
type Exception = { codes: readonly string[]; fits: (name: string, kind: string) => boolean; org: string }

const exceptions: readonly Exception[] = [
  { codes: ['010403', '010404', '010406', '010201', '010204'], fits: (_, kind) => kind === 'park', org: 'yuanlin' },
  { codes: ['0104'], fits: (name) => name.endsWith('大道'), org: 'jiaotong' },
  { codes: ['020101', '020102', '020106'], fits: (name) => name.endsWith('公馆'), org: 'zhujian' },
  { codes: ['0602'], fits: (name) => name.endsWith('实验学校'), org: 'jiaoyu' },
  { codes: ['1201'], fits: (name) => name.endsWith('新村'), org: 'minzheng' },
]

/** Units a dispatcher takes for the right one, by the field of the matter. */
const mistaken: Readonly<Record<string, readonly string[]>> = {
  '01': ['jiaotong', 'zhujian', 'yuanlin', 'shuiwu'],
  '02': ['shichang', 'chengguan', 'ziran'],
  '03': ['chengguan', 'gongan', 'zhujian'],
  '04': ['chengguan', 'gongan', 'yingji'],
  '05': ['zhujian', 'shuiwu', 'gongxin'],
  '06': ['renshe', 'shichang'],
  '07': ['shichang', 'minzheng', 'yibao'],
  '08': ['minzheng', 'yibao', 'sifa'],
  '09': ['renshe', 'canlian', 'weijian'],
  '10': ['ziran', 'shuiwu', 'huanbao'],
  '11': ['shangwu', 'gongan', 'wenlv'],
  '12': ['yingji', 'chengguan', 'xiaofang'],
  '13': ['xinfang', 'sifa', 'dashuju'],
  '14': ['chengguan', 'wenlv', 'zhujian'],
  '15': ['fagai', 'shangwu', 'shichang'],
}

/** How often a dispatcher errs where nothing misleads him, and how often he knows an exception. */
const ERRS = 0.07
const KNOWS = 0.5

/** Where a message goes first and where it belongs, as codes of organisations; null: where the catalogue says. */
export type Way = { first: string | null; right: string | null }

/** The way of a message through the units: by the catalogue, by an exception, or by a mistake that comes back. */
export function wayOf({ classCode, where }: PastMessage, dice: Dice): Way {
  const { name = '', kind = '' } = where?.landmark ?? {}
  const right = exceptions.find(({ codes, fits }) => codes.some((one) => classCode.startsWith(one)) && fits(name, kind))
  if (right !== undefined) return { right: right.org, first: dice.happens('knows', KNOWS) ? right.org : null }
  if (!dice.happens('errs', ERRS)) return { first: null, right: null }
  return { first: dice.pick('mistaken', mistaken[classCode.slice(0, 2)] ?? ['fagai']), right: null }
}
