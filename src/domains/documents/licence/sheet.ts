import type { Sheet } from '#platform/pdf/printer'
import { drawQr } from '#platform/pdf/qr'
import { dayInFull, formatLicenceNumber, type LicenceTemplate } from '../rules/index.ts'
import { FREE_SEAL } from './file-seal.ts'
import { source } from './source.ts'
import type { Stated } from './token.ts'

/** What is printed on a licence, besides what is stated and signed. */
export type Print = {
  stated: Stated
  token: string
  /** Where the public page is, such as `https://city.example/check/…`. */
  link: string
  template: LicenceTemplate
  /** Names and values of the lines, in words. */
  lines: readonly (readonly [string, string])[]
  sentence: string
  /** The day of the licence, or of the copy: `YYYY-MM-DD`. */
  day: string
  /** On a copy (加注件): what it is for and until when it serves; null: the licence itself. */
  watermark: string | null
}

/** The words of the form itself. */
const labels = {
  number: '证照编号',
  identifier: '电子证照标识',
  holder: '持有人',
  from: '发证日期',
  until: '有效期',
  endless: '长期',
  issuer: '发证机关',
  seal: '（印章）',
  scan: '扫码核验真伪与状态',
  copy: '加注件',
} as const

/** The licence as a sheet for the printer. */
export function sheetOf({ stated, token, link, template, lines, sentence, day, watermark }: Print): Sheet {
  const until = stated.to === null ? labels.endless : `${dayInFull(stated.from, 'zh')} 至 ${dayInFull(stated.to, 'zh')}`
  const printed = {
    title: stated.type,
    issuer: stated.issuer,
    issued: dayInFull(stated.from, 'zh'),
    sentence,
    note: template.note,
    lines: [[labels.holder, stated.holder], ...lines, [labels.until, until]],
    foot: [
      [labels.number, formatLicenceNumber(stated.number)],
      [labels.identifier, stated.identifier],
    ],
    labels,
    watermark,
  }
  const qr = drawQr(`${link}#${token}`, 'L')
  const image = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${qr.size} ${qr.size}"><path d="${qr.path}"/></svg>`
  const data = {
    ...printed,
    token,
    seal: FREE_SEAL,
    qr: image,
    landscape: template.form === 'landscape',
    date: day.split('-').map(Number),
  }
  return { source, data, printed: textsOf(printed) }
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
