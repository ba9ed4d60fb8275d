import { creditCheck, parseCreditCode } from '#kit/credit-code'
import { allow, type Ruling, refuse } from '#kit/ruling'
import { type MatterType, matterTypes } from './body.ts'

/** 基本编码, 12 digits: region (00 national list, else province), type, guiding department, main item, sub-item (GB/T 39554.1). */
export type BaseCode = {
  code: string
  region: string
  /** Null where a province uses a type of its own. */
  type: MatterType | null
  department: string
  main: string
  /** `000`: the matter has no sub-items. */
  sub: string
}

/** 实施编码, 31 characters: credit code of the implementing body, level of exercise, base code. */
export type TaskCode = { code: string; body: string; level: 1 | 2 | 3 | 4 | 5 | 6; base: BaseCode }

/** 业务办理项编码, 33 characters: implementation code and two digits. */
export type HandlingCode = { code: string; task: TaskCode; item: string }

export function parseBaseCode(text: string): Ruling<BaseCode> {
  const code = text.trim()
  const parts = /^(\d{2})(\d{2})(\d{2})(\d{3})(\d{3})$/.exec(code)
  if (!parts) return refuse('invalid', 'matters.not-a-base-code', {}, 'baseCode')
  const [, region = '', type = '', department = '', main = '', sub = ''] = parts
  return allow({
    code,
    region,
    type: Object.hasOwn(matterTypes, type) ? (type as MatterType) : null,
    department,
    main,
    sub,
  })
}

export function parseTaskCode(text: string): Ruling<TaskCode> {
  const code = text.trim().toUpperCase()
  if (code.length !== 31) return refuse('invalid', 'matters.not-a-task-code', {}, 'taskCode')
  const body = parseCreditCode(code.slice(0, 18))
  if (!body.allowed) return refuse('invalid', 'matters.task-code-body', { body: code.slice(0, 18) }, 'taskCode')
  const level = Number(code[18])
  if (!isLevel(level)) return refuse('invalid', 'matters.task-code-level', { level: code[18] ?? '' }, 'taskCode')
  const base = parseBaseCode(code.slice(19))
  return base.allowed
    ? allow({ code, body: body.value.code, level, base: base.value })
    : refuse('invalid', 'matters.not-a-task-code', {}, 'taskCode')
}

export function parseHandlingCode(text: string): Ruling<HandlingCode> {
  const code = text.trim().toUpperCase()
  if (!/^.{31}\d{2}$/.test(code)) return refuse('invalid', 'matters.not-a-handling-code', {}, 'handlingCode')
  const task = parseTaskCode(code.slice(0, 31))
  return task.allowed ? allow({ code, task: task.value, item: code.slice(31) }) : task
}

/** Puts an implementation code together; its parts are checked before. */
export function taskCodeOf(body: string, level: number, baseCode: string): string {
  return `${body}${level}${baseCode}`
}

export function isLevel(level: number): level is 1 | 2 | 3 | 4 | 5 | 6 {
  return Number.isInteger(level) && level >= 1 && level <= 6
}

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * A credit code in right form for a body whose own was not entered yet: class 11 (authority), region, nine signs from
 * the given digest, check. The region of an invented city is invented, so that nobody's code is hit.
 */
export function provisionalCreditCode(region: string, digest: Uint8Array): string {
  const nine = Array.from({ length: 9 }, (_, at) => signs[(digest[at] ?? 0) % signs.length]).join('')
  const first = `11${region}${nine}`
  return `${first}${creditCheck(first)}`
}

/** A base code for a matter of the city's own list: region of its province, type, department 00, a serial number of six digits. */
export function provisionalBaseCode(city: string, type: MatterType, serial: number): string {
  return `${city.slice(0, 2)}${type}00${String(serial).padStart(6, '0')}`
}

/** The level of exercise that goes with a 12-digit place (行使层级). */
export function levelOfPlace(place: string): 2 | 3 | 4 | 5 | 6 {
  if (/^\d{2}0{10}$/.test(place)) return 2
  if (/^\d{4}0{8}$/.test(place)) return 3
  if (/^\d{6}0{6}$/.test(place)) return 4
  return /^\d{9}000$/.test(place) ? 5 : 6
}
