import type { DocumentType } from '#rules/documents'
import type { MatterBody, Need } from './body.ts'
import { type Fault, fault } from './fault.ts'

type Types = ReadonlyMap<string, DocumentType>

const PAPERS = '材料|资料|文件|证明|证件|手续'
const catchAll = [
  new RegExp(`(其他|其它|有关|相关)(的)?(申请)?(${PAPERS}|条件)`),
  new RegExp(`等(其他|其它|有关|相关|${PAPERS})`),
  /[\p{Script=Han}）)](?<![高中初同平均相对何甲上劣优头特一二三四五六七八九十])等(?=[，。；、,;）)]|$)/u,
  /\bother (materials|documents|papers)\b|\betc\b\.?|\band so on\b/i,
]

/** The catch-all expression in a text, if there is one (兜底表述; no demand may be open-ended). */
export function catchAllIn(text: string): string | null {
  for (const pattern of catchAll) {
    const found = pattern.exec(text)
    if (found) return found[0]
  }
  return null
}

/** Materials name document types, ask for nothing open-ended and for nothing that the city can fetch by itself. */
export function checkNeeds(body: MatterBody, types: Types): readonly Fault[] {
  const each = body.needs.flatMap((need, no) => checkNeed(need, `needs.${no}`, types))
  const later = body.needs.some(({ laterDays }) => laterDays !== undefined)
  const pledged = body.needs.some(({ pledgeDays }) => pledgeDays !== undefined)
  return [
    ...each,
    ...(later && !body.modes.tolerant ? [fault('tolerant-missing', 'modes.tolerant')] : []),
    ...(body.modes.tolerant && !later ? [fault('tolerant-empty', 'modes.tolerant')] : []),
    ...(pledged && body.modes.pledge === null ? [fault('pledge-missing', 'modes.pledge')] : []),
  ]
}

function checkNeed(need: Need, path: string, types: Types): Fault[] {
  const type = types.get(need.doc)
  if (!type) return [fault('type-unknown', `${path}.doc`, { doc: need.doc })]
  const open = [
    [`${path}.doc`, type.name.zh],
    [`${path}.standard`, need.standard.zh],
  ].flatMap(([at = path, text = '']) => {
    const part = catchAllIn(text)
    return part === null ? [] : [fault('catch-all', at, { part })]
  })
  const asked = type.fetch !== null && need.form !== 'data'
  return [
    ...open,
    ...(asked ? [fault('shareable', `${path}.form`, { doc: type.name.zh })] : []),
    ...(need.standard.zh === '' ? [fault('text-missing', `${path}.standard`)] : []),
  ]
}

/** Every result can be produced: a type that somebody issues. */
export function checkGives(body: MatterBody, types: Types): readonly Fault[] {
  return body.gives.flatMap(({ doc }, no) => {
    const type = types.get(doc)
    if (!type) return [fault('type-unknown', `gives.${no}.doc`, { doc })]
    return ['photo', 'plan', 'other'].includes(type.kind)
      ? [fault('result-not-issuable', `gives.${no}.doc`, { doc: type.name.zh })]
      : []
  })
}
